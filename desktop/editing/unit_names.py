"""Names of units out of what people type or paste: a column of Excel, a bulleted list of Word."""

import re
from dataclasses import dataclass

from resources.vietnamese import clean_line, clean_text, fold
from storage.records import Unit

_BULLET = re.compile(r"^(?:[-–—•·▪*+o]\s+|[-–—•·▪*+](?=\w)|\(?(?:\d{1,3}|[a-zđ]|[IVX]+)[.)]\s+)+")
_NUMBER = re.compile(r"\d{1,3}[.)]?")

# What a name starts with says what kind of unit it is; the person may choose another.
_KINDS = (
    ("lanh dao", "leadership"),
    ("ban giam doc", "leadership"),
    ("van phong", "office"),
    ("hoi dong", "council"),
    ("trung tam", "public_unit"),
    ("ban quan ly", "public_unit"),
    ("cong doan", "mass_organisation"),
    ("doan thanh nien", "mass_organisation"),
    ("hoi cuu chien binh", "mass_organisation"),
    ("cac ", "group"),
)


@dataclass(frozen=True)
class FoundNames:
    """``names`` in order, each once; ``repeated`` are those that stood there more than once."""

    names: tuple[str, ...]
    repeated: tuple[str, ...]


def find_names(text: str) -> FoundNames:
    """One name per line; bullets, numbering and columns of numbers are left out."""
    names: dict[str, str] = {}
    repeated: dict[str, str] = {}
    for line in text.split("\n"):
        name = _name_in(line)
        key = name.casefold()
        if key in names:
            repeated[key] = names[key]
        elif name:
            names[key] = name
    return FoundNames(tuple(names.values()), tuple(repeated.values()))


def new_units(names: tuple[str, ...]) -> tuple[Unit, ...]:
    """Units of these names, of the kind their names suggest."""
    return tuple(Unit(name, _kind_of(name)) for name in names)


def _name_in(line: str) -> str:
    cells = (clean_line(clean_text(cell)) for cell in line.split("\t"))
    name = next((cell for cell in cells if cell and not _NUMBER.fullmatch(cell)), "")
    bare = clean_line(_BULLET.sub("", name).strip('"').rstrip(";,"))
    return bare if any(sign.isalnum() for sign in bare) else ""


def _kind_of(name: str) -> str:
    plain = fold(name)
    return next((kind for start, kind in _KINDS if plain.startswith(start)), "division")
