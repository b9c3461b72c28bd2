"""Word's own places to fill: form fields of a protected file and the fields of a mail merge."""

from collections.abc import Iterator
from dataclasses import dataclass

from exporters.word_template.names import Element, w
from exporters.word_template.runs import runs_of

_FILLED = ("FORMTEXT", "MERGEFIELD")


@dataclass(frozen=True)
class WordField:
    """A field: the letters it shows, and all that goes when words take its place."""

    start: int
    end: int
    parts: tuple[Element, ...]


def fields_in(paragraph: Element) -> Iterator[WordField]:
    """The fields of one line that wait for words; page numbers and dates are none of them."""
    yield from _simple(paragraph)
    yield from _complex(paragraph)


def _simple(paragraph: Element) -> Iterator[WordField]:
    runs = runs_of(paragraph)
    for field in paragraph.iter(w("fldSimple")):
        own = [part for part in runs if part.run.getparent() is field]
        if own and _takes_words(field.get(w("instr"), "")):
            yield WordField(own[0].start, own[-1].end, (field,))


def _complex(paragraph: Element) -> Iterator[WordField]:
    """Begin, instruction, separator, the words shown, end: a run each, of one parent."""
    parts: list[Element] = []
    start, code = 0, ""
    for part in runs_of(paragraph):
        marks = [mark.get(w("fldCharType")) for mark in part.run.iter(w("fldChar"))]
        if "begin" in marks:
            parts, start, code = [], part.start, ""
        parts.append(part.run)
        code += "".join(text.text or "" for text in part.run.iter(w("instrText")))
        if "end" in marks and _takes_words(code) and _are_beside(parts):
            yield WordField(start, part.end, tuple(parts))
        if "end" in marks:
            parts, code = [], ""


def _takes_words(code: str) -> bool:
    words = code.split(maxsplit=1)
    return bool(words) and words[0].upper() in _FILLED


def _are_beside(parts: list[Element]) -> bool:
    return len({part.getparent() for part in parts}) == 1
