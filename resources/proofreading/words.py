"""Abbreviations, names and phrases the checks of content compare a text with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@dataclass(frozen=True)
class Abbreviation:
    """A short form and what it stands for; ``accepted`` needs no explanation in a paper."""

    short: str
    full: str
    accepted: bool


@dataclass(frozen=True)
class Phrase:
    """A pattern that is usually a slip, what is usual instead, and the rule it falls under."""

    wrong: re.Pattern[str]
    wanted: str
    rule: str
    fix: bool


@dataclass(frozen=True)
class Words:
    """``doubled`` may be said twice; ``names`` may follow a semicolon in capitals."""

    doubled: frozenset[str]
    names: frozenset[str]
    phrases: tuple[Phrase, ...]


@cache
def load_abbreviations() -> Mapping[str, Abbreviation]:
    """Known abbreviations by their short form; raises ResourceError naming file and key."""
    root = _file("abbreviations.toml")
    root.only("source", "abbreviations")
    entries = (_abbreviation(row) for row in root.sections("abbreviations"))
    return {entry.short: entry for entry in entries}


@cache
def load_words() -> Words:
    """Words and phrases; raises ResourceError naming file and key."""
    root = _file("words.toml")
    root.only("source", "doubled", "names", "phrase")
    return Words(
        doubled=_listed(root, "doubled"),
        names=_listed(root, "names"),
        phrases=tuple(_phrase(row) for row in root.sections("phrase")),
    )


def _file(name: str) -> Section:
    return read_toml(files("resources.proofreading") / name)


def _listed(root: Section, key: str) -> frozenset[str]:
    words = root.get(key, list)
    if not all(isinstance(word, str) for word in words):
        raise root.error(key, "phải là danh sách từ")
    return frozenset(words)


def _abbreviation(row: Section) -> Abbreviation:
    row.only("short", "full", "accepted")
    return Abbreviation(row.text("short"), row.text("full"), row.get("accepted", bool, False))


def _phrase(row: Section) -> Phrase:
    row.only("wrong", "wanted", "rule", "fix")
    try:
        wrong = re.compile(row.text("wrong"))
    except re.error as error:
        raise row.error("wrong", "mẫu tìm sai cú pháp") from error
    return Phrase(wrong, row.text("wanted"), row.text("rule"), row.get("fix", bool))
