"""A round of a whole district's season: judged, voted on, checked, decided and exported."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.round_export import export_round
from desktop.round_papers import keep_round_set
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.records import Office
from storage.records_council import Council, CouncilMember, Session, Tally
from storage.records_decisions import Decision
from storage.records_registry import Person
from storage.records_rounds import Nomination, Round
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.decisions import decide
from storage.services.nominations import add_nominations, judge_round
from storage.services.people import add_people
from storage.services.rounds import add_round
from tests.benchmarks.timing import state

_LINES = 2_700
_AWARDS = (*["LDTT"] * 18, *["CSTDCS"] * 5, *["BK_TINH"] * 3, "CSTD_TINH")


def run() -> None:
    office = Office(name_lines=("ỦY BAN NHÂN DÂN XÃ AN BÌNH",), abbreviation="UBND")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_book(folder / "so.tdkt", office) as book:
            _season(book, folder)


def _season(book: Book, folder: Path) -> None:
    people = add_people(book, [Person(f"Nguyễn Thị {place}") for place in range(_LINES)])
    round_id = add_round(book, Round("Tổng kết", 2026, PartialDate(2026, 9, 15)))
    lines = [Nomination(_AWARDS[at % len(_AWARDS)], key) for at, key in enumerate(people)]
    ids = add_nominations(book, round_id, lines)
    _timed("judge 2,700 lines", lambda: judge_round(book, round_id), "3 s")
    session_id = _session(book, round_id)
    enter_tally(book, session_id, [Tally(key, 9) for key in ids])
    _timed("carry the votes", lambda: carry_votes(book, session_id), "2 s")
    keep_round_set(book, round_id)
    _timed("dossier check", lambda: check_round(book, round_id), "3 s")
    own = [one.id or 0 for one in list_nominations(book, round_id) if one.authority == "so"]
    decision = Decision("150/QĐ", PartialDate(2026, 12, 15), "Giám đốc", "so", round_id)
    _timed("record a decision on 2,300 lines", lambda: decide(book, decision, own), "5 s")
    for suffix in ("docx", "pdf", "xlsx"):
        target = folder / suffix
        work = _exporting(book, round_id, target, suffix)
        _timed(f"whole set as {suffix}", work, "30 s")


def _exporting(book: Book, round_id: int, target: Path, suffix: str) -> Callable[[], object]:
    return lambda: export_round(book, round_id, target, (suffix,))


def _session(book: Book, round_id: int) -> int:
    members = tuple(CouncilMember(f"Thành viên {place}") for place in range(9))
    council_id = add_council(book, Council("Hội đồng", members=members))
    return hold_session(book, Session(round_id, council_id, PartialDate(2026, 12, 5)))


def _timed(what: str, work: Callable[[], object], aim: str) -> None:
    start = time.perf_counter()
    work()
    state(what, time.perf_counter() - start, aim)
