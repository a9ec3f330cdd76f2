#!/usr/bin/env bash
# lunr-languages 1.22.0 makes lunr 2.3.9 Danish, with a list of words too common to be searched for. One is med (with). It is left out after
# letters are made small, and so MED goes with it: nothing finds it, no prefix (MED*) and no word beside it, and MED-udvalg neither, whose
# other half is not in the text. A query that asks for MED and another word finds nothing at all, though both stand side by side.
# Why it matters: MED is what Danish municipalities call their system of co-determination. Material for MkDocs searches with lunr-languages
# once it is told that a site is Danish, and a site about MED then has no page on it. Whoever has such words gives lunr a stop list without.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" lunr@2.3.9 lunr-languages@1.22.0
cat >find.cjs <<'JAVASCRIPT'
const lunr = require("lunr")
require("lunr-languages/lunr.stemmer.support")(lunr)
require("lunr-languages/lunr.da")(lunr)

const found = (query, change) => {
  const index = lunr(function () {
    change?.(this)
    this.ref("id")
    this.field("text")
    this.add({ id: "med", text: "MED afløser SU i kommuner og regioner." })
  })
  return index.search(query).length
}
const danish = (builder) => builder.use(lunr.da)
const without = (builder) => {
  builder.use(lunr.da)
  builder.pipeline.remove(lunr.da.stopWordFilter)
}
const version = require("lunr-languages/package.json").version
let seen = ""
for (const query of ["MED", "MED*", "MED-udvalg", "+MED +kommuner", "kommuner"]) {
  const counts = [found(query), found(query, danish), found(query, without)]
  const [bare, full, less] = counts
  console.log(`lunr ${lunr.version}, ${query}: ${bare} found; with lunr-languages ${version} ${full}; without its stop list ${less}`)
  seen += counts.join("") + " "
}
if (seen !== "101 101 101 101 111 ") {
  console.log("lunr-languages now leaves out other words.")
  process.exit(1)
}
JAVASCRIPT
node find.cjs
