#!/usr/bin/env bash
# In HTML an option without a value has its text for a value. WeasyPrint 70.0 writes such options into a PDF form with an empty text to
# export, so that all options of a list have the same: "Ja" and "Nej" can both be chosen on the screen, and what is saved is the same
# empty answer for both.
# Why it matters: a form with a plain list of answers comes back with the answers lost, and the reader sees them until the file is saved.
# Whoever makes forms with it gives every option a value, also where it says just what the text says.
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

def exported(options):
    html = f"<html lang=da><title>Svar</title><form><select name=heard title=Hørt>{options}</select></form>"
    pdf = pikepdf.open(io.BytesIO(weasyprint.HTML(string=html).write_pdf(pdf_forms=True)))
    return [tuple(map(str, pair)) for pair in pdf.Root.AcroForm.Fields[0].Opt]

bare, full = exported("<option>Ja<option>Nej"), exported("<option value=Ja>Ja<option value=Nej>Nej")
print(f"WeasyPrint {weasyprint.__version__}, exported and shown: without values {bare}, with values {full}")
if bare != [("", "Ja"), ("", "Nej")] or full != [("Ja", "Ja"), ("Nej", "Nej")]:
    sys.exit("WeasyPrint now writes options another way.")
PYTHON
