"""What a task's text says to coverage: its words, its kinds of work, its year, who holds it."""

import re
from dataclasses import dataclass

from resources.catalogues.work import WorkKind
from resources.vietnamese import fold

_WORD = re.compile(r"[^\W_]+")
_ABBREVIATIONS = {"tdkt": "thi dua khen thuong", "cbccvc": "can bo cong chuc vien chuc"}
# Words of every second task, folded.
_STOP_TEXT = (
    "va cua cac cho theo tai trong ve la voi tu den nam tinh so cong tac thuc hien to chuc "
    "trien khai nhiem vu don vi co quan ket qua xay dung ban hanh phong trao"
)
_STOP = frozenset(_STOP_TEXT.split())
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_BODY = re.compile(r"\b(Khối|Cụm|Bộ|Ban Thi đua)\b")
_SECTOR = re.compile(r"\bngành ([A-ZĐ]\w* \w+)")
_ATTENDS = re.compile(r"^(?:tham du|tham gia|du)\b")
_EVENT = re.compile(r"\b(hoi nghi|lop|le|hoi thi|cuoc thi|hoi thao|toa dam)\b")
_DIRECTS = re.compile(r"^(?:chi dao|don doc|huong dan)\b")
_SENDS = re.compile(r"\b(?:gui|nop)\b")
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_MONTH = re.compile(r"\bthang (\d{1,2})\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class Meaning:
    """One text taken apart; all words folded."""

    words: frozenset[str]
    kinds: frozenset[str]
    main_year: str
    bodies: frozenset[str]
    sectors: frozenset[str]
    events: frozenset[str]
    attends: bool
    directs: bool
    sends: bool
    quarter: int | None


def meaning(text: str, heading: str, kinds: tuple[WorkKind, ...]) -> Meaning:
    """What ``text``, standing under ``heading``, is about."""
    folded = _spelt_out(text)
    years = _YEAR.findall(text)
    return Meaning(
        words=frozenset(
            word for word in _WORD.findall(folded) if word not in _STOP and not word.isdigit()
        ),
        kinds=_kinds(folded, kinds),
        main_year=years[0] if years else "",
        bodies=frozenset(_BODY.findall(text)),
        sectors=frozenset(fold(name) for name in _SECTOR.findall(text)),
        events=frozenset(_EVENT.findall(folded)),
        attends=_ATTENDS.search(folded) is not None,
        directs=_DIRECTS.search(folded) is not None,
        sends=_SENDS.search(folded) is not None,
        quarter=_quarter(fold(heading)),
    )


def _spelt_out(text: str) -> str:
    found: list[str] = _WORD.findall(fold(text))
    words = (_ABBREVIATIONS.get(word, word) for word in found)
    return " ".join(words)


def _kinds(folded: str, kinds: tuple[WorkKind, ...]) -> frozenset[str]:
    told = [kind for kind in kinds if _tells(kind, folded)]
    outdone = {code for kind in told for code in kind.instead_of}
    return frozenset(kind.code for kind in told if kind.code not in outdone)


def _tells(kind: WorkKind, folded: str) -> bool:
    return any(f" {fold(word)} " in f" {folded} " for word in kind.words)


def _quarter(heading: str) -> int | None:
    named = _QUARTER.search(heading)
    if named:
        return _QUARTERS.get(named[1]) or int(named[1])
    month = _MONTH.search(heading)
    return (int(month[1]) - 1) // 3 + 1 if month else None
