"""The tab that lays what superiors ask beside the plan's own tasks, to link one with the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QInputDialog,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desktop.commands.registry import Commands
from desktop.editing.board import (
    group_for,
    obligation_lines,
    summary,
    superior_plans,
    task_lines,
)
from desktop.editing.coverage import CoverageReading, read_coverage
from desktop.editing.session import PlanSession
from desktop.editor.coverage_layout import CoverageButtons, board_page, empty_page, superior_page
from desktop.editor.coverage_standing import StandingRequirements
from desktop.editor.form import menu_button
from desktop.widgets.board_list import BoardList
from desktop.widgets.layouts import fill
from desktop.widgets.parts import label
from storage.queries.obligations import get_coverage
from storage.queries.plans import list_plans
from storage.records_obligations import Obligation
from storage.services.obligations import (
    link_obligation,
    make_task,
    set_addressed,
    set_out_of_scope,
    take_obligations,
    unlink_obligation,
)

_STANDING = "Ghi yêu cầu thường xuyên…"
_COMMANDS = ("coverage.link", "coverage.unlink", "coverage.set_aside", "coverage.make_task")
_BOARD, _EMPTY, _SUPERIOR = range(3)


class CoverageTab(QWidget):
    """``left_changed``: how many requirements no task answers yet."""

    title = "Đối chiếu cấp trên"
    help_topic = "coverage"
    left_changed = Signal(int)

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self._read = CoverageReading()
        self.asked = BoardList("Yêu cầu của cấp trên")
        self.tasks = BoardList("Nhiệm vụ của cơ quan")
        self.others = QCheckBox("Cả của cơ quan khác")
        self.others.setToolTip("Hiện cả yêu cầu dành cho cơ quan khác")
        self.told = label("", "secondary")
        self.buttons = CoverageButtons(
            self.link, self.unlink, self.set_aside_or_back, self.make_task
        )
        self.standing = StandingRequirements(session, commands, lambda: self.chosen, self)
        self._menu = commands.menu(self, *_COMMANDS, "", *self.standing.commands)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        self.asked.setFocus()

    @property
    def chosen(self) -> Obligation | None:
        """The requirement now current."""
        return self._read.obligation(self.asked.key)

    # -- what a person does

    def take(self, superior_plan_id: int) -> None:
        """Take what a superior's plan of the book asks."""
        self._session.perform(lambda book: take_obligations(book, superior_plan_id))

    def link(self) -> None:
        """Say that the current task answers the current requirement."""
        self._link(self.asked.key, self.tasks.key)

    def unlink(self) -> None:
        """Take the link between the two current entries back."""
        asked, task = self.asked.key, self.tasks.key
        if asked is not None and task is not None:
            self._session.perform(lambda book: unlink_obligation(book, asked, task))

    def set_aside(self, reason: str) -> None:
        """Say why the current requirement is none for this office."""
        asked = self.asked.key
        if asked is not None:
            self._session.perform(lambda book: set_out_of_scope(book, asked, reason))

    def bring_back(self) -> None:
        """Take the current requirement for one of this office after all."""
        one = self.chosen
        if one is not None and one.id is not None:
            key = one.id
            if one.out_of_scope:
                self._session.perform(lambda book: set_out_of_scope(book, key, ""))
            else:
                self._session.perform(lambda book: set_addressed(book, key, True))

    def set_aside_or_back(self) -> None:
        """Whichever the button now offers."""
        if self._read.is_aside(self.chosen):
            self.bring_back()
        elif self.chosen is not None:
            self._ask_reason()

    def make_task(self) -> None:
        """A new task of the plan from the current requirement."""
        one, plan = self.chosen, self._session.plan
        group = None if one is None else group_for(one, plan.groups, self.tasks.key)
        if one is None or one.id is None or group is None or group.id is None:
            return
        key, group_id, position = one.id, group.id, len(group.tasks)
        self._session.perform(lambda book: make_task(book, key, group_id, position))

    # -- what is shown

    def reload(self) -> None:
        """Count anew; lay out the board only when it is in sight."""
        is_open = self._session.is_open
        if not is_open or self._session.plan.is_superior:
            self.left_changed.emit(0)
        else:
            stand = get_coverage(self._session.book, self._session.plan_id)
            self.left_changed.emit(len(stand.uncovered))
        if is_open and self.isVisible():
            self._show_board()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.commit()
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._commands.enable(_COMMANDS, False)
        self.standing.follow(in_sight=False)

    def _show_board(self) -> None:
        self._read = read_coverage(self._session.book, self._session.plan_id)
        is_superior = self._session.plan.is_superior
        page = _SUPERIOR if is_superior else _BOARD if self._read.obligations else _EMPTY
        self._pages.setCurrentIndex(page)
        self.told.setText(summary(self._read.stand))
        self._show_asked()

    def _show_asked(self) -> None:
        read = self._read
        plans = {plan.id: plan for plan in list_plans(self._session.book)}
        shown = read.shown(self.others.isChecked())
        self.asked.show_lines(obligation_lines(shown, plans, read.tasks, read.suggested), None)
        self._show_tasks()

    def _show_tasks(self) -> None:
        read, one = self._read, self.chosen
        lines = task_lines(read.tasks, one, read.stand, read.suggested)
        self.tasks.show_lines(lines, read.task_for(one))
        self.tasks.show_current()
        self._tell_buttons()

    def _tell_buttons(self) -> None:
        one, task = self.chosen, self.tasks.key
        linked = one is not None and task in one.task_ids
        self.buttons.tell(self._read.number(task), linked, self._read.is_aside(one))
        allowed = (
            task is not None and not linked,
            linked,
            one not in self._read.stand.covered,
            self._may_make_task and one in self._read.stand.uncovered,
        )
        possible = one is not None and not self._session.book.read_only and self.isVisible()
        for command_id, made, is_allowed in zip(_COMMANDS, self.buttons.all, allowed, strict=True):
            self._commands.enable((command_id,), possible and is_allowed)
            made.setEnabled(possible and is_allowed)
        is_own = self._session.is_open and not self._session.plan.is_superior
        self.standing.follow(in_sight=is_own and self.isVisible())

    @property
    def _may_make_task(self) -> bool:
        """An issued plan may still be compared and linked, but takes no further task."""
        return bool(self._session.plan.groups) and not self._session.read_only

    # -- wiring

    def _link(self, asked: int | None, task: int | None) -> None:
        if asked is not None and task is not None and not self._session.book.read_only:
            self._session.perform(lambda book: link_obligation(book, asked, task))

    def _ask_reason(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Không thuộc phạm vi")
        dialog.setLabelText("Vì sao yêu cầu này không thuộc phạm vi của cơ quan?")
        dialog.setOkButtonText("Ghi")
        dialog.setCancelButtonText("Hủy")
        reason = dialog.textValue() if dialog.exec() else ""
        dialog.deleteLater()
        if reason.strip():
            self.set_aside(reason)

    def _sources(self) -> list[tuple[str, Callable[[], object]]]:
        plans = superior_plans(self._session.plan, list_plans(self._session.book))
        return [(f"{p.issuer} · {p.subject}", partial(self.take, p.id)) for p in plans]

    def _entries(self) -> list[tuple[str, Callable[[], object]]]:
        return [*self._sources(), (_STANDING, self.standing.ask)]

    def _open_menu(self, board: BoardList, point: QPoint) -> None:
        self._menu.exec(board.viewport().mapToGlobal(point))

    def _connect(self) -> None:
        self._session.reloaded.connect(self.reload)
        self._session.gone.connect(self.reload)
        self.others.toggled.connect(self._show_asked)
        self.asked.currentItemChanged.connect(self._show_tasks)
        self.tasks.currentItemChanged.connect(self._tell_buttons)
        self.asked.entered_entry.connect(self.link)
        self.tasks.entered_entry.connect(self.link)
        self.asked.dropped.connect(self._link)
        self.tasks.dropped.connect(lambda task, asked: self._link(asked, task))
        for command_id, act in zip(
            _COMMANDS,
            (self.link, self.unlink, self.set_aside_or_back, self.make_task),
            strict=True,
        ):
            self._commands.bind(command_id, act, self)
        self._commands.enable(_COMMANDS, False)
        self.standing.follow(in_sight=False)
        for board in (self.asked, self.tasks):
            board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            board.customContextMenuRequested.connect(partial(self._open_menu, board))

    def _take_button(self) -> QPushButton:
        made = menu_button("Lấy yêu cầu", self._entries, _STANDING)
        made.setDisabled(self._session.book.read_only)
        return made

    def _lay_out(self) -> None:
        board = board_page(
            (self.told, self.others, self._take_button()), self.asked, self.tasks, self.buttons
        )
        for page in (board, empty_page(self._take_button()), superior_page()):
            self._pages.addWidget(page)
        fill(self, self._pages)
