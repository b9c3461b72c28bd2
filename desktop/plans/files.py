"""Plans between files and books, for command line and window alike; knows no Qt."""

from dataclasses import replace
from pathlib import Path

from desktop import press
from exporters.files import replacing
from storage.book import open_book
from storage.importers.reading import read_any
from storage.importers.superior_blanks import superior_doubts
from storage.interchange import write_plan
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records_import import Imported


def read_plan_file(file: Path, *, superior: bool = False) -> Imported:
    """The plan in a .docx, .doc, .rtf, .pdf, .txt or interchange .json file, and the doubts.

    Of a superior's plan, blanks are named that a citation will need. Raises ImportRefused.
    """
    found = read_any(file)
    if not superior:
        return found
    return replace(found, doubts=(*found.doubts, *superior_doubts(found.plan)))


def export_plan(book_path: Path, plan_id: int, target: Path) -> tuple[str, ...]:
    """Write one plan as .docx, .pdf or .json; returns what to know of it, in sentences."""
    with open_book(book_path, read_only=True) as book:
        plan = get_plan(book, plan_id)
        office = get_office(book)
    if target.suffix.lower() == ".json":
        with replacing(target) as beside:
            beside.write_text(write_plan(plan), encoding="utf-8")
        return ()
    press.write_document(press.plan_document(plan, office), target)
    return press.notices(plan, office)
