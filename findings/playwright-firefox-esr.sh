#!/usr/bin/env bash
# Playwright drives a distribution's own Firefox over WebDriver BiDi (channel "moz-firefox"). From 1.65 on it sends a command for
# every new context that Firefox ESR 153 does not know, and no option leaves it out: not even a bare context opens. 1.64.1 works.
# Why it matters: Debian's Firefox is the only one to be had without a download of Playwright's own, so tests in Firefox pin 1.64.1.
# Needs Debian's firefox-esr (seen with 153.8.0esr); says so when it is not there.
set -euo pipefail
command -v firefox-esr >/dev/null || { echo "Install firefox-esr first."; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/try.py" <<'PYTHON'
import shutil
from playwright.sync_api import Error, sync_playwright

with sync_playwright() as playwright:
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=shutil.which("firefox-esr"))
    try:
        page = browser.new_context(color_scheme="null").new_page()
        page.set_content("<h1>Hej</h1>")
        print(f"Firefox {browser.version}: {page.locator('h1').text_content()}")
    except Error as refused:
        print(f"Firefox {browser.version}: {str(refused).splitlines()[0]}")
    browser.close()
PYTHON
for version in 1.64.1 1.65.2; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/python" -m pip install --quiet --disable-pip-version-check "playwright==$version"
    echo "playwright $version, $("$folder/$version/bin/python" "$folder/try.py" | tee "$folder/$version.txt")"
done
grep -q "Hej" "$folder/1.64.1.txt" || { echo "1.64.1 no longer works."; exit 1; }
grep -q "setMediaFeaturesOverride" "$folder/1.65.2.txt" || { echo "1.65.2 no longer fails that way."; exit 1; }
