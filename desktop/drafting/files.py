"""Papers other than plans from a book to a file, for command line and window alike; no Qt."""

from pathlib import Path

from desktop import press
from storage.book import open_book
from storage.queries.office import get_office
from storage.queries.papers import get_paper


def export_paper(book_path: Path, document_id: int, target: Path) -> tuple[str, ...]:
    """Write one paper as .docx or .pdf; returns what to know of it, in sentences.

    Raises NotFound and ExportError.
    """
    with open_book(book_path, read_only=True) as book:
        paper, office = get_paper(book, document_id), get_office(book)
    press.write_document(press.paper_document(paper, office), target)
    return press.notices(paper, office)
