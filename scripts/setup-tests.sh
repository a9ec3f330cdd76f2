#!/usr/bin/env bash
# Finds or installs what only the tests need beside their packages: the tools of Poppler and MuPDF, a library that Playwright's driver
# leans on, browsers of three engines, and the HTML checker, which is a Java program from npm.
# Debian has all three browsers, Chromium as one without windows, too. Ubuntu has them only as snaps, and Homebrew has none; there,
# Playwright brings its own.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
system=$(kind_of_system)

has_poppler() { command -v pdftotext >/dev/null; }
has_mupdf() { command -v mutool >/dev/null; }
has_driver() { .venv/bin/python -m playwright --version >/dev/null 2>&1; }
has_browser() { find_browser >/dev/null; }
has_shell() { command -v chromium-headless-shell >/dev/null; }
has_java() { find_java >/dev/null; }
has_firefox() { command -v firefox-esr >/dev/null; }
has_webkit() { command -v WebKitWebDriver >/dev/null; }
has_screen() { command -v Xvfb >/dev/null; }

case $system in
macos)
    has_poppler || brew_install poppler
    has_mupdf || brew_install mupdf-tools
    has_java || brew_install openjdk
    ;;
debian | ubuntu)
    missing=()
    has_poppler || missing+=(poppler-utils)
    has_mupdf || missing+=(mupdf-tools)
    has_driver || missing+=(libatomic1)
    has_java || missing+=(default-jre-headless)
    if [ "$system" = debian ]; then
        has_shell || missing+=(chromium-headless-shell)
        has_firefox || missing+=(firefox-esr)
        has_webkit || missing+=(webkit2gtk-driver)
        has_screen || missing+=(xvfb)
    fi
    if [ ${#missing[@]} -gt 0 ]; then apt_install "${missing[@]}"; fi
    ;;
other)
    if ! has_poppler || ! has_mupdf || ! has_browser || ! has_java; then
        stop "Install Poppler's tools (pdftotext), MuPDF's (mutool), Java, and Chromium or Google Chrome. Then run make again."
    fi
    ;;
esac
has_driver || stop "Playwright does not start here: run .venv/bin/python -m playwright --version to see why."

if ! has_browser; then
    say "Browser for the tests: Playwright's Chromium"
    with_system_libraries=
    if [ "$system" = ubuntu ]; then with_system_libraries=--with-deps; fi
    quietly .venv/bin/python -m playwright install $with_system_libraries --only-shell chromium ||
        stop "Playwright could not fetch its Chromium. Install Google Chrome, then run make again."
fi
if ! has_firefox || ! has_webkit; then
    say "Browsers for the tests: Playwright's Firefox and WebKit"
    with_system_libraries=
    if [ "$system" = ubuntu ]; then with_system_libraries=--with-deps; fi
    quietly .venv/bin/python -m playwright install $with_system_libraries firefox webkit ||
        stop "Playwright could not fetch its Firefox and WebKit, in which the tests try the site. Then run make again."
fi
checker=.venv/html-checker
if ! cmp -s tests/html-checker/package-lock.json "$checker/package-lock.json" || [ ! -d "$checker/node_modules" ]; then
    say "HTML checker: tests/html-checker"
    mkdir -p "$checker"
    cp tests/html-checker/package.json tests/html-checker/package-lock.json "$checker"
    quietly env PATH="$PWD/.venv/bin:$PATH" .venv/bin/npm ci --prefix "$checker" --ignore-scripts --no-audit --no-fund ||
        stop "npm could not fetch the HTML checker."
fi
touch .venv/ready-for-tests
