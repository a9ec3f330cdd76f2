#!/usr/bin/env bash
# Pyphen's Danish patterns know no compounds. Applied just as Liang says, they break before the joint's last letter or within a part:
# me-darbejder, bor-ge-rind-dragelse, sel-vorganisering. Nothing in the answer tells a right break from a wrong one.
# Why it matters: WeasyPrint hyphenates with Pyphen, and Danish headings are compounds more often than not. Whoever prints Danish with it
# needs a list of joints of their own; more letters at either end (hyphenate-limit-chars) only hides some of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyphen==0.18.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from pyphen import Pyphen

danish = Pyphen(lang="da_DK")
wrong = {"medarbejder": "me-d", "borgerinddragelse": "r-ind", "selvorganisering": "sel-vor", "medindflydelse": "me-dind"}
right = {"medarbejder": "med-arbejder", "borgerinddragelse": "borger-ind", "selvorganisering": "selv-org", "medindflydelse": "med-ind"}
print("pyphen 0.18.1, da_DK:")
for word, part in wrong.items():
    broken = danish.inserted(word)
    print(f"  {word}: {broken}   (right: {right[word]}…)")
    if part not in broken:
        sys.exit(f"{word} is no longer broken that way.")
PYTHON
