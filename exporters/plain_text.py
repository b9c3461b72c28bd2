"""A document as bare text: to compare papers word by word and to look for odd characters."""

from exporters.document import Document, GroupRow, Paragraph, Table


def plain_text(document: Document) -> str:
    """Everything a document says in reading order, a line each; the heads of tables once."""
    head, end = document.letterhead, document.closing
    parts = [*head.parent, *head.agency, head.number, head.place_date]
    parts += [document.title.kind, document.title.subject]
    for block in document.body:
        parts += [block.text] if isinstance(block, Paragraph) else _table_text(block)
    parts += [line for lines in end.recipients for line in lines]
    return "\n".join([*parts, *end.authority, end.signer])


def _table_text(table: Table) -> list[str]:
    parts = [column.title for column in table.columns]
    for row in table.rows:
        if isinstance(row, GroupRow):
            parts.append(row.label)
        else:
            parts += [line for cell in row.cells for line in cell]
    return parts
