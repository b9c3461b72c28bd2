"""Around the text of a returned paper: letterhead, closing and the remarks in the margin."""

from collections.abc import Iterator, Sequence

from storage.edited_plan import closing_texts, header_texts
from storage.edited_text import runs_of
from storage.importers.returned_closing import old_recipients, read_closing
from storage.importers.returned_cosigners import CosignerName
from storage.importers.returned_header import read_letterhead
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import Regions
from storage.importers.returned_writer import Writer
from storage.importers.tracked import TrackedPaper
from storage.records import Office, Plan
from storage.records_corrections import Comment
from storage.records_papers import Paper

_NAMES = {
    "parent": "Cơ quan chủ quản",
    "name": "Cơ quan ban hành",
    "number": "Số văn bản",
    "symbol": "Ký hiệu văn bản",
    "place": "Địa danh",
    "date": "Ngày tháng năm",
    "archive": "Nơi nhận, dòng Lưu",
    "authority": "Chức vụ người ký",
    "signer": "Họ tên người ký",
    "subject": "Trích yếu",
}


def compare_letterhead(
    writer: Writer, regions: Regions, document: Plan | Paper, office: Office
) -> tuple[str, ...]:
    """Corrections of the letterhead; returns notes on lines that could not be understood."""
    if regions.letterhead is None:
        return ()
    stored = header_texts(document, office)
    found, notes = read_letterhead(regions.letterhead, stored)
    for target, text in found.items():
        writer.text(target, stored[target], text, _NAMES[target.field], 0)
    return notes


def compare_closing(
    writer: Writer,
    regions: Regions,
    document: Plan | Paper,
    cosigners: Sequence[CosignerName] = (),
) -> None:
    """Corrections of recipients, archive line, signature and the names of ``cosigners``."""
    if regions.closing is None:
        return
    found = read_closing(regions.closing, cosigners)
    olds = old_recipients(document)
    pairs = matched(olds, found.recipients, in_place=True)
    items = [(item, pairs.get(place)) for place, item in enumerate(found.recipients)]
    writer.listed("recipients", olds, items, (), "Đầu danh sách nơi nhận")
    last = max(p.place for row in regions.closing.rows for p in row.paragraphs)
    closing = [(t, _NAMES[t.field], stored) for t, stored in closing_texts(document).items()]
    beside = [(each.target, each.label, runs_of(each.name)) for each in cosigners]
    for target, name, stored in (*closing, *beside):
        if target is not None and target in found.texts:
            writer.text(target, stored, found.texts[target], name, last)
            writer.names.update((p, name) for p in found.places[target])


def remarks(paper: TrackedPaper, regions: Regions, writer: Writer) -> tuple[Comment, ...]:
    """Each remark once, with the place of the first paragraph it stands beside."""
    beside: dict[str, int] = {}
    tables = [t for t in (regions.letterhead, regions.closing) if t is not None]
    paragraphs = [
        *(p for p in regions.flow if p is not None),
        *(p for row in regions.rows or () for p in row.paragraphs),
        *(p for table in tables for row in table.rows for p in row.paragraphs),
    ]
    for paragraph in sorted(paragraphs, key=lambda p: p.place):
        for key in paragraph.comments:
            beside.setdefault(key, paragraph.place)
    return tuple(_comments(paper, beside, writer))


def _comments(paper: TrackedPaper, beside: dict[str, int], writer: Writer) -> Iterator[Comment]:
    for remark in paper.remarks:
        place = writer.names.get(beside.get(remark.id, -1), "Văn bản")
        yield Comment(remark.by, remark.at, remark.text, place, remark.quote)
