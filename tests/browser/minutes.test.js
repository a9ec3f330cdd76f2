// The browser spreads minutes as Python does: tests/test_minutes.py reads the same examples.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { leaveOut, spread } from "../../browser/meeting/minutes.js"

const examples = JSON.parse(readFileSync(new URL("../example-files/minutes.json", import.meta.url), "utf8"))

test("every example is spread as it says", () => {
  assert.ok(examples.spread.length > 100)
  for (const { spans, wanted, ...expected } of examples.spread) assert.deepEqual(spread(spans, wanted), expected, JSON.stringify({ spans, wanted }))
})

test("every example says what to leave out", () => {
  assert.ok(examples.leave_out.length > 50)
  for (const { spans, wanted, kept, left_out } of examples.leave_out) {
    assert.deepEqual(leaveOut(spans, wanted, kept), left_out, JSON.stringify({ spans, wanted, kept }))
  }
})
