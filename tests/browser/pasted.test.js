// What is pasted from Word into a note or an agreement.
import assert from "node:assert/strict"
import { test } from "node:test"
import { inOneLine, plainly } from "../../browser/meeting/pasted.js"

test("bullets of Word's own become dashes, and its line breaks lines", () => {
  assert.equal(plainly("\uf0b7\tTale med HR\r\n\uf0a7 Skrive på tavlen\vog ringe"), "- Tale med HR\n- Skrive på tavlen\nog ringe")
})

test("signs that nobody sees are left out, and all else stays", () => {
  const text = "»Šárka« – 100\u00a0% …\n\tשלום 🙂 på så"
  assert.equal(plainly(`\ufeff${text}\u0007`), text)
  assert.equal(plainly("arbejds\u00admiljø\u200b"), "arbejdsmiljø")
})

test("a title is one line, and no sign turns its letters round", () => {
  assert.equal(inOneLine(" Linje et\nLinje to\r\n\tTre\u200b \u202eעל "), "Linje et Linje to Tre על")
})
