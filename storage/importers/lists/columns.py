"""Which column is what, told by its heading however the office words it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from resources.vietnamese import clean_line, fold
from storage.importers.lists.fields import FIELDS, SERIAL_NAMES, YEAR_LEVEL, ListField
from storage.records_lists import LIST_KINDS, ListColumn, ListKind

_BRACKETS = re.compile(r"\([^()]*\)")
_SIGNS = re.compile(r"[*:.?!“”\"]+")
_SPACED = re.compile(r"\s*([,/;-])\s*")
_YEAR = re.compile(r"(?:(?:nam|xep loai(?: nam)?|ket qua(?: nam)?) ?)?((?:19|20)\d\d)")
_LONGEST = 70
_EXACT, _BEGINS, _HOLDS = 3, 2, 1


def match_columns(columns: Sequence[ListColumn], kind: ListKind) -> tuple[str, ...]:
    """The field of ``kind`` each column is, "" for one that is none; no field twice.

    The heading that fits best gets the field, so “Ngày quyết định” does not go to “Số quyết định”.
    """
    bids = sorted(_bids(columns, kind), key=lambda bid: (-bid[0], bid[2]))
    taken: dict[int, str] = {}
    for _, key, at in bids:
        if at not in taken and (key not in taken.values()):
            taken[at] = key
    return _name_parts(columns, [taken.get(at, "") for at in range(len(columns))])


def is_heading(text: str) -> bool:
    """Whether a cell is worded as the heading of some list's column."""
    name = plain_heading(text)
    return name in SERIAL_NAMES or name in _every_name() or _YEAR.fullmatch(name) is not None


def is_serial(column: ListColumn) -> bool:
    """Whether the column only numbers the rows."""
    return plain_heading(column.title) in SERIAL_NAMES


def guess_kind(columns: Sequence[ListColumn], titles: Sequence[str]) -> ListKind:
    """The kind of list these headings and title lines speak of."""
    title = fold(" ".join((*titles, *(f"{one.title} {one.lower}" for one in columns))))
    return max(LIST_KINDS, key=lambda kind: (_likeness(columns, kind, title), -_rank(kind)))


def plain_heading(text: str) -> str:
    """A heading as it is compared: folded, without remarks in brackets and closing signs."""
    whole = fold(clean_line(text))
    bare = clean_line(_SIGNS.sub(" ", _BRACKETS.sub(" ", whole))) or clean_line(whole.strip("()"))
    return _SPACED.sub(_as_written, bare).strip(" ,/-")


def _as_written(sign: re.Match[str]) -> str:
    return ", " if sign[1] in ",;" else f" {sign[1]} " if sign[1] == "-" else sign[1]


_KEY_WORDS: dict[ListKind, tuple[str, ...]] = {
    "people": (),
    "collectives": (),
    "awards": ("khen thuong", "danh hieu", "thanh tich"),
    "ratings": ("xep loai", "muc do hoan thanh"),
    "initiatives": ("sang kien", "de tai", "de an"),
    "discipline": ("ky luat",),
    "nominations": ("de nghi", "dang ky"),
}
_TELLING: dict[ListKind, tuple[str, ...]] = {
    "people": ("full_name", "post", "birth", "cccd"),
    "collectives": ("name",),
    "awards": ("award", "number", "date", "issuer"),
    "ratings": ("level",),
    "initiatives": ("title", "author", "share"),
    "discipline": ("kind", "started"),
    "nominations": ("award",),
}
_NEEDED: dict[ListKind, tuple[str, ...]] = {
    "people": ("full_name",),
    "collectives": ("name",),
    "awards": ("award",),
    "ratings": ("level",),
    "initiatives": ("title",),
    "discipline": ("kind", "started"),
    "nominations": ("award",),
}


def _likeness(columns: Sequence[ListColumn], kind: ListKind, title: str) -> int:
    found = set(match_columns(columns, kind))
    if any(key.startswith(YEAR_LEVEL) for key in found):
        found.add("level")
    if "family_name" in found:
        found.add("full_name")
    if kind != "collectives" and not found & {"full_name", "collective", "author", "unit"}:
        return 0
    if not found.issuperset(_NEEDED[kind]) and not (kind in _UNDER_TITLES and _awards_in(title)):
        return 0
    if kind == "collectives" and "full_name" in match_columns(columns, "people"):
        return 1
    words = 4 * any(word in title for word in _KEY_WORDS[kind])
    if kind == "awards" and any(word in title for word in _KEY_WORDS["nominations"]):
        words = 0
    own = (
        3 * len(found.intersection(_TELLING[kind])) if kind not in ("people", "collectives") else 2
    )
    return 1 + own + words


_UNDER_TITLES = ("awards", "nominations")


def _awards_in(title: str) -> bool:
    """Whether the titles speak of commendation: the awards may head groups of rows."""
    return "khen thuong" in title or "danh hieu" in title


def _rank(kind: ListKind) -> int:
    return list(LIST_KINDS).index(kind)


def _bids(columns: Sequence[ListColumn], kind: ListKind) -> Iterator[tuple[int, str, int]]:
    for at, column in enumerate(columns):
        if is_serial(column):
            continue
        for heading in _wordings(column):
            year = _YEAR.fullmatch(heading)
            if year and kind == "ratings":
                yield 1000, f"{YEAR_LEVEL}{year[1]}", at
            for field in FIELDS[kind]:
                fit = _fit(heading, field)
                if fit:
                    yield fit + 500 * (heading == _whole(column)), field.key, at


def _wordings(column: ListColumn) -> tuple[str, ...]:
    """The whole heading, then its lower line: “Quyết định / Ngày” is a date, not a birthday."""
    whole, lower = _whole(column), plain_heading(column.lower)
    upper = plain_heading(column.title)
    return tuple(dict.fromkeys(text for text in (whole, _turned(upper, lower), lower) if text))


def _whole(column: ListColumn) -> str:
    return plain_heading(f"{column.title} {column.lower}")


def _turned(upper: str, lower: str) -> str:
    return f"{lower} {upper}" if lower else ""


def _fit(heading: str, field: ListField) -> int:
    """How well a heading names a field: word for word, as its beginning, or somewhere in it."""
    if len(heading) > _LONGEST:
        return 0
    best = 0
    for name in field.names:
        if heading == name:
            return _EXACT * 100 + len(name)
        if len(name) > 3 and heading.startswith(f"{name} "):
            best = max(best, _BEGINS * 100 + len(name))
        elif len(name) > 5 and f" {name} " in f" {heading} ":
            best = max(best, _HOLDS * 100 + len(name))
    return best


def _name_parts(columns: Sequence[ListColumn], fields: list[str]) -> tuple[str, ...]:
    """“Tên” beside “Họ và chữ đệm” is the given name; so is a nameless column after the name."""
    if "family_name" in fields and "full_name" in fields:
        fields[fields.index("full_name")] = "given_name"
    elif "full_name" in fields:
        after = fields.index("full_name") + 1
        named = columns[after - 1]
        if after < len(fields) and not fields[after] and _same_head(named, columns[after]):
            fields[after - 1 : after + 1] = ["family_name", "given_name"]
    return tuple(fields)


def _same_head(one: ListColumn, other: ListColumn) -> bool:
    return (one.title, one.lower) == (other.title, other.lower)


@cache
def _every_name() -> frozenset[str]:
    fields = (field for kind in FIELDS for field in FIELDS[kind])
    return frozenset(name for field in fields for name in field.names)
