"""Puts what was found different into corrections, each with its place, its author and its edit."""

from collections.abc import Iterable, Mapping, Sequence

from resources.styles import load_sheet
from storage.dates import PartialDate
from storage.edited_text import text_of
from storage.importers.returned_diff import Hunk, hunks
from storage.importers.returned_items import (
    Found,
    FoundText,
    Gone,
    Old,
    Stroke,
    author_of,
)
from storage.importers.returned_order import moved
from storage.importers.tracked import Mark
from storage.records import Task, TaskGroup, TextBlock, TextRun
from storage.records_corrections import (
    Addition,
    Correction,
    Edit,
    Kind,
    Move,
    Part,
    Removal,
    StyleChange,
    Target,
    TextChange,
)

_AROUND = 40
_SHEET = "nd30-2020"
_NOBODY = Mark("", "")


class Writer:
    """Collects the corrections of one reading; ``names`` say in words where a paragraph stands."""

    def __init__(self) -> None:
        self._found: list[tuple[int, Correction]] = []
        self.names: dict[int, str] = {}

    def corrections(self) -> tuple[Correction, ...]:
        """All of them in the order of the paper."""
        return tuple(c for _, c in sorted(self._found, key=lambda pair: pair[0]))

    def text(
        self, target: Target, old: Sequence[TextRun], new: FoundText, name: str, place: int
    ) -> None:
        """The changes of one text."""
        whole = text_of(old)
        for hunk in hunks(old, new.runs, new.looks):
            was = whole[hunk.start : hunk.end]
            edit = TextChange(target, hunk.start, hunk.end, was, _without(hunk, new.looks))
            by = author_of(new.strokes, f"{was} {text_of(hunk.runs)}", hunk.is_look)
            self._add(
                place, "changed", name, _shown(target, was), _shown(target, text_of(hunk.runs)),
                edit, by, is_look=hunk.is_look, before=_last_words(whole[: hunk.start]),
                after=_first_words(whole[hunk.end :]),
            )  # fmt: skip

    def listed(
        self,
        part: Part,
        olds: Sequence[Old],
        found: Sequence[tuple[Found, str | None]],
        gone: Iterable[Gone] = (),
        first: str = "",
        head: str = "",
    ) -> None:
        """The changes of one list, each found item with the key of its old one.

        ``first`` says where an item stands that follows none, ``head`` is the key it then follows.
        """
        by_key = {old.key: old for old in olds}
        self._removals(part, olds, found, gone)
        order = [key for _, key in found if key is not None]
        weights = {key: item.weight for item, key in found if key is not None}
        strayed = moved([old.key for old in olds], order, weights)
        trail = [head] if head else []
        name = first
        for item, key in found:
            place = min(item.places, default=0)
            if key is None:
                name = self._addition(part, item, trail, name, place)
            else:
                self._changed(part, by_key[key], item, place)
                name = f"Sau {_lowered(by_key[key].name)}"
                if key in strayed:
                    self._move(part, by_key[key], item, trail, place)
                else:
                    trail = [key]
            self.names.update((p, by_key[key].name if key else name) for p in item.places)

    def _changed(self, part: Part, old: Old, item: Found, place: int) -> None:
        for (field, is_extra), text in item.texts.items():
            if (field, is_extra) in old.texts:
                target = Target(part, old.key, field, is_extra)
                name = _field_name(old.name, target)
                self.text(target, old.texts[field, is_extra], text, name, place)

        if old.style and item.style and old.style != item.style:
            self._restyled(old, item, place)

    def _restyled(self, old: Old, item: Found, place: int) -> None:
        """The paragraph was made a heading, a clause, plain text …"""
        styles = load_sheet(_SHEET).styles
        self._add(
            place, "changed", f"{old.name}, kiểu đoạn", styles[old.style].label,
            styles[item.style].label,
            StyleChange(Target("blocks", old.key), old.style, item.style), _NOBODY, is_look=True,
        )  # fmt: skip

    def _addition(self, part: Part, item: Found, trail: list[str], name: str, place: int) -> str:
        if item.item is None:
            return name
        edit = Addition(part, item.item, tuple(reversed(trail)))
        by = item.inserted or _writer(item)
        trail.append(self._add(place, "added", name, "", _said(item), edit, by))
        return name

    def _move(self, part: Part, old: Old, item: Found, trail: list[str], place: int) -> None:
        edit = Move(Target(part, old.key), tuple(reversed(trail)))
        by = item.inserted or _NOBODY
        trail.append(self._add(place, "moved", old.name, old.text, item.text, edit, by))

    def _removals(
        self,
        part: Part,
        olds: Sequence[Old],
        found: Sequence[tuple[Found, str | None]],
        gone: Iterable[Gone],
    ) -> None:
        places = {key: min(item.places, default=0) for item, key in found if key is not None}
        place = min(places.values(), default=0)
        deleted = list(gone)
        for old in olds:
            place = places.get(old.key, place)
            if old.key not in places:
                edit = Removal(Target(part, old.key))
                self._add(place, "removed", old.name, old.text, "", edit, _remover(old, deleted))

    def _add(
        self, position: int, kind: Kind, place: str, old: str, new: str, edit: Edit, by: Mark,
        *, is_look: bool = False, before: str = "", after: str = "",
    ) -> str:  # fmt: skip
        key = f"+{len(self._found) + 1}"
        correction = Correction(
            key, kind, place, old, new, edit, by.by, by.at, is_look, before, after
        )
        self._found.append((position, correction))
        return key


def _last_words(text: str) -> str:
    """The end of a text, beginning with a whole word."""
    tail = text[-_AROUND:]
    return tail if len(text) <= _AROUND else tail[tail.find(" ") + 1 :]


def _first_words(text: str) -> str:
    """The beginning of a text, ending with a whole word."""
    head = text[:_AROUND]
    return head if len(text) <= _AROUND else head[: head.rfind(" ") + 1].rstrip() or head


def _without(hunk: Hunk, looks: tuple[bool, bool]) -> tuple[TextRun, ...]:
    """Looks that the style prints anyway are not the text's own."""
    bold, italic = looks
    return tuple(
        TextRun(run.text, run.bold and not bold, run.italic and not italic) for run in hunk.runs
    )


def _shown(target: Target, text: str) -> str:
    """Dates as people write them."""
    if target.field != "date" or not text:
        return text
    date = PartialDate.parse(text)
    parts = (date.day, date.month, date.year)
    return "/".join(f"{part:02}" for part in parts if part is not None)


def _field_name(name: str, target: Target) -> str:
    columns: Mapping[str, str] = {
        "content": "nội dung", "units": "đơn vị thực hiện", "number": "số thứ tự"
    }  # fmt: skip
    if target.is_extra:
        return f"{name}, cột “{target.field}”"
    return f"{name}, {columns[target.field]}" if target.field in columns else name


def _writer(item: Found) -> Mark:
    strokes: list[Stroke] = [s for text in item.texts.values() for s in text.strokes]
    return author_of(strokes, item.text, is_look=False)


def _remover(old: Old, gone: Sequence[Gone]) -> Mark:
    """Who struck the old item out, as the struck paragraph or row tells."""
    fitting = [one.mark for one in gone if old.key in one.keys]
    same = [one.mark for one in gone if old.text and old.text in one.original]
    return next(iter(fitting or same), _NOBODY)


def _said(item: Found) -> str:
    """A new item in words."""
    new = item.item
    if isinstance(new, Task):
        return "\n".join(text_of(text.runs) for text in item.texts.values() if text.runs)
    if isinstance(new, TaskGroup):
        return new.label
    return new.text if isinstance(new, TextBlock) else item.text


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]
