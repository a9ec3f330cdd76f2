#!/usr/bin/env bash
# WeasyPrint 70.0 tells every cell of a tagged table which headers it has. In the rows under a cell that spans several (rowspan) it counts
# the columns from the left edge as if that cell were not there: each cell there gets the header of its neighbour to the left, and the
# spanning row header is lost. PDF/UA checkers find nothing wrong, for all headers named do exist.
# Why it matters: a screen reader reads "Who, minutes" where eyes see "What, minutes" under Monday, and nobody who sees can notice it.
# Whoever prints plans with it gives every row a header of its own, and spans none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check weasyprint==70.0 pydyf==0.13.0 pikepdf==10.18.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
import pikepdf
import weasyprint

COLUMNS = ["Day", "Who", "What"]
html = """<html lang=en><title>Plan</title><table><tr><th>Day<th>Who<th>What<tr><th scope=row rowspan=2>Monday<td>Hanne<td>chair
<tr><td>Søren<td>minutes</table>"""
pdf = pikepdf.open(io.BytesIO(weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")))

def cells(element):
    if element.get("/S") in ("/TH", "/TD"):
        yield element
    elif isinstance(kids := element.get("/K"), pikepdf.Array):
        for kid in kids:
            if isinstance(kid, pikepdf.Dictionary):
                yield from cells(kid)

table = list(cells(pdf.Root.StructTreeRoot.K[0]))
named = dict(zip([str(cell.ID) for cell in table if cell.S == "/TH"], [*COLUMNS, "Monday"], strict=True))
told = [[named[str(header)] for header in cell.A.Headers] for cell in table if cell.S == "/TD"]
for cell, headers in zip(["Hanne", "chair", "Søren", "minutes"], told, strict=True):
    print(f"WeasyPrint {weasyprint.__version__}: {cell} has the headers {headers}")
if told != [["Monday", "Who"], ["Monday", "What"], ["Day"], ["Who"]]:
    sys.exit("WeasyPrint now counts the columns another way.")
PYTHON
