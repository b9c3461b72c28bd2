"""The words of one paragraph as Word shows them, and its runs cut at any letter."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from exporters.word_template.names import SPACE, Element, w

_INSIDE = frozenset(map(w, ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdtContent")))
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


@dataclass(frozen=True)
class RunText:
    """A run, its words, where they start in the paragraph, the content control it stands in."""

    run: Element
    text: str
    start: int
    control: Element | None

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def runs_of(paragraph: Element) -> list[RunText]:
    """The runs of the paragraph itself: text boxes anchored in it have paragraphs of their own."""
    found: list[RunText] = []
    start = 0
    for run, control in _runs(paragraph, None):
        text = "".join(map(_text, run))
        found.append(RunText(run, text, start, control))
        start += len(text)
    return found


def text_of(paragraph: Element) -> str:
    return "".join(part.text for part in runs_of(paragraph))


def isolated(paragraph: Element, start: int, end: int) -> list[Element]:
    """The runs that hold exactly the letters from ``start`` to ``end``, cut where need be."""
    for at in (end, start):
        for part in runs_of(paragraph):
            if part.start < at < part.end:
                _cut(part.run, at - part.start)
    return [p.run for p in runs_of(paragraph) if p.text and start <= p.start and p.end <= end]


def new_run(near: Element, look: Element | None, text: str) -> Element:
    """A run of plain words with the properties ``look``; line feeds become line breaks."""
    made = near.makeelement(w("r"))
    if look is not None:
        made.append(deepcopy(look))
    for at, line in enumerate(text.split("\n")):
        if at:
            made.append(made.makeelement(w("br")))
        made.append(_words(made, line))
    return made


def _runs(node: Element, control: Element | None) -> Iterator[tuple[Element, Element | None]]:
    for child in node:
        if child.tag == w("r"):
            yield child, control
        elif child.tag == w("sdt"):
            yield from _runs(child, child)
        elif child.tag in _INSIDE:
            yield from _runs(child, control)


def _text(child: Element) -> str:
    if child.tag == w("t"):
        return child.text or ""
    return _SIGNS.get(child.tag, "")


def _cut(run: Element, at: int) -> None:
    """Everything from letter ``at`` on goes to a new run behind this one, in the same look."""
    rest = run.makeelement(w("r"))
    look = run.find(w("rPr"))
    if look is not None:
        rest.append(deepcopy(look))
    passed = 0
    for child in [child for child in run if child.tag != w("rPr")]:
        length = len(_text(child))
        if passed >= at:
            rest.append(child)
        elif passed + length > at:
            rest.append(_words(run, child.text[at - passed :]))
            _set_words(child, child.text[: at - passed])
        passed += length
    run.addnext(rest)


def _words(near: Element, text: str) -> Element:
    made = near.makeelement(w("t"))
    _set_words(made, text)
    return made


def _set_words(element: Element, text: str) -> None:
    element.text = text
    element.set(SPACE, "preserve")
