"""What the columns of somebody else's task table are, told by their headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.records import Column

_NUMBER = {"tt", "stt", "so tt", "so thu tu", "thu tu"}
_CONTENT = ("noi dung", "nhiem vu", "cong viec", "ten nhiem vu", "ten cong viec", "hoat dong")
_UNITS = ("don vi", "co quan", "bo phan", "phu trach", "phan cong", "nguoi thuc hien")
_MEASURE = ("don vi tinh",)
_TIME = ("thoi gian", "thoi han", "thoi diem", "han hoan thanh", "tien do")
_EXTRA = (*_TIME, "san pham", "ket qua", "ghi chu")
_LONGEST = 60


@dataclass(frozen=True)
class Use:
    """What a pasted column goes into; ``role`` is that of the units under “Chủ trì”."""

    kind: str
    title: str = ""
    role: str = ""


def uses_by_heading(cells: Sequence[str], columns: Sequence[Column]) -> list[Use] | None:
    """One use per cell when ``cells`` are headings: at least two that are known, else None."""
    folded = [fold(clean_line(cell)).strip(" .:") for cell in cells]
    known = sum(1 for heading in folded if len(heading) <= _LONGEST and _kind(heading))
    if known < min(2, len(folded)) or (len(folded) == 1 and folded[0] not in _CONTENT):
        return None
    pairs = enumerate(zip(cells, folded, strict=True), start=1)
    return [_use(at, clean_line(cell), heading, columns) for at, (cell, heading) in pairs]


def uses_by_place(width: int, numbered: bool, columns: Sequence[Column]) -> list[Use]:
    """Uses for columns without headings: in the order of the plan's own columns."""
    own = [Use(column.kind, column.title) for column in columns if column.kind != "number"]
    uses = [Use("number"), *own] if numbered else own
    surplus = [Use("extra", f"Cột {at}") for at in range(len(uses) + 1, width + 1)]
    return [*uses, *surplus][:width]


def _kind(heading: str) -> str:
    if heading in _NUMBER:
        return "number"
    if heading.startswith(_EXTRA) or heading in _MEASURE:
        return "extra"
    if _role(heading) or heading.startswith(_UNITS):
        return "units"
    return "content" if heading.startswith(_CONTENT) else ""


def _role(heading: str) -> str:
    leads, helps = "chu tri" in heading, "phoi hop" in heading
    if leads == helps:
        return ""
    return "chủ trì" if leads else "phối hợp"


def _use(at: int, title: str, heading: str, columns: Sequence[Column]) -> Use:
    kind = _kind(heading) or "extra"
    if kind == "units":
        return Use(kind, role=_role(heading))
    if kind == "extra":
        return Use(kind, _own_title(heading, columns) or title or f"Cột {at}")
    return Use(kind)


def _own_title(heading: str, columns: Sequence[Column]) -> str:
    """The plan's column that means the same; Thời gian and Thời hạn are one."""
    extras = [column.title for column in columns if column.kind == "extra"]
    same = [title for title in extras if fold(title) == heading]
    timely = [t for t in extras if heading.startswith(_TIME) and fold(t).startswith(_TIME)]
    return next(iter([*same, *timely]), "")
