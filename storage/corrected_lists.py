"""Accepted corrections by what they touch: the texts and the order of lists that come of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from storage.edited_text import cut, text_of
from storage.errors import EditRefused
from storage.records import TextBlock, TextRun
from storage.records_corrections import (
    Addition,
    Correction,
    Move,
    Part,
    Removal,
    StyleChange,
    Target,
    TextChange,
)

Arranged = tuple[str, Any]


class Edits:
    """The accepted corrections of one reading, in the order of the paper."""

    def __init__(self, accepted: Iterable[Correction]) -> None:
        self._texts: dict[Target, list[TextChange]] = defaultdict(list)
        self._styles: dict[Target, StyleChange] = {}
        self._lists: dict[Part, list[Correction]] = defaultdict(list)
        self._asked: set[Target] = set()
        for correction in accepted:
            edit = correction.edit
            if isinstance(edit, TextChange):
                self._texts[edit.target].append(edit)
            elif isinstance(edit, StyleChange):
                self._styles[edit.target] = edit
            else:
                part = edit.part if isinstance(edit, Addition) else edit.target.part
                self._lists[part].append(correction)

    def touches(self, target: Target) -> bool:
        """Whether any text of ``target`` changes."""
        return target in self._texts

    def text(self, target: Target, old: Sequence[TextRun]) -> tuple[TextRun, ...]:
        """The text of ``target`` after the changes; raises EditRefused for another text."""
        self._asked.add(target)
        pieces: list[TextRun] = []
        done = 0
        for change in sorted(self._texts.get(target, ()), key=lambda c: (c.start, c.end)):
            if change.start < done or text_of(old)[change.start : change.end] != change.was:
                raise _outdated()
            pieces += (*cut(old, done, change.start), *change.runs)
            done = change.end
        return _merged([*pieces, *cut(old, done, len(text_of(old)))])

    def block(self, old: TextBlock) -> TextBlock:
        """The paragraph after the changes of its words and style."""
        target = Target("blocks", old.uid)
        change = self._styles.pop(target, None)
        if change is not None and change.was != old.style:
            raise _outdated()
        style = old.style if change is None else change.style
        return replace(old, runs=self.text(target, old.runs), style=style)

    def refuse_leftovers(self) -> None:
        """Raises EditRefused when a change has found no text to change."""
        if self._styles or not self._asked.issuperset(self._texts):
            raise _outdated()

    def arranged(self, part: Part, keys: Sequence[str], start: int = 0) -> Iterator[Arranged]:
        """The keys of a list in their new order, each with the new item that it is, or None.

        What follows nothing goes in at ``start``.
        """
        order = list(keys)
        stands: dict[str, str] = {}
        added: dict[str, Any] = {}
        for correction in self._lists[part]:
            edit = correction.edit
            key = correction.id
            if isinstance(edit, Addition):
                added[key] = edit.item
            elif isinstance(edit, Removal | Move):
                key = edit.target.item
                if key not in order:
                    raise _outdated()
                order.remove(key)
            if isinstance(edit, Addition | Move):
                order.insert(_place(order, edit.after, stands, start), key)
                stands[correction.id] = key
        return ((key, added.get(key)) for key in order)


def _place(order: list[str], after: Iterable[str], stands: dict[str, str], start: int) -> int:
    names = (stands.get(name, name) for name in after)
    return next((order.index(name) + 1 for name in names if name in order), start)


def _merged(runs: Iterable[TextRun]) -> tuple[TextRun, ...]:
    looks = groupby(runs, key=lambda run: (run.bold, run.italic))
    return tuple(TextRun("".join(run.text for run in same), *look) for look, same in looks)


def _outdated() -> EditRefused:
    return EditRefused(
        "Văn bản trong sổ đã được sửa sau khi đọc tệp.", "Hãy nhập lại bản đã sửa để so với nó."
    )
