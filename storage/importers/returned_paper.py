"""A paper other than a plan comes back corrected: what was done to it, piece by piece."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from resources.forms import BlockTemplate, Field, Form, load_form
from storage.edited_text import recipient_text, runs_of, text_of
from storage.importers.paper_pieces import (
    ListField,
    Sentence,
    line_fields,
    old_bases,
    old_values,
    rich_fields,
    sentences,
    stopped_values,
)
from storage.importers.refusals import FileRefused
from storage.importers.returned_cosigners import cosigner_names
from storage.importers.returned_edges import compare_closing, compare_letterhead, remarks
from storage.importers.returned_items import WHOLE, Found, FoundText, Old, strokes_in
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import Regions, regions_of, style_key
from storage.importers.returned_tables import compare_table, fields_of_tables
from storage.importers.returned_text import (
    SUBJECT,
    found_paragraphs,
    gone_paragraphs,
    shortened,
    unended,
    without_stop,
)
from storage.importers.returned_writer import Writer
from storage.importers.tracked import TrackedPaper, TrackedParagraph, TrackedTable
from storage.importers.tracked_file import read_tracked
from storage.records import Office, TextBlock, TextRun
from storage.records_corrections import Returned, Target
from storage.records_papers import HEADER_KEYS, Paper

_OF_THE_FORM = (
    "kind", "issuing_authority", "enacting", "appendix_label", "appendix_title",
    "appendix_reference", "rule", "end", "table_gap",
)  # fmt: skip
_ADDRESSED = re.compile(r"^Kính gửi\s*:\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"Điều\s+\d+\s*\.")
_DOTS = re.compile(r"[.…\s]*")
_BASIS = "basis "
_OWN = 0.5

Paired = list[tuple[Found, str | None]]


def read_returned_paper(path: Path, paper: Paper, office: Office) -> Returned:
    """The corrections that ``path`` (.docx) holds against ``paper`` as ``office`` prints it.

    Tracked changes come with author and time, plain edits without. Raises FileRefused for a file
    that is not a Word file or is another document.
    """
    form = load_form(paper.form_id, paper.form_edition)
    tracked = read_tracked(path)
    stored = _stored_tables(tracked, form)
    regions = regions_of(tracked, lambda table: any(table is each for each, _ in stored))
    reading = _Reading(form, paper, regions)
    notes = [*_identity(path, tracked, paper, reading)]
    notes += _missing(regions, is_signed=form.closing.signed)
    if not form.personal:
        notes += compare_letterhead(reading.writer, regions, paper, office)
    notes += reading.compare()
    for table, field in stored:
        block = _block_of(form, field)
        compare_table(reading.writer, table, field, paper, block.total, block.group)
    compare_closing(reading.writer, regions, paper, cosigner_names(form, paper))
    found = remarks(tracked, regions, reading.writer)
    return Returned(reading.writer.corrections(), found, tuple(notes), tracked.created)


def _stored_tables(tracked: TrackedPaper, form: Form) -> tuple[tuple[TrackedTable, Field], ...]:
    """The tables of the file that show one of the form's, in the order they are printed."""
    tables = [block for block in tracked.blocks if isinstance(block, TrackedTable)]
    blocks = [block for block in _blocks(form) if block.type == "table"]
    groups = {block.rows: block.group for block in blocks}
    fields = [form.field(key) for key in groups]
    return fields_of_tables(tables, [f for f in fields if f.type == "table"], groups)


def _block_of(form: Form, field: Field) -> BlockTemplate:
    return next(block for block in _blocks(form) if block.rows == field.key)


def _blocks(form: Form) -> tuple[BlockTemplate, ...]:
    return (*form.blocks, *(block for part in form.appendices for block in part.blocks))


def _identity(
    path: Path, tracked: TrackedPaper, paper: Paper, reading: "_Reading"
) -> Iterator[str]:
    """Nothing for the paper's own file, a note for one that merely looks like it."""
    if tracked.uid and tracked.uid == paper.uid:
        return
    if len(set(reading.pairs.values())) < _OWN * len(reading.olds) or tracked.uid:
        advice = "Hãy mở đúng văn bản mà tệp được xuất ra rồi nhập lại bản đã sửa."
        raise FileRefused(path, "tệp này là của văn bản khác", advice)
    yield "Tệp không mang mã của văn bản này; các chỗ sửa được đối chiếu theo lời văn."


def _missing(regions: Regions, *, is_signed: bool) -> Iterator[str]:
    if regions.letterhead is None:
        yield "Không tìm thấy phần đầu văn bản trong tệp; phần này giữ như trong sổ."
    if regions.closing is None and is_signed:
        yield "Không tìm thấy nơi nhận và phần ký trong tệp; phần này giữ như trong sổ."
    if regions.strange:
        yield f"Tệp có {regions.strange} bảng khác; nội dung các bảng ấy chưa được nhận."


class _Reading:
    """The text of one returned paper beside what its form prints of the stored one."""

    def __init__(self, form: Form, paper: Paper, regions: Regions) -> None:
        self.writer = Writer()
        self._rich = rich_fields(form, paper)
        self._lines = line_fields(form, paper)
        self._bases = old_bases(paper)
        self._values = old_values(form, paper)
        self._paper = paper
        self._form = form
        self._flow = [p for p in regions.flow if p is not None and p.text.strip()]
        self._gone = gone_paragraphs(regions.flow)
        self._read_back = dict(_read_back(self._flow, sentences(form), paper))
        self.olds = tuple(self._olds())
        self._raw = tuple(self._kept())
        self._found = tuple(map(_as_line_typed, self._raw))
        self.pairs = matched(self.olds, self._found, in_place=True)

    def compare(self) -> tuple[str, ...]:
        """Put every difference into the writer; returns notes on what has no place in the book."""
        self._compare_sentences()
        sorted_out = _Sorting(self.olds, self._rich, self._lines, self._bases)
        for place, (raw, item) in enumerate(zip(self._raw, self._found, strict=True)):
            sorted_out.add(raw, item, self.pairs.get(place))
        singles = {old.key: old for old in (*self._values, _subject(self._paper))}
        for item, key in sorted_out.singles:
            old = singles[key]
            target = Target("header", "", "subject") if key == SUBJECT else _value(key)
            text = unended(item, old).texts[WHOLE]
            text = without_stop(text) if key in stopped_values(self._form) else text
            self.writer.text(target, old.texts[WHOLE], text, old.name, item.places[0])
            self.writer.names.update((place, old.name) for place in item.places)
        self._compare_lists(sorted_out)
        return tuple(
            f"Đoạn mới “{shortened(item.text)}” chưa được nhận: mẫu không có chỗ cho đoạn này."
            for item in sorted_out.homeless
        )

    def _olds(self) -> Iterator[Old]:
        yield _subject(self._paper)
        yield from (replace(old, key=f"{_BASIS}{old.key}") for old in self._bases)
        for field in (*self._lines, *self._rich):
            yield from field.olds
        yield from self._values

    def _kept(self) -> Iterator[Found]:
        """Paragraphs that are not the form's own words."""
        own = [p for p in self._flow if p.place not in self._read_back and not _is_forms(p)]
        by_place = {p.place: p for p in own}
        for item in found_paragraphs(own):
            is_article = style_key(by_place[item.places[0]]) == "article"
            yield _as_typed_article(item) if is_article else item

    def _compare_sentences(self) -> None:
        for paragraph in self._flow:
            for key, text in self._read_back.get(paragraph.place, {}).items():
                label, old = self._form.field(key).label, str(self._paper.all_values.get(key, ""))
                now = "" if _DOTS.fullmatch(text) else text
                if now.rstrip(" .;") != old.rstrip(" .;"):
                    found = FoundText(runs_of(now), strokes_in((paragraph,)))
                    target = Target("header", "", key) if key in HEADER_KEYS else _value(key)
                    self.writer.text(target, runs_of(old), found, label, paragraph.place)

    def _compare_lists(self, found: "_Sorting") -> None:
        gone = [*self._gone]
        for field in self._rich:
            items = [_unended_last(item, key, field) for item, key in found.of[field.key]]
            first = f"Đầu phần “{field.label}”"
            self.writer.listed("blocks", field.olds, items, gone, first, field.head)
        for field in self._lines:
            items = [(_as_line(item), key) for item, key in found.of[field.key]]
            first = f"Đầu phần “{field.label}”"
            self.writer.listed("lines", field.olds, items, gone, first, field.head)
        bases = [
            (_as_line(item), key and key.removeprefix(_BASIS)) for item, key in found.of["bases"]
        ]
        self.writer.listed("bases", self._bases, bases, gone, "Trước căn cứ đầu tiên")


class _Sorting:
    """Sorts what was found into the fields it belongs to, what is new by where it stands."""

    def __init__(
        self,
        olds: Sequence[Old],
        rich: Sequence[ListField],
        lines: Sequence[ListField],
        bases: Sequence[Old],
    ) -> None:
        self.of: dict[str, Paired] = {field.key: [] for field in (*rich, *lines)}
        self.of["bases"] = []
        self.singles: list[tuple[Found, str]] = []
        self.homeless: list[Found] = []
        self._home = {old.key: f.key for f in (*rich, *lines) for old in f.olds}
        self._home |= {f"{_BASIS}{old.key}": "bases" for old in bases}
        self._rich = [field.key for field in rich]
        self._in_front = self._rich[0] if self._rich else ""

    def add(self, raw: Found, line: Found, key: str | None) -> None:
        """One paragraph, as it stands and as a line of a list, with its old item's key."""
        if key is not None and key not in self._home:
            self.singles.append((raw, key))
            return
        home = self._home[key] if key is not None else self._new_home(raw)
        if home:
            self.of[home].append((raw if home in self._rich else line, key))
            self._in_front = home
        else:
            self.homeless.append(raw)

    def _new_home(self, item: Found) -> str:
        if isinstance(item.item, TextBlock) and item.item.style == "basis":
            return "bases"
        if self._in_front not in self._rich and item.text.startswith("-"):
            return self._in_front
        return self._in_front if self._in_front in self._rich else next(iter(self._rich), "")


def _read_back(
    flow: Sequence[TrackedParagraph], forms: Sequence[Sentence], paper: Paper
) -> Iterator[tuple[int, dict[str, str]]]:
    """The values inside the form's own sentences, by the place of the paragraph."""
    left = list(forms)
    for paragraph in flow:
        text = paragraph.text.strip()
        for sentence in left:
            found = sentence.read(text, paper.all_values)
            if found is not None:
                yield paragraph.place, found
                left.remove(sentence)
                break


def _is_forms(paragraph: TrackedParagraph) -> bool:
    alone = _ADDRESSED.fullmatch(paragraph.text.strip())
    return bool(alone) or style_key(paragraph) in _OF_THE_FORM


def _as_line_typed(item: Found) -> Found:
    """A line without what print adds: the words Kính gửi, the dash and the mark of a list."""
    if item.keys or not (_ADDRESSED.match(item.text) or item.text.startswith("- ")):
        return item
    text, before = (
        recipient_text((_ADDRESSED.sub("", words),)) for words in (item.text, item.original)
    )
    found = replace(item.texts[WHOLE], runs=runs_of(text))
    return replace(item, text=text, original=before, texts={WHOLE: found})


def _as_typed_article(item: Found) -> Found:
    """Without the bold that print gives “Điều 1.”."""
    runs = tuple(_plain_label(item.texts[WHOLE].runs))
    return replace(item, texts={WHOLE: replace(item.texts[WHOLE], runs=runs)})


def _plain_label(runs: Sequence[TextRun]) -> Iterator[TextRun]:
    label = _ARTICLE.match(text_of(runs))
    if label and runs[0].bold and runs[0].text.strip() == label[0]:
        yield replace(runs[0], bold=False)
        yield from runs[1:]
    else:
        yield from runs


def _unended_last(item: Found, key: str | None, field: ListField) -> tuple[Found, str | None]:
    old = next((old for old in field.olds if old.key == key), None)
    return (unended(item, old), key) if old is not None else (item, key)


def _as_line(item: Found) -> Found:
    """A new one is kept as its line, not as a paragraph of the text."""
    return replace(item, item=(item.text,))


def _subject(paper: Paper) -> Old:
    return Old(SUBJECT, paper.subject, "Trích yếu", {WHOLE: runs_of(paper.subject)})


def _value(key: str) -> Target:
    return Target("values", "", key)
