"""The right side of the import review: the plan as it would stand in the book."""

from html import escape

from PySide6.QtWidgets import QTabWidget, QTextEdit

from desktop import theme
from desktop.editing.understood import header_facts
from desktop.models.task_rows import TaskModel
from desktop.widgets.task_table import TaskTable
from storage.records import Plan, TextBlock

_HEADINGS = ("section", "subsection")


class UnderstoodView(QTabWidget):
    """Tasks, header and closing, sections; nothing here can be typed in."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.setAccessibleName("Kế hoạch đọc được")
        self.setDocumentMode(True)
        self.tasks = TaskTable()
        self.tasks.setAccessibleName("Nhiệm vụ đọc được")
        self.tasks.show_lines(TaskModel(plan, True, self.tasks))
        self.header = _page("Phần đầu và phần cuối đọc được", _facts(plan))
        self.sections = _page("Các mục đọc được", _sections(plan))
        self.addTab(self.tasks, f"Nhiệm vụ ({len(plan.tasks)})")
        self.addTab(self.header, "Phần đầu, nơi nhận, ký")
        self.addTab(self.sections, "Các mục")


def _page(name: str, html: str) -> QTextEdit:
    page = QTextEdit()
    page.setReadOnly(True)
    page.setTabChangesFocus(True)
    page.setAccessibleName(name)
    page.setHtml(html)
    return page


def _facts(plan: Plan) -> str:
    rows = (
        f"<tr><td style='color: {theme.SECONDARY}; padding: 3px 16px 3px 0'>{escape(name)}</td>"
        f"<td style='padding: 3px 0'>{escape(value).replace(chr(10), '<br>')}</td></tr>"
        for name, value in header_facts(plan)
    )
    return f"<table>{''.join(rows)}</table>"


def _sections(plan: Plan) -> str:
    table = f"<p style='color: {theme.SECONDARY}'>[Bảng {len(plan.tasks)} nhiệm vụ]</p>"
    before, after = (
        "".join(map(_paragraph, blocks)) for blocks in (plan.before_table, plan.after_table)
    )
    return f"{before}{table if plan.tasks else ''}{after}"


def _paragraph(block: TextBlock) -> str:
    text = escape(block.text)
    return f"<p><b>{text}</b></p>" if block.style in _HEADINGS else f"<p>{text}</p>"
