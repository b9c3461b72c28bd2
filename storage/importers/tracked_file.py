"""Opens a Word file that came back and reads it with its tracked changes and remarks."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from storage.importers.docx_package import open_docx
from storage.importers.refusals import RESAVE_ADVICE, FileRefused
from storage.importers.tracked import Remark, TrackedPaper
from storage.importers.tracked_body import read_blocks
from storage.importers.tracked_markup import Element, W, attribute, child
from storage.importers.tracked_paragraph import Reader
from storage.importers.tracked_styles import read_styles

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def read_tracked(path: Path) -> TrackedPaper:
    """The Word file at ``path``; raises FileRefused for anything that is not one."""
    parts = open_docx(path)
    body = child(parts.document, "body")
    if body is None:
        raise FileRefused(path, "tệp không có nội dung văn bản Word", RESAVE_ADVICE)
    reader = Reader(read_styles(parts.styles))
    blocks = read_blocks(body, reader)
    return TrackedPaper(
        blocks=blocks,
        remarks=tuple(_remarks(parts.comments, reader.quotes)),
        uid=_property(parts.core, f"{_DC}identifier"),
        created=_property(parts.core, f"{_TERMS}created"),
    )


def _remarks(root: Element | None, quotes: Mapping[str, str]) -> Iterator[Remark]:
    for comment in [] if root is None else root.iter(W + "comment"):
        key = attribute(comment, "id")
        lines = ("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))
        yield Remark(
            id=key,
            by=attribute(comment, "author").strip(),
            at=attribute(comment, "date"),
            text="\n".join(line for line in lines if line.strip()),
            quote=quotes.get(key, ""),
        )


def _property(core: Element | None, name: str) -> str:
    found = None if core is None else core.find(name)
    return "" if found is None or not found.text else found.text.strip()
