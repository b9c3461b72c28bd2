"""The life of the plan in front: for signature and back, issued, amended, replaced, revoked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.partial_dates import shown_date
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.lifecycle import document_of_plan, get_life
from storage.queries.office import get_office
from storage.records_lifecycle import FROZEN_STATES, STATE_NAMES, Life, LinkedDocument

_RELATIONS = {
    "rolls_over": "Kế hoạch năm sau:",
    "amends": "Sửa đổi, bổ sung bởi:",
    "replaces": "Thay thế bởi:",
    "corrects": "Đính chính bởi:",
}
IN_FORCE = ("issued", "amended")
POSSIBLE = {
    "plan.submit": ("draft",),
    "plan.take_back": ("for_signature",),
    "plan.issue": ("for_signature",),
    "plan.attach_signed": FROZEN_STATES,
    "plan.amend": IN_FORCE,
    "plan.replace": IN_FORCE,
    "plan.revoke": IN_FORCE,
}
"""In which states each command can be given."""


class PlanLife(QObject):
    """Carries out the commands of a document's life on the session's plan.

    ``made``: the id of the draft that amends or replaces it. ``said``: a quiet sentence.
    """

    made = Signal(int)
    said = Signal(str)

    def __init__(self, session: PlanSession, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._widget = parent
        self.advice: Callable[[], str] = str
        for command_id, act in self._handlers().items():
            commands.bind(command_id, act)
            if session.book.read_only:
                commands.unbind(command_id)
        session.reloaded.connect(self.follow)
        session.gone.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Offer what the state of the plan in front allows."""
        for command_id, states in POSSIBLE.items():
            self._commands.enable([command_id], self._state in states)

    @property
    def life(self) -> Life:
        """Where the plan in front stands."""
        return get_life(self._session.book, self._document_id)

    @property
    def told(self) -> str:
        """Why an issued plan cannot be typed into, and what came of it; "" before issue."""
        if self._state not in FROZEN_STATES:
            return ""
        plan, life = self._session.plan, self.life
        parts = [
            f"{plan.kind.capitalize()} số {plan.number} ban hành ngày {shown_date(plan.date)}: "
            "nội dung giữ nguyên; muốn thay đổi thì lập văn bản sửa đổi hoặc thay thế."
        ]
        parts += [f"{_RELATIONS[later.relation]} {_named(later)}." for later in life.later]
        if life.end_note:
            parts.append(f"Thu hồi bởi: {life.end_note}.")
        parts += [f"Bản đã ký: {kept.name}." for kept in life.signed]
        return " ".join(parts)

    # -- the steps

    def submit(self) -> None:
        from storage.services.lifecycle import submit

        if self._perform(submit):
            self.said.emit("Đã chuyển sang trình ký. Số và ngày để trống, văn thư ghi sau khi ký.")

    def take_back(self) -> None:
        from storage.services.lifecycle import take_back

        self._perform(take_back)

    def issue(self) -> None:
        """Ask for number and date as on the signed paper, then freeze the plan."""
        from desktop.dialogs.issue import IssueDialog

        if not self._session.commit():
            return
        folder = self._session.book.path.parent
        dialog = IssueDialog(self._session.plan, self.advice(), folder, self._widget)
        while dialog.exec():
            if self.issue_as(dialog.number.text(), dialog.issued_on, dialog.scan):
                break
        dialog.deleteLater()

    def issue_as(self, number: str, date: PartialDate, scan: Path | None = None) -> bool:
        """Enter number and date and keep the paper as composed; False when it was refused."""
        done = self._perform(partial(self._write_issue, number=number, date=date, scan=scan))
        if done:
            self.said.emit("Đã ban hành. Nội dung được giữ nguyên như bản đã ký.")
        return done

    def attach_signed(self) -> None:
        """Keep a scan or PDF of the signed paper with the issued plan."""
        from desktop.dialogs.issue import ask_signed_copy
        from storage.services.lifecycle import attach_signed_copy

        scan = ask_signed_copy(self._widget, self._session.book.path.parent)
        if scan is not None and self._perform(partial(attach_signed_copy, scan=scan)):
            self.said.emit(f"Đã đính kèm bản đã ký: {scan.name}")

    def amend(self) -> None:
        from storage.services.succession import amend_plan

        self._follow_with(amend_plan)

    def replace(self) -> None:
        from storage.services.succession import replace_plan

        self._follow_with(replace_plan)

    def revoke(self) -> None:
        """Ask by which paper, then take the plan out of force."""
        from desktop.dialogs.revoke import RevokeDialog
        from storage.services.lifecycle import revoke

        dialog = RevokeDialog(self._widget)
        if dialog.exec():
            self._perform(partial(revoke, note=dialog.note.text()))
        dialog.deleteLater()

    # -- writing

    def _write_issue(
        self, book: Book, document_id: int, number: str, date: PartialDate, scan: Path | None
    ) -> None:
        from desktop.press import plan_document
        from exporters.document_json import document_as_json
        from storage.services.issuing import issue
        from storage.services.lifecycle import attach_signed_copy

        plan = replace(self._session.plan, number=number, date=date)
        composed = document_as_json(plan_document(plan, get_office(book)))
        with book.unit(f"Ban hành văn bản số {number}"):
            issue(book, document_id, number, date, composed)
            if scan is not None:
                attach_signed_copy(book, document_id, scan)

    def _follow_with(self, make: Callable[[Book, int], int]) -> None:
        plan_id, made = self._session.plan_id, list[int]()
        if self._session.perform(lambda book: made.append(make(book, plan_id))):
            self.made.emit(made[0])

    def _perform(self, act: Callable[[Book, int], object]) -> bool:
        document_id = self._document_id
        return self._session.perform(lambda book: act(book, document_id))

    @property
    def _document_id(self) -> int:
        return document_of_plan(self._session.book, self._session.plan_id)

    @property
    def _state(self) -> str:
        """The state of the plan in front; "" where there is none or it is a superior's."""
        if not self._session.is_open or self._session.plan.is_superior:
            return ""
        return self._session.plan.state

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "plan.submit": self.submit,
            "plan.take_back": self.take_back,
            "plan.issue": self.issue,
            "plan.attach_signed": self.attach_signed,
            "plan.amend": self.amend,
            "plan.replace": self.replace,
            "plan.revoke": self.revoke,
        }


def _named(document: LinkedDocument) -> str:
    state = STATE_NAMES[document.state].lower()
    number = f" số {document.number} ngày {shown_date(document.date)}" if document.number else ""
    return f"{document.kind.capitalize()}{number} ({state})"
