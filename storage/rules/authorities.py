"""Who decides a line, so that a round falls apart into decisions here and tờ trình elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from resources.catalogues.awards import Award
from resources.vietnamese import fold
from storage.records import Office
from storage.records_rounds import Nomination

_ABOVE = {"so": "tinh", "xa": "tinh", "tinh": "thu-tuong", "bo": "thu-tuong"}

_COMMITTEE = ("uy ban nhan dan", "ubnd")
_COMMUNES = ("xa ", "phuong ", "dac khu ", "thi tran ")
_COMPANIES = ("cong ty", "tong cong ty", "hop tac xa", "doanh nghiep")

Line = TypeVar("Line", bound=Nomination)


def usual_head(office: Office) -> str:
    """The code of who the head of ``office`` is by its name: Điều 79, 80 Luật số 06/2022/QH15."""
    name = fold(" ".join(office.name_lines)).strip()
    for opening in _COMMITTEE:
        if name.startswith(opening):
            place = name.removeprefix(opening).strip()
            return "xa" if place.startswith(_COMMUNES) else "tinh"
    if name.startswith(_COMPANIES):
        return "doanh-nghiep"
    return "bo" if name.startswith("bo ") else "so"


def usual_authority(award: Award | None, own: str) -> str:
    """The code of who usually decides ``award`` when the office's head is ``own``.

    The own head where the law lets that one decide, else the level above, else the first the law
    names: Điều 77 – 80 Luật số 06/2022/QH15. An award no catalogue knows is the own head's.
    """
    codes = [] if award is None else [one.code for one in award.decided_by if one.code]
    if not codes or own in codes:
        return own
    above = _ABOVE.get(own, "")
    return above if above in codes else codes[0]


def by_authority(lines: Iterable[Line], own: str) -> Mapping[str, Sequence[Line]]:
    """Lines by who decides them, the own head's first, each in the order set by hand."""
    found: dict[str, list[Line]] = {own: []}
    for line in lines:
        found.setdefault(line.authority or own, []).append(line)
    return {code: told for code, told in found.items() if told}
