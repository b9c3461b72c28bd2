"""What the task in front answers: superiors' requirements, incoming papers, its plan."""

from functools import partial

from PySide6.QtCore import Signal

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from desktop.dialogs.choose import choose_one
from desktop.partial_dates import shown_date
from desktop.widgets.parts import button
from storage.queries.incoming import incoming_of_task, list_incoming
from storage.queries.obligations import list_obligations
from storage.records_followup import Standing
from storage.records_incoming import Incoming
from storage.records_tasks import AskedBy
from storage.services.incoming import link_incoming, unlink_incoming
from storage.services.obligations import link_obligation, unlink_obligation

_OBLIGATION, _INCOMING = "obligation", "incoming"


class SideLinks(SidePart):
    """``wanted``: the id of another page and what to show on it."""

    wanted = Signal(str, object)

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("Căn cứ và văn bản liên quan")
        self._edits = edits
        self._task: Standing | None = None
        self.list = SideList("Yêu cầu của cấp trên và văn bản đến")
        self.obligation = button("Gắn yêu cầu…", self._ask_obligation)
        self.incoming = button("Gắn văn bản đến…", self._ask_incoming)
        self.plan = button("Xem trong kế hoạch", self._show_plan)
        self.column.addWidget(self.list)
        self.add_row(self.obligation, self.incoming)
        self.add_row(self.plan)
        self.list.opened.connect(self._open)
        self.list.delete_wanted.connect(self._unlink)
        for made in (self.obligation, self.incoming):
            made.setDisabled(edits.read_only)

    def show_task(self, task: Standing) -> None:
        self._task = task
        papers = incoming_of_task(self._edits.checklist.book, task.task.id)
        entries = [_of_superior(one) for one in task.task.asked_by]
        self.list.show_entries([*entries, *(_of_paper(one, task.task.id) for one in papers)])
        self.plan.setVisible(not task.task.unplanned)

    def _ask_obligation(self) -> None:
        """Confirm what is only suggested, or link another requirement of a superior."""
        task, book = self._task, self._edits.checklist.book
        if task is None:
            return
        linked = {one.uid for one in task.task.asked_by if one.linked}
        choices = [
            (f"{one.place}  {one.text}".strip(), one.id or 0)
            for one in list_obligations(book)
            if one.uid not in linked
        ]
        chosen = choose_one(self, "Gắn yêu cầu của cấp trên", "Tìm yêu cầu…", choices, "Gắn")
        if chosen is not None:
            task_id = task.task.id
            act = partial(link_obligation, obligation_id=chosen, task_id=task_id)
            self._edits.checklist.perform(act, (task_id,))

    def _ask_incoming(self) -> None:
        task, book = self._task, self._edits.checklist.book
        if task is None:
            return
        choices = [
            (f"{paper.number} – {paper.sender}\n{paper.summary}", paper.id or 0)
            for paper in list_incoming(book)
            if all(link.task_id != task.task.id for link in paper.links)
        ]
        chosen = choose_one(self, "Gắn văn bản đến", "Tìm văn bản đến…", choices, "Gắn")
        if chosen is not None:
            task_id = task.task.id
            act = partial(link_incoming, incoming_id=chosen, task_id=task_id, relation="asks")
            self._edits.checklist.perform(act, (task_id,))

    def _unlink(self, key: object) -> None:
        task, book = self._task, self._edits.checklist.book
        if task is None or not isinstance(key, tuple) or self._edits.read_only:
            return
        kind, uid = key
        task_id = task.task.id
        if kind == _INCOMING:
            act = partial(unlink_incoming, incoming_id=uid, task_id=task_id)
            self._edits.checklist.perform(act, (task_id,))
            return
        for one in list_obligations(book):
            if one.uid == uid and one.id is not None and task_id in one.task_ids:
                act = partial(unlink_obligation, obligation_id=one.id, task_id=task_id)
                self._edits.checklist.perform(act, (task_id,))

    def _open(self, key: object) -> None:
        if isinstance(key, tuple) and key[0] == _INCOMING:
            self.wanted.emit("documents", "Văn bản đến")
        else:
            self._show_plan()

    def _show_plan(self) -> None:
        if self._task is not None:
            self.wanted.emit("plan", self._task.task.plan_id)


def _of_superior(one: AskedBy) -> SideEntry:
    named = ", ".join(part for part in (one.place, one.plan) if part)
    until = f"\nHạn {shown_date(one.deadline)}" if one.deadline else ""
    doubt = "" if one.linked else " – gợi ý, chưa xác nhận"
    text = f"{named}{doubt}: {one.text}{until}"
    return SideEntry(text, (_OBLIGATION, one.uid), None, one.text, "" if one.linked else "amber")


def _of_paper(paper: Incoming, task_id: int) -> SideEntry:
    moved = next(
        (link.moved_to for link in paper.links if link.task_id == task_id and link.moved_to), None
    )
    what = f"dời thời hạn đến {shown_date(moved)}" if moved else "yêu cầu thực hiện"
    text = f"Văn bản đến {paper.number} {what}: {paper.summary}"
    return SideEntry(text, (_INCOMING, paper.id), None, paper.sender)
