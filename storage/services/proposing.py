"""Whole intents on a round's lines: proposed, taken from a list or lowered, then judged at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.nominations import get_nomination, list_nominations
from storage.records_lists import PlanRow, UnitMinutes
from storage.records_papers import Paper
from storage.records_rounds import Nomination, RoundUnit
from storage.services.nominations import (
    add_nominations,
    judge_round,
    lower_award,
    update_nomination,
)
from storage.services.papers import add_paper
from storage.services.registry_rows import counted
from storage.services.rounds import add_round_paper
from storage.services.unit_lists import call_units, take_in_list


def propose(book: Book, round_id: int, lines: Sequence[Nomination]) -> tuple[int, ...]:
    """Add lines as proposed, those there already left out, and judge the round; returns ids.

    Raises NotFound, NoRuleBook, and EditRefused as ``add_nominations``.
    """
    with book.unit(counted("Đề nghị", len(lines), "trường hợp")):
        there = {(one.subject, one.award) for one in list_nominations(book, round_id)}
        new = [one for one in lines if (one.subject, one.award) not in there]
        ids = add_nominations(book, round_id, [replace(one, state="proposed") for one in new])
        judge_round(book, round_id)
    return ids


def propose_listed(
    book: Book,
    round_id: int,
    rows: Sequence[PlanRow],
    round_unit_id: int | None = None,
    on: PartialDate | None = None,
    source: str = "",
    *,
    file: Path | None = None,
    minutes: UnitMinutes | None = None,
) -> tuple[int, ...]:
    """Take in a unit's list as ``take_in_list`` does and judge the round; returns new ids."""
    with book.unit(f"Nhập danh sách đề nghị ({len(rows)} dòng)"):
        ids = take_in_list(
            book, round_id, rows, round_unit_id, on, source, file=file, minutes=minutes
        )
        judge_round(book, round_id)
    return ids


def lower_and_judge(book: Book, nomination_id: int, award: str, reason: str = "") -> None:
    """Propose a lower award instead and judge the round by it; raises as ``lower_award``."""
    with book.unit("Hạ danh hiệu đề nghị"):
        lower_award(book, nomination_id, award, reason)
        judge_round(book, get_nomination(book, nomination_id).round_id or 0)


def add_report(book: Book, nomination_id: int, paper: Paper) -> int:
    """Keep a line's achievement report (báo cáo thành tích); returns its id. Raises NotFound."""
    with book.unit("Soạn báo cáo thành tích"):
        line = get_nomination(book, nomination_id)
        key = add_paper(book, paper)
        update_nomination(book, replace(line, report_id=key))
    return key


def call_for_lists(
    book: Book, round_id: int, units: Sequence[RoundUnit], letter: Paper | None = None
) -> int | None:
    """Ask units for their lists, keeping the letter that does among the round's papers.

    Returns its id. Raises NotFound.
    """
    with book.unit(counted("Gọi đề nghị từ", len(units), "đơn vị")):
        call_units(book, round_id, units)
        if letter is None:
            return None
        key = add_paper(book, letter)
        add_round_paper(book, round_id, key)
    return key
