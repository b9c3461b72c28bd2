"""Kinds of the office's work, told by words, as data."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@dataclass(frozen=True)
class WorkKind:
    """One kind of work and the words that tell it; it stands instead of less special kinds."""

    code: str
    name: str
    words: tuple[str, ...]
    instead_of: tuple[str, ...] = ()


@cache
def load_kinds_of_work() -> tuple[WorkKind, ...]:
    """The shipped kinds; raises ResourceError naming file and key."""
    return read_kinds_of_work(read_toml(files("resources.catalogues") / "kinds-of-work.toml"))


def read_kinds_of_work(root: Section) -> tuple[WorkKind, ...]:
    """The kinds described by ``root``; each is told by at least one word."""
    root.only("source", "confirmed", "work")
    root.text("source")
    root.get("confirmed", bool)
    kinds = tuple(_kind(row) for row in root.sections("work"))
    codes = {kind.code for kind in kinds}
    for row, kind in zip(root.sections("work"), kinds, strict=True):
        for code in kind.instead_of:
            if code not in codes:
                raise row.error("instead_of", f"không có loại việc “{code}”")
    return kinds


def _kind(row: Section) -> WorkKind:
    row.only("code", "name", "words", "instead_of")
    words = tuple(row.get("words", list))
    if not words or not all(isinstance(word, str) and word for word in words):
        raise row.error("words", "phải là danh sách từ, không để trống")
    return WorkKind(
        row.text("code"), row.text("name"), words, tuple(row.get("instead_of", list, []))
    )
