"""Laws and bodies that have come to an end, with dates, sources and whether they were checked."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@dataclass(frozen=True)
class Ended:
    """A legal document or a body that exists no more from ``ended`` on.

    ``names`` are the forms it is written in, ``instead`` what stands in its place (may be "");
    ``confirmed`` is False where no official text was compared.
    """

    names: tuple[str, ...]
    ended: date
    instead: str
    source: str
    confirmed: bool


@cache
def load_ended(name: str) -> tuple[Ended, ...]:
    """Read ``legal-bases`` or ``abolished-bodies``; raises ResourceError naming file and key."""
    return read_ended(read_toml(files(__name__) / f"{name}.toml"))


def read_ended(root: Section) -> tuple[Ended, ...]:
    """The list described by ``root``, every entry with its date and source."""
    root.only("ended")
    return tuple(_entry(row) for row in root.sections("ended"))


def _entry(row: Section) -> Ended:
    row.only("names", "ended", "instead", "source", "confirmed")
    names = row.get("names", list)
    if not names or not all(isinstance(name, str) and name for name in names):
        raise row.error("names", "phải là danh sách tên")
    return Ended(
        names=tuple(names),
        ended=row.get("ended", date),
        instead=row.text("instead", ""),
        source=row.text("source"),
        confirmed=row.get("confirmed", bool),
    )
