"""The plan page: the plans, the tasks of one in the middle and its printed page at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import press
from desktop.context import Context
from desktop.file_names import plan_file_name
from desktop.models.table import TableModel
from desktop.models.task_rows import columns_of, lines_of
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button, frame, label
from desktop.widgets.plan_list import PlanList, state_word
from desktop.widgets.preview_panel import PreviewPanel
from desktop.widgets.task_table import TaskTable
from storage.queries.office import get_office
from storage.queries.plans import get_plan, list_plans
from storage.records import Change, Office, Plan

_LIST_WIDTH = 210
_PREVIEW_WIDTH = 430
_FILTERS = {".docx": "Văn bản Word (*.docx)", ".pdf": "Tài liệu PDF (*.pdf)"}


class PlanPage(QWidget):
    """Read-only in this first form; it follows the book through the change bus."""

    name = "Kế hoạch"
    icon = "plan"
    heading_changed = Signal(str, str)
    failed = Signal(Exception)
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan: Plan | None = None
        self._office = Office()
        self.plans = PlanList()
        self.table = TaskTable()
        self.preview = PreviewPanel(context.tasks)
        self._count = label("", "secondary")
        self._blanks = label("")
        self._stack = QStackedWidget()
        self._lay_out()
        self.plans.chosen.connect(self._show_plan)
        self.preview.failed.connect(self.failed)
        context.bus.changed.connect(self._follow)
        self.reload()

    @property
    def context(self) -> Context:
        return self._context

    @property
    def plan(self) -> Plan | None:
        """The plan now shown."""
        return self._plan

    def actions_for_head(self) -> list[QWidget]:
        """What the window's head offers on this page; the last one is the main one."""
        return [
            button("Xuất Word", partial(self.export, ".docx")),
            button("Xuất PDF", partial(self.export, ".pdf"), primary=True),
        ]

    def reload(self) -> None:
        """Read the list of plans again and keep the chosen one."""
        self._office = get_office(self._context.book)
        summaries = list_plans(self._context.book)
        self._stack.setCurrentIndex(0 if summaries else 1)
        self.plans.show_plans(summaries, self._plan.id if self._plan else None)
        self.tell_heading()

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        plan = self._plan
        if plan is None:
            self.heading_changed.emit(self.name, "")
        else:
            year = f" năm {plan.year}" if plan.year else ""
            self.heading_changed.emit(f"{plan.kind.capitalize()}{year}", state_word(plan.state))

    def export(self, suffix: str, target: Path | None = None) -> None:
        """Write the shown plan as ``.docx`` or ``.pdf``; asks for the file when none is given."""
        plan = self._plan
        if plan is None:
            return
        target = target or self._ask_target(plan, suffix)
        if target is not None:
            document = press.plan_document(plan, self._office)
            self._context.tasks.run(
                partial(press.write_document, document, target),
                lambda _: self.said.emit(f"Đã xuất {target}"),
                self.failed.emit,
            )

    def _ask_target(self, plan: Plan, suffix: str) -> Path | None:
        folder = self._context.book.path.parent
        proposed = folder / plan_file_name(plan, self._office, suffix)
        name, _ = QFileDialog.getSaveFileName(
            self, "Xuất kế hoạch", str(proposed), _FILTERS[suffix]
        )
        return Path(name).with_suffix(suffix) if name else None

    def _follow(self, change: Change) -> None:
        self.reload()

    def _show_plan(self, plan_id: int) -> None:
        plan = get_plan(self._context.book, plan_id)
        self._plan = plan
        model = TableModel(columns_of(plan), self)
        lines = lines_of(plan)
        model.set_rows(lines)
        self.table.show_lines(model)
        groups = sum(1 for group in plan.groups if group.label)
        self._count.setText(f"{len(plan.tasks)} nhiệm vụ · {groups} nhóm")
        self._say_blanks(plan)
        self.tell_heading()
        self.preview.show_made(partial(_printed, plan, self._office))

    def _say_blanks(self, plan: Plan) -> None:
        missing = press.blanks(plan, self._office)
        self._notice.setVisible(bool(missing))
        self._blanks.setText(f"Bản in còn để trống: {', '.join(missing)}.")

    # -- layout

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for widget in (self.plans, self._middle(), self.preview):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 540, _PREVIEW_WIDTH])
        self._stack.addWidget(split)
        self._stack.addWidget(
            EmptyState(
                "Chưa có kế hoạch nào",
                "Kế hoạch công tác thi đua, khen thưởng của cơ quan và của cấp trên sẽ nằm ở đây. "
                "Bước đầu tiên: nhập kế hoạch từ tệp, hoặc mở văn phòng mẫu để xem thử.",
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _middle(self) -> QWidget:
        middle = frame("panel")
        bar = frame("bar")
        bar.setFixedHeight(40)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(label("Nội dung và nhiệm vụ", "brand"))
        row.addStretch(1)
        row.addWidget(self._count)
        self._notice = frame("notice")
        notice = QHBoxLayout(self._notice)
        notice.addWidget(self._blanks, 1)
        self._blanks.setWordWrap(True)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._notice)
        return middle


def _printed(plan: Plan, office: Office) -> bytes:
    return press.layout(press.plan_document(plan, office)).data
