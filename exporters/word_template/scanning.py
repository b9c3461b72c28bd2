"""What looks like room to write in a line of text: dots, ellipses, underscores, ruled tabs."""

import re
from collections.abc import Collection, Iterator

from exporters.word_template.names import Element, w
from exporters.word_template.runs import RunText

Span = tuple[int, int]

# "./." ends a paper and "vụ. …" ends a sentence: a single dot is never room to write.
_TOKEN = r"(?:[.…]*…[.…]*|\.{3,}|_{3,})"
_BLANK = re.compile(rf"{_TOKEN}(?:[ \u00a0]?{_TOKEN})*|(?:\.[ \u00a0]){{3,}}\.")
_TABS = re.compile(r"\t+")
_ONLY_BLANK = re.compile(r"[\s.…_]*")
_LEADERS = ("dot", "underscore", "hyphen", "middleDot", "heavy")

# Stands for letters inside a content control or a field: they are one blank of their own.
_BARRIER = "\ufffc"


def spans_in(
    paragraph: Element, runs: list[RunText], others: Collection[Span] = ()
) -> Iterator[Span]:
    """The blanks among the paragraph's own words, left to right; ``others`` are blanks already."""
    text = "".join(r.text if r.control is None else _BARRIER * len(r.text) for r in runs)
    for start, end in others:
        text = f"{text[:start]}{_BARRIER * (end - start)}{text[end:]}"
    found = [match.span() for match in _BLANK.finditer(text)]
    if _has_leader(paragraph):
        found += [match.span() for match in _TABS.finditer(text)]
    yield from sorted(found)


def is_only_blank(text: str) -> bool:
    """Whether a line holds nothing but room to write, so that it goes on the line before."""
    return bool(text.strip()) and _ONLY_BLANK.fullmatch(text) is not None


def words_beside(text: str) -> str:
    """What stands between the last blank in ``text`` and its end."""
    return _BLANK.split(text)[-1]


def _has_leader(paragraph: Element) -> bool:
    stops = paragraph.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
    return any(stop.get(w("leader")) in _LEADERS for stop in stops)
