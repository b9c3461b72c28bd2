"""The command that says who may be proposed for what, and why."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.parser import Subparsers, add_command

if TYPE_CHECKING:
    from storage.queries.verdicts import SubjectVerdict

NAMES = ("eligibility",)

_OUTCOMES = {
    "eligible": "Đủ điều kiện",
    "conditional": "Đủ nếu có kết quả đợt này",
    "needs_evidence": "Cần minh chứng",
    "not_eligible": "Chưa đủ điều kiện",
}
_UNCONFIRMED = " (chưa đối chiếu văn bản gốc)"


def add_commands(commands: Subparsers) -> None:
    text = "cho biết ai có thể được đề nghị danh hiệu, hình thức khen thưởng nào và vì sao"
    asked = add_command(commands, "eligibility", text, _eligibility)
    asked.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    asked.add_argument("--year", type=int, required=True, metavar="NĂM")
    asked.add_argument("--award", metavar="MÃ", help="chỉ xét danh hiệu, hình thức này")
    asked.add_argument("--person", type=int, metavar="ID", help="chỉ xét cá nhân này")
    asked.add_argument(
        "--on", "--received", dest="received", type=date.fromisoformat, metavar="YYYY-MM-DD",
        help="ngày tiếp nhận hồ sơ; không ghi là hôm nay",
    )  # fmt: skip
    asked.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _eligibility(options: argparse.Namespace) -> int:
    from storage.book import open_book

    with open_book(options.office, read_only=True) as book:
        found, names = _verdicts(book, options), _award_names(book)
    if options.json:
        print(json.dumps([_data(one) for one in found], ensure_ascii=False))
        return 0
    narrow = options.award is not None or options.person is not None
    for one in found:
        if narrow or one.verdict.outcome != "not_eligible":
            _print(one, names)
    return 0


def _verdicts(book: Any, options: argparse.Namespace) -> "list[SubjectVerdict]":
    from resources.catalogues.awards import load_awards
    from storage.queries.local_rules import office_rules
    from storage.queries.verdicts import collective_verdicts, person_verdicts

    every = (*load_awards().entries, *(one.code for one in office_rules(book).awards))
    codes = every if options.award is None else (options.award,)
    received = options.received or date.today()  # noqa: DTZ011 -- the office's own calendar day
    found = list(person_verdicts(book, codes, received, options.year, options.person))
    if options.person is None:
        found += collective_verdicts(book, codes, received, options.year)
    return found


def _award_names(book: Any) -> dict[str, str]:
    """The names of the law's awards and of the office's own, by code."""
    from resources.catalogues.awards import load_awards
    from storage.queries.local_rules import office_rules

    awards = (*load_awards().entries.values(), *office_rules(book).awards)
    return {award.code: award.name for award in awards}


def _print(one: "SubjectVerdict", names: dict[str, str]) -> None:
    verdict = one.verdict
    mark = "" if verdict.confirmed else _UNCONFIRMED
    award = f"{names.get(verdict.award, verdict.award)} ({verdict.award})"
    print(f"{one.name} – {award} năm {verdict.year}: {_OUTCOMES[verdict.outcome]}{mark}")
    for judged in verdict.lacking:
        print(f"  {judged.sentence} [{judged.citation}]")


def _data(one: "SubjectVerdict") -> dict[str, Any]:
    verdict = one.verdict
    return {
        "subject": {"kind": one.subject, "id": verdict.subject_id, "name": one.name},
        "award": verdict.award,
        "year": verdict.year,
        "received": verdict.on.isoformat(),
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
                "rows": [{"register": row.register, "id": row.id} for row in judged.proof],
            }
            for judged in verdict.conditions
        ],
        "warnings": [warned.sentence for warned in verdict.warnings],
        "local_rules": list(verdict.local),
    }
