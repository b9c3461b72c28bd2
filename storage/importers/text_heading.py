"""The headings of a task table that a printout ran together into one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import fold

_PHRASES = {
    "number": ("tt", "stt", "so tt", "so thu tu"),
    "content": ("noi dung", "nhiem vu", "cong viec", "ten nhiem vu", "hoat dong"),
    "units": (
        "don vi",
        "co quan",
        "bo phan",
        "phan cong",
        "nguoi thuc hien",
        "chu tri",
        "phoi hop",
    ),
    "time": ("thoi gian", "thoi han", "thoi diem", "tien do", "han hoan thanh"),
    "extra": ("san pham", "ket qua", "ghi chu", "kinh phi"),
}
_STARTS = ("tt", "stt", "so tt")


@dataclass(frozen=True)
class TextColumn:
    """A heading and what stands under it: number, content, units, time or extra."""

    title: str
    kind: str


def starts_table(line: str) -> bool:
    """Whether ``line`` begins the head of a task table."""
    folded = fold(line)
    alone = folded in _STARTS
    return alone or (folded.startswith(tuple(f"{s} " for s in _STARTS)) and len(line) < 120)


def read_heading(lines: Sequence[str]) -> tuple[TextColumn, ...]:
    """The columns under the head that stands on ``lines``."""
    words = " ".join(lines).split()
    columns: list[TextColumn] = []
    title: list[str] = []
    kind = ""
    for at, word in enumerate(words):
        found = _kind_at(words, at)
        if found and _parts(kind, found, title, fold(word)):
            columns += [TextColumn(" ".join(title), kind)] if title else []
            title, kind = [], found
        title.append(word)
    return (*columns, TextColumn(" ".join(title), kind))


def _kind_at(words: Sequence[str], at: int) -> str:
    ahead = " ".join(fold(word).strip(",/") for word in words[at : at + 3]) + " "
    for kind, phrases in _PHRASES.items():
        if ahead.startswith(tuple(f"{phrase} " for phrase in phrases)):
            return kind
    return ""


def _parts(kind: str, found: str, title: Sequence[str], word: str) -> bool:
    """Whether a phrase of kind ``found`` begins a new heading after ``title``."""
    if not title:
        return True
    if title[-1].endswith((",", "/")) or fold(title[-1]) == "va":
        return False
    if kind != found:
        return True
    said = fold(" ".join(title))
    if found == "units":
        return ("chu tri" in said or "thuc hien" in said) and word in ("don", "co", "phoi")
    return found == "extra"
