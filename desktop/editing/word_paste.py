"""What Word, LibreOffice or a web page puts on the clipboard, as paragraphs with bold and italic.

Everything else (fonts, colours, tables' grids, pictures) is dropped; numbers that Word made itself
come along as the text they show.
"""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

from resources.vietnamese import clean_text
from storage.records import TextRun

Paragraph = tuple[TextRun, ...]

_BREAKING = re.compile(
    "p|div|li|h[1-6]|tr|td|th|table|ul|ol|dl|dt|dd|blockquote|pre|hr|br|body|html"
)
_UNSEEN = re.compile("head|style|script|title|xml")
_VOID = re.compile("br|hr|img|meta|link|input|col|wbr")
_BLANKS = re.compile(r"[ \t\r\n]+")
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)")
_SLANT = re.compile(r"font-style\s*:\s*(\w+)")


def pasted_paragraphs(source: QMimeData) -> tuple[Paragraph, ...]:
    """The paragraphs on the clipboard; its plain text where its HTML holds none."""
    found = paragraphs_of_html(source.html()) if source.hasHtml() else ()
    if len(found) == 1:
        return (_with_outer_blanks(found[0], clean_text(source.text())),)
    return found or paragraphs_of_text(source.text())


def paragraphs_of_text(text: str) -> tuple[Paragraph, ...]:
    """One paragraph per line that is not blank; a single line keeps the blanks around it."""
    lines = clean_text(text).split("\n")
    if len(lines) > 1:
        lines = [line.strip() for line in lines]
    return tuple((TextRun(line),) for line in lines if line.strip())


def paragraphs_of_html(html: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a clipboard's ``text/html``, none of them blank."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # how html.parser refuses a declaration it does not know
        return ()
    return reader.finished()


@dataclass(frozen=True)
class _Look:
    """How characters look inside an open tag."""

    tag: str = ""
    bold: bool = False
    italic: bool = False
    unseen: bool = False
    list_mark: bool = False


@dataclass
class _Reader(HTMLParser):
    """Walks the tags with a stack of looks; a breaking tag ends the paragraph."""

    paragraphs: list[Paragraph] = field(default_factory=list[Paragraph])
    runs: list[TextRun] = field(default_factory=list[TextRun])
    looks: list[_Look] = field(default_factory=lambda: [_Look()])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _BREAKING.fullmatch(tag):
            self._end_paragraph()
        if not _VOID.fullmatch(tag):
            style = next((value or "" for name, value in attrs if name == "style"), "")
            self.looks.append(_inside(self.looks[-1], tag, style.lower()))

    def handle_endtag(self, tag: str) -> None:
        if _BREAKING.fullmatch(tag):
            self._end_paragraph()
        open_tags = [look.tag for look in self.looks]
        if tag in open_tags:
            last = len(open_tags) - 1 - open_tags[::-1].index(tag)
            if self.looks[-1].list_mark and not self.looks[last - 1].list_mark:
                self.runs.append(TextRun(" "))
            del self.looks[last:]

    def handle_data(self, data: str) -> None:
        look = self.looks[-1]
        if not look.unseen:
            text = data.replace("\u00a0", " ") if look.list_mark else data
            self.runs.append(TextRun(_BLANKS.sub(" ", text), look.bold, look.italic))

    def unknown_decl(self, data: str) -> None:
        """Word's ``<![if !supportLists]>`` says nothing we need."""

    def finished(self) -> tuple[Paragraph, ...]:
        self._end_paragraph()
        return tuple(self.paragraphs)

    def _end_paragraph(self) -> None:
        paragraph = _tidy(self.runs)
        if paragraph:
            self.paragraphs.append(paragraph)
        self.runs = []


def _inside(outer: _Look, tag: str, style: str) -> _Look:
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    bold = outer.bold or tag in ("b", "strong")
    italic = outer.italic or tag in ("i", "em")
    return _Look(
        tag=tag,
        bold=_is_heavy(weight.group(1)) if weight else bold,
        italic=slant.group(1) in ("italic", "oblique") if slant else italic,
        unseen=outer.unseen or bool(_UNSEEN.fullmatch(tag)),
        list_mark=outer.list_mark or "mso-list:ignore" in style.replace(" ", ""),
    )


def _is_heavy(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600)


def _tidy(runs: list[TextRun]) -> Paragraph:
    """Runs of one look joined, doubled blanks and blanks at both ends gone."""
    joined: list[TextRun] = []
    for run in runs:
        text = clean_text(run.text).replace("\n", " ")
        if text.startswith(" ") and (not joined or joined[-1].text.endswith(" ")):
            text = text.lstrip(" ")
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = TextRun(joined[-1].text + text, run.bold, run.italic)
        elif text:
            joined.append(TextRun(text, run.bold, run.italic))
    if joined:
        last = joined[-1]
        joined[-1] = TextRun(last.text.rstrip(), last.bold, last.italic)
    blank = not "".join(run.text for run in joined).strip("\u00a0 ")
    return () if blank else tuple(run for run in joined if run.text)


def _with_outer_blanks(paragraph: Paragraph, text: str) -> Paragraph:
    """A phrase out of a sentence has blanks that count; only the plain text still shows them."""
    runs = list(paragraph)
    if text.startswith(" "):
        runs[0] = replace(runs[0], text=" " + runs[0].text)
    if text.endswith(" "):
        runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
    return tuple(runs)
