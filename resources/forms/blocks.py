"""What a form prints: its blocks in order, and those of its appendices."""

from collections.abc import Mapping
from dataclasses import dataclass

from resources.loading import Section

# Kinds of blocks, each with the type of the field its ``rows`` name.
BLOCK_TYPES: Mapping[str, str] = {
    "title": "",
    "addressees": "lines",
    "paragraph": "lines",
    "list": "lines",
    "rich": "rich",
    "articles": "rich",
    "tasks": "tasks",
    "table": "table",
}


@dataclass(frozen=True)
class BlockTemplate:
    """One printed piece: ``text`` with ``{field|filter}``, repeated per row, printed when set.

    ``total`` is the label of a table's last row of sums, "" for none. ``group`` is the key of a
    column that is not printed: its text stands over the rows that share it (I. TẬP THỂ).
    """

    type: str
    style: str
    text: str
    subject: str
    rows: str
    when: str
    total: str = ""
    group: str = ""


@dataclass(frozen=True)
class Appendix:
    """Pages after the signature with their own heading and page numbers, printed ``when`` set.

    ``label`` is "Phụ lục", numbered in Roman when a paper has several; ``reference`` the line
    "(Kèm theo …)" with ``{field|filter}`` like ``title``.
    """

    label: str
    title: str
    reference: str
    landscape: bool
    when: str
    blocks: tuple[BlockTemplate, ...]


def read_block(section: Section, types: Mapping[str, str]) -> BlockTemplate:
    """One block of a form whose fields have these types by key; raises ResourceError."""
    section.only("type", "style", "text", "subject", "rows", "when", "total", "group")
    kind = section.choice("type", tuple(BLOCK_TYPES))
    for reference in ("rows", "when"):
        key = section.text(reference, "")
        if key and key not in types:
            raise section.error(reference, f"không có trường “{key}” trong mẫu")
    rows = section.text("rows", "")
    if rows and types[rows] != BLOCK_TYPES[kind]:
        raise section.error("rows", f"khối “{kind}” không in trường kiểu “{types[rows]}”")
    return BlockTemplate(
        type=kind,
        style=section.text("style", "paragraph"),
        text=section.text("text", ""),
        subject=section.text("subject", ""),
        rows=rows,
        when=section.text("when", ""),
        total=section.text("total", ""),
        group=section.text("group", ""),
    )


def read_appendix(section: Section, types: Mapping[str, str]) -> Appendix:
    """One appendix of a form; raises ResourceError naming the key."""
    section.only("label", "title", "reference", "landscape", "when", "block")
    when = section.text("when", "")
    if when and when not in types:
        raise section.error("when", f"không có trường “{when}” trong mẫu")
    return Appendix(
        label=section.text("label", "Phụ lục"),
        title=section.text("title"),
        reference=section.text("reference"),
        landscape=section.get("landscape", bool, False),
        when=when,
        blocks=tuple(read_block(block, types) for block in section.sections("block")),
    )
