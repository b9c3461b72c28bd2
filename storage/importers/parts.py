"""A file's pieces divided into the parts of a paper: letterhead, title, body, closing, appendix."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import fold
from storage.importers.closing import closing_at, names_recipients
from storage.importers.letterhead import shows_letterhead, shows_nation
from storage.importers.lines import Item, Line, items_of
from storage.importers.table_head import find_head
from storage.importers.title import TitleRead, kind_of, read_title, title_at
from storage.records_import import Doubt, SourcePiece, SourceTable

_PLAN_KINDS = ("KẾ HOẠCH", "CHƯƠNG TRÌNH")


@dataclass(frozen=True)
class Parts:
    """One paper; ``appendix`` is what follows the signature."""

    letterhead: tuple[Line, ...]
    title: TitleRead
    body: tuple[Item, ...]
    closing: tuple[Line, ...]
    appendix: tuple[Item, ...]
    doubts: tuple[Doubt, ...]


def divide(pieces: Sequence[SourcePiece]) -> Parts:
    """The first plan among the papers of a file, in its parts."""
    papers = _papers(items_of(pieces, _is_layout))
    chosen = next((paper for paper in papers if _kind(paper) in _PLAN_KINDS), papers[0])
    others = tuple(_left_out(paper) for paper in papers if paper is not chosen)
    return _parts(chosen, others)


def _parts(items: Sequence[Item], others: tuple[Doubt, ...]) -> Parts:
    start = title_at(items)
    if start is None:
        title, start = _untitled(items)
    else:
        title = read_title(items, start)
    body = items[title.end :]
    end = closing_at(body)
    end = len(body) if end is None else end
    closing = _closing_end(body, end)
    return Parts(
        letterhead=_lines(items[:start]),
        title=title,
        body=tuple(body[:end]),
        closing=_lines(body[end:closing]),
        appendix=tuple(body[closing:]),
        doubts=(*others, *title.doubts),
    )


def _untitled(items: Sequence[Item]) -> tuple[TitleRead, int]:
    """A paper without a title: its body begins under the letterhead, if it has one."""
    heads = [at for at, i in enumerate(items) if isinstance(i, Line) and shows_letterhead(i.raw)]
    start = heads[-1] + 1 if heads and heads[-1] < 20 else 0
    sentence = "Không tìm thấy tên loại văn bản (KẾ HOẠCH …) và trích yếu; hãy nhập hai mục này."
    return TitleRead("", "", start, (Doubt("Phần đầu văn bản", sentence),)), start


def _papers(items: Sequence[Item]) -> list[Sequence[Item]]:
    """The papers in one file: after a closing, a new letterhead or title begins the next."""
    cuts, closed = [0], False
    for at, item in enumerate(items):
        if not isinstance(item, Line):
            continue
        if closed and (shows_nation(item.raw) or kind_of(item)):
            cuts.append(_first_of_piece(items, at))
            closed = False
        closed = closed or names_recipients(item.text)
    return [items[start:end] for start, end in zip(cuts, [*cuts[1:], len(items)], strict=True)]


def _first_of_piece(items: Sequence[Item], at: int) -> int:
    """Quốc hiệu stands in the right half of its table; the paper begins with the left one."""
    item = items[at]
    while at and isinstance(item, Line):
        above = items[at - 1]
        if not isinstance(above, Line) or above.origin != item.origin:
            break
        at -= 1
    return at


def _kind(items: Sequence[Item]) -> str:
    at = title_at(items)
    item = items[at] if at is not None else None
    return kind_of(item) if isinstance(item, Line) else ""


def _left_out(items: Sequence[Item]) -> Doubt:
    at = title_at(items)
    title = read_title(items, at) if at is not None else TitleRead("VĂN BẢN", "", 0)
    first = items[0]
    name = f"{title.kind} {title.subject}".strip()
    sentence = f"Tệp còn một văn bản khác, chưa nhập: “{name}”. Hãy tách tệp rồi nhập riêng."
    return Doubt(first.place, sentence, "lost")


def _closing_end(items: Sequence[Item], start: int) -> int:
    """The closing ends at an appendix or at any table that is not its own."""
    for at in range(start, len(items)):
        item = items[at]
        if isinstance(item, SourceTable) or (item.side == 0 and _is_appendix(item)):
            return at
    return len(items)


def _is_appendix(line: Line) -> bool:
    return line.folded.startswith(("phu luc", "bieu ", "danh muc", "bang phan cong"))


def _is_layout(table: SourceTable) -> bool:
    """Whether a table only arranges text: letterhead, title, closing, a frame."""
    cells = [cell for row in table.rows for cell in row]
    text = "\n".join(cell.text for cell in cells)
    if shows_nation(text) or any(names_recipients(cell.text.strip()) for cell in cells):
        return True
    if find_head(table) is not None:
        return False
    framed = all(len(row) == 1 for row in table.rows)
    return framed or (len(table.rows) <= 3 and _arranges(fold(text), text))


def _arranges(folded: str, text: str) -> bool:
    return shows_letterhead(text) or "doc lap" in folded or not text.strip()


def _lines(items: Sequence[Item]) -> tuple[Line, ...]:
    return tuple(item for item in items if isinstance(item, Line))
