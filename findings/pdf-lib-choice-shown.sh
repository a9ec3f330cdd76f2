#!/usr/bin/env bash
# A choice in a PDF form may have two texts: one that is shown and one that is exported (ISO 32000, 12.7.4.4: /Opt holds pairs, the exported
# text first, and the second is the one to show). pdf-lib 1.17.1 and its kept fork, @cantoo/pdf-lib 2.11.1, draw the exported one when a
# form is saved with new appearances or flattened: "Begge parter" becomes "b". Their getOptions() lists the shown ones, and select() stores
# the shown one where the exported one belongs.
# Why it matters: a form filled in by eye as "Begge parter" is printed and filed as "b", and nobody told the reader what b is. Whoever
# flattens forms with them gives both texts alike, or draws the choice from /Opt.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" pdf-lib@1.17.1 @cantoo/pdf-lib@2.11.1
cat >choose.mjs <<'JAVASCRIPT'
import { readFileSync } from "node:fs"

for (const name of ["pdf-lib", "@cantoo/pdf-lib"]) {
  const { PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } = await import(name)
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8"))
  const made = await PDFDocument.create()
  const page = made.addPage([200, 100])
  const field = made.getForm().createDropdown("who")
  field.addToPage(page, { x: 10, y: 10, width: 180, height: 20 })
  const pairs = [["a", "Ingen"], ["b", "Begge parter"]].map((pair) => pair.map((text) => PDFString.of(text)))
  field.acroField.dict.set(PDFName.of("Opt"), made.context.obj(pairs))
  field.acroField.dict.set(PDFName.of("V"), PDFString.of("b"))
  const pdf = await PDFDocument.load(await made.save({ updateFieldAppearances: false }))
  const choice = pdf.getForm().getDropdown("who")
  choice.defaultUpdateAppearances(await pdf.embedFont("Helvetica"))
  await pdf.flush()
  const look = choice.acroField.getWidgets()[0].getAppearances().normal
  const content = look instanceof PDFRawStream ? decodePDFRawStream(look).decode() : look.getUnencodedContents()
  const drawn = Buffer.from(Buffer.from(content).toString("latin1").match(/<([0-9A-F]+)> Tj/)[1], "hex").toString("latin1")
  console.log(`${name} ${version}: of "a" (Ingen) and "b" (Begge parter), b is drawn as ${JSON.stringify(drawn)}`)
  if (drawn !== "b") {
    console.log(`${name} now draws another text.`)
    process.exit(1)
  }
}
JAVASCRIPT
node choose.mjs
