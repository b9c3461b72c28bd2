"""Names of collectives as lists write them: numbered, shortened, in capitals."""

import re
from functools import lru_cache

from resources.vietnamese import clean_line, fold

_WORDS = (
    "văn phòng", "phòng", "ban quản lý", "ban", "trung tâm", "chi cục", "cục", "sở", "trường",
    "khoa", "tổ", "đội", "vụ", "thanh tra", "ubnd", "uỷ ban nhân dân", "ủy ban nhân dân", "xã",
    "phường", "đặc khu", "khối", "bệnh viện", "trạm", "lãnh đạo", "đơn vị", "hội", "công ty",
    "bộ phận", "viện", "đảng ủy", "đảng uỷ", "liên đoàn", "quỹ", "nhà máy", "xí nghiệp",
    "chi nhánh", "hợp tác xã",
)  # fmt: skip
_NUMBER = re.compile(r"^(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Z])\s*[.)/-]\s*")
_SHORT = (
    (re.compile(r"^p\s*[.]\s*"), "phong "),
    (re.compile(r"^vp\s*[.]?\s+"), "van phong "),
    (re.compile(r"^tt\s*[.]?\s+"), "trung tam "),
    (re.compile(r"^cc\s*[.]?\s+"), "chi cuc "),
    (re.compile(r"\bubnd\b"), "uy ban nhan dan"),
)
_NOT_LETTERS = re.compile(r"[^0-9a-z]+")


def without_number(text: str) -> str:
    """A group's heading without “II.” or “1)” before it."""
    return _NUMBER.sub("", text)


def is_unit_name(text: str) -> bool:
    """Whether a text names a unit; a surname such as Vũ or Tô is told from Vụ and Tổ."""
    bare = without_number(text).casefold()
    return any(bare == word or bare.startswith(f"{word} ") for word in _WORDS)


@lru_cache(maxsize=4096)
def unit_key(text: str) -> str:
    """What the ways to write one unit's name have in common: “P. Lãnh sự”, “PHÒNG LÃNH SỰ”."""
    folded = fold(clean_line(text))
    for short, whole in _SHORT:
        folded = short.sub(whole, folded)
    return _NOT_LETTERS.sub(" ", folded).strip()


def unit_name(text: str) -> str:
    """A unit's name as papers write it: “PHÒNG LÃNH SỰ” becomes “Phòng Lãnh sự”."""
    name = without_number(clean_line(text))
    if not name.isupper() or len(name) < 6:
        return name
    lower = name.lower()
    word = next((word for word in _WORDS if lower.startswith(f"{word} ")), "")
    rest = lower[len(word) :].lstrip()
    return f"{_capital(word)} {_capital(rest)}".strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
