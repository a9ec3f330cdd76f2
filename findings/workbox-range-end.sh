#!/usr/bin/env bash
# workbox-range-requests 7.4.1 answers a request for part of a kept file the wrong way round at the file's end. RFC 9110 (14.1.2) has a last
# position beyond the end mean the rest, and more last bytes than there are the whole; workbox refuses both with 416. A first position at
# or beyond the end cannot be satisfied; workbox answers 206 with no bytes and a Content-Range that runs backwards (500-499/500).
# Why it matters: whoever reads in pieces of a round size, as media players and readers of PDF do, does not get a small file, or its last
# piece, offline; on the net the same request works. A service worker keeps a copy and gives the whole file where the answer is not right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$folder" workbox-range-requests@7.4.1
cat >ask.mjs <<'JAVASCRIPT'
import { createPartialResponse } from "workbox-range-requests/createPartialResponse.js"
import { readFileSync } from "node:fs"

const { version } = JSON.parse(readFileSync("node_modules/workbox-range-requests/package.json", "utf-8"))
const asked = {
  "bytes=0-99": "206 bytes 0-99/500",
  "bytes=0-1023": "416 null", // 206 bytes 0-499/500
  "bytes=400-799": "416 null", // 206 bytes 400-499/500
  "bytes=-1000": "416 null", // 206 bytes 0-499/500
  "bytes=500-": "206 bytes 500-499/500", // 416 bytes */500
}
for (const [range, seen] of Object.entries(asked)) {
  const request = new Request("https://example.org/sheet.pdf", { headers: { range } })
  const answer = await createPartialResponse(request, new Response("x".repeat(500)))
  const got = `${answer.status} ${answer.headers.get("content-range")}`
  console.log(`workbox-range-requests ${version}, a file of 500 bytes, ${range}: ${got}`)
  if (got !== seen) {
    console.log(`workbox now answers ${range} another way.`)
    process.exit(1)
  }
}
JAVASCRIPT
NODE_ENV=production node ask.mjs
