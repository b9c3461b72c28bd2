"""Papers with one thing wrong: a clean one, changed in its value or in its Word markup."""

import io
import re
import zipfile
from collections.abc import Callable

from exporters.document import Document
from exporters.docx import render_docx
from exporters.inspection import inspect_bytes
from exporters.lint import State, lint

Change = Callable[[str], str]

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
HEADER = "word/header1.xml"


def rules_of(data: bytes, state: State = "for_signature") -> set[str]:
    return {finding.rule for finding in lint(inspect_bytes(data, "van-ban.docx"), state)}


def changed(document: Document, change: Change, part: str = MAIN) -> bytes:
    """The document's DOCX with one part rewritten; the change must change something."""
    source = zipfile.ZipFile(io.BytesIO(render_docx(document)))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                new = change(text.decode("utf-8"))
                assert new != text.decode("utf-8"), "nothing was changed"
                text = new.encode("utf-8")
            target.writestr(name, text)
    return written.getvalue()


def swapped(old: str, new: str) -> Change:
    """Every ``old`` in the markup becomes ``new``."""
    return lambda markup: markup.replace(old, new)


def with_look(style: str, look: str) -> Change:
    """The runs of the first paragraph of a style look otherwise."""

    def change(markup: str) -> str:
        start = markup.index(f'<w:pStyle w:val="{style}"/>')
        end = markup.index("</w:p>", start)
        runs = markup[start:end].replace("<w:r>", f"<w:r><w:rPr>{look}</w:rPr>")
        return markup[:start] + runs + markup[end:]

    return change


def with_setting(style: str, setting: str) -> Change:
    """The paragraphs of a style are set otherwise."""
    mark = f'<w:pStyle w:val="{style}"/>'
    return swapped(mark, mark + setting)


def with_rule(place: int, indents: str | None) -> Change:
    """The rule at ``place`` (agency, motto, trích yếu) gone, or with other indents."""

    def change(markup: str) -> str:
        rules = list(
            re.finditer(
                r'<w:p><w:pPr><w:pStyle w:val="rule"/>(<w:ind[^>]*/>)</w:pPr></w:p>', markup
            )
        )
        start, end = rules[place].span()
        new = "<w:p/>" if indents is None else rules[place][0].replace(rules[place][1], indents)
        return markup[:start] + new + markup[end:]

    return change


def with_appendix(*lines: str) -> Change:
    """Lines after the closing, bold and centred at 14 points; ``(`` begins one in italics."""
    markup = "".join(
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>'
        f'{"<w:i/>" if line.startswith("(") else "<w:b/>"}<w:sz w:val="28"/></w:rPr>'
        f"<w:t>{line}</w:t></w:r></w:p>"
        for line in lines
    )
    return swapped("<w:sectPr>", f"{markup}<w:sectPr>")
