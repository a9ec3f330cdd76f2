#!/usr/bin/env bash
# Importing WeasyPrint 70.0 sets Pillow's LOAD_TRUNCATED_IMAGES for the whole process: from then on Pillow loads half a PNG without a word
# and fills the rest with black, wherever in the program it is asked, before and after any PDF.
# Why it matters: a program that takes people's logos refuses a file that was cut off in a download, or takes it, by whether something else
# has imported WeasyPrint before. Whoever checks pictures sets the flag themselves, and puts it back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0 pydyf==0.13.0 pillow==13.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from io import BytesIO
from PIL import Image

whole = BytesIO()
Image.effect_noise((64, 64), 80).save(whole, "PNG")
half = whole.getvalue()[: len(whole.getvalue()) // 2]

def loaded():
    try:
        Image.open(BytesIO(half)).load()
        return "loaded"
    except OSError as refused:
        return f"refused: {refused}"

before = loaded()
import weasyprint
after = loaded()
print(f"half a PNG, pillow 13.0.0: {before}; after `import weasyprint` {weasyprint.__version__}: {after}")
if not before.startswith("refused") or after != "loaded":
    sys.exit("The import no longer changes what Pillow takes.")
PYTHON
