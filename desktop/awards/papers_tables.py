"""The two lists of the tab of papers: the set of the round, and what was decided of it."""

from collections.abc import Callable

from desktop.awards.round_view import ENTRY_COLORS, PAPER_COLORS, EntryRow, paper_state
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.rounds.papers import SetPaper
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.record_table import RecordTable


def paper_table(decider: Callable[[str], str]) -> RecordTable[SetPaper]:
    """The papers of the set with how far each is; ``decider`` names who decides, by code."""
    columns = (
        Column[SetPaper]("Văn bản", _paper_words),
        Column[SetPaper]("Cấp quyết định", lambda one: decider(one.authority)),
        Column[SetPaper]("Đề nghị", lambda one: str(len(one.line_uids))),
        Column[SetPaper]("Tình trạng", paper_state),
    )
    table: RecordTable[SetPaper] = RecordTable(
        columns, "Bộ văn bản của đợt xét", {1: 190, 2: 70, 3: 150}
    )
    table.setItemDelegateForColumn(3, ChipDelegate(PAPER_COLORS, table))
    return table


def entry_table() -> RecordTable[EntryRow]:
    """The lines of the award book the round brought, with their money."""
    columns = (
        Column[EntryRow]("Số", lambda one: str(one.entry.serial)),
        Column[EntryRow]("Được khen thưởng", _subject),
        Column[EntryRow]("Danh hiệu, hình thức", lambda one: one.entry.award.name),
        Column[EntryRow]("Quyết định", _decision),
        Column[EntryRow]("Tiền thưởng", lambda one: one.money),
        Column[EntryRow]("Tình trạng", lambda one: one.status),
    )
    table: RecordTable[EntryRow] = RecordTable(
        columns, "Sổ vàng của đợt xét", {0: 44, 3: 130, 4: 130, 5: 130}
    )
    table.setItemDelegateForColumn(5, ChipDelegate(ENTRY_COLORS, table))
    return table


def _paper_words(one: SetPaper) -> str:
    return f"{one.paper.kind.capitalize()}\n{one.paper.subject}"


def _subject(row: EntryRow) -> str:
    return f"{row.entry.award.subject_name}\n{row.entry.award.subject_post}".strip()


def _decision(row: EntryRow) -> str:
    return f"{row.decision.number}\n{shown_date(row.decision.date)}"
