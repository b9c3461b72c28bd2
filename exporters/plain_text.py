"""A document as bare text: to compare papers word by word and to look for odd characters."""

from collections.abc import Iterable, Iterator

from exporters.document import Block, Closing, Document, GroupRow, Paragraph, Table


def plain_text(document: Document) -> str:
    """Everything a document says in reading order, a line each; the heads of tables once."""
    head = document.letterhead
    parts = [*head.parent, *head.agency, head.number, head.subject, head.place_date]
    parts += [document.title.kind, document.title.subject, *_blocks_text(document.body)]
    parts += _closing_text(document.closing) if document.closing is not None else ()
    for part in document.appendices:
        parts += [part.label, part.title, part.reference, *_blocks_text(part.body)]
    return "\n".join(parts)


def _closing_text(closing: Closing) -> Iterator[str]:
    for signature in closing.cosigners:
        yield from (*signature.authority, signature.signer)
    for lines in closing.recipients:
        yield from lines
    yield from (closing.place_date, *closing.authority, closing.signer)


def _blocks_text(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from [block.text] if isinstance(block, Paragraph) else _table_text(block)


def _table_text(table: Table) -> list[str]:
    parts = [column.title for column in table.columns]
    for row in table.rows:
        if isinstance(row, GroupRow):
            parts.append(row.label)
        else:
            parts += [line for cell in row.cells for line in cell]
    return parts
