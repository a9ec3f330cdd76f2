#!/usr/bin/env bash
# A web font often comes as several files of one family, each for a range of letters: latin, latin-ext, vietnamese. Browsers choose the file
# letter by letter. WeasyPrint 70.0 with the same three @font-face rules of one family, weight and style puts one file into the PDF and
# draws the letters of the others with its glyph numbers: wrong letters, and no warning.
# Why it matters: a name such as Dvořák or Nguyễn is printed as another one, and only an eye sees it. The way round is a family name
# of its own for each file, named one after the other in font-family.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0 pydyf==0.13.0 pypdfium2==5.15.2 pillow==13.0.0
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" @fontsource/source-serif-4@5.2.9
cat >"$folder/try.py" <<'PYTHON'
import sys
from pathlib import Path
import pypdfium2
from weasyprint import HTML

FILES = Path(sys.argv[1]) / "node_modules/@fontsource/source-serif-4/files"
RANGES = {"latin": "U+0-FF", "latin-ext": "U+100-1E9F", "vietnamese": "U+1EA0-1EF9"}
NAMES = "Nguyễn Đặng Dvořák"

def drawn(families):
    faces = "".join(
        f"@font-face {{ font-family: {family}; src: url({(FILES / f'source-serif-4-{name}-400-normal.woff2').as_uri()}); unicode-range: {letters} }}"
        for (name, letters), family in zip(RANGES.items(), families)
    )
    pdf = HTML(string=f"<style>@page {{ size: 160mm 30mm; margin: 5mm }} {faces} p {{ font: 40pt {', '.join(dict.fromkeys(families))} }}</style><p>{NAMES}").write_pdf()
    return pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("1")

one, three = drawn(["Serif"] * 3), drawn(["Serif", "SerifExt", "SerifViet"])
apart = sum(a != b for a, b in zip(one.tobytes(), three.tobytes()))
print(f"weasyprint 70.0, '{NAMES}': one family with three files and a family for each file differ in {apart} bytes of the picture")
if not apart:
    sys.exit("One family with three files is now drawn like a family for each file.")
PYTHON
"$folder/venv/bin/python" "$folder/try.py" "$folder"
