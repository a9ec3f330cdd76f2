#!/usr/bin/env bash
# Remakes the two locks from pyproject.toml: requirements.lock for the handbook, requirements-tests.lock for what lint and tests add.
# One version of each package for all Pythons and systems, with hashes. It reads the index from UV_DEFAULT_INDEX if there is one,
# and names none in the locks.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
uv=0.13.9
python=$(find_python venv ensurepip)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

quietly "$python" -m venv "$folder/venv"
quietly "$folder/venv/bin/python" -m pip install --no-input "uv==$uv"

compile() {
    "$folder/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --only-binary :all: \
        --generate-hashes --no-header --no-emit-index-url --no-emit-find-links "$@"
}
compile pyproject.toml --group build --output-file "$folder/requirements.lock"
# A package of both stands in the first lock, and there only: its version holds for the tests, too.
shared=$(sed -nE 's/^([a-z0-9-]+)==.*/--no-emit-package=\1/p' "$folder/requirements.lock")
compile --group lint --group test --constraint "$folder/requirements.lock" $shared --output-file "$folder/requirements-tests.lock"
for lock in requirements.lock requirements-tests.lock; do
    cat "$folder/$lock" >"$lock"
    say "$lock: $(grep -c '==' "$lock") packages"
done
