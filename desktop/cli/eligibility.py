"""The command that says who may be proposed for what, and why."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.parser import Subparsers, add_command

if TYPE_CHECKING:
    from storage.queries.verdicts import SubjectVerdict
    from storage.records_rounds import Round
    from storage.rules.eligibility.verdict import Proof

NAMES = ("eligibility",)

_OUTCOMES = {
    "eligible": "Đủ điều kiện",
    "conditional": "Đủ nếu đạt đợt này",
    "needs_evidence": "Cần minh chứng",
    "not_eligible": "Chưa đủ điều kiện",
}


def add_commands(commands: Subparsers) -> None:
    text = "cho biết ai có thể được đề nghị danh hiệu, hình thức khen thưởng nào và vì sao"
    asked = add_command(commands, "eligibility", text, _eligibility)
    asked.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    which = asked.add_mutually_exclusive_group(required=True)
    which.add_argument("--year", type=int, metavar="NĂM")
    which.add_argument(
        "--round", type=int, metavar="ID",
        help="xét cùng những đề nghị của đợt xét này, theo năm, loại hình và ngày của đợt",
    )  # fmt: skip
    asked.add_argument("--award", metavar="MÃ", help="chỉ xét danh hiệu, hình thức này")
    asked.add_argument("--person", type=int, metavar="ID", help="chỉ xét cá nhân này")
    asked.add_argument(
        "--on", "--received", dest="received", type=date.fromisoformat, metavar="YYYY-MM-DD",
        help="ngày tiếp nhận hồ sơ; không ghi là ngày của đợt xét, hoặc hôm nay",
    )  # fmt: skip
    asked.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _eligibility(options: argparse.Namespace) -> int:
    from storage.book import open_book

    with open_book(options.office, read_only=True) as book:
        beside, names = _round(book, options.round), _award_names(book)
        found = _verdicts(book, options, beside)
    if options.json:
        print(json.dumps([_data(one, beside) for one in found], ensure_ascii=False))
        return 0
    if beside is not None:
        print(f"Xét cùng những đề nghị của đợt xét “{beside.name}” năm {beside.year}.")
    narrow = options.award is not None or options.person is not None
    for one in found:
        if narrow or one.verdict.outcome != "not_eligible":
            _print(one, names)
    return 0


def _round(book: Any, round_id: int | None) -> "Round | None":
    from storage.queries.rounds import get_round

    return None if round_id is None else get_round(book, round_id)


def _verdicts(
    book: Any, options: argparse.Namespace, beside: "Round | None"
) -> "list[SubjectVerdict]":
    from resources.catalogues.awards import load_awards
    from storage.queries.local_rules import office_rules
    from storage.queries.verdicts import collective_verdicts, person_verdicts

    every = (*load_awards().entries, *(one.code for one in office_rules(book).awards))
    codes = every if options.award is None else (options.award,)
    on, year, kind, key = _asked(options, beside)
    found = list(person_verdicts(book, codes, on, year, options.person, kind, key))
    if options.person is None:
        found += collective_verdicts(book, codes, on, year, kind, key)
    return found


def _asked(
    options: argparse.Namespace, beside: "Round | None"
) -> tuple[date, int, str, int | None]:
    """Day of receipt, year, kind of commendation and round: the round's own where one is named."""
    from storage.rules.eligibility.days import first_day

    if beside is None:
        today = date.today()  # noqa: DTZ011 -- the office's own calendar day
        return options.received or today, options.year, "CONG_TRANG", None
    return options.received or first_day(beside.received), beside.year, beside.kind, beside.id


def _award_names(book: Any) -> dict[str, str]:
    """The names of the law's awards and of the office's own, by code."""
    from resources.catalogues.awards import load_awards
    from storage.queries.local_rules import office_rules

    awards = (*load_awards().entries.values(), *office_rules(book).awards)
    return {award.code: award.name for award in awards}


def _print(one: "SubjectVerdict", names: dict[str, str]) -> None:
    from storage.rules.eligibility.verdict import UNCONFIRMED

    verdict = one.verdict
    mark = "" if verdict.confirmed else f" ({UNCONFIRMED})"
    award = f"{names.get(verdict.award, verdict.award)} ({verdict.award})"
    print(f"{one.name} – {award} năm {verdict.year}: {_OUTCOMES[verdict.outcome]}{mark}")
    for told in (*verdict.lacking, *verdict.warnings):
        print(f"  {told.told}")


def _data(one: "SubjectVerdict", beside: "Round | None") -> dict[str, Any]:
    verdict = one.verdict
    return {
        "subject": {"kind": one.subject, "id": verdict.subject_id, "name": one.name},
        "award": verdict.award,
        "year": verdict.year,
        "received": verdict.on.isoformat(),
        "round": beside.id if beside else None,
        "rule_book": verdict.book,
        "outcome": verdict.outcome,
        "confirmed": verdict.confirmed,
        "earliest": verdict.earliest,
        "conditions": [
            {
                "state": judged.state,
                "sentence": judged.sentence,
                "citation": judged.citation,
                "confirmed": judged.confirmed,
                "rows": _rows(judged.proof),
            }
            for judged in verdict.conditions
        ],
        "warnings": [
            {
                "sentence": warned.sentence,
                "citation": warned.provision.citation,
                "confirmed": warned.provision.confirmed,
                "rows": _rows(warned.proof),
            }
            for warned in verdict.warnings
        ],
        "local_rules": list(verdict.local),
    }


def _rows(proof: "tuple[Proof, ...]") -> list[dict[str, Any]]:
    return [{"register": row.register, "id": row.id} for row in proof]
