"""The running text of a returned paper: title, bases, lead and the paragraphs around the table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resources.vietnamese import clean_line, clean_text
from storage.edited_text import END_MARK, runs_of, text_of
from storage.importers.returned_items import (
    WHOLE,
    Found,
    FoundText,
    Gone,
    Old,
    strokes_in,
)
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import style_key
from storage.importers.tracked import Mark, TrackedParagraph, TrackedRun
from storage.records import TEXT_STYLES, Plan, TextBlock, TextRun
from storage.records_corrections import TABLE_KEY

KIND, SUBJECT, LEAD, BASIS = "header.kind", "header.subject", "lead.", "basis."

_HINTS = {"kind": KIND, "subject": SUBJECT}
_STYLES = (
    ("section", re.compile(r"^[IVX]+\.\s")),
    ("clause", re.compile(r"^\d+\.\s")),
    ("point", re.compile(r"^[a-zđ]\)\s")),
)
_SHORT = 60


@dataclass(frozen=True)
class FoundFlow:
    """The paragraphs as found, each paired with the book's where it has one; what was deleted."""

    olds: tuple[Old, ...]
    found: tuple[Found, ...]
    pairs: dict[int, str]
    gone: tuple[Gone, ...]

    def starting(self, *starts: str) -> list[Old]:
        """The old items of a kind, in order."""
        return [old for old in self.olds if old.key.startswith(starts)]


def read_flow(flow: Sequence[TrackedParagraph | None], plan: Plan) -> FoundFlow:
    """The text between letterhead and closing against the same text of ``plan``."""
    olds = tuple(_olds(plan))
    found = tuple(found_paragraphs(flow))
    pairs = matched(olds, found, in_place=True)
    ends = {old.key: old for old in olds}
    ended = [
        unended(item, ends[pairs[place]]) if place in pairs else item
        for place, item in enumerate(found)
    ]
    return FoundFlow(olds, tuple(ended), pairs, tuple(gone_paragraphs(flow)))


def is_basis(item: Found) -> bool:
    """Whether a new paragraph is one of the legal bases."""
    return isinstance(item.item, TextBlock) and item.item.style == "basis"


def removed_mark(paragraphs: Sequence[TrackedParagraph]) -> Mark | None:
    """Who deleted the paragraphs; None where nothing tells."""
    marks = (p.deleted or next((r.deleted for r in p.runs if r.deleted), None) for p in paragraphs)
    return next((mark for mark in marks if mark is not None), None)


def _olds(plan: Plan) -> Iterator[Old]:
    """What the text prints, in order; blank paragraphs print nothing."""
    yield _old(KIND, plan.kind.upper(), "Tên loại văn bản")
    yield _old(SUBJECT, plan.subject, "Trích yếu")
    for place, base in enumerate(plan.bases):
        if clean_line(base):
            yield _old(f"{BASIS}{place}", base, f"Căn cứ {place + 1}")
    if clean_line(plan.lead):
        yield _old(LEAD, plan.lead, "Câu mở đầu")
    yield from _old_blocks(plan.before_table)
    yield Old(TABLE_KEY, "", "Bảng nhiệm vụ", has_bookmark=True)
    yield from _old_blocks(plan.after_table)


def _old(key: str, text: str, name: str) -> Old:
    return Old(key, text, name, {WHOLE: runs_of(text)})


def _old_blocks(blocks: Sequence[TextBlock]) -> Iterator[Old]:
    section = ""
    for block in blocks:
        if block.style in ("section", "subsection"):
            section = shortened(block.text)
        if block.text.strip():
            inside = f"Mục “{section}”, đ" if section else "Đ"
            heading = block.style in ("section", "subsection")
            name = f"Mục “{section}”" if heading else f"{inside}oạn “{shortened(block.text)}”"
            yield Old(block.uid, block.text, name, {WHOLE: block.runs}, True, block.style)


def shortened(text: str) -> str:
    """The beginning of a long text, for saying which one is meant."""
    line = clean_line(text)
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"


def found_paragraphs(flow: Sequence[TrackedParagraph | None]) -> Iterator[Found]:
    for paragraph in flow:
        if paragraph is None:
            yield Found((TABLE_KEY,), "", "", {}, None, (), weight=1000)
        elif clean_line(paragraph.text):
            yield _found_paragraph(paragraph)


def _found_paragraph(paragraph: TrackedParagraph) -> Found:
    runs = tuple(
        TextRun(clean_text(run.text).replace("\n", " "), run.bold, run.italic)
        for run in paragraph.kept
    )
    hint = _HINTS.get(style_key(paragraph))
    text = FoundText(runs, strokes_in((paragraph,)), paragraph.looks)
    return Found(
        keys=(*paragraph.uids, *((hint,) if hint else ())),
        text=text_of(runs),
        original=paragraph.original,
        texts={WHOLE: text},
        item=TextBlock(_style(paragraph), _added_runs(text)),
        places=(paragraph.place,),
        inserted=_inserted(paragraph.runs) or paragraph.inserted,
        style=known if (known := style_key(paragraph)) in TEXT_STYLES else "",
    )


def _inserted(runs: Sequence[TrackedRun]) -> Mark | None:
    """The mark of a paragraph all of whose words are new."""
    kept = [run for run in runs if run.deleted is None and run.text.strip()]
    return kept[0].inserted if kept and all(run.inserted for run in kept) else None


def _added_runs(text: FoundText) -> tuple[TextRun, ...]:
    """Looks that the style prints anyway are not the paragraph's own."""
    bold, italic = text.looks
    return tuple(
        TextRun(run.text, run.bold and not bold, run.italic and not italic) for run in text.runs
    )


def _style(paragraph: TrackedParagraph) -> str:
    known = style_key(paragraph)
    if known in (*TEXT_STYLES, "basis"):
        return known
    text = clean_line(paragraph.text)
    return next((style for style, form in _STYLES if form.match(text)), "paragraph")


def unended(item: Found, old: Old) -> Found:
    """``./.`` is print's where the stored text does not have it."""
    stored, text = old.text.rstrip(), item.texts.get(WHOLE)
    now = item.text.rstrip()
    if text is None or stored.endswith(END_MARK) or not now.endswith(END_MARK):
        return item
    ending = stored[len(stored.rstrip(".;")) :]
    bare = now.removesuffix(END_MARK)
    runs = (*_cut(text.runs, len(bare)), *runs_of(ending))
    return replace(item, text=bare + ending, texts={WHOLE: replace(text, runs=_joined(runs))})


def without_stop(text: FoundText) -> FoundText:
    """Without the full stop that the form prints after a value."""
    said = text_of(text.runs).rstrip()
    end = len(said) - said.endswith(".")
    return replace(text, runs=_joined(tuple(_cut(text.runs, end))))


def _cut(runs: Sequence[TextRun], end: int) -> Iterator[TextRun]:
    for run in runs:
        if run.text[:end]:
            yield replace(run, text=run.text[:end])
        end = max(end - len(run.text), 0)


def _joined(runs: Sequence[TextRun]) -> tuple[TextRun, ...]:
    """The ending takes the look of the words before it."""
    if len(runs) < 2:
        return tuple(runs)
    *ahead, last, ending = runs
    return (*ahead, replace(last, text=last.text + ending.text))


def gone_paragraphs(flow: Sequence[TrackedParagraph | None]) -> Iterator[Gone]:
    for paragraph in flow:
        if paragraph is not None and not clean_line(paragraph.text):
            mark = removed_mark((paragraph,))
            if mark is not None:
                yield Gone(paragraph.uids, clean_line(paragraph.original), mark)
