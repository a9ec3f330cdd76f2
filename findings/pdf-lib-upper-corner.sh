#!/usr/bin/env bash
# A rectangle in a PDF may be given by any two opposite corners, and whoever reads it puts them in order (ISO 32000, 7.9.5). pdf-lib 1.17.1
# takes the first corner for the lower left one: flatten() then draws an answer one height too high, on the line above, and reckons with a
# negative height, so that a text of several lines is not drawn at all. Its kept fork @cantoo/pdf-lib 2.11.1 has it right.
# Why it matters: WeasyPrint writes every field with the upper corner first. A checklist filled in and flattened with pdf-lib has each tick
# at the line before the one that was meant. Whoever flattens takes the fork, or puts the corners in order first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" pdf-lib@1.17.1 @cantoo/pdf-lib@2.11.1
cat >flatten.mjs <<'JAVASCRIPT'
import { readFileSync } from "node:fs"

const heights = {}
for (const name of ["pdf-lib", "@cantoo/pdf-lib"]) {
  const { PDFDocument, PDFName } = await import(name)
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8"))
  const flattened = async (corners) => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage([200, 100])
    const box = pdf.getForm().createCheckBox("heard")
    box.addToPage(page, { x: 10, y: 40, width: 20, height: 20 })
    box.check()
    box.acroField.getWidgets()[0].dict.set(PDFName.of("Rect"), pdf.context.obj(corners))
    pdf.getForm().flatten()
    const content = page.node.Contents().asArray().map((part) => pdf.context.lookup(part).getContentsString()).join("\n")
    return Number(content.match(/1 0 0 1 \S+ (\S+) cm\s(?:[^\n]*\n)*?\/\S+ Do/)[1])
  }
  heights[name] = [await flattened([10, 40, 30, 60]), await flattened([10, 60, 30, 40])].join(" and ")
  console.log(`${name} ${version}: a box 40 to 60 points up, by its lower and its upper corner first, is drawn from ${heights[name]}`)
}
if (heights["pdf-lib"] !== "40 and 60" || heights["@cantoo/pdf-lib"] !== "40 and 40") {
  console.log("They now read rectangles another way.")
  process.exit(1)
}
JAVASCRIPT
node flatten.mjs
