"""Form and values become a Document: the only way official papers come into being."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exporters.appendices import appendices_of
from exporters.blocks import Filling, blocks_of
from exporters.document import (
    Block,
    Closing,
    Document,
    Letterhead,
    Metadata,
    PageSetup,
    Paragraph,
    Run,
    Title,
)
from exporters.header import closing, header_slots, letterhead
from exporters.template import fill
from exporters.values import FieldValue, HeaderValue
from resources.forms import BlockTemplate, Form
from resources.vietnamese import clean_line


def compose(
    form: Form,
    values: Mapping[str, FieldValue],
    header: HeaderValue,
    page: PageSetup,
    metadata: Metadata,
) -> Document:
    """The paper that ``form`` makes of ``values``: any missing value prints as nothing.

    Values may come from anywhere; every text is made NFC and stripped of control and invisible
    characters here. Raises KeyError for a filter the form language does not have.
    """
    known = {**header_slots(header), **values}
    filling = Filling({field.key: field for field in form.fields}, known)
    return Document(
        stylesheet=form.stylesheet,
        page=page,
        letterhead=_letterhead(form, known, header),
        title=Title("", "") if form.letter else _title(form, known),
        body=tuple(_ended(_body(form.blocks, filling), form.end_mark)),
        closing=_closing(form, known, header),
        metadata=replace(
            metadata, title=clean_line(metadata.title), author=clean_line(metadata.author)
        ),
        appendices=appendices_of(form.appendices, filling),
        landscape=form.landscape,
    )


def _body(templates: Sequence[BlockTemplate], filling: Filling) -> list[Block]:
    printed = (template for template in templates if template.type != "title")
    return [block for template in printed for block in blocks_of(template, filling)]


def _letterhead(form: Form, values: Mapping[str, FieldValue], header: HeaderValue) -> Letterhead:
    """The trích yếu of a công văn stands here; a biên bản tells its day in the text."""
    head = letterhead(header)
    if form.personal:
        return Letterhead((), (), "", "", personal=True)
    return replace(
        head,
        number=head.number if form.numbered else "",
        subject=_title(form, values).subject if form.letter else "",
        place_date=head.place_date if form.dated else "",
    )


def _closing(form: Form, values: Mapping[str, FieldValue], header: HeaderValue) -> Closing | None:
    if not form.closing.signed:
        return None
    end = closing(header, form.closing.cosigners, values)
    date = letterhead(header).place_date if form.personal else ""
    return replace(end, place_date=date, sent=form.numbered)


def _title(form: Form, values: Mapping[str, FieldValue]) -> Title:
    template = next(block for block in form.blocks if block.type == "title")
    return Title(
        kind=clean_line(fill(template.text, values)),
        subject=clean_line(fill(template.subject, values)),
    )


def _ended(body: list[Block], mark: str) -> list[Block]:
    """The last paragraph closed with ``./.`` (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4)."""
    last = body[-1] if body else None
    if not mark or not isinstance(last, Paragraph) or last.text.rstrip().endswith(mark):
        return body
    return [*body[:-1], replace(last, runs=_closed(last.runs, mark))]


def _closed(runs: tuple[Run, ...], mark: str) -> tuple[Run, ...]:
    """The runs with ``mark`` for the blanks and stops at their end, in the last word's look."""
    *before, final = runs
    text = final.text.rstrip().rstrip(".;")
    if not text and before:
        return _closed(tuple(before), mark)
    return (*before, replace(final, text=text + mark))
