"""Writes marks into a copy of a template: Word shows them as named boxes and keeps them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from exporters.errors import ExportError
from exporters.word_template.file import TemplateFile
from exporters.word_template.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    PREFIX,
    Element,
    ancestor,
    key_of,
    marked_controls,
    w,
)
from exporters.word_template.places import FoundBlank, found_blanks
from exporters.word_template.runs import isolated, new_run, text_of
from exporters.word_template.unwrapping import unwrap
from resources.vietnamese import clean_line

_WAITING = "…"
"""Stands in a marked cell until it is filled: Word deletes a box with nothing in it."""


def marked(data: bytes, name: str, marks: Mapping[str, str], labels: Mapping[str, str]) -> bytes:
    """A copy of the template with a content control ``tdkt:<key>`` at every blank of ``marks``.

    ``marks``: blank id, as ``blanks_of`` of these bytes gave it, to key; "" takes a mark away.
    A key ``list.column`` in a table row makes the row repeat for each item of that list; empty
    rows below it are taken out. ``labels``: key to the Vietnamese name Word shows on the box.
    Raises ExportError for an id that is not of these bytes, UnreadableDocumentError as
    ``blanks_of``.
    """
    file = TemplateFile(data, name)
    found = {blank.id: blank for blank in found_blanks(file)}
    if unknown := marks.keys() - found.keys():
        raise ExportError(
            f"Tệp mẫu “{name}” đã khác lúc đánh dấu: không còn {len(unknown)} chỗ trống.",
            "Hãy mở lại mẫu rồi đánh dấu lại.",
        )
    chosen = [found[blank_id] for blank_id in found if blank_id in marks]
    # Backwards: letters before a mark keep their places.
    for blank in reversed(chosen):
        for place in (blank, *_twins(blank)):
            _mark(place, marks[blank.id], labels)
    _remove_empty_rows(file.parts.values())
    return file.saved()


def _mark(blank: FoundBlank, key: str, labels: Mapping[str, str]) -> None:
    label = clean_line(labels.get(key, key))
    if blank.control is not None:
        if key:
            _name(blank.control, key, label)
        else:
            unwrap(blank.control)
    elif key:
        _wrap(_runs_to_wrap(blank), key, label)
        for line in blank.rest:
            line.getparent().remove(line)


def _runs_to_wrap(blank: FoundBlank) -> list[Element]:
    if blank.parts:
        return list(blank.parts)
    if not blank.is_cell:
        return isolated(blank.paragraph, blank.start, blank.end)
    look = blank.paragraph.find(f"{w('pPr')}/{w('rPr')}")
    run = new_run(blank.paragraph, look, _WAITING)
    blank.paragraph.append(run)
    return [run]


def _wrap(runs: list[Element], key: str, label: str) -> None:
    first = runs[0]
    control = first.makeelement(w("sdt"))
    control.append(first.makeelement(w("sdtPr")))
    content = first.makeelement(w("sdtContent"))
    control.append(content)
    first.addprevious(control)
    content.extend(runs)
    _name(control, key, label)


def _name(control: Element, key: str, label: str) -> None:
    """Alias before tag, both after the look: the order the schema asks for."""
    properties = control.find(w("sdtPr"))
    for old in ("alias", "tag"):
        for element in properties.findall(w(old)):
            properties.remove(element)
    at = 1 if properties.find(w("rPr")) is not None else 0
    for offset, (tag, value) in enumerate((("alias", label), ("tag", f"{PREFIX}{key}"))):
        element = properties.makeelement(w(tag))
        element.set(w("val"), value)
        properties.insert(at + offset, element)


def _twins(blank: FoundBlank) -> Iterable[FoundBlank]:
    """The same line of a text box in the drawing kept beside it for old Words."""
    choice = ancestor(blank.paragraph, CHOICE)
    both = None if choice is None else ancestor(choice, ALTERNATE)
    fallback = None if both is None else both.find(FALLBACK)
    if choice is None or fallback is None or blank.control is not None:
        return
    at = list(choice.iter(w("p"))).index(blank.paragraph)
    lines = list(fallback.iter(w("p")))
    if at < len(lines) and text_of(lines[at]) == text_of(blank.paragraph):
        rest = lines[at + 1 : at + 1 + len(blank.rest)]
        yield replace(blank, paragraph=lines[at], rest=tuple(rest))


def _remove_empty_rows(roots: Iterable[Element]) -> None:
    """Rows kept empty for more items below a row that will repeat."""
    for root in roots:
        rows = {ancestor(c, w("tr")): None for c in marked_controls(root) if is_repeated(c)}
        for row in rows:
            following = None if row is None else row.getnext()
            while following is not None and _goes(following, row):
                empty, following = following, following.getnext()
                empty.getparent().remove(empty)


def _lists(row: Element) -> set[str]:
    """The lists whose columns the row is marked with; other marks by their whole key."""
    return {key_of(control).partition(".")[0] for control in marked_controls(row)}


def is_repeated(control: Element) -> bool:
    """Whether its key names a column of a list."""
    return "." in key_of(control)


def _goes(row: Element, above: Element) -> bool:
    """Nothing but an ordinal and room to write, or marked for the same list as the row above: that
    one stands for all. A row with other marks of its own is kept."""
    if row.tag != w("tr") or not _lists(row) <= _lists(above):
        return False
    text = "".join(text_of(paragraph) for paragraph in row.iter(w("p")))
    return all(sign.isdigit() or sign.isspace() or sign in ".…_" for sign in text)
