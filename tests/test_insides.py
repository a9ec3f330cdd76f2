"""The house hangs on MkDocs by a few hooks, and on the insides of two libraries; another version of either is told in a sentence."""

import ast
import importlib
import operator

import pydyf
import pytest
import weasyprint

from handbook.workbook.pdf.faster.patch import source_digest
from tests import tree

HOOKS = {
    "hooks": {"on_startup", "on_config", "on_files", "on_post_build", "on_build_error", "on_page_content"},
    "frame": {"on_env", "on_page_markdown", "on_page_context", "on_template_context"},
}
"""By what MkDocs calls the house: its end costs these, and the room they stand in."""

INSIDES = {
    "weasyprint.pdf:generate_pdf": ("626343ef25c396e8", "when `finishing` is called, and with what"),
    "weasyprint.pdf.anchors:add_forms": ("b31587edaf8c3233", "how fields are written, which `fields` mends"),
    "weasyprint.pdf.anchors:write_pdf_attachment": ("11bdffe520ef3841", "how a file is enclosed, which `embedding` does again"),
    "weasyprint.pdf.tags:add_tags": ("f0e74575b0bafaf3", "how tags are written, which `accessibility` and `fields` mend"),
    "weasyprint.pdf.tags:_build_box_tree": ("f716251a83e7096e", "which boxes get which tags, which `accessibility` goes through"),
    "weasyprint.pdf.pdfua:pdfua": ("b4b53c61f718ca91", "what PDF/UA-1 is claimed with, beside which `conformance` claims PDF/A"),
    "weasyprint.pdf.metadata:DocumentMetadata.include_in_pdf": ("9dc4e74198a96e21", "how metadata is written, as `conformance` does anew"),
    "weasyprint:Document._render": ("ebaceeb0fa8e79aa", "how a document is laid out, which `laid_document` asks for"),
    "weasyprint:Document._build_layout_context": ("2b072254ab89701b", "what a layout is made with, which `laid_document` keeps"),
    "pydyf:PDF.write": ("242cd38f92ecd33f", "how a file is put together, after `finishing`"),
    "pydyf:PDF.add_object": ("d2291d0d3ab50234", "how objects get their numbers"),
}
"""What `finishing` and those beside it in `handbook/workbook/pdf` lean on: its hash, and what for."""


def test_mkdocs_calls_the_house_by_these_hooks():
    for module, named in HOOKS.items():
        tree_of = ast.parse((tree.ROOT / f"macros/{module}.py").read_text(encoding="utf-8"))
        assert {node.name for node in tree_of.body if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")} == named
    others = [path.name for path in (tree.ROOT / "macros").glob("*.py") if path.stem not in HOOKS]
    assert others and not [name for name in others if "\ndef on_" in (tree.ROOT / "macros" / name).read_text(encoding="utf-8")]


@pytest.mark.parametrize("inside", INSIDES)
def test_the_insides_that_finishing_knows_are_those_of_this_version(inside):
    module, _, name = inside.partition(":")
    digest, for_what = INSIDES[inside]
    found = source_digest(operator.attrgetter(name)(importlib.import_module(module)))
    assert found == digest, (
        f"{module}.{name} is another in WeasyPrint {weasyprint.__version__} with pydyf {pydyf.__version__}. It decides {for_what}. "
        f"Read what has changed, see that handbook/workbook/pdf still fits, and write {found} here."
    )
