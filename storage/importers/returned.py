"""A paper the program exported comes back corrected: what was done to it, piece by piece."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from storage.edited_plan import LEAD as LEAD_TARGET
from storage.edited_text import runs_of
from storage.importers.refusals import FileRefused
from storage.importers.returned_edges import compare_closing, compare_letterhead, remarks
from storage.importers.returned_items import WHOLE, Found, Old
from storage.importers.returned_regions import Regions, holds_tasks, regions_of
from storage.importers.returned_rows import FoundRows, read_rows
from storage.importers.returned_text import (
    BASIS,
    KIND,
    LEAD,
    SUBJECT,
    FoundFlow,
    is_basis,
    read_flow,
)
from storage.importers.returned_writer import Writer
from storage.importers.tracked import TrackedPaper
from storage.importers.tracked_file import read_tracked
from storage.records import Office, Plan
from storage.records_corrections import TABLE_KEY, Returned, Target

_OWN = 0.5
"""So large a share of the plan must be in a file that does not name it."""


def read_returned(path: Path, plan: Plan, office: Office) -> Returned:
    """The corrections that ``path`` (.docx) holds against ``plan`` as ``office`` prints it.

    Tracked changes come with author and time, plain edits without. Raises FileRefused for a file
    that is not a Word file or is another document.
    """
    paper = read_tracked(path)
    regions = regions_of(paper, lambda table: holds_tasks(table, plan))
    flow = read_flow(regions.flow, plan)
    rows = read_rows(regions.rows, plan) if regions.rows is not None else None
    notes = [*_identity(path, paper, plan, flow, rows), *_missing(regions, plan)]
    writer = Writer()
    notes += compare_letterhead(writer, regions, plan, office)
    _text(writer, flow)
    if rows is not None:
        _rows(writer, rows, plan)
        notes += rows.notes
    compare_closing(writer, regions, plan)
    return Returned(
        writer.corrections(), remarks(paper, regions, writer), tuple(notes), paper.created
    )


def _identity(
    path: Path, paper: TrackedPaper, plan: Plan, flow: FoundFlow, rows: FoundRows | None
) -> Iterator[str]:
    """Nothing for the plan's own file, a note for one that merely looks like it."""
    if paper.uid and paper.uid == plan.uid:
        return
    pieces = [*flow.olds, *(rows.olds if rows else ())]
    known = {*flow.pairs.values(), *(rows.pairs.values() if rows else ())} - {TABLE_KEY}
    if len(known) < _OWN * (len(pieces) - 1):
        advice = "Hãy mở đúng kế hoạch mà tệp được xuất ra rồi nhập lại bản đã sửa."
        raise FileRefused(path, "tệp này là của văn bản khác", advice)
    yield "Tệp không mang mã của kế hoạch này; các chỗ sửa được đối chiếu theo lời văn."


def _missing(regions: Regions, plan: Plan) -> Iterator[str]:
    if regions.letterhead is None:
        yield "Không tìm thấy phần đầu văn bản trong tệp; phần này giữ như trong sổ."
    if regions.rows is None and plan.columns and plan.groups:
        yield "Không tìm thấy bảng nhiệm vụ trong tệp; các nhiệm vụ giữ như trong sổ."
    if regions.closing is None:
        yield "Không tìm thấy nơi nhận và phần ký trong tệp; phần này giữ như trong sổ."
    if regions.strange:
        yield f"Tệp có {regions.strange} bảng khác; nội dung các bảng ấy chưa được nhận."


def _text(writer: Writer, flow: FoundFlow) -> None:
    """Title and lead are single texts, bases and paragraphs are lists."""
    singles = {
        KIND: Target("header", "", "kind"),
        SUBJECT: Target("header", "", "subject"),
        LEAD: LEAD_TARGET,
    }
    olds = {old.key: old for old in flow.olds}
    bases: list[tuple[Found, str | None]] = []
    blocks: list[tuple[Found, str | None]] = []
    for place, item in enumerate(flow.found):
        key = flow.pairs.get(place)
        if key in singles:
            old = olds[key]
            writer.text(singles[key], old.texts[WHOLE], item.texts[WHOLE], old.name, item.places[0])
            writer.names.update((p, old.name) for p in item.places)
        elif (key is None and is_basis(item)) or (key is not None and key.startswith(BASIS)):
            bases.append((item, key))
        else:
            blocks.append((item, key))
    _list_bases(writer, flow, bases)
    own = [old for old in flow.olds if old.has_bookmark]
    shown = {key for _, key in blocks}
    present = [old for old in own if old.key != TABLE_KEY or TABLE_KEY in shown]
    writer.listed("blocks", present, blocks, flow.gone, "Trước mục đầu tiên")


def _list_bases(writer: Writer, flow: FoundFlow, found: Sequence[tuple[Found, str | None]]) -> None:
    """Bases are known by their place in the list."""
    olds = [_numbered(old) for old in flow.starting(BASIS)]
    items = [
        (_lines_of(item) if key is None else item, key and key.removeprefix(BASIS))
        for item, key in found
    ]
    writer.listed("bases", olds, items, flow.gone, "Trước căn cứ đầu tiên")


def _numbered(old: Old) -> Old:
    return Old(old.key.removeprefix(BASIS), old.text, old.name, old.texts)


def _lines_of(item: Found) -> Found:
    """A new basis is kept as its line, not as a paragraph of the text."""
    return Found((), item.text, item.original, item.texts, (item.text,), item.places, item.inserted)


def _rows(writer: Writer, rows: FoundRows, plan: Plan) -> None:
    found = [(item, rows.pairs.get(place)) for place, item in enumerate(rows.found)]
    start = min((p for item, _ in found for p in item.places), default=0)
    for place, title in rows.titles.items():
        target = Target("columns", str(place))
        old = plan.columns[place].title
        writer.text(target, runs_of(old), title, f"Đầu cột “{old}”", start)
    writer.listed("rows", rows.olds, found, rows.gone, "Đầu bảng nhiệm vụ")
