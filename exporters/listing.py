"""A plain list as a printed page: for the office's own use and as an annex, not a form of a decree.

Only the layout of letterhead and title follows Decree 30/2020/NĐ-CP; number, day and signature
are left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.document import (
    Column,
    Document,
    Letterhead,
    Metadata,
    PageSetup,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
)
from exporters.lengths import Length
from resources.vietnamese import clean_line, clean_text

_STYLESHEET = "nd30-2020"


@dataclass(frozen=True)
class ListColumn:
    """A column ``width`` wide, or taking its ``share`` of what those leave."""

    title: str
    width: Length = Length(0)
    share: int = 0
    is_centred: bool = False


@dataclass(frozen=True)
class Listing:
    """What is listed: title in capitals, a line under it, one text per cell and column.

    ``totals`` is a last row in bold; ``notes`` are paragraphs below the table. A wide list is
    printed in ``landscape``.
    """

    title: str
    subtitle: str
    columns: Sequence[ListColumn]
    rows: Sequence[Sequence[str]]
    totals: Sequence[str] = ()
    notes: Sequence[str] = ()
    landscape: bool = False


def listing_document(
    listing: Listing,
    agency: tuple[Sequence[str], Sequence[str]],
    page: PageSetup,
    metadata: Metadata,
) -> Document:
    """The list as a Document for any renderer; ``agency``: the superior's lines and the own."""
    parent, name = (tuple(clean_line(line) for line in lines) for lines in agency)
    columns = tuple(
        Column(
            clean_line(column.title),
            "table_number" if column.is_centred else "table_text",
            column.width,
            column.share,
        )
        for column in listing.columns
    )
    rows = [_row(cells) for cells in listing.rows]
    if listing.totals:
        rows.append(_row(listing.totals, bold=True))
    notes = (Paragraph("paragraph", (Run(clean_line(note)),)) for note in listing.notes)
    return Document(
        stylesheet=_STYLESHEET,
        page=page,
        letterhead=Letterhead(parent, name, number="", place_date=""),
        title=Title(clean_line(listing.title).upper(), clean_line(listing.subtitle)),
        body=(Table(columns, tuple(rows)), *notes),
        closing=None,
        metadata=metadata,
        landscape=listing.landscape,
    )


def _row(cells: Sequence[str], bold: bool = False) -> Row:
    return Row(tuple(tuple(clean_text(cell).split("\n")) for cell in cells), bold=bold)
