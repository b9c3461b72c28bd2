"""A round of a whole district's season: judged, voted on, checked, decided and exported.

A decision on all its lines and the whole set also beside docxtpl with LibreOffice.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from desktop import press
from desktop.rounds.export import export_round
from desktop.rounds.papers import keep_round_set, round_set
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.records import Office
from storage.records_council import Council, CouncilMember, Session, Tally
from storage.records_decisions import Decision
from storage.records_registry import Person
from storage.records_rounds import Nomination, Round
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.decisions import decide
from storage.services.nominations import add_nominations, judge_round
from storage.services.papers import add_paper
from storage.services.people import add_people
from storage.services.rounds import add_round
from tests.benchmarks.mail_merge import Merged, merge_of, merged, report_beside, what_is_missing
from tests.benchmarks.timing import best_of, report, state

_LINES = 2_700
_CHECKLIST = "Phieu-kiem-tra-ho-so"
_AWARDS = (*["LDTT"] * 18, *["CSTDCS"] * 5, *["BK_TINH"] * 3, "CSTD_TINH")


def run() -> None:
    office = Office(name_lines=("ỦY BAN NHÂN DÂN XÃ AN BÌNH",), abbreviation="UBND")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_book(folder / "so.tdkt", office) as book:
            _season(book, folder)


def _season(book: Book, folder: Path) -> None:
    people = add_people(book, [Person(f"Nguyễn Thị {place}") for place in range(_LINES)])
    _decision(book, people, folder)
    round_id = _round(book, people, _AWARDS)
    ids = [one.id or 0 for one in list_nominations(book, round_id)]
    _timed("judge 2,700 lines", lambda: judge_round(book, round_id), "3 s")
    session_id = _session(book, round_id)
    enter_tally(book, session_id, [Tally(key, 9) for key in ids])
    _timed("carry the votes", lambda: carry_votes(book, session_id), "2 s")
    keep_round_set(book, round_id)
    _timed("dossier check", lambda: check_round(book, round_id), "3 s")
    own = [one.id or 0 for one in list_nominations(book, round_id) if one.authority == "so"]
    decision = Decision("150/QĐ", PartialDate(2026, 12, 15), "Giám đốc", "so", round_id)
    _timed("record a decision on 2,300 lines", lambda: decide(book, decision, own), "5 s")
    spent = {
        kind: _timed(
            f"whole set as {kind}", _exporting(book, round_id, folder / kind, kind), "30 s"
        )
        for kind in ("docx", "pdf", "xlsx")
    }
    if not what_is_missing():
        _beside("whole set to PDF", spent["pdf"], folder)


def _decision(book: Book, people: Sequence[int], folder: Path) -> None:
    """One decision on all lines with its appendix, from the book to the file."""
    round_id = _round(book, people, ("LDTT",))
    (paper,) = [one for one in round_set(book, round_id) if one.role == "Quyet-dinh-LDTT"]
    key = add_paper(book, paper.paper)
    spent: dict[str, float] = {}
    for kind in ("docx", "pdf"):
        (folder / "one" / kind).mkdir(parents=True)
        target = folder / "one" / kind / f"quyet-dinh.{kind}"
        spent[kind] = best_of(partial(_print, book, key, target), rounds=3)
    missing = what_is_missing()
    if missing:
        for kind, seconds in spent.items():
            state(f"decision on 2,700 lines to {kind.upper()}", seconds, missing)
        return
    theirs = _beside("decision on 2,700 lines to PDF", spent["pdf"], folder / "one")
    report("decision on 2,700 lines to DOCX", spent["docx"], "docxtpl", theirs.filling, "none")


def _print(book: Book, key: int, target: Path) -> None:
    press.write_document(press.paper_document(get_paper(book, key), get_office(book)), target)


def _beside(what: str, ours: float, folder: Path) -> Merged:
    """The Word files in ``folder/docx`` merged anew, beside our PDF files in ``folder/pdf``.

    The checklist is left to us alone, though our time has it in: LibreOffice takes many minutes for
    its table of 6,000 rows.
    """
    papers = [one for one in sorted((folder / "docx").glob("*.docx")) if one.stem != _CHECKLIST]
    theirs = merged([merge_of(one) for one in papers], folder / "merged")
    pdfs = [folder / "pdf" / f"{one.stem}.pdf" for one in papers]
    report_beside(what, ours, pdfs, theirs, "20x")
    return theirs


def _round(book: Book, people: Sequence[int], awards: Sequence[str]) -> int:
    round_id = add_round(book, Round("Tổng kết", 2026, PartialDate(2026, 9, 15)))
    lines = [Nomination(awards[at % len(awards)], key) for at, key in enumerate(people)]
    add_nominations(book, round_id, lines)
    return round_id


def _exporting(book: Book, round_id: int, target: Path, suffix: str) -> Callable[[], object]:
    return lambda: export_round(book, round_id, target, (suffix,))


def _session(book: Book, round_id: int) -> int:
    members = tuple(CouncilMember(f"Thành viên {place}") for place in range(9))
    council_id = add_council(book, Council("Hội đồng", members=members))
    return hold_session(book, Session(round_id, council_id, PartialDate(2026, 12, 5)))


def _timed(what: str, work: Callable[[], object], aim: str) -> float:
    start = time.perf_counter()
    work()
    spent = time.perf_counter() - start
    state(what, spent, aim)
    return spent
