// Reads every data file as the form does and writes it again: `node rewriting.js FACTS ROOT [change]`; prints the texts by their path.
// With `change`, the first text of each file is changed in Danish, and the last one in English.
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { read } from "../../browser/records/reading.js"
import { write } from "../../browser/records/writing.js"

const [, , facts, root, change] = process.argv

/** Every text in both languages, in the order in which they stand. */
const texts = (value) => {
  if (!value || typeof value !== "object") return []
  if (typeof value.da === "string" && typeof value.en === "string") return [value]
  return Object.values(value).flatMap(texts)
}

const written = {}
for (const collection of JSON.parse(readFileSync(facts, "utf8")).collections) {
  const { folder, files } = collection
  const paths = folder ? readdirSync(join(root, folder)).filter((name) => name.endsWith(".yml")).map((name) => join(folder, name)) : files.map(({ file }) => file)
  for (const path of paths) {
    const data = read(readFileSync(join(root, path), "utf8"), collection)
    if (change) {
      texts(data)[0].da += " – og nej"
      texts(data).at(-1).en += " #2: 'no'"
    }
    written[path] = write(data, collection)
  }
}
console.log(JSON.stringify(written))
