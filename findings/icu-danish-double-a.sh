#!/usr/bin/env bash
# In Danish aa is an older way to write å, and Aabenraa stands under å. ICU, which sorts in every browser and in Node, takes any two a's for
# that letter, also where a compound has its joint between them: dataansvarlig (data controller) and ekstraarbejde (extra work) come after
# every other word with data and ekstra. With sensitivity "base", dataansvarlig is even equal to datånsvarlig.
# Why it matters: Intl.Collator is said to be the way to sort a Danish glossary; who looks for dataansvarlig before databrud does not find
# it. A character that is not seen, at the joint, keeps the two apart: the soft hyphen (U+00AD), or U+034F, which Unicode has for this.
set -euo pipefail
node --input-type=module - <<'JAVASCRIPT'
const danish = new Intl.Collator("da")
const sorted = (...words) => [...words].sort(danish.compare).join(", ").replaceAll("\u00ad", "·")
const plain = sorted("datter", "dataansvarlig", "databrud", "dato")
const parted = sorted("datter", "data\u00adansvarlig", "databrud", "dato")
const same = new Intl.Collator("da", { sensitivity: "base" }).compare("dataansvarlig", "datånsvarlig") === 0
console.log(`ICU ${process.versions.icu}, CLDR ${process.versions.cldr}: ${plain}; with a soft hyphen at the joint: ${parted}`)
console.log(`By base letters, dataansvarlig ${same ? "is" : "is not"} equal to datånsvarlig.`)
if (plain !== "databrud, dato, datter, dataansvarlig" || parted !== "data·ansvarlig, databrud, dato, datter" || !same) {
  console.log("ICU now sorts Danish compounds another way.")
  process.exit(1)
}
JAVASCRIPT
