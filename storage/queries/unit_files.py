"""The file a unit handed in, found as the evidence of the lines it proposed."""

from storage.book import Book
from storage.queries.nominations import list_nominations

_HANDED_IN = ("Biên bản", "Danh sách đề nghị")
"""How the papers begin that a unit's file is kept as."""


def unit_attachment(book: Book, round_id: int, round_unit_id: int) -> int | None:
    """The attachment of the unit's last list or minutes; None where no file is kept."""
    found = [
        paper.attachment_id
        for line in list_nominations(book, round_id)
        if line.round_unit_id == round_unit_id
        for paper in line.evidence
        if paper.attachment_id is not None and paper.paper.startswith(_HANDED_IN)
    ]
    return max(found, default=None)
