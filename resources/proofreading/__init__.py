"""What a check says: findings, their rules and places, shared by layout and content checks."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from resources.loading import Section, read_toml

Grade = Literal["E", "W", "I"]
GRADES: tuple[Grade, ...] = ("E", "W", "I")


@dataclass(frozen=True)
class Place:
    """Where a finding stands: ``part`` names the element, ``label`` says it in Vietnamese.

    ``uid`` is the row in the book when there is one; ``index`` counts the part's paragraphs,
    ``line`` the lines within one, ``column`` names a further column of the task table.
    Together they address one text.
    """

    part: str
    label: str
    uid: str = ""
    index: int = 0
    line: int = 0
    column: str = ""


@dataclass(frozen=True)
class Fix:
    """A safe correction: at ``start`` of the text at ``place``, ``old`` becomes ``new``."""

    place: Place
    start: int
    old: str
    new: str


@dataclass(frozen=True)
class Rule:
    """One thing that is checked, its grade and the article it rests on (or custom)."""

    id: str
    grade: Grade
    title: str
    source: str


@dataclass(frozen=True)
class Finding:
    """One deviation: E breaks the decree's text, W its samples, I is practice or content."""

    rule: str
    grade: Grade
    message: str
    source: str
    place: Place
    actual: str = ""
    wanted: str = ""
    fix: Fix | None = None


def found(
    rule_id: str, place: Place, message: str, actual: str = "", wanted: str = "",
    fix: Fix | None = None,
) -> Finding:  # fmt: skip
    """A finding with grade and source of its rule; KeyError for a rule nobody listed."""
    rule = load_rules()[rule_id]
    return Finding(rule.id, rule.grade, message, rule.source, place, actual, wanted, fix)


def fixed(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with all fixes of its place made; ValueError when it has changed since."""
    for fix in sorted(fixes, key=lambda fix: fix.start, reverse=True):
        end = fix.start + len(fix.old)
        if text[fix.start : end] != fix.old:
            raise ValueError(f"the text no longer holds {fix.old!r}")
        text = text[: fix.start] + fix.new + text[end:]
    return text


@cache
def load_rules() -> dict[str, Rule]:
    """All rules by id; raises ResourceError naming file and key."""
    return read_rules(read_toml(files(__name__) / "rules.toml"))


def read_rules(root: Section) -> dict[str, Rule]:
    """The rules described by ``root``; each names one of its sources."""
    root.only("sources", "rule")
    sources = root.section("sources")
    return {name: _rule(name, row, sources) for name, row in root.named_sections("rule").items()}


def _rule(name: str, row: Section, sources: Section) -> Rule:
    row.only("grade", "title", "source")
    source = sources.text(row.text("source"))
    return Rule(name, cast(Grade, row.choice("grade", GRADES)), row.text("title"), source)
