"""What leaves the window about tasks: pages to print, letters that urge, the report on a plan."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from desktop import clock
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.dialogs.print_desk import PrintDesk


class TaskOutput(QObject):
    """Carries out the commands; dialogs are loaded when first used.

    ``wanted``: a page and what to see on it, once a paper was made.
    """

    said = Signal(str)
    failed = Signal(Exception)
    wanted = Signal(str, object)

    def __init__(
        self,
        window: QMainWindow,
        context: Context,
        commands: Commands,
        files: Export,
        desk: PrintDesk,
        today: Callable[[], date] = clock.today,
    ) -> None:
        super().__init__(files)
        self.window = window
        self.context = context
        self.files = files
        self.desk = desk
        self.today = today
        commands.bind("task.week", self.print_week)
        commands.bind("task.unit_pages", self.print_units)
        commands.bind("task.report", self.report)
        if not context.book.read_only:
            commands.bind("task.urge", self.urge)

    def print_week(self) -> None:
        """Offer the page of this week's work."""
        from desktop.work.printing import TaskPrinting

        TaskPrinting(self).open_week()

    def print_units(self) -> None:
        """Offer the pages of the units."""
        from desktop.work.printing import TaskPrinting

        TaskPrinting(self).open_units()

    def urge(self) -> None:
        """Ask which late units to urge and write the letters."""
        from desktop.work.urging import urge

        urge(self)

    def report(self) -> None:
        """Ask on which plan and day to report."""
        from desktop.work.reporting import TaskReporting

        TaskReporting(self).open()
