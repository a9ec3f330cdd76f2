#!/usr/bin/env bash
# WeasyPrint 70.0 writes two radio buttons of one name as a group of its own with both as its /Kids, as ISO 32000 (12.7.5.2.4) asks. But each
# kid keeps a /T and a /FT, which makes it a field rather than a widget of the group, and both stand in /AcroForm /Fields once more beside it.
# Why it matters: a checklist on which two opposite answers to one line can be chosen. Whether one is put out when the other is chosen then
# depends on the program, and a field's name is there three times. A finisher takes /T and /FT from the kids, and the kids from /Fields.
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

html = """<title>Answers</title><form><p>We know who decides.
<input type=radio name=line value=yes title=Yes> <input type=radio name=line value=no title=No></form>"""
pdf = pikepdf.open(io.BytesIO(weasyprint.HTML(string=html).write_pdf(pdf_forms=True)))
fields = list(pdf.Root.AcroForm.Fields)
groups = [field for field in fields if "/Kids" in field]
kids = [kid for group in groups for kid in group.Kids]
named = sum("/T" in kid and "/FT" in kid for kid in kids)
beside = sum(any(field.objgen == kid.objgen for field in fields) for kid in kids)
print(f"WeasyPrint {weasyprint.__version__}: {len(groups)} group of {len(kids)} buttons, {named} of them fields by themselves, {beside} in /Fields beside it")
if (len(groups), len(kids), named, beside) != (1, 2, 2, 2):
    sys.exit("WeasyPrint now writes radio buttons another way.")
PYTHON
