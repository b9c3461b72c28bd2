"""Names of agencies as running text writes them, from the capitals of a letterhead."""

import re

_WHERE = (
    "TỈNH", "THÀNH PHỐ", "XÃ", "PHƯỜNG", "ĐẶC KHU", "HUYỆN", "QUẬN", "THỊ XÃ", "THỊ TRẤN",
)  # fmt: skip
_PLACE = re.compile(rf"(.*?) ?\b({'|'.join(_WHERE)}) (.+)")
_COUNCILS = {
    "ỦY BAN NHÂN DÂN": "Ủy ban nhân dân",
    "UBND": "UBND",
    "HỘI ĐỒNG NHÂN DÂN": "Hội đồng nhân dân",
    "HĐND": "HĐND",
}
_EMULATION = ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")
_BY_FIELD = ("SỞ", "BỘ")
_FIELDS = re.compile(r"(, | VÀ | - )")
_OF_ITS_OWN = {"CÔNG THƯƠNG": "Công Thương", "THÀNH PHỐ HỒ CHÍ MINH": "Thành phố Hồ Chí Minh"}
"""Names whose capitals their own decrees fix; the city's: Decree 30/2020, Appendix II, III.3."""


def in_running_text(name: str) -> str:
    """SỞ NGOẠI VỤ as “Sở Ngoại vụ”, after Decree 30/2020, Appendix II, part IV.

    Departments, ministries, people's committees and councils alone: of another name in capitals
    nobody knows which of its words are names, so it is left as it is.
    """
    if not name.isupper():
        return name
    placed = _PLACE.fullmatch(name)
    agency, place = (placed[1], _place(placed[2], placed[3])) if placed else (name, "")
    written = _COUNCILS.get(agency) or _of_fields(agency)
    if not written:
        return name
    return f"{written} {place}".strip()


def council_lines(name: str) -> tuple[str, ...]:
    """A council (hội đồng) as its letterhead has it, under the office that set it up.

    The office stands above already: “Hội đồng Thi đua - Khen thưởng Sở” gives two lines without it.
    """
    capitals = name.upper()
    if capitals.startswith(" ".join(_EMULATION)):
        return _EMULATION
    return (capitals,) if capitals else _EMULATION


def _of_fields(agency: str) -> str:
    """A department or ministry by its fields; "" when it is none."""
    kind, _, fields = agency.partition(" ")
    if kind not in _BY_FIELD or not fields:
        return ""
    parts = _FIELDS.split(fields)
    written = [part.lower() if at % 2 else _field(part) for at, part in enumerate(parts)]
    return f"{kind.capitalize()} {''.join(written)}"


def _field(part: str) -> str:
    return _OF_ITS_OWN.get(part) or part.capitalize()


def _place(kind: str, name: str) -> str:
    whole = f"{kind} {name}"
    return _OF_ITS_OWN.get(whole) or f"{kind.lower()} {name.title()}"
