/** What the file says of itself: title, language, that it can be read aloud, and that it keeps. */

import { PDFDict, PDFHexString } from "@cantoo/pdf-lib"
import { array, name, stream } from "./objects.js"

/** @typedef {import("./objects.js").Context} Context */

/** @typedef {{ title: string, language: string, author?: string, made: Date }} Imprint */

const MADE_BY = "Fagligt fællesskab"

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/**
 * Write the metadata. A file with tags says that it is PDF/UA-1; none says more.
 * @param {Context} context
 * @param {PDFDict} catalog
 * @param {Imprint} imprint
 * @param {boolean} tagged
 */
export function imprint(context, catalog, { title, language, author, made }, tagged) {
  const date = `${made.toISOString().slice(0, 19)}Z`
  const accessible = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>`
  const content = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author || MADE_BY)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description>
${tagged ? accessible : ""}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
  catalog.set(name("Metadata"), stream(context, content, { Type: name("Metadata"), Subtype: name("XML") }))
  catalog.set(name("Lang"), PDFHexString.fromText(language))
  catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }))
  context.trailerInfo.ID = array(context, [mark(title + date), mark(title + date)])
}

/**
 * Return sixteen bytes that another title or time gives others: it tells files apart, and hides nothing.
 * @param {string} text
 */
function mark(text) {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193) >>> 0
  return PDFHexString.of(hash.toString(16).padStart(8, "0").repeat(4))
}
