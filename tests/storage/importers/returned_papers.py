"""A book with an invented plan, its export in the chief's hands, and what came back."""

from collections.abc import Iterable
from pathlib import Path

from desktop.press import plan_document
from exporters.docx import write_docx
from storage.book import Book
from storage.importers.returned import read_returned
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Assignment, Plan, Task, TaskGroup, TextBlock, TextRun
from storage.records_corrections import Correction, Returned
from storage.services.corrections import apply_corrections
from storage.services.plans import add_plan
from tests.storage.builders import a_paragraph, a_plan
from tests.storage.importers.word_edits import WordFile

LEAD_ROLE = Assignment("Văn phòng Sở", "chủ trì")


class Returning:
    """One plan in the book, one file on its way through the office."""

    def __init__(self, book: Book, path: Path, plan: Plan | None = None) -> None:
        self.book = book
        self.plan_id = add_plan(book, plan or a_returning_plan())
        self.path = path
        write_docx(plan_document(self.plan, get_office(book)), path)

    @property
    def plan(self) -> Plan:
        return get_plan(self.book, self.plan_id)

    def word(self) -> WordFile:
        return WordFile(self.path)

    def read(self, path: Path | None = None) -> Returned:
        return read_returned(path or self.path, self.plan, get_office(self.book))

    def accept(self, corrections: Iterable[Correction]) -> Plan:
        apply_corrections(self.book, self.plan_id, tuple(corrections))
        return self.plan


def a_returning_plan() -> Plan:
    """A plan no two pieces of which say the same."""
    return a_plan(
        before_table=(
            a_paragraph("I. MỤC ĐÍCH, YÊU CẦU", "section"),
            TextBlock(
                "paragraph",
                (
                    TextRun("Đẩy mạnh các phong trào thi đua trong toàn Sở, "),
                    TextRun("thiết thực", bold=True),
                    TextRun(" chào mừng những ngày lễ lớn của tỉnh."),
                ),
            ),
            a_paragraph("Khen thưởng phải chính xác, công khai, kịp thời."),
            a_paragraph("II. NỘI DUNG", "section"),
        ),
        groups=(
            TaskGroup(
                "QUÝ I",
                (
                    a_row("Phát động phong trào thi đua năm 2026 tại các phòng", "28/02"),
                    a_row("Tổ chức hội nghị tổng kết khối thi đua", "31/3"),
                    Task(
                        ("Rà soát hồ sơ khen cao.", "Lập tờ trình gửi Ban Thi đua."),
                        (LEAD_ROLE, Assignment("Phòng Lễ tân", "phối hợp", "nếu có")),
                    ),
                ),
            ),
            TaskGroup(
                "QUÝ II",
                (
                    a_row("Sơ kết sáu tháng và đề xuất khen thưởng đột xuất", "30/6"),
                    a_row("Kiểm tra việc thực hiện quy chế ở hai trung tâm", ""),
                ),
            ),
        ),
        after_table=(
            a_paragraph("III. TỔ CHỨC THỰC HIỆN", "section"),
            a_paragraph("1. Thủ trưởng các đơn vị chịu trách nhiệm triển khai.", "clause"),
            a_paragraph("2. Văn phòng Sở theo dõi và báo cáo Giám đốc.", "clause"),
        ),
    )


def a_row(content: str, deadline: str) -> Task:
    extra = {"Thời hạn": (deadline,)} if deadline else {}
    return Task((content,), (LEAD_ROLE, Assignment("Các phòng")), extra)


def uids(plan: Plan) -> tuple[str, ...]:
    """The identities of groups, tasks and paragraphs in order."""
    rows = (row.uid for group in plan.groups for row in (group, *group.tasks))
    return (*rows, *(block.uid for block in (*plan.before_table, *plan.after_table)))


def contents(plan: Plan) -> dict[str, list[str]]:
    """What tasks stand in each group."""
    return {group.label: [" ".join(task.content) for task in group.tasks] for group in plan.groups}
