"""The heading of an appendix: label, title, the line that ties it to its paper, a rule."""

from collections.abc import Iterator

from exporters.document import Appendix, Paragraph, Run
from exporters.pdf.frame import Frame
from exporters.pdf.letterhead import rule_strip
from exporters.pdf.pages import Strip
from exporters.pdf.paragraphs import paragraph_strips


def heading_strips(appendix: Appendix, frame: Frame) -> Iterator[Strip]:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1; all kept with the first line of the text."""
    lines = (
        ("appendix_label", appendix.label),
        ("appendix_title", appendix.title),
        ("appendix_reference", appendix.reference),
    )
    for style, text in lines:
        yield from paragraph_strips(Paragraph(style, (Run(text),)), frame)
    yield rule_strip(appendix.reference, "appendix_reference", frame)
