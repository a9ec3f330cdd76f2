#!/usr/bin/env bash
# Intl.DateTimeFormat writes a time (format) and a span of time (formatRange) by the Danish patterns of one CLDR, and not alike. One time
# has "kl." before it, as Danish asks; a span on the same day has none. A span of days has a dash (1.–4. december), and with times in it a
# hyphen without spaces, by which the end of one date and the start of the next run together: kl. 09.00-4. december.
# Why it matters: an invitation says "1. december 2026 09.00–10.30", and a seminar of two days reads as if it began at 9.00 to 4.
# Whoever writes invitations formats the two ends and joins them with an en dash, with spaces where the ends have some.
set -euo pipefail
node --input-type=module - <<'JAVASCRIPT'
const day = (date, hour) => new Date(2026, 11, date, hour)
const written = (options) => {
  const danish = new Intl.DateTimeFormat("da", options)
  return [danish.format(day(1, 9)), danish.formatRange(day(1, 9), day(1, 10)), danish.formatRange(day(1, 9), day(4, 10))]
}
const [one, same, several] = written({ dateStyle: "long", timeStyle: "short" })
const days = written({ dateStyle: "long" })[2]
console.log(`ICU ${process.versions.icu}, CLDR ${process.versions.cldr}: ${[one, same, several, days].join(" | ")}`)
if (!one.includes("kl.") || same.includes("kl.") || !/kl\. 09\.00-4\. december/.test(several) || days !== "1.–4. december 2026") {
  console.log("ICU now writes Danish spans another way.")
  process.exit(1)
}
JAVASCRIPT
