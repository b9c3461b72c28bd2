"""The life of the document in front: for signature and back, issued, amended, replaced, revoked."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Generic

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.editing.session import DocumentSession, Record
from desktop.partial_dates import shown_date
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.lifecycle import get_life
from storage.queries.office import get_office
from storage.records_lifecycle import FROZEN_STATES, STATE_NAMES, Life, LinkedDocument

_RELATIONS = {
    "rolls_over": "Kế hoạch năm sau:",
    "amends": "Sửa đổi, bổ sung bởi:",
    "replaces": "Thay thế bởi:",
    "corrects": "Đính chính bởi:",
}
IN_FORCE = ("issued", "amended")
STEPS = {
    "submit": ("draft",),
    "take_back": ("for_signature",),
    "issue": ("for_signature",),
    "attach_signed": FROZEN_STATES,
    "amend": IN_FORCE,
    "replace": IN_FORCE,
    "correct": IN_FORCE,
    "revoke": IN_FORCE,
}
"""In which states each step can be taken."""


class DocumentLife(QObject, Generic[Record]):
    """Carries out the commands of a document's life on the session's document.

    ``made``: the id of the draft that amends or replaces it. ``corrected``: the id of the letter
    that corrects it. ``said``: a quiet sentence.
    """

    made = Signal(int)
    corrected = Signal(int)
    said = Signal(str)
    family = ""
    """What the ids of the commands begin with."""

    def __init__(
        self, session: DocumentSession[Record], commands: Commands, parent: QWidget
    ) -> None:
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
        for step, states in STEPS.items():
            self._commands.enable([f"{self.family}.{step}"], self.state in states)

    @property
    def life(self) -> Life:
        """Where the document in front stands."""
        return get_life(self._session.book, self.document_id)

    # -- what plans and papers differ in

    @property
    def document_id(self) -> int:
        """The document in front; only while one is open."""
        raise NotImplementedError

    @property
    def state(self) -> str:
        """The state of the document in front; "" where there is none or it is a superior's."""
        return self._session.shown.state if self._session.is_open else ""

    def follow_by(self, relation: str) -> Callable[[Book, int], int]:
        """The service that makes the draft that ``amends`` or ``replaces``."""
        raise NotImplementedError

    @property
    def told(self) -> str:
        """Why an issued document cannot be typed into, and what came of it; "" before issue."""
        if self.state not in FROZEN_STATES:
            return ""
        shown, life = self._session.shown, self.life
        parts = [
            f"{shown.kind.capitalize()}{_number(shown.number)} ban hành ngày "
            f"{shown_date(shown.date)}: nội dung giữ nguyên; muốn thay đổi thì lập văn bản sửa đổi "
            "hoặc thay thế."
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
        """Ask for number and date as on the signed paper, then freeze the document."""
        from desktop.dialogs.issue import IssueDialog

        if not self._session.commit():
            return
        folder = self._session.book.path.parent
        dialog = IssueDialog(self._session.shown, self.advice(), folder, self._widget)
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
        """Keep a scan or PDF of the signed paper with the issued document."""
        from desktop.dialogs.issue import ask_signed_copy
        from storage.services.lifecycle import attach_signed_copy

        scan = ask_signed_copy(self._widget, self._session.book.path.parent)
        if scan is not None and self._perform(partial(attach_signed_copy, scan=scan)):
            self.said.emit(f"Đã đính kèm bản đã ký: {scan.name}")

    def amend(self) -> None:
        self._follow_with(self.follow_by("amends"), "sửa đổi, bổ sung")

    def replace(self) -> None:
        self._follow_with(self.follow_by("replaces"), "thay thế")

    def correct(self) -> None:
        """Start the công văn that corrects a slip of form or layout in the document."""
        from desktop.drafting.making import letter_correcting
        from storage.services.paper_succession import correct_document

        letter, made = letter_correcting(self._session.book, self._session.shown), list[int]()
        document_id = self.document_id
        if self._session.perform(
            lambda book: made.append(correct_document(book, document_id, letter))
        ):
            self.said.emit("Đã lập công văn đính chính ở trang Văn bản.")
            self.corrected.emit(made[0])

    def revoke(self) -> None:
        """Ask by which paper, then take the document out of force."""
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
        from desktop.press import document_of
        from exporters.document_json import document_as_json
        from storage.services.issuing import issue
        from storage.services.lifecycle import attach_signed_copy

        record = replace(self._session.shown, number=number, date=date)
        composed = document_as_json(document_of(record, get_office(book)))
        with book.unit(f"Ban hành văn bản số {number}" if number else "Ban hành văn bản"):
            issue(book, document_id, number, date, composed)
            if scan is not None:
                attach_signed_copy(book, document_id, scan)

    def _follow_with(self, make: Callable[[Book, int], int], does: str) -> None:
        """Start the document that ``does`` something to the one in front, and say so."""
        shown, shown_id, made = self._session.shown, self._session.shown_id, list[int]()
        if self._session.perform(lambda book: made.append(make(book, shown_id))):
            self.made.emit(made[0])
            named = f"{shown.kind.capitalize()} số {shown.number}"
            self.said.emit(f"Đây là bản dự thảo {does} {named}; bản đã ban hành giữ nguyên.")

    def _perform(self, act: Callable[[Book, int], object]) -> bool:
        document_id = self.document_id
        return self._session.perform(lambda book: act(book, document_id))

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            f"{self.family}.submit": self.submit,
            f"{self.family}.take_back": self.take_back,
            f"{self.family}.issue": self.issue,
            f"{self.family}.attach_signed": self.attach_signed,
            f"{self.family}.amend": self.amend,
            f"{self.family}.replace": self.replace,
            f"{self.family}.correct": self.correct,
            f"{self.family}.revoke": self.revoke,
        }


def _number(number: str) -> str:
    return f" số {number}" if number else ""


def _named(document: LinkedDocument) -> str:
    state = STATE_NAMES[document.state].lower()
    number = f" số {document.number} ngày {shown_date(document.date)}" if document.number else ""
    return f"{document.kind.capitalize()}{number} ({state})"
