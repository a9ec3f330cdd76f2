#!/usr/bin/env bash
# In a table of contents, leader(".") fills the line up to the page number with dots (CSS Generated Content for Paged Media). WeasyPrint
# 70.0 tags each dot as a Span of its own, as real content, where PDF/UA has decoration be an artifact: one entry has dozens of tags. The
# file is valid PDF/UA-1, for a checker cannot tell decoration from text.
# Why it matters: a screen reader says "dot" fifty times before it says the page, entry by entry. Whoever makes contents with it draws the
# dots as a background, which WeasyPrint leaves untagged, and sets the page number at the right.
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

def tags(content):
    style = f"@page {{ size: A5 }} p::after {{ content: {content} target-counter('#one', page) }}"
    html = f"<html lang=da><title>Indhold</title><style>{style}</style><p>Fællesskab <h1 id=one>Fællesskab</h1>"
    pdf = pikepdf.open(io.BytesIO(weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")))

    def count(element):
        kids = element.get("/K", [])
        return 1 + sum(count(kid) for kid in kids if isinstance(kid, pikepdf.Dictionary))

    return count(pdf.Root.StructTreeRoot)

dotted, plain = tags('leader(".")'), tags('" "')
print(f"WeasyPrint {weasyprint.__version__}: leader('.') adds {dotted - plain} tags to the {plain} of a page with one entry")
if dotted - plain < 20:
    sys.exit("WeasyPrint now tags leaders another way.")
PYTHON
