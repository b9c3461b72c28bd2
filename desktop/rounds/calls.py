"""Asking units for their lists: the letter that calls or urges, the blank papers; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop import press
from desktop.drafting.filling import reference
from desktop.drafting.making import form_of_papers, made_paper, units_words
from desktop.file_names import plain_name, told_apart
from desktop.rounds.unit_lists import members_of, write_unit_list
from resources.agency_names import in_running_text
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.queries.office import get_office, list_units
from storage.queries.papers import get_paper
from storage.queries.rounds import list_round_papers, list_round_units
from storage.records import Issuer
from storage.records_papers import Paper
from storage.records_rounds import Round, RoundUnit
from storage.rules.round_deadline import overdue_days, waiting_word

CALL = "cong-van-trien-khai-binh-xet"
_URGE = "cong-van-don-doc"
_MINUTES = "bien-ban-hop-don-vi"
_BLANK_ROWS = 8
_DOTS = "……………"


def calling_letter(book: Book, one: Round, units: Sequence[str]) -> Paper:
    """The công văn that asks ``units`` to propose, as a draft; nothing is stored."""
    deadline = {"round.deadline": str(one.deadline)} if one.deadline else {}
    paper = made_paper(book, form_of_papers(CALL), more=deadline)
    office = in_running_text(" ".join(get_office(book).name_lines))
    about = f"bình xét, đề nghị khen thưởng năm {one.year}"
    asked = units_words([unit.name for unit in list_units(book)])
    lead = f"{office} đề nghị {asked} thực hiện việc {about} như sau:"
    paper = paper.with_value("addressees", tuple(units)).with_value("lead", lead)
    return paper.with_value("subject", about)


def letters_kept(book: Book, round_id: int) -> tuple[Paper, ...]:
    """The letters kept in the book that called units of a round, in the order they were made."""
    papers = (get_paper(book, one.document_id) for one in list_round_papers(book, round_id))
    return tuple(paper for paper in papers if paper.form_id == CALL)


def urging_letter(
    book: Book, one: Round, units: Sequence[RoundUnit], on: date, reply_by: date
) -> Paper:
    """The công văn đôn đốc to ``units`` that have not handed in, as a draft; nothing is stored."""
    word = waiting_word(overdue_days(one.deadline, on))
    due = shown_date(one.deadline)
    what = f"Gửi danh sách, biên bản họp bình xét, đề nghị khen thưởng năm {one.year}"
    rows = tuple(("", what, unit.name, due, word) for unit in units)
    paper = made_paper(book, form_of_papers(_URGE), more={"tasks.late": rows})
    paper = replace(paper, subject=f"đôn đốc gửi danh sách đề nghị khen thưởng năm {one.year}")
    told = {
        "addressees": tuple(unit.name for unit in units),
        "plan": _called_by(book, one),
        "as_of": on.isoformat(),
        "reply_by": reply_by.isoformat(),
    }
    for key, value in told.items():
        paper = paper.with_value(key, value)
    return replace(paper, date=PartialDate(on.year))


def unit_file_names(units: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The blank list and the blank minutes by the name of the unit, of all units of a round.

    The files are named the same way every time; “Tổ chức” and “Tô chúc” are told apart by a number.
    """
    known = list(dict.fromkeys(units))
    names = told_apart(plain_name(unit) or "don-vi" for unit in known)
    files = [(f"De-nghi-{name}.xlsx", f"Bien-ban-hop-{name}.docx") for name in names]
    return dict(zip(known, files, strict=True))


def write_unit_papers(
    book: Book, one: Round, units: Sequence[RoundUnit], folder: Path
) -> tuple[Path, ...]:
    """A list and minutes for each unit to hand back filled in; returns the files.

    Raises ExportError.
    """
    written: list[Path] = []
    called = list_round_units(book, one.id or 0)
    named = unit_file_names(unit.name for unit in (*called, *units))
    for unit in units:
        names = named[unit.name]
        write_unit_list(book, one, unit, folder / names[0])
        write_unit_minutes(book, one, unit, folder / names[1])
        written += [folder / name for name in names]
    return tuple(written)


def write_unit_minutes(book: Book, one: Round, unit: RoundUnit, target: Path) -> None:
    """The form of a unit's minutes, with what is known written in. Raises ExportError."""
    document = press.paper_document(unit_minutes(book, one, unit), get_office(book))
    press.write_document(document, target)


def unit_minutes(book: Book, one: Round, unit: RoundUnit) -> Paper:
    """Minutes to be filled in: in the unit's own name, with blank rows for the vote."""
    paper = made_paper(book, form_of_papers(_MINUTES))
    subject = f"Họp bình xét thi đua, khen thưởng năm {one.year} của {in_running_text(unit.name)}"
    paper = paper.with_value("subject", subject).with_value("votes", _blank_votes(unit.name))
    count = len(members_of(book, one, unit))
    paper = paper.with_value("total", f"{count:02}") if count else paper
    lines = get_office(book).name_lines
    return replace(paper, issuer=Issuer(lines, (unit.name.upper(),)), symbol="BB-……", signer="")


def _blank_votes(unit: str) -> tuple[tuple[str, ...], ...]:
    """The unit itself and dotted rows for its people, as a pen or a keyboard fills them."""
    form = form_of_papers(_MINUTES)
    votes = next(field for field in form.fields if field.key == "votes")
    told = [{"group": "I. TẬP THỂ", "name": unit, "award": _DOTS}]
    told += [{"group": "II. CÁ NHÂN", "name": _DOTS, "award": _DOTS}] * _BLANK_ROWS
    return votes.rows_of(told)


def _called_by(book: Book, one: Round) -> str:
    """The letter that called the units, as running text names it."""
    numbered = [paper for paper in letters_kept(book, one.id or 0) if paper.number]
    if numbered:
        return f"{reference(numbered[-1], get_office(book))} về việc {numbered[-1].subject}"
    return f"việc bình xét, đề nghị khen thưởng năm {one.year}"
