#!/usr/bin/env bash
# Remakes requirements.lock from pyproject.toml: one version of each package for all Pythons and systems, with hashes. It reads the
# index from UV_DEFAULT_INDEX if there is one, and names none in the lock.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
uv=0.13.8
python=$(find_python venv ensurepip)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

quietly "$python" -m venv "$folder/venv"
quietly "$folder/venv/bin/python" -m pip install --no-input "uv==$uv"
"$folder/venv/bin/uv" pip compile pyproject.toml --group build --group test --quiet \
    --universal --python-version 3.11 --fork-strategy fewest --only-binary :all: \
    --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --output-file "$folder/requirements.lock"
cat "$folder/requirements.lock" >requirements.lock
say "requirements.lock: $(grep -c '==' requirements.lock) packages"
