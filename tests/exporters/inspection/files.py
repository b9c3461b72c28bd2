"""Word files with just the markup a test is about."""

import io
import zipfile

from exporters.inspection import inspect_bytes
from exporters.inspection.facts import PaperFacts, ParagraphFact

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_KINDS = {
    "styles": "styles", "theme": "theme", "settings": "settings", "numbering": "numbering",
    "header1": "header", "header2": "header", "footer1": "footer",
}  # fmt: skip
_ROOTS = {"theme": "a:theme", "header": "w:hdr", "footer": "w:ftr"}


def a_file(body: str, **parts: str) -> PaperFacts:
    """Facts of a file with this body and the inner markup of further parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        package.writestr(
            "word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
        )
        package.writestr("word/_rels/document.xml.rels", _relations_of(parts))
        for name, inner in parts.items():
            root = _ROOTS.get(_KINDS[name], f"w:{name}")
            package.writestr(f"word/{name}.xml", f"<{root} {NAMES}>{inner}</{root}>")
    return inspect_bytes(data.getvalue(), "van-ban.docx")


def the_paragraph(body: str, **parts: str) -> ParagraphFact:
    (only,) = a_file(body, **parts).paragraphs
    return only


def _relations_of(parts: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{_KINDS[name]}" Target="{name}.xml"/>'
        for name in parts
    )
    return f'<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'
