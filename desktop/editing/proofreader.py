"""Checks the document in front behind the typing: after a rest, off the window's thread."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Generic

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.context import Context
from desktop.editing.session import DocumentSession, Record
from resources.proofreading import Finding, Fix
from storage.book import Book
from storage.queries.office import get_office, list_units
from storage.records import Office, Plan, Unit
from storage.records_papers import Paper
from storage.records_rollover import TextPlace
from storage.rules.plan_texts import plan_texts

_REST = 1500
_AROUND = 30


class DocumentProofreader(QObject, Generic[Record]):
    """``findings`` are those of the document in front without the rules this office passes over.

    ``checked``: they are new. ``failed``: the check itself went wrong.
    """

    checked = Signal()
    failed = Signal(Exception)

    def __init__(self, context: Context, session: DocumentSession[Record], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._all: tuple[Finding, ...] = ()
        self._checked: Mapping[TextPlace, str] = {}
        self._shown_id = 0
        self._order = 0
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self.check)
        session.shown_changed.connect(self._rest.start)
        session.reloaded.connect(self._follow)
        session.gone.connect(self._forget)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(found for found in self._all if found.rule not in self.ignored)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The rules this office passes over."""
        return self._context.settings.ignored_rules(self._context.book.book_id)

    @property
    def may_fix(self) -> bool:
        """Whether the document in front is the office's to correct."""
        session = self._session
        return session.is_open and not session.read_only and not session.shown.is_superior

    @abstractmethod
    def judge(self, record: Record, office: Office, units: Sequence[Unit]) -> tuple[Finding, ...]:
        """The findings on a document; called on the worker."""

    @abstractmethod
    def texts_of(self, record: Record) -> Mapping[TextPlace, str]:
        """The texts a correction may be made in."""

    @abstractmethod
    def write(self, book: Book, record_id: int, fixes: Sequence[Fix]) -> None:
        """Make corrections as one unit of work; raises StorageError."""

    def check(self) -> None:
        """Check now; of several checks only the last one counts."""
        if not self._session.is_open:
            return
        self._order += 1
        order, record = self._order, self._session.shown
        office, units = get_office(self._context.book), list_units(self._context.book)
        self._context.tasks.run(
            partial(self.judge, record, office, units),
            partial(self._take, order, record),
            self.failed.emit,
        )

    def stop(self) -> None:
        """The book closes: what is still being checked no longer counts."""
        self._rest.stop()
        self._order += 1

    # -- what a finding allows

    def fix_of(self, finding: Finding) -> Fix | None:
        """The finding's correction where it can be made in the text as it now stands."""
        return next(iter(self._makeable([finding])), None)

    def preview_of(self, fix: Fix) -> tuple[str, str]:
        """The words around a correction that can be made, before and after it."""
        text = self.texts_of(self._session.shown)[_place_of(fix)]
        end = fix.start + len(fix.old)
        first, last = max(fix.start - _AROUND, 0), min(end + _AROUND, len(text))
        head = "…" * (first > 0) + text[first : fix.start]
        tail = text[end:last] + "…" * (last < len(text))
        return f"{head}{fix.old}{tail}", f"{head}{fix.new}{tail}"

    def fixes_like(self, finding: Finding) -> tuple[Fix, ...]:
        """The corrections of all findings of the same rule."""
        return self._makeable([found for found in self.findings if found.rule == finding.rule])

    def _makeable(self, findings: Sequence[Finding]) -> tuple[Fix, ...]:
        """Only where the text is still the one that was checked: a fix counts its letters."""
        if not self.may_fix:
            return ()
        now = self.texts_of(self._session.shown)
        fixes = dict.fromkeys(found.fix for found in findings if found.fix is not None)
        return tuple(fix for fix in fixes if self._holds(now.get(_place_of(fix)), fix))

    def _holds(self, text: str | None, fix: Fix) -> bool:
        if text is None or text != self._checked.get(_place_of(fix)):
            return False
        return text.startswith(fix.old, fix.start)

    def make(self, fixes: Sequence[Fix]) -> bool:
        """Make corrections as one step; False when they were refused."""
        record_id = self._session.shown_id
        made = self._session.perform(lambda book: self.write(book, record_id, fixes))
        if made:
            self._all = tuple(found for found in self._all if found.fix not in fixes)
            self.checked.emit()
        return made

    def ignore(self, rule: str) -> None:
        """Pass over a rule in this office from now on."""
        self._set_ignored((*self.ignored, rule))

    def restore_ignored(self) -> None:
        self._set_ignored(())

    def _set_ignored(self, rules: tuple[str, ...]) -> None:
        self._context.settings.set_ignored_rules(self._context.book.book_id, rules)
        self.checked.emit()

    def _take(self, order: int, record: Record, found: tuple[Finding, ...]) -> None:
        if order == self._order:
            self._all, self._checked = found, self.texts_of(record)
            self.checked.emit()

    def _follow(self) -> None:
        """Findings of another document say nothing about this one."""
        if self._shown_id != self._session.shown_id:
            self._shown_id = self._session.shown_id
            self._forget()
            self._rest.start()

    def _forget(self) -> None:
        self.stop()
        self._all = ()
        self.checked.emit()


class Proofreader(DocumentProofreader[Plan]):
    """Of a plan."""

    def judge(self, record: Plan, office: Office, units: Sequence[Unit]) -> tuple[Finding, ...]:
        from desktop.drafting.proofing import check_plan

        return check_plan(record, office, units)

    def texts_of(self, record: Plan) -> Mapping[TextPlace, str]:
        return {placed.place: placed.text for placed in plan_texts(record)}

    def write(self, book: Book, record_id: int, fixes: Sequence[Fix]) -> None:
        from storage.services.proofreading import apply_fixes

        apply_fixes(book, record_id, fixes)


class PaperProofreader(DocumentProofreader[Paper]):
    """Of another paper: what is found is shown where it stands, to be mended by hand."""

    def judge(self, record: Paper, office: Office, units: Sequence[Unit]) -> tuple[Finding, ...]:
        from desktop.drafting.proofing import check_paper

        return check_paper(record, office, units)

    def texts_of(self, record: Paper) -> Mapping[TextPlace, str]:
        return {}

    def write(self, book: Book, record_id: int, fixes: Sequence[Fix]) -> None:
        """Findings on papers carry no corrections."""


def _place_of(fix: Fix) -> TextPlace:
    return TextPlace(fix.place.part, fix.place.index, fix.place.line, fix.place.column)
