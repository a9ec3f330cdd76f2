#!/usr/bin/env bash
# qpdf (in pikepdf 10.18.0: `generate_appearance_streams`) draws what stands in a text field by the field's font. It looks at the font's
# /Encoding only when that is a name. When it is a dictionary, as it must be for one letter more than WinAnsi has, qpdf writes a question
# mark for every letter beyond ASCII, also for those that the dictionary's own /BaseEncoding holds: "Søren" becomes "S?ren".
# Why it matters: a form that is to take Łukasz as well as Søren needs /Differences, and then whoever fills it with qpdf prints S?ren.
# The form can only choose: a bare name for the letters of Western Europe, and a second font for the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pikepdf==10.18.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import pikepdf
from pikepdf import Array, Dictionary, Name, String

def drawn(encoding):
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 60))
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=encoding))
    resources = Dictionary(Font=Dictionary(F=font))
    box, look = Array([0, 0, 180, 20]), String("/F 12 Tf 0 g")
    empty = pdf.make_stream(b"/Tx BMC EMC", Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=resources)
    field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("Søren"), DA=look, F=4,
                       Rect=Array([10, 20, 190, 40]), AP=Dictionary(N=empty), P=page.obj)
    page.Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=page.Annots, DR=resources, DA=look, NeedAppearances=True)
    pdf.generate_appearance_streams()
    return next(line for line in pdf.pages[0].Annots[0].AP.N.read_bytes().splitlines() if line.endswith(b"Tj"))

by_name = drawn(Name.WinAnsiEncoding)
by_dictionary = drawn(Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.Lslash])))
print(f"pikepdf {pikepdf.__version__}, qpdf {pikepdf.__libqpdf_version__}: 'Søren' by /WinAnsiEncoding {by_name}, by a dictionary on it {by_dictionary}")
if by_name != b"(S\xf8ren) Tj" or by_dictionary != b"(S?ren) Tj":
    sys.exit("qpdf now reads the encoding another way.")
PYTHON
