"""Commands on rounds of nomination: listed, checked, and exported as a whole set."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.parser import Subparsers, add_command, add_group

if TYPE_CHECKING:
    from storage.records_likeness import CopiedText
    from storage.rules.dossier.finding import DossierFinding, DossierReport

NAMES = ("round",)


def add_commands(commands: Subparsers) -> None:
    rounds = add_group(commands, "round", "xem, kiểm tra và xuất hồ sơ các đợt xét khen thưởng")
    listed = add_command(rounds, "list", "liệt kê các đợt xét", _list)
    _add_office(listed)
    listed.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    checked = add_command(rounds, "check", "kiểm tra hồ sơ của một đợt xét", _check)
    _add_round(checked)
    checked.add_argument(
        "--most-words", type=_positive, metavar="SỐ", help="số chữ nhiều nhất của một báo cáo"
    )
    checked.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    exported = add_command(rounds, "export", "xuất cả bộ hồ sơ của một đợt xét", _export)
    _add_round(exported)
    exported.add_argument("--to", type=Path, required=True, metavar="THƯ_MỤC")
    exported.add_argument(
        "--format", type=_formats, default=("docx", "pdf", "xlsx"), metavar="docx,pdf,xlsx"
    )


def _add_office(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")


def _add_round(parser: argparse.ArgumentParser) -> None:
    _add_office(parser)
    parser.add_argument("--round", type=int, required=True, metavar="ID")


def _formats(text: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",")))
    if not wanted or not set(wanted) <= {"docx", "pdf", "xlsx"}:
        raise argparse.ArgumentTypeError(text)
    return wanted


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _list(options: argparse.Namespace) -> int:
    """Id, year, name, lines and rule book of each round, one a line."""
    from storage.book import open_book
    from storage.queries.nominations import list_nominations
    from storage.queries.rounds import list_rounds

    with open_book(options.office, read_only=True) as book:
        found = [(one, len(list_nominations(book, one.id or 0))) for one in list_rounds(book)]
    if options.json:
        told = [
            {
                "id": one.id,
                "uid": one.uid,
                "name": one.name,
                "year": one.year,
                "received": str(one.received),
                "rule_book": one.rule_book,
                "lines": count,
            }
            for one, count in found
        ]
        print(json.dumps(told, ensure_ascii=False))
        return 0
    for one, count in found:
        print("\t".join((str(one.id), str(one.year), one.name, f"{count} đề nghị", one.rule_book)))
    return 0


def _check(options: argparse.Namespace) -> int:
    """Findings one a line; the exit code is 1 while something red stands in the way."""
    from desktop.rounds.checklist import severity_words, verdict_words
    from storage.book import open_book
    from storage.queries.dossier import check_round

    with open_book(options.office, read_only=True) as book:
        report = check_round(book, options.round, options.most_words)
    if options.json:
        print(json.dumps(_data(report), ensure_ascii=False))
        return 0 if report.ready else 1
    for one in report.findings:
        print(f"[{severity_words(one)}] {one.sentence} {one.advice}")
        for passage in one.copied:
            print(f"    “{passage.text_here}”")
    print(f"{verdict_words(report)}.")
    return 0 if report.ready else 1


def _export(options: argparse.Namespace) -> int:
    from desktop.rounds.export import export_round
    from storage.book import open_book

    with open_book(options.office, read_only=True) as book:
        for one in export_round(book, options.round, options.to, options.format):
            print(options.to / one.name)
    return 0


def _data(report: "DossierReport") -> dict[str, Any]:
    return {"ready": report.ready, "findings": [_finding(one) for one in report.findings]}


def _finding(one: "DossierFinding") -> dict[str, Any]:
    return {
        "key": one.key,
        "severity": one.severity,
        "sentence": one.sentence,
        "advice": one.advice,
        "citation": one.citation,
        "line": one.nomination_id,
        "document": one.document_id,
        "overridden": one.overridden,
        "decided_by": one.decided_by,
        "other_line": one.other_id,
        "copied": [_copied(passage) for passage in one.copied],
    }


def _copied(passage: "CopiedText") -> dict[str, Any]:
    """Paragraphs counted from 1, as people count them."""
    return {
        "words": passage.words,
        "paragraph": passage.here.paragraph + 1,
        "other_paragraph": passage.there.paragraph + 1,
        "text": passage.text_here,
        "other_text": passage.text_there,
    }
