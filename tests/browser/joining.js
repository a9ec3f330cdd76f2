// Puts PDFs together as the browser does: standard input says what, and where the file goes; see tests/joining.py.
import { readFileSync, writeFileSync } from "node:fs"
import { bind } from "../../browser/joining/join.js"
import { toPrint } from "../../browser/joining/printing.js"
import { written } from "../../browser/joining/values.js"

const { sheets, about, logo, letters, out, printed, ...book } = JSON.parse(readFileSync(0, "utf8"))
const read = ({ path, ...rest }) => ({ ...rest, bytes: new Uint8Array(readFileSync(path)) })
const words = {
  cover: { contents: "Indhold", onPage: (title, number) => `${title}, side ${number}` },
  timetable: { title: "Køreplan", time: "Klokken", what: "Hvad", minutes: "Minutter", ends: "Mødet slutter" },
  page: (number, of) => `Mødets side ${number} af ${of}`,
}
const whole = { ...book, words, sheets: sheets.map(read), logo: logo && read(logo), letters: read(letters).bytes }
const imprint = { ...about, made: new Date(about.made) }
const begun = performance.now()
const bound = await bind({ ...whole, about: imprint })
const made = printed ? await toPrint(bound.whole, bound.piles, imprint) : await bound.whole.toFill(imprint)
const milliseconds = performance.now() - begun
writeFileSync(out, made)
process.stdout.write(
  JSON.stringify({ milliseconds, missing: bound.missing, piles: bound.piles, told: bound.told, read: await written(made, out) }),
)
