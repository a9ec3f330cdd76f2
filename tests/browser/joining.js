// Puts PDFs together as the browser does: standard input says which, and where the file goes; see tests/joining.py.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "../../browser/joining/join.js"

const { sheets, about, out } = JSON.parse(readFileSync(0, "utf8"))
const read = sheets.map(({ path, ...sheet }) => ({ ...sheet, bytes: new Uint8Array(readFileSync(path)) }))
const begun = performance.now()
const made = await join(read, { ...about, made: new Date(about.made) })
writeFileSync(out, made)
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - begun }))
