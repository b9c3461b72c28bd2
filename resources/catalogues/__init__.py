"""Lists the program knows: kinds of documents and of units, each with its source."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import read_toml


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
    root = read_toml(files(__name__) / f"{name}.toml")
    root.only("source", "confirmed", "kinds")
    entries = [
        Entry(section.text("code"), section.text("name")) for section in root.sections("kinds")
    ]
    return Catalogue(root.text("source"), root.get("confirmed", bool), tuple(entries))
