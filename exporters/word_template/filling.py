"""Fills a marked template: words take the look of their place, list rows repeat."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from exporters.word_template.file import TemplateFile
from exporters.word_template.marking import is_repeated
from exporters.word_template.names import Element, ancestor, key_of, marked_controls, w
from exporters.word_template.ordinals import set_ordinal
from exporters.word_template.unwrapping import unwrap
from exporters.word_template.writing import write_words
from resources.vietnamese import clean_text

TemplateValue = str | Sequence[Mapping[str, str]]
"""A text, or the items of a list: what each column says."""

_ONCE = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@dataclass(frozen=True)
class FilledTemplate:
    """The filled .docx, and the keys of blanks left as they were for want of a value."""

    data: bytes
    unfilled: tuple[str, ...]


def fill_template(data: bytes, name: str, values: Mapping[str, TemplateValue]) -> FilledTemplate:
    """The template filled and without its marks, a plain Word file.

    Text is data, never markup; its line feeds start new paragraphs at the end of a line and line
    breaks within one. A value missing or blank leaves the dots to be written on by hand. Raises
    UnreadableDocumentError as ``blanks_of``.
    """
    file = TemplateFile(data, name)
    unfilled: dict[str, None] = {}
    for root in file.parts.values():
        _repeat_rows(root, values)
        for control in list(marked_controls(root)):
            key = key_of(control)
            value = values.get(key)
            if not isinstance(value, str) or not _fill(control, value):
                unfilled[key] = None
                unwrap(control)
    return FilledTemplate(file.saved(), tuple(unfilled))


def _fill(control: Element, value: str) -> bool:
    text = clean_text(value).strip("\n")
    if not text.strip():
        return False
    write_words(control, text)
    return True


def _repeat_rows(root: Element, values: Mapping[str, TemplateValue]) -> None:
    repeated = [control for control in marked_controls(root) if is_repeated(control)]
    rows = {ancestor(control, w("tr")): key_of(control).split(".")[0] for control in repeated}
    for row, list_key in rows.items():
        items = values.get(list_key)
        if row is not None and items and not isinstance(items, str):
            _repeat(row, list_key, items)


def _repeat(row: Element, list_key: str, items: Iterable[Mapping[str, str]]) -> None:
    for at, item in enumerate(items):
        made = _copy_of(row)
        row.addprevious(made)
        set_ordinal(made, at)
        for control in [c for c in marked_controls(made) if is_repeated(c)]:
            owner, _, column = key_of(control).partition(".")
            if owner != list_key or not _fill(control, item.get(column, "")):
                write_words(control, "")
    row.getparent().remove(row)


def _copy_of(row: Element) -> Element:
    """A copy without what may stand in a file only once: bookmarks and Word's paragraph ids."""
    made = deepcopy(row)
    made.tail = None
    for mark in list(made.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        mark.getparent().remove(mark)
    for element in made.iter():
        for attribute in [name for name in element.attrib if name.startswith(_ONCE)]:
            del element.attrib[attribute]
    return made
