"""Where the blanks of a template are in its trees, and the ids that name them outwards."""

from collections.abc import Iterator
from dataclasses import dataclass

from exporters.word_template.file import TemplateFile
from exporters.word_template.merge_fields import fields_in
from exporters.word_template.names import FALLBACK, Element, ancestor, key_of, w
from exporters.word_template.runs import runs_of, text_of
from exporters.word_template.scanning import is_only_blank, spans_in

_NO_WORDS = ("docPartObj", "docPartList", "picture", "group", "citation", "bibliography")
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_LONGEST_CONTROL = 300


@dataclass(frozen=True)
class FoundBlank:
    """A blank in its tree: letters of a paragraph, an empty cell's paragraph, or a control.

    ``rest`` are further lines of dots that belong to it, ``parts`` the pieces of a Word field.
    """

    id: str
    part: str
    paragraph: Element
    start: int
    end: int
    control: Element | None = None
    rest: tuple[Element, ...] = ()
    parts: tuple[Element, ...] = ()

    @property
    def is_cell(self) -> bool:
        return self.control is None and not self.parts and self.start == self.end

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
    fields = [field for field in fields_in(paragraph) if not _in_control(field.parts[0])]
    spans = spans_in(paragraph, runs, [(field.start, field.end) for field in fields])
    found = [FoundBlank("", part, paragraph, *span) for span in spans]
    found += [FoundBlank("", part, paragraph, f.start, f.end, parts=f.parts) for f in fields]
    found += _controls(part, paragraph)
    if not found and length == 0 and _is_empty_cell(paragraph):
        found = [FoundBlank("", part, paragraph, 0, 0)]
    for blank in sorted(found, key=lambda one: (one.start, one.end)):
        rest = _lines_after(blank) if blank.is_cell or blank.end == length > 0 else ()
        yield FoundBlank(
            f"{name}:{blank.start}-{blank.end}", part, paragraph,
            blank.start, blank.end, blank.control, rest if blank.control is None else (),
            blank.parts,
        )  # fmt: skip


def _in_control(part: Element) -> bool:
    """Within this line: such a field goes with the control around it."""
    around = ancestor(part, w("sdt"), w("p"))
    return around is not None and around.tag == w("sdt")


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
    """The first paragraph of a cell with nothing in it, in a table that holds words at all."""
    cell = paragraph.getparent()
    if cell is None or cell.tag != w("tc") or paragraph is not cell.find(w("p")):
        return False
    if any(child.tag not in (w("tcPr"), w("p")) for child in cell) or _is_hidden(cell):
        return False
    shown = (w("t"), w("drawing"), w("pict"), w("object"))
    if next(cell.iter(*shown), None) is not None:
        return False
    table = ancestor(cell, w("tbl"))
    return table is not None and any((t.text or "").strip() for t in table.iter(w("t")))


def _is_empty(text: str) -> bool:
    return not text.strip()


def _is_hidden(cell: Element) -> bool:
    """Of cells merged downwards only the first is seen; what stands in the others is not."""
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merged is not None and merged.get(w("val"), "continue") == "continue"


def _lines_after(blank: FoundBlank) -> tuple[Element, ...]:
    """Further lines of dots, or the other lines of an empty cell."""
    found: list[Element] = []
    following = blank.paragraph.getnext()
    is_open = _is_empty if blank.is_cell else is_only_blank
    while following is not None and following.tag == w("p") and is_open(text_of(following)):
        found.append(following)
        following = following.getnext()
    return tuple(found)
