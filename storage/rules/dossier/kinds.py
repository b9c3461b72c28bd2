"""What kind of paper a rule book or a return means: laws name papers at length, kinds are few."""

from functools import cache
from typing import Literal

from resources.vietnamese import fold

PaperKind = Literal["proposal", "report", "minutes", "tally", "initiative", ""]

_BEGINNINGS: dict[str, PaperKind] = {
    "Tờ trình": "proposal",
    "Báo cáo thành tích": "report",
    "Biên bản": "minutes",
    "Kết quả bỏ phiếu": "tally",
    "Chứng nhận sáng kiến": "initiative",
}


@cache
def paper_kind(name: str) -> PaperKind:
    """The kind of a paper by how its name begins, "" for any other."""
    told = fold(name)
    for words, kind in _BEGINNINGS.items():
        if told.startswith(fold(words)):
            return kind
    return ""
