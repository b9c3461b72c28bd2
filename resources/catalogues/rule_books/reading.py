"""Reads the shipped rule books, each stated as what differs from the one it extends."""

from dataclasses import fields
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from resources.catalogues.awards import KINDS, SUBJECTS, load_awards
from resources.catalogues.citations import Provision, read_instruments, read_provision
from resources.catalogues.condition_reading import read_conditions
from resources.catalogues.conditions import AnyOf, Condition
from resources.catalogues.rule_books import (
    AwardRule,
    Counting,
    Duty,
    Papers,
    Quota,
    RuleBook,
    Vote,
)
from resources.loading import Section, read_toml

_FILES = ("luat-2022-nd98", "luat-2022-nd152", "luat-2026")
_BOOK_KEYS = (
    "code", "extends", "name", "received_from", "received_to", "confirmed", "caution", "bases",
    "instruments", "provisions", "counting", "guards", "rule", "vote", "papers", "quota", "duty",
)  # fmt: skip


@cache
def load_rule_books() -> tuple[RuleBook, ...]:
    """The shipped books, the oldest first; raises ResourceError naming file and key."""
    merged: dict[str, Section] = {}
    for name in _FILES:
        root = read_toml(files("resources.catalogues.rule_books") / f"{name}.toml")
        root.only(*_BOOK_KEYS)
        if "extends" in root.data:
            root = _over(merged[root.choice("extends", tuple(merged))], root)
        merged[root.text("code")] = root
    return tuple(read_rule_book(root) for root in merged.values())


def _over(base: Section, root: Section) -> Section:
    """``root`` laid over ``base``: tables by key, rules by award, subject and kind."""
    data: dict[str, Any] = {
        **{key: value for key, value in base.data.items() if key != "received_to"},
        **root.data,
    }
    for table in ("instruments", "provisions", "guards"):
        data[table] = {**base.get(table, dict), **root.get(table, dict, {})}
    rules = {_rule_key(row): row.data for row in base.sections("rule")}
    data["rule"] = [*(rules | {_rule_key(row): row.data for row in root.sections("rule")}).values()]
    return Section(root.source, "", data)


def read_rule_book(root: Section) -> RuleBook:
    """The whole book in ``root``; raises ResourceError for an unknown award, provision or kind."""
    confirmed = root.get("confirmed", bool)
    provisions = _provisions(root, confirmed)
    book = RuleBook(
        code=root.text("code"),
        name=root.text("name"),
        received_from=root.get("received_from", date),
        received_to=root.get("received_to", date) if "received_to" in root.data else None,
        confirmed=confirmed,
        caution=root.text("caution", ""),
        provisions=provisions,
        counting=_counting(root.section("counting")),
        guards={
            subject: read_conditions(root.section("guards"), "", subject) for subject in SUBJECTS
        },
        rules={_rule_key(row): _rule(row) for row in root.sections("rule")},
        votes=_votes(root),
        papers=tuple(
            Papers(_texts(row, "awards"), _texts(row, "papers"), row.text("by"))
            for row in root.sections("papers")
        ),
        quotas=tuple(
            Quota(row.text("code"), row.text("of"), row.get("percent", int), row.text("by"))
            for row in root.sections("quota")
        ),
        duties=tuple(
            Duty(_texts(row, "forms"), _texts(row, "levels"), row.text("by"))
            for row in root.sections("duty")
        ),
        bases=_texts(root, "bases"),
    )
    _check(root, book)
    return book


def _provisions(root: Section, confirmed: bool) -> dict[str, Provision]:
    instruments = read_instruments(root)
    found = {
        key: read_provision(row, instruments)
        for key, row in root.named_sections("provisions").items()
    }
    if confirmed:
        return found
    return {key: Provision(one.citation, False, one.text) for key, one in found.items()}


def _counting(row: Section) -> Counting:
    names = [one.name for one in fields(Counting) if one.name != "not_for_merit"]
    row.only("not_for_merit", *names)
    return Counting(_texts(row, "not_for_merit"), **{name: row.text(name) for name in names})


def _rule_key(row: Section) -> tuple[str, str, str]:
    return row.text("award"), row.text("subject"), row.choice("kind", KINDS, "CONG_TRANG")


def _rule(row: Section) -> AwardRule:
    row.only("award", "subject", "kind", "by", "report_years", "conditions", "council")
    award, subject, kind = _rule_key(row)
    known = load_awards().get(award)
    if known is None or subject not in known.subjects:
        raise row.error("award", f"không có “{award}” cho đối tượng “{subject}”")
    return AwardRule(
        award=award,
        subject=subject,
        kind=kind,
        by=row.text("by"),
        report_years=row.get("report_years", int),
        conditions=read_conditions(row, row.text("by")),
        council=_texts(row, "council"),
    )


def _votes(root: Section) -> dict[str, Vote]:
    return {
        award: Vote(row.get("percent", int), row.text("by"))
        for row in root.sections("vote")
        for award in _texts(row, "awards")
    }


def _texts(row: Section, key: str) -> tuple[str, ...]:
    return tuple(row.get(key, list, []))


def _check(root: Section, book: RuleBook) -> None:
    """Every provision a rule leans on is in the book."""
    named = {one.by for rule in book.rules.values() for one in (rule, *_all(rule.conditions))}
    named |= {one.by for guards in book.guards.values() for one in guards}
    named |= {one.by for one in (*book.votes.values(), *book.papers, *book.quotas, *book.duties)}
    named |= {getattr(book.counting, one.name) for one in fields(Counting) if "by" in one.name}
    for missing in sorted(named - set(book.provisions)):
        raise root.error("provisions", f"thiếu quy định “{missing}”")


def _all(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    nested = (
        inner
        for one in conditions
        if isinstance(one, AnyOf)
        for way in one.ways
        for inner in _all(way)
    )
    return (*conditions, *nested)
