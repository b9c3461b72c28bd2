"""Names of a decision made on paper: whom of the registers each means, and which are unclear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from resources.vietnamese import clean_line, fold
from storage.records_lists import Subject

_NEAR = 0.8
_MOST = 5


@dataclass(frozen=True)
class Known:
    """Somebody of the registers; ``words`` tell two of the same name apart."""

    subject: Subject
    name: str
    post: str
    words: str


@dataclass(frozen=True)
class Doubt:
    """A name that is not clearly one of the registers'; ``meant`` whom it may mean.

    ``is_shared``: several subjects have this very name.
    """

    name: str
    meant: tuple[Known, ...]
    is_shared: bool

    @property
    def sentence(self) -> str:
        return "có nhiều người trùng tên" if self.is_shared else "chưa có trong sổ"


def found_names(
    names: Iterable[str], known: Sequence[Known]
) -> tuple[dict[str, Subject], tuple[Doubt, ...]]:
    """Names that are one subject's alone, and those to be asked about, in their order.

    A mark may make another name (Nam, Nâm): such a one is asked about, never taken.
    """
    found: dict[str, Subject] = {}
    doubts: list[Doubt] = []
    for name in dict.fromkeys(names):
        same = [one for one in known if _as_written(one.name) == _as_written(name)]
        if len(same) == 1:
            found[name] = same[0].subject
        else:
            meant = same or _near(name, known)
            doubts.append(Doubt(name, tuple(meant[:_MOST]), bool(same)))
    return found, tuple(doubts)


def _as_written(name: str) -> str:
    return clean_line(name).casefold()


def _near(name: str, known: Sequence[Known]) -> list[Known]:
    """The likeliest first."""
    wanted = fold(name)
    rated = [
        (SequenceMatcher(None, wanted, fold(one.name), autojunk=False).ratio(), at)
        for at, one in enumerate(known)
    ]
    return [known[at] for rate, at in sorted(rated, reverse=True) if rate >= _NEAR]
