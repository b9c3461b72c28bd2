"""What is compared: an item as the book has it, and an item as the returned paper shows it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from storage.importers.tracked import Mark, TrackedParagraph
from storage.records import Task, TaskGroup, TextBlock, TextRun

NewItem = TextBlock | Task | TaskGroup | tuple[str, ...]

Field = tuple[str, bool]
"""``field`` and ``is_extra`` of a Target, known before it is known which item it is of."""

WHOLE: Field = ("", False)
"""The text of an item that has but one."""


@dataclass(frozen=True)
class Stroke:
    """One tracked stroke of the pen: the words it touched."""

    text: str
    mark: Mark
    is_look: bool = False


@dataclass(frozen=True)
class FoundText:
    """A text of the paper with the strokes in it; ``looks`` are what its style prints anyway."""

    runs: tuple[TextRun, ...]
    strokes: tuple[Stroke, ...] = ()
    looks: tuple[bool, bool] = (False, False)


@dataclass(frozen=True)
class Found:
    """An item of the paper: ``keys`` it claims, its text now and before the tracked changes.

    ``texts`` by field are compared, ``item`` is stored where it is new; ``places`` are the
    paragraphs it stands in. A heavier item is less likely called moved. ``style`` is the one the
    file names, "" for a style of other makers.
    """

    keys: tuple[str, ...]
    text: str
    original: str
    texts: Mapping[Field, FoundText]
    item: NewItem | None
    places: tuple[int, ...]
    inserted: Mark | None = None
    weight: int = 2
    style: str = ""


@dataclass(frozen=True)
class Old:
    """An item of the book that the paper printed; ``texts`` are as people edit them.

    ``name`` says in Vietnamese which it is.
    """

    key: str
    text: str
    name: str
    texts: Mapping[Field, tuple[TextRun, ...]] = field(
        default_factory=dict[Field, tuple[TextRun, ...]]
    )
    has_bookmark: bool = False
    style: str = ""


@dataclass(frozen=True)
class Gone:
    """Something the paper shows as deleted."""

    keys: tuple[str, ...]
    original: str
    mark: Mark


def strokes_in(paragraphs: Iterable[TrackedParagraph]) -> tuple[Stroke, ...]:
    """Every tracked change inside the paragraphs."""
    return tuple(stroke for paragraph in paragraphs for stroke in _strokes(paragraph))


def _strokes(paragraph: TrackedParagraph) -> Iterator[Stroke]:
    for run in paragraph.runs:
        for mark in (run.inserted, run.deleted):
            if mark is not None:
                yield Stroke(run.text, mark)
        if run.restyled is not None:
            yield Stroke(run.text, run.restyled, is_look=True)


def author_of(strokes: Iterable[Stroke], touched: str, is_look: bool) -> Mark:
    """Who wrote or struck the ``touched`` words, and when last; blank when it was not tracked."""
    fitting = [stroke for stroke in strokes if stroke.is_look == is_look and stroke.text.strip()]
    words = set(touched.split())
    near = [s for s in fitting if words & set(s.text.split())]
    marks = [s.mark for s in near or [s for s in fitting if s.text.strip() in touched]]
    by = ", ".join(dict.fromkeys(mark.by for mark in marks if mark.by))
    return Mark(by, max((mark.at for mark in marks), default=""))
