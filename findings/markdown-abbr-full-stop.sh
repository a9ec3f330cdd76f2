#!/usr/bin/env bash
# Python-Markdown 3.11.3's abbr extension marks an abbreviation where it stands as a word of its own. It asks for the edge of a word after
# the last sign too, and after a full stop that edge is only there when a letter follows at once: *[f.eks.] marks nothing in "f.eks. møder",
# and would mark it in "f.eks.møder". The documentation says that any defined abbreviation is marked.
# Why it matters: Danish abbreviations end in a full stop (f.eks., bl.a., jf.), and Material for MkDocs makes its tool tips of them: the
# reader gets none, and the writer no warning. Whoever explains them with it leaves the last full stop out of the definition: *[f.eks].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import markdown

def marked(short, text):
    return "<abbr" in markdown.markdown(f"{text}\n\n*[{short}]: for eksempel", extensions=["abbr"])

seen = {}
for short, text in [("f.eks.", "Hold f.eks. møder."), ("f.eks.", "Hold f.eks.møder."), ("f.eks", "Hold f.eks. møder.")]:
    seen[short, text] = marked(short, text)
    print(f"Markdown {markdown.__version__}: *[{short}] is {'' if seen[short, text] else 'not '}marked in {text!r}")
if list(seen.values()) != [False, True, True]:
    sys.exit("Python-Markdown now finds abbreviations another way.")
PYTHON
