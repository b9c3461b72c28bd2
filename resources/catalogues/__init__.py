"""Lists the program knows: kinds of documents and of units, each with its source."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@dataclass(frozen=True)
class Entry:
    """One line of a catalogue: a short stable code and the Vietnamese name."""

    code: str
    name: str


@dataclass(frozen=True)
class Catalogue:
    """A list with its legal or customary source; ``confirmed`` as checked against the original."""

    source: str
    confirmed: bool
    entries: tuple[Entry, ...]

    def by_code(self, code: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.code == code), None)

    def by_name(self, name: str) -> Entry | None:
        """Matched without regard to case, as names stand in capitals on paper."""
        wanted = name.casefold().strip()
        return next((entry for entry in self.entries if entry.name.casefold() == wanted), None)


@cache
def load_catalogue(name: str) -> Catalogue:
    """Read ``<name>.toml``; raises ResourceError naming file and key."""
    return read_catalogue(read_toml(files(__name__) / f"{name}.toml"))


def read_catalogue(root: Section) -> Catalogue:
    """The list described by ``root``; every code and name stands in it once."""
    root.only("source", "confirmed", "kinds")
    rows = root.sections("kinds")
    entries = tuple(_entry(row) for row in rows)
    for attribute in ("code", "name"):
        _refuse_repetition(rows, attribute)
    return Catalogue(root.text("source"), root.get("confirmed", bool), entries)


def _entry(row: Section) -> Entry:
    row.only("code", "name")
    return Entry(row.text("code"), row.text("name"))


def _refuse_repetition(rows: tuple[Section, ...], key: str) -> None:
    seen: set[str] = set()
    for row in rows:
        value = row.text(key)
        if value in seen:
            raise row.error(key, f"“{value}” đã có ở trên")
        seen.add(value)
