#!/usr/bin/env bash
# Python-Markdown 3.11.3's smarty extension takes other quotation marks for a language, as its documentation shows with guillemets. Its
# closing single mark is its apostrophe, too: with Danish marks, APV'en is printed with a mark of quotation in the middle of the word.
# No setting keeps the two apart.
# Why it matters: Danish writes apostrophes wherever an abbreviation takes an ending (APV'en, TR'er, MED's). Whoever sets Danish marks with
# smarty keeps the curly apostrophe as the closing single mark, and lets marks within marks go.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/environment"
"$folder/environment/bin/pip" install --quiet --disable-pip-version-check Markdown==3.11.3
"$folder/environment/bin/python" - <<'PYTHON'
import sys

import markdown

marks = {"left-single-quote": "›", "right-single-quote": "‹", "left-double-quote": "»", "right-double-quote": "«"}
made = markdown.markdown(
    "Læs \"APV'en\" først.", extensions=["smarty"], extension_configs={"smarty": {"substitutions": marks}}
)
print(f"Markdown {markdown.__version__}: with Danish marks, \"APV'en\" in quotation marks becomes {made}")
if made != "<p>Læs »APV‹en« først.</p>":
    sys.exit("Python-Markdown now sets apostrophes another way.")
PYTHON
