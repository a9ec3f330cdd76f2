/** What Python tells the scripts: titles, minutes and words of the page's language, and the texts of a record. */

/** Where the language's front page is, seen from the scripts in `assets/scripts/`. */
export const FRONT = new URL("../../", import.meta.url)

/** The front page of both languages. @param {string} language the page's */
export const siteOf = (language) => new URL(language === "da" ? "./" : "../", FRONT)

/** @param {string} path @returns {Promise<any>} */
const fetched = async (path) => {
  const response = await fetch(new URL(path, FRONT))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/**
 * @returns {Promise<{ facts: import("../meeting/plan.js").Facts, records: Map<string, import("../meeting/plan.js").RecordFacts>, ui: import("../meeting/plan.js").Facts["words"] }>}
 */
export const loadFacts = async () => {
  const facts = await fetched("meeting/facts.json")
  const records = new Map(facts.records.map((/** @type {import("../meeting/plan.js").RecordFacts} */ record) => [record.id, record]))
  // What was written down before a record was renamed still finds it.
  for (const [old, id] of Object.entries(facts.renamed)) if (records.has(id)) records.set(old, records.get(id))
  return { facts, records, ui: facts.words }
}

/**
 * The texts that running a record needs; see handbook/site/meeting_facts.py.
 *
 * @param {string} id
 */
export const loadTexts = (id) => fetched(`meeting/${id}.json`)

/** The address of a record's page; short rounds stand on one together. @param {import("../meeting/plan.js").RecordFacts} record @param {string} [step] */
export const pageOf = (record, step = "") =>
  new URL(record.kind === "round" ? `rounds/#${record.id}` : `${record.kind}s/${record.id}/${step ? `#${step}` : ""}`, FRONT).href

/** Puts values into the places of a text: `{n}`. @param {string} text @param {Record<string, string | number>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))

/** What the form for editors needs; see handbook/form/configuration.py. */
export const loadForm = () => fetched("edit/form.json")
