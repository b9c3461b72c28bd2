"""Asking units for their lists: the letter that calls, and a blank list for each unit; no Qt."""

from collections.abc import Sequence
from pathlib import Path

from desktop.file_names import plain_name
from desktop.list_files import write_template
from desktop.paper_making import form_of_papers, made_paper
from resources.agency_names import in_running_text
from storage.book import Book
from storage.queries.office import get_office
from storage.records_papers import Paper
from storage.records_rounds import Round

_FORM = "cong-van-trien-khai-binh-xet"


def calling_letter(book: Book, one: Round, units: Sequence[str]) -> Paper:
    """The công văn that asks ``units`` to propose, as a draft; nothing is stored."""
    deadline = {"round.deadline": str(one.deadline)} if one.deadline else {}
    paper = made_paper(book, form_of_papers(_FORM), more=deadline)
    office = in_running_text(" ".join(get_office(book).name_lines))
    about = f"bình xét, đề nghị khen thưởng năm {one.year}"
    lead = f"{office} đề nghị các phòng, đơn vị thực hiện việc {about} như sau:"
    paper = paper.with_value("addressees", tuple(units)).with_value("lead", lead)
    return paper.with_value("subject", about)


def write_blank_lists(units: Sequence[str], folder: Path) -> tuple[Path, ...]:
    """An empty list for each unit to hand back filled in; returns the files. Raises ExportError."""
    targets = tuple(folder / f"De-nghi-{plain_name(unit)}.xlsx" for unit in units)
    for target in targets:
        write_template("nominations", target)
    return targets
