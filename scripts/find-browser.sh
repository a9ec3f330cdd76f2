#!/usr/bin/env bash
# Prints the browser that the tests drive; nothing, if it is Playwright's own. HANDBOOK_BROWSER goes before all others.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
find_browser || true
