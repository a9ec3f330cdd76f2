#!/usr/bin/env bash
# WeasyPrint 70.0 names a form field by its label, as HTML does: the label's text becomes the field's /TU, which screen readers read out. It
# takes that text from the lines of the page. A label that runs over two lines gives its first line only; as a block, it gives all lines,
# with the words at each break run together. PDF/UA checkers look whether there is a name, not whether it is whole.
# Why it matters: "Vi har hørt alle, som ikke var med" is read out as "Vi har hørt alle", to the only readers who cannot see the rest.
# A title does not help while there is a label. Whoever prints forms with it takes the field out of its <form>, and names it by its title.
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

SAID = "Vi har hørt alle, som ikke var med"

def named(display, form):
    label = f'<div><label for=heard style="display: {display}">{SAID}</label> <input id=heard name=heard title="{SAID}"></div>'
    style = "<style>div { width: 12em; font: 12pt/1.5 monospace } input { display: inline-block }</style>"
    html = f"<html lang=da><title>Svar</title>{style}{f'<form>{label}</form>' if form else label}"
    pdf = pikepdf.open(io.BytesIO(weasyprint.HTML(string=html).write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1")))
    return str(pdf.Root.AcroForm.Fields[0].TU)

inline, block, titled = named("inline", True), named("block", True), named("inline", False)
print(f"WeasyPrint {weasyprint.__version__}, a label in two lines: {inline!r}; as a block: {block!r}; no form, a title: {titled!r}")
cut, glued = SAID.startswith(inline) and inline != SAID, block != SAID and block.replace(" ", "") == SAID.replace(" ", "")
if not (cut and glued and titled == SAID):
    sys.exit("WeasyPrint now names fields another way.")
PYTHON
