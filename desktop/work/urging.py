"""Writes the letters that urge late units and brings the first of them to the front."""

from collections.abc import Sequence
from datetime import date

from desktop.dialogs.urge import SOON, UrgeDialog
from desktop.work.letters import LateTasks, late_by_unit, reply_day, urging_papers
from desktop.work.output import TaskOutput
from resources.errors import KnownError
from storage.queries.checklist import checklist
from storage.queries.reminding import read_day_swaps
from storage.rules.day_swaps import office_calendar
from storage.services.urging import add_letters

_NOBODY = f"Không có đơn vị nào chậm, cũng không có việc đến hạn trong {SOON} ngày tới."


def urge(output: TaskOutput) -> None:
    """Ask whom to urge, then write the letters into the book."""
    book, on = output.context.book, output.today()
    tasks = checklist(book, on.year, on)
    if not late_by_unit(tasks, on, SOON):
        output.said.emit(_NOBODY)
        return
    reply_by = reply_day(on, office_calendar(read_day_swaps(book)))
    dialog = UrgeDialog(lambda soon: late_by_unit(tasks, on, soon), reply_by, output.window)
    sure = dialog.exec()
    dialog.deleteLater()
    if sure and dialog.reply_by is not None:
        write_letters(output, dialog.chosen, dialog.reply_by, each=dialog.each)


def write_letters(output: TaskOutput, late: LateTasks, reply_by: date, *, each: bool) -> None:
    """Make one letter for ``each`` unit or one for all, in one step that Ctrl+Z takes back."""
    book = output.context.book
    letters = urging_papers(book, late, output.today(), reply_by, each=each)
    try:
        made: Sequence[int] = add_letters(book, letters)
    except KnownError as error:
        output.failed.emit(error)
        return
    output.wanted.emit("documents", made[0])
    several = f" Các công văn ở trang Văn bản, thẻ Soạn thảo. Đã soạn {len(made)} công văn."
    output.said.emit(f"Đã soạn công văn đôn đốc.{several if len(made) > 1 else ''}")
