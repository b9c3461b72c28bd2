"""Edits of a plan as values: shown at once, written when they rest, kept through a crash.

``place`` names what is edited: a later edit of the same place replaces the one still waiting.
"""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from storage.book import Book
from storage.dates import PartialDate
from storage.records import Assignment, Issuer, Plan, Superior, Task, TaskGroup, TextBlock
from storage.services import groups, plan_header, plan_text, tasks

FieldContent = str | int | PartialDate | Issuer | None


@dataclass(frozen=True)
class Edit:
    """One change of one place in one plan."""

    plan_id: int

    @property
    @abstractmethod
    def place(self) -> str:
        """What is edited, the same for every keystroke in it."""

    @abstractmethod
    def on(self, plan: Plan) -> Plan:
        """``plan`` as it will be once this edit is written."""

    @abstractmethod
    def write(self, book: Book) -> None:
        """Write it as one unit of work; raises StorageError."""


@dataclass(frozen=True)
class FieldEdit(Edit):
    """A header field (kind, subject, number, symbol, place, date, issuer, year)."""

    field: str
    content: FieldContent

    @property
    def place(self) -> str:
        return self.field

    def on(self, plan: Plan) -> Plan:
        return replace(plan, **{self.field: self.content})

    def write(self, book: Book) -> None:
        plan_header.set_header_field(book, self.plan_id, self.field, self.content)


@dataclass(frozen=True)
class LeadEdit(Edit):
    """The sentence before the first section."""

    lead: str

    @property
    def place(self) -> str:
        return "lead"

    def on(self, plan: Plan) -> Plan:
        return replace(plan, lead=self.lead)

    def write(self, book: Book) -> None:
        plan_text.set_lead(book, self.plan_id, self.lead)


@dataclass(frozen=True)
class BasesEdit(Edit):
    """All legal bases, one string each."""

    bases: tuple[str, ...]

    @property
    def place(self) -> str:
        return "bases"

    def on(self, plan: Plan) -> Plan:
        return replace(plan, bases=self.bases)

    def write(self, book: Book) -> None:
        plan_header.set_bases(book, self.plan_id, self.bases)


@dataclass(frozen=True)
class SuperiorsEdit(Edit):
    """The superior plans this one carries out, as cited."""

    superiors: tuple[Superior, ...]

    @property
    def place(self) -> str:
        return "superiors"

    def on(self, plan: Plan) -> Plan:
        return replace(plan, superiors=self.superiors)

    def write(self, book: Book) -> None:
        plan_header.set_superiors(book, self.plan_id, self.superiors)


@dataclass(frozen=True)
class TextEdit(Edit):
    """The sections before or after the task table."""

    part: Literal["before_table", "after_table"]
    blocks: tuple[TextBlock, ...]

    @property
    def place(self) -> str:
        return self.part

    def on(self, plan: Plan) -> Plan:
        if self.part == "before_table":
            return replace(plan, before_table=self.blocks)
        return replace(plan, after_table=self.blocks)

    def write(self, book: Book) -> None:
        plan_text.set_text(book, self.plan_id, self.part, self.blocks)


@dataclass(frozen=True)
class RecipientsEdit(Edit):
    """Nơi nhận, each recipient its printed lines, and the archive line."""

    recipients: tuple[tuple[str, ...], ...]
    archive: str

    @property
    def place(self) -> str:
        return "recipients"

    def on(self, plan: Plan) -> Plan:
        return replace(plan, recipients=self.recipients, archive=self.archive)

    def write(self, book: Book) -> None:
        plan_header.set_recipients(book, self.plan_id, self.recipients, self.archive)


@dataclass(frozen=True)
class SignatureEdit(Edit):
    """Authority lines and the signer's name."""

    authority: tuple[str, ...]
    signer: str

    @property
    def place(self) -> str:
        return "signature"

    def on(self, plan: Plan) -> Plan:
        return replace(plan, authority=self.authority, signer=self.signer)

    def write(self, book: Book) -> None:
        plan_header.set_signature(book, self.plan_id, self.authority, self.signer)


@dataclass(frozen=True)
class GroupLabelEdit(Edit):
    """The heading of one group of tasks."""

    group_id: int
    label: str

    @property
    def place(self) -> str:
        return f"group {self.group_id}"

    def on(self, plan: Plan) -> Plan:
        return _with_groups(
            plan, lambda g: replace(g, label=self.label) if g.id == self.group_id else g
        )

    def write(self, book: Book) -> None:
        groups.rename_group(book, self.group_id, self.label)


@dataclass(frozen=True)
class TaskEdit(Edit):
    """One cell of one task."""

    task_id: int

    def on(self, plan: Plan) -> Plan:
        return _with_tasks(plan, lambda task: self.of(task) if task.id == self.task_id else task)

    @abstractmethod
    def of(self, task: Task) -> Task:
        """``task`` as it will be."""


@dataclass(frozen=True)
class ContentEdit(TaskEdit):
    """The content lines of a task."""

    content: tuple[str, ...]

    @property
    def place(self) -> str:
        return f"content {self.task_id}"

    def of(self, task: Task) -> Task:
        return replace(task, content=self.content)

    def write(self, book: Book) -> None:
        tasks.set_task_content(book, self.task_id, self.content)


@dataclass(frozen=True)
class UnitsEdit(TaskEdit):
    """Who carries out a task."""

    assignments: tuple[Assignment, ...]

    @property
    def place(self) -> str:
        return f"units {self.task_id}"

    def of(self, task: Task) -> Task:
        return replace(task, assignments=self.assignments)

    def write(self, book: Book) -> None:
        tasks.set_task_units(book, self.task_id, self.assignments)


@dataclass(frozen=True)
class NumberEdit(TaskEdit):
    """The typed number of a task."""

    number: str

    @property
    def place(self) -> str:
        return f"number {self.task_id}"

    def of(self, task: Task) -> Task:
        return replace(task, number=self.number)

    def write(self, book: Book) -> None:
        tasks.set_task_number(book, self.task_id, self.number)


@dataclass(frozen=True)
class CellEdit(TaskEdit):
    """A task's lines in one extra column."""

    title: str
    lines: tuple[str, ...]

    @property
    def place(self) -> str:
        return f"cell {self.task_id} {self.title}"

    def of(self, task: Task) -> Task:
        others = {title: lines for title, lines in task.extra.items() if title != self.title}
        return replace(task, extra={**others, **({self.title: self.lines} if self.lines else {})})

    def write(self, book: Book) -> None:
        tasks.set_task_cell(book, self.task_id, self.title, self.lines)


def _with_groups(plan: Plan, changed: Callable[[TaskGroup], TaskGroup]) -> Plan:
    return replace(plan, groups=tuple(changed(group) for group in plan.groups))


def _with_tasks(plan: Plan, changed: Callable[[Task], Task]) -> Plan:
    return _with_groups(
        plan, lambda group: replace(group, tasks=tuple(changed(task) for task in group.tasks))
    )
