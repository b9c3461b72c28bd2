"""Where the blanks of a template are in its trees, and the ids that name them outwards."""

from collections.abc import Iterator
from dataclasses import dataclass

from exporters.word_template.file import TemplateFile
from exporters.word_template.names import FALLBACK, Element, ancestor, key_of, w
from exporters.word_template.runs import runs_of, text_of
from exporters.word_template.scanning import is_only_blank, spans_in

_NO_WORDS = ("docPartObj", "docPartList", "picture", "group", "citation", "bibliography")
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_LONGEST_CONTROL = 300


@dataclass(frozen=True)
class FoundBlank:
    """A blank in its tree: letters of a paragraph, an empty cell's paragraph, or a control.

    ``rest`` are further lines of dots that belong to it.
    """

    id: str
    part: str
    paragraph: Element
    start: int
    end: int
    control: Element | None = None
    rest: tuple[Element, ...] = ()

    @property
    def is_cell(self) -> bool:
        return self.control is None and self.start == self.end

    @property
    def cell(self) -> Element | None:
        return ancestor(self.paragraph, w("tc"))


def found_blanks(file: TemplateFile) -> Iterator[FoundBlank]:
    """All blanks in reading order. A text box written twice for old Words is found once."""
    for part, root in file.parts.items():
        taken: set[Element] = set()
        for at, paragraph in enumerate(root.iter(w("p"))):
            if paragraph in taken or ancestor(paragraph, FALLBACK) is not None:
                continue
            for blank in _in_paragraph(f"{part}#{at}", part, paragraph):
                taken.update(blank.rest)
                yield blank


def _in_paragraph(name: str, part: str, paragraph: Element) -> Iterator[FoundBlank]:
    runs = runs_of(paragraph)
    length = runs[-1].end if runs else 0
    found = [FoundBlank("", part, paragraph, *span) for span in spans_in(paragraph, runs)]
    found += _controls(part, paragraph)
    if not found and length == 0 and _is_empty_cell(paragraph):
        found = [FoundBlank("", part, paragraph, 0, 0)]
    for blank in sorted(found, key=lambda one: (one.start, one.end)):
        rest = _lines_after(paragraph) if blank.end == length and length else ()
        yield FoundBlank(
            f"{name}:{blank.start}-{blank.end}", part, paragraph,
            blank.start, blank.end, blank.control, rest if blank.control is None else (),
        )  # fmt: skip


def _controls(part: str, paragraph: Element) -> Iterator[FoundBlank]:
    """Content controls in the line, or around just this paragraph or its cell."""
    runs = runs_of(paragraph)
    inside = {run.control: None for run in runs if run.control is not None}
    for control in inside:
        own = [run for run in runs if run.control is control]
        if _takes_words(control):
            yield FoundBlank("", part, paragraph, own[0].start, own[-1].end, control)
    around = ancestor(paragraph, w("sdt"))
    if around is not None and not inside and _holds_only(around, paragraph):
        yield FoundBlank("", part, paragraph, 0, len(text_of(paragraph)), around)


def _holds_only(control: Element, paragraph: Element) -> bool:
    paragraphs = list(control.iter(w("p")))
    return paragraphs[0] is paragraph and len(paragraphs) == 1 and _takes_words(control)


def _takes_words(control: Element) -> bool:
    """Not a picture, a table of contents or a tick box; not a frame around a whole passage."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return False
    if any(properties.find(w(name)) is not None for name in _NO_WORDS):
        return False
    is_small = sum(len(t.text or "") for t in control.iter(w("t"))) <= _LONGEST_CONTROL
    return properties.find(_CHECKBOX) is None and (is_small or bool(key_of(control)))


def _is_empty_cell(paragraph: Element) -> bool:
    """The only paragraph of a cell with nothing in it, in a table that holds words at all."""
    cell = paragraph.getparent()
    if cell is None or cell.tag != w("tc") or len(cell.findall(w("p"))) > 1:
        return False
    if any(child.tag not in (w("tcPr"), w("p")) for child in cell) or len(list(paragraph.iter(
        w("drawing"), w("pict"), w("object")
    ))):  # fmt: skip
        return False
    table = ancestor(cell, w("tbl"))
    return table is not None and any((t.text or "").strip() for t in table.iter(w("t")))


def _lines_after(paragraph: Element) -> tuple[Element, ...]:
    found: list[Element] = []
    following = paragraph.getnext()
    while following is not None and following.tag == w("p") and is_only_blank(text_of(following)):
        found.append(following)
        following = following.getnext()
    return tuple(found)
