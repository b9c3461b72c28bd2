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
_LEVELS = {
    "THPT": "THPT", "THCS": "THCS", "TRUNG HỌC PHỔ THÔNG": "Trung học phổ thông",
    "TRUNG HỌC CƠ SỞ": "Trung học cơ sở", "TIỂU HỌC": "Tiểu học", "MẦM NON": "Mầm non",
}  # fmt: skip
_SCHOOL = re.compile(
    rf"TRƯỜNG (?P<level>{'|'.join(_LEVELS)}) (?P<gifted>CHUYÊN )?(?P<name>[^\d,-]+)"
)
_UNITS = ("TRUNG TÂM", "BỆNH VIỆN", "CHI CỤC", "BAN QUẢN LÝ")
_FAMILIES = (
    "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "HUỲNH", "PHAN", "VŨ", "VÕ", "ĐẶNG", "BÙI", "ĐỖ", "HỒ",
    "NGÔ", "DƯƠNG", "LÝ", "CHU", "ĐINH", "TRƯƠNG", "LƯƠNG", "MAI", "TÔ", "HÙNG",
)  # fmt: skip
_OF_ITS_OWN = {"CÔNG THƯƠNG": "Công Thương", "THÀNH PHỐ HỒ CHÍ MINH": "Thành phố Hồ Chí Minh"}
"""Names whose capitals their own decrees fix; the city's: Decree 30/2020, Appendix II, III.3."""


def in_running_text(name: str) -> str:
    """SỞ NGOẠI VỤ as “Sở Ngoại vụ”, after Decree 30/2020, Appendix II, part IV.

    Departments, ministries, people's committees and councils, and of public units those whose kind
    tells what follows: a field or, behind a level of schools or a family name, somebody's name.
    Of another name in capitals nobody knows which of its words are names: it is left as it is.
    """
    if not name.isupper():
        return name
    placed = _PLACE.fullmatch(name)
    agency, place = (placed[1], _place(placed[2], placed[3])) if placed else (name, "")
    written = _COUNCILS.get(agency) or _of_fields(agency) or _of_unit(agency)
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


def _of_unit(agency: str) -> str:
    """A public unit: a school by its level and name, others by their field; "" when it is none."""
    school = _SCHOOL.fullmatch(agency)
    if school is not None:
        level = _LEVELS[school["level"]]
        gifted = "chuyên " if school["gifted"] else ""
        return f"Trường {level} {gifted}{school['name'].title()}"
    kind = next((one for one in _UNITS if agency.startswith(f"{one} ")), "")
    if not kind:
        return ""
    rest = agency.removeprefix(kind).strip()
    is_name = rest.split()[0] in _FAMILIES
    return f"{kind.capitalize()} {rest.title() if is_name else rest.capitalize()}"


def _field(part: str) -> str:
    return _OF_ITS_OWN.get(part) or part.capitalize()


def _place(kind: str, name: str) -> str:
    whole = f"{kind} {name}"
    return _OF_ITS_OWN.get(whole) or f"{kind.lower()} {name.title()}"
