/** Sets the content manager up: its files, fields and preview, and where proposals go. */
import { FRONT } from "../facts/facts.js"
import { read } from "../records/reading.js"
import { write } from "../records/writing.js"
import { listWidget, openByWords } from "./lists.js"
import { keepNamed } from "./names.js"
import { phrasesOf } from "./phrases.js"
import { previewOf } from "./preview.js"
import { widgets } from "./widgets.js"

/** Where the manager's own server listens on an editor's computer, for `make edit`. */
const LOCAL = "http://localhost:8081/api/v1"
const OWN_COMPUTER = ["localhost", "127.0.0.1"]

/**
 * Return why the form has nowhere to save, in a sentence, or "" where it has. Without this, the manager would offer a sign-in that leads nowhere.
 *
 * @param {any} facts what handbook/form/configuration.py tells
 */
export const nowhereToSave = async (facts) => {
  const ui = { form: facts.words }
  if (facts.here) return (await listens()) ? "" : ui.form.nowhere
  if (OWN_COMPUTER.includes(location.hostname)) return ui.form.nowhere
  return facts.sign_in ? "" : ui.form.not_set_up
}

/** @param {any} facts what handbook/form/configuration.py tells */
export const startForm = async (facts) => {
  const page = /** @type {any} */ (window)
  page.CMS_MANUAL_INIT = true
  await loaded(new URL("edit/decap-cms.js", FRONT).href)
  const { CMS } = page
  CMS.registerLocale(facts.language, phrasesOf(facts, CMS.getLocale(facts.language)))
  for (const [name, Control] of Object.entries(widgets(facts))) CMS.registerWidget(name, Control)
  CMS.registerWidget("list", listWidget(facts), CMS.getWidget("list").preview, CMS.getWidget("list").schema)
  for (const collection of facts.collections) {
    const names = { fromFile: (/** @type {string} */ text) => read(text, collection), toFile: (/** @type {any} */ data) => write(data, collection) }
    CMS.registerCustomFormat(formatOf(collection), "yml", names)
    CMS.registerPreviewTemplate(collection.name, previewOf(collection, facts))
  }
  for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) CMS.registerPreviewStyle(/** @type {HTMLLinkElement} */ (sheet).href)
  keepNamed(facts)
  openByWords()
  CMS.init({ config: configuration(facts) })
}

/** Whether the manager's own server is there; the manager asks it the same. */
const listens = () =>
  fetch(LOCAL, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"action":"info"}' }).then(
    (answer) => answer.ok,
    () => false,
  )

/** @param {any} facts */
const configuration = (facts) => ({
  load_config_file: false,
  backend: {
    name: "github", repo: facts.repository, branch: facts.branch, open_authoring: true,
    ...(facts.sign_in ? { base_url: new URL(facts.sign_in).origin, auth_endpoint: `${new URL(facts.sign_in).pathname.slice(1)}auth` } : {}),
  },
  ...(facts.here ? { local_backend: { url: LOCAL } } : {}),
  publish_mode: "editorial_workflow",
  site_url: facts.address,
  display_url: FRONT.href,
  locale: facts.language,
  media_folder: "build/media",
  show_preview_links: false,
  slug: { encoding: "ascii", clean_accents: true },
  collections: facts.collections.map((/** @type {any} */ collection) => collectionOf(collection, facts)),
})

/** @param {any} collection @param {any} facts */
const collectionOf = ({ head, ...collection }, facts) => {
  const common = { ...collection, format: formatOf(collection), extension: "yml" }
  if (collection.files) {
    const files = collection.files.map((/** @type {any} */ file) => ({ ...file, fields: withChoices(file.fields, facts) }))
    return { ...common, files, editor: { preview: false } }
  }
  return {
    ...common,
    fields: withChoices(collection.fields, facts),
    create: true,
    delete: false,
    identifier_field: "id",
    slug: "{{fields.id}}",
    summary: `{{fields.title.${facts.language}}}`,
    sortable_fields: ["id"],
  }
}

/** Fields with the lists that they choose from. @param {any[]} fields @param {any} facts @returns {any[]} */
const withChoices = (fields, facts) =>
  fields.map((field) => ({
    ...field,
    ...(field.widget === "select" && field.choices ? { options: facts.choices[field.choices] } : {}),
    ...(field.summary && field.called ? { summary: summaryOf(field, facts) } : {}),
    ...(field.fields ? { fields: withChoices(field.fields, facts) } : {}),
  }))

/** What an entry of a list is called while it is closed. @param {any} field @param {any} facts */
const summaryOf = ({ called, fields }, facts) => {
  const one = fields.find((/** @type {any} */ field) => field.name === called)
  return `{{fields.${called}${one.widget === "handbook-text" ? `.${facts.language}` : ""}}}`
}

/** @param {{ name: string }} collection */
const formatOf = ({ name }) => `handbook-${name}`

/** @param {string} address */
const loaded = (address) =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: resolve })
    script.onerror = () => reject(new Error(`${address} cannot be fetched`))
    document.head.append(script)
  })
