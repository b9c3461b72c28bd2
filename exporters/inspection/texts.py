"""Runs of a paragraph with resolved looks; what tracked changes deleted is not there."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporters.inspection.facts import RunFact
from exporters.inspection.looks import TextLook, over, text_look
from exporters.inspection.package import W
from exporters.inspection.stylebook import StyleBook
from exporters.lengths import Length

_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent",
    "fldSimple", "customXml", "dir", "bdo")
)  # fmt: skip
_OLD_TWIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def runs_of(paragraph: Element, below: TextLook, styles: StyleBook) -> tuple[RunFact, ...]:
    """The paragraph's runs over ``below``, what its style and the defaults say."""
    return tuple(_run(run, below, styles) for run in _run_elements(paragraph))


def boxes_in(parent: Element) -> Iterator[Element]:
    """The contents of text boxes anchored in a paragraph, a drawing's twin for old Word aside."""
    for child in parent:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != _OLD_TWIN:
            yield from boxes_in(child)


def _run_elements(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _run_elements(child)


def _run(run: Element, below: TextLook, styles: StyleBook) -> RunFact:
    properties = run.find(f"{W}rPr")
    style = None if properties is None else properties.find(f"{W}rStyle")
    look = text_look(properties, styles.themes)
    if style is not None:
        look = over(look, styles.named(style.get(f"{W}val"))[1])
    look = over(look, below)
    return RunFact(
        text="".join(_characters(run)),
        font=look.font or "",
        size=look.size or Length(0),
        bold=bool(look.bold),
        italic=bool(look.italic),
    )


def _characters(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        else:
            yield _MARKS.get(str(child.tag), "")
