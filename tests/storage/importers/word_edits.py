"""Edits a DOCX as Word does: with changes tracked under a name, or plainly."""

import zipfile
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHIEF = "Trần Văn Sếp"
AT = "2026-01-07T08:30:00Z"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

# lxml ships no types.
Element = Any


class WordFile:
    """An exported file open in "Word"; ``save`` writes it back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        self.root: Element = etree.fromstring(self.parts["word/document.xml"])
        self.comments: list[str] = []

    def paragraph(self, words: str) -> Element:
        """The first paragraph that says ``words``."""
        return next(p for p in self.root.iter(W + "p") if words in text_of(p))

    def row(self, words: str) -> Element:
        """The row of the task table that says ``words``."""
        return next(r for r in self.root.iter(W + "tr") if words in text_of(r))

    def comment(self, paragraph: Element, text: str, by: str = CHIEF) -> None:
        """A remark on the whole paragraph."""
        key = str(len(self.comments))
        self.comments.append(
            f'<w:comment w:id="{key}" w:author="{by}" w:date="{AT}"><w:p><w:r><w:t>{text}</w:t>'
            "</w:r></w:p></w:comment>"
        )
        start, end = made("commentRangeStart", id=key), made("commentRangeEnd", id=key)
        runs = list(paragraph.iter(W + "r"))
        runs[0].addprevious(start)
        runs[-1].addnext(end)
        reference = made("r")
        reference.append(made("commentReference", id=key))
        end.addnext(reference)

    def save(self) -> Path:
        self.parts["word/document.xml"] = etree.tostring(self.root)
        if self.comments:
            self._add_comments()
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in self.parts.items():
                file.writestr(name, data)
        return self.path

    def _add_comments(self) -> None:
        body = "".join(self.comments)
        xml = f'<w:comments xmlns:w="{W.strip("{}")}">{body}</w:comments>'
        self.parts["word/comments.xml"] = xml.encode()
        relation = f'<Relationship Id="c" Type="{_COMMENTS}" Target="comments.xml"/>'
        self._append("word/_rels/document.xml.rels", "</Relationships>", relation)
        override = f'<Override PartName="/word/comments.xml" ContentType="{_COMMENTS_TYPE}"/>'
        self._append("[Content_Types].xml", "</Types>", override)

    def _append(self, part: str, end: str, xml: str) -> None:
        self.parts[part] = self.parts[part].replace(end.encode(), f"{xml}{end}".encode())


def text_of(element: Element) -> str:
    """What the element says, deleted words left out."""
    return "".join(t.text or "" for t in element.iter(W + "t"))


def made(name: str, **attributes: str) -> Element:
    element = etree.Element(W + name)
    for key, value in attributes.items():
        element.set(W + key, value)
    return element


def tracked(name: str, runs: Iterable[Element], by: str = CHIEF) -> Element:
    """``runs`` inside w:ins or w:del."""
    change = made(name, id="900", author=by, date=AT)
    change.extend(runs)
    return change


def a_run(text: str, deleted: bool = False) -> Element:
    run = made("r")
    words = made("delText" if deleted else "t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = text
    run.append(words)
    return run


def replace_tracked(paragraph: Element, old: str, new: str, by: str = CHIEF) -> None:
    """Strikes ``old`` out and writes ``new``, as Word cuts the run; either may be ""."""
    run = next(r for r in paragraph.iter(W + "r") if old in text_of(r))
    before, after = text_of(run).split(old, 1) if old else (text_of(run), "")
    pieces = [a_run(before)]
    if old:
        pieces.append(tracked("del", [a_run(old, deleted=True)], by))
    if new:
        pieces.append(tracked("ins", [a_run(new)], by))
    pieces.append(a_run(after))
    for piece in reversed(pieces):
        if piece.tag != W + "r" or text_of(piece):
            run.addnext(piece)
    run.getparent().remove(run)


def replace_plainly(paragraph: Element, old: str, new: str) -> None:
    """Overwrites ``old`` without a trace."""
    words = next(t for t in paragraph.iter(W + "t") if old in (t.text or ""))
    words.text = words.text.replace(old, new, 1)


def bold_tracked(paragraph: Element, words: str) -> None:
    """Makes ``words`` bold and notes that the look changed."""
    run = next(r for r in paragraph.iter(W + "r") if words in text_of(r))
    before, after = text_of(run).split(words, 1)
    bold = a_run(words)
    properties = made("rPr")
    properties.append(made("b"))
    change = made("rPrChange", id="901", author=CHIEF, date=AT)
    change.append(made("rPr"))
    properties.append(change)
    bold.insert(0, properties)
    for piece in (a_run(after), bold, a_run(before)):
        run.addnext(piece)
    run.getparent().remove(run)


def insert_row(after: Element, cells: Iterable[str], by: str = CHIEF) -> Element:
    """A new row below ``after``: Word copies the row's look, never its bookmarks."""
    row = _bare_copy(after)
    for cell, text in zip(row.iter(W + "tc"), cells, strict=True):
        paragraphs = list(cell.iter(W + "p"))
        for surplus in paragraphs[1:]:
            cell.remove(surplus)
        for child in list(paragraphs[0]):
            if child.tag != W + "pPr":
                paragraphs[0].remove(child)
        paragraphs[0].append(tracked("ins", [a_run(text)], by) if by else a_run(text))
    if by:
        _mark_row(row, "ins", by)
    after.addnext(row)
    return row


def delete_row_tracked(row: Element, by: str = CHIEF) -> None:
    """Word keeps a struck row, its words deleted."""
    _mark_row(row, "del", by)
    for run in list(row.iter(W + "r")):
        words = run.find(W + "t")
        words.tag = W + "delText"
        change = tracked("del", [], by)
        run.addprevious(change)
        change.append(run)


def move_row_tracked(row: Element, after: Element, by: str = CHIEF) -> None:
    """Word deletes the row here and inserts its copy there; the bookmark stays here."""
    copied = _bare_copy(row)
    for run in list(copied.iter(W + "r")):
        change = tracked("ins", [], by)
        run.addprevious(change)
        change.append(run)
    _mark_row(copied, "ins", by)
    after.addnext(copied)
    delete_row_tracked(row, by)


def insert_paragraph(after: Element, text: str, by: str = CHIEF) -> Element:
    """A new paragraph below ``after`` in its style."""
    paragraph = _bare_copy(after)
    for child in list(paragraph):
        if child.tag != W + "pPr":
            paragraph.remove(child)
    paragraph.append(tracked("ins", [a_run(text)], by) if by else a_run(text))
    after.addnext(paragraph)
    return paragraph


def delete_paragraph_tracked(paragraph: Element, by: str = CHIEF) -> None:
    """Strikes the words and the paragraph's end."""
    for run in list(paragraph.iter(W + "r")):
        run.find(W + "t").tag = W + "delText"
        change = tracked("del", [], by)
        run.addprevious(change)
        change.append(run)
    ends = made("rPr")
    ends.append(made("del", id="902", author=by, date=AT))
    paragraph.find(W + "pPr").append(ends)


def move_paragraph_tracked(paragraph: Element, after: Element, by: str = CHIEF) -> None:
    """Word wraps the words in w:moveFrom here and w:moveTo there; the bookmark stays here."""
    copied = _bare_copy(paragraph)
    after.addnext(copied)
    for element, name in ((paragraph, "moveFrom"), (copied, "moveTo")):
        for run in list(element.iter(W + "r")):
            change = tracked(name, [], by)
            run.addprevious(change)
            change.append(run)
        ends = made("rPr")
        ends.append(made(name, id="904", author=by, date=AT))
        element.find(W + "pPr").append(ends)


def without_bookmarks(root: Element) -> None:
    """What some programs do to a file they save."""
    for name in ("bookmarkStart", "bookmarkEnd"):
        for mark in list(root.iter(W + name)):
            mark.getparent().remove(mark)


def _bare_copy(element: Element) -> Element:
    copied = deepcopy(element)
    without_bookmarks(copied)
    return copied


def _mark_row(row: Element, name: str, by: str) -> None:
    properties = row.find(W + "trPr")
    if properties is None:
        properties = made("trPr")
        row.insert(0, properties)
    properties.append(made(name, id="903", author=by, date=AT))


def give_style_of(paragraph: Element, other: Element) -> None:
    """Choose for the paragraph the style that ``other`` has."""
    style = other.find(f"{W}pPr/{W}pStyle").get(W + "val")
    paragraph.find(f"{W}pPr/{W}pStyle").set(W + "val", style)
