"""Whatever a clerk does in whatever order, the paper says what the table shows."""

import io
import shutil
import tempfile
from pathlib import Path

import docx
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop import press
from desktop.commands.registry import Commands
from desktop.editor.tasks_tab import TasksTab
from desktop.models.task_rows import TaskLine
from exporters.docx import render_docx
from storage.book import open_book
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Assignment
from storage.services.tasks import set_task_units
from storage.verify import verify
from tests.desktop.editor.conftest import make_session
from tests.desktop.words import words

TEXTS = st.text(st.sampled_from("aăâbcđêghiôơưxỹ ậ/<&\"'-.0129"), min_size=1, max_size=30)
MOVES = ("move_up", "move_down", "to_previous_group", "to_next_group")


class Session(RuleBasedStateMachine):
    """Types, moves, deletes, undoes, redoes and reopens at random."""

    sample = Path()

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = Path(shutil.copy(self.sample, self.folder / "so.tdkt"))
        self.open()

    def open(self) -> None:
        self.host = QWidget()
        self.book = open_book(self.path)
        self.session = make_session(self.host, self.book, self.folder)
        self.tab = TasksTab(self.session, Commands(self.host), self.host)
        self.tab.resize(760, 640)
        self.host.show()

    def close(self) -> None:
        self.session.close()
        self.book.close()
        self.host.deleteLater()

    @rule(data=st.data(), text=TEXTS)
    def type_content(self, data: st.DataObject, text: str) -> None:
        self.stand_on_some_task(data)
        self.tab.table.edit(self.tab.table.currentIndex())
        assert self.tab.table.editor is not None
        self.tab.table.editor.setPlainText(text)
        QTest.keyClick(self.tab.table.editor, Qt.Key.Key_Return)

    @rule(
        data=st.data(),
        text=TEXTS.filter(str.strip),
        role=st.sampled_from(["", "chủ trì", "phối hợp"]),
    )
    def type_units(self, data: st.DataObject, text: str, role: str) -> None:
        task = data.draw(st.sampled_from(self.session.plan.tasks))
        units = (Assignment(text, role), Assignment("Văn phòng"))
        self.session.perform(lambda book: set_task_units(book, task.id or 0, units))

    @rule(data=st.data())
    def insert(self, data: st.DataObject) -> None:
        self.stand_on_some_task(data)
        self.tab.rows.insert_below()

    @precondition(lambda self: len(self.session.plan.tasks) > 5)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self.stand_on_some_task(data)
        self.tab.rows.delete()

    @rule(data=st.data(), move=st.sampled_from(MOVES))
    def move(self, data: st.DataObject, move: str) -> None:
        self.stand_on_some_task(data)
        getattr(self.tab.rows, move)()

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def reopen(self) -> None:
        shown = self.session.plan
        self.close()
        assert verify(self.path) == ()
        self.open()
        assert self.session.plan == shown

    def stand_on_some_task(self, data: st.DataObject) -> None:
        lines = self.tab.table.lines
        rows = [r for r in range(lines.rowCount()) if isinstance(lines.record(r), TaskLine)]
        self.tab.table.setCurrentIndex(lines.index(data.draw(st.sampled_from(rows)), 1))

    @invariant()
    def the_paper_says_what_the_table_shows(self) -> None:
        if not hasattr(self, "session"):
            return
        self.session.commit()
        stored = get_plan(self.book, self.session.plan_id)
        document = press.plan_document(stored, get_office(self.book))
        paper = docx.Document(io.BytesIO(render_docx(document)))
        printed = [
            words(" ".join({cell._tc: cell.text for cell in row.cells}.values()))
            for row in paper.tables[1].rows
        ]
        assert printed[1:] == self.shown_rows()

    def shown_rows(self) -> list[list[str]]:
        lines = self.tab.table.lines
        return [
            words(" ".join(str(lines.index(row, column).data() or "") for column in range(3)))
            for row in range(lines.rowCount())
        ]

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.close()
            shutil.rmtree(self.folder)


def test_random_sessions_always_print_what_the_table_shows(qapp, sample_book: Path) -> None:
    Session.sample = sample_book
    run_state_machine_as_test(
        Session, settings=settings(max_examples=20, stateful_step_count=15, deadline=None)
    )
