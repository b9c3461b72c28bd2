"""Takes a content control away and leaves what it holds."""

from exporters.word_template.names import Element, w


def unwrap(control: Element) -> None:
    """Put the control's content in the control's place."""
    content = control.find(w("sdtContent"))
    for child in [] if content is None else list(content):
        control.addprevious(child)
    control.getparent().remove(control)
