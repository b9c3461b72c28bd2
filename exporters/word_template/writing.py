"""Puts words in the place of a content control, in the look the place had."""

from copy import deepcopy

from exporters.word_template.names import Element, ancestor, w
from exporters.word_template.runs import new_run, runs_of
from exporters.word_template.unwrapping import unwrap


def write_words(control: Element, text: str) -> None:
    """Replace the control by ``text``.

    At the end of its paragraph each further line becomes a paragraph alike: a line break would
    let Word stretch the line before it in justified text.
    """
    look = _look(control)
    paragraph = _emptied(control)
    home = paragraph if paragraph is not None else ancestor(control, w("p"))
    if home is None:  # an empty box between paragraphs: no line to write on
        unwrap(control)
        return
    lines = text.split("\n") if _is_last(control, home) else [text]
    run = new_run(control, look, lines[0])
    if paragraph is not None:
        paragraph.append(run)
        unwrap(control)
    else:
        control.addprevious(run)
        control.getparent().remove(control)
    for line in reversed(lines[1:]):
        home.addnext(_like(home, look, line))


def _look(control: Element) -> Element | None:
    """Of the control's own answer to come, else of the words now in it, but for the grey hint."""
    properties = control.find(w("sdtPr"))
    own = properties.find(w("rPr"))
    if own is not None:
        return own
    shown = control.find(f".//{w('r')}/{w('rPr')}")
    if shown is not None and properties.find(w("showingPlcHdr")) is not None:
        for style in shown.findall(w("rStyle")):
            shown.remove(style)
    return shown


def _emptied(control: Element) -> Element | None:
    """The first paragraph inside the control, left alone and without words; None within a line."""
    paragraphs = list(control.iter(w("p")))
    if not paragraphs:
        return None
    first, *others = paragraphs
    for other in others:
        other.getparent().remove(other)
    for part in list(first):
        if part.tag != w("pPr"):
            first.remove(part)
    return first


def _is_last(control: Element, home: Element) -> bool:
    runs = runs_of(home)
    own = [at for at, part in enumerate(runs) if part.control is control]
    after = runs[own[-1] + 1 :] if own else []
    return not any(part.text.strip() for part in after)


def _like(paragraph: Element, look: Element | None, line: str) -> Element:
    made = paragraph.makeelement(w("p"))
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.append(new_run(paragraph, look, line))
    return made
