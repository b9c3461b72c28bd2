"""Where a paper's title stands, and its kind and subject (trích yếu)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resources.catalogues import load_catalogue
from storage.importers.block_styles import is_basis, is_heading
from storage.importers.lines import Item, Line
from storage.records_import import Doubt

_ATTACHED = re.compile(r"^\(?\s*(?:kem theo|ban hanh kem theo)\b")
_YEAR = re.compile(r"\bnăm(?:\s+học)?\s+((?:19|20)\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True)
class TitleRead:
    """Kind and subject, and the position of the first item after them."""

    kind: str
    subject: str
    end: int
    doubts: tuple[Doubt, ...] = ()


def kind_of(line: Line) -> str:
    """The kind of document a line in capitals names, alone or before the subject; else ""."""
    first = _first_line(line)
    if not first.isupper():
        return ""
    names = (entry.name.upper() for entry in load_catalogue("document-kinds").entries)
    starts = [name for name in names if first == name or first.startswith(f"{name} ")]
    return max(starts, key=len, default="")


def title_at(items: Sequence[Item]) -> int | None:
    """The position of the title: a kind alone on its line, else at the start of one."""
    kinds = [(at, kind_of(item), item) for at, item in enumerate(items) if isinstance(item, Line)]
    named = [(at, kind, line) for at, kind, line in kinds if kind]
    alone = (at for at, kind, line in named if _first_line(line) == kind)
    return next(alone, next((at for at, _, line in named if _stands_out(line)), None))


def read_title(items: Sequence[Item], start: int) -> TitleRead:
    """The title beginning at ``start``; its subject may run over several lines."""
    line = items[start]
    kind = kind_of(line) if isinstance(line, Line) else ""
    parts = [line.text[len(kind) :].strip()] if isinstance(line, Line) else []
    end, doubts = start + 1, list[Doubt]()
    while end < len(items):
        item = items[end]
        if not isinstance(item, Line) or (any(parts) and item.is_blank and item.raw.strip()):
            break
        if _ATTACHED.match(item.folded):
            sentence = f"Chưa nhập dòng “{item.text}”."
            doubts.append(Doubt(item.place, sentence, "lost"))
        elif not item.is_blank and not _goes_on(item, any(parts)):
            break
        elif not item.is_blank:
            parts.append(item.text)
        end += 1
    return TitleRead(kind, " ".join(filter(None, parts)), end, tuple(doubts))


def year_in(subject: str) -> int | None:
    """The year a subject plans for; of a school year its first."""
    found = _YEAR.search(subject)
    return int(found[1]) if found else None


def _first_line(line: Line) -> str:
    return " ".join(line.raw.strip().split("\n")[0].split())


def _stands_out(line: Line) -> bool:
    return line.is_bold or line.alignment == "center"


def _goes_on(line: Line, begun: bool) -> bool:
    """Whether the subject goes on: it is centred or bold, no basis and no heading."""
    if line.style or is_basis(line.text) or is_heading(line):
        return False
    return _stands_out(line) or not begun
