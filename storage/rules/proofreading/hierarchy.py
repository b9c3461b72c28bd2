"""Numbers of sections, articles, clauses and points in their order (mục II.6)."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, found
from storage.rules.proofreading.proof import HEADINGS, Passage, Proof

ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN = re.compile(r"([IVXLC]+)\s*[.-]")
_ARTICLE = re.compile(r"Điều\s+(\d+)")
_CLAUSE = re.compile(r"(\d+)\s*[./](?!\d)")
_POINT = re.compile(r"([a-zđ])\s*[).]")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class _Counters:
    """The number last seen at each level; a higher level starts the lower ones anew."""

    def __init__(self) -> None:
        self.section = self.article = self.clause = self.point = 0
        self.clause_role = ""


def hierarchy_rules(proof: Proof) -> Iterator[Finding]:
    """Findings where a number does not follow the one before it; an appendix starts anew."""
    counters = _Counters()
    for passage in proof.of(*HEADINGS, "paragraph", "appendix_label"):
        if passage.role == "appendix_label":
            counters = _Counters()
        elif passage.role in HEADINGS:
            yield from _judged(passage, counters)


def _judged(passage: Passage, counters: _Counters) -> Iterator[Finding]:
    text = passage.text.strip()
    if passage.role == "section":
        yield from _section(passage, _ROMAN.match(text), counters)
    elif passage.role == "article":
        yield from _article(passage, _ARTICLE.match(text), counters)
    elif passage.role == "point":
        yield from _point(passage, _POINT.match(text), counters)
    else:
        yield from _clause(passage, _CLAUSE.match(text), counters)


def _section(
    passage: Passage, match: re.Match[str] | None, counters: _Counters
) -> Iterator[Finding]:
    counters.clause = counters.point = 0
    if match:
        counters.section += 1
        value = _roman(match[1])
        if value != counters.section:
            yield _wrong(passage, match[1], _in_roman(counters.section))
            counters.section = value


def _article(
    passage: Passage, match: re.Match[str] | None, counters: _Counters
) -> Iterator[Finding]:
    counters.clause = counters.point = 0
    if match:
        counters.article += 1
        if int(match[1]) != counters.article:
            yield _wrong(passage, match[1], str(counters.article))
            counters.article = int(match[1])


def _clause(
    passage: Passage, match: re.Match[str] | None, counters: _Counters
) -> Iterator[Finding]:
    """Clauses below a titled one may begin at 1 again."""
    counters.point = 0
    if not match:
        return
    number, wanted = int(match[1]), counters.clause + 1
    restarted = number == 1 and passage.role != counters.clause_role
    resumed = passage.role == "subsection" and counters.clause_role == "clause"
    counters.clause, counters.clause_role = number, passage.role
    if number != wanted and not restarted and not resumed:
        yield _wrong(passage, match[1], str(wanted))


def _point(passage: Passage, match: re.Match[str] | None, counters: _Counters) -> Iterator[Finding]:
    if not match:
        return
    wanted = ALPHABET[counters.point % len(ALPHABET)]
    counters.point = ALPHABET.find(match[1]) + 1
    if match[1] != wanted:
        yield _wrong(passage, match[1], wanted)


def _wrong(passage: Passage, actual: str, wanted: str) -> Finding:
    message = f"Số thứ tự “{actual}” phải là “{wanted}”."
    return found("numbering-order", passage.place, message, actual, wanted)


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    later = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, later, strict=True))


def _in_roman(number: int) -> str:
    tens, units = divmod(number, 10)
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * tens + ones[units]
