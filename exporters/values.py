"""What a form is filled with: plain values handed to ``compose``, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exporters.document import Paragraph


@dataclass(frozen=True)
class UnitValue:
    """A unit that carries out a task; ``role`` is "", "chủ trì" or "phối hợp", ``note`` prints."""

    name: str
    role: str = ""
    note: str = ""


@dataclass(frozen=True)
class TaskValue:
    """One task: its number as printed, content lines, units and further columns by title."""

    number: str
    content: tuple[str, ...]
    units: tuple[UnitValue, ...] = ()
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    uid: str = ""


@dataclass(frozen=True)
class GroupValue:
    """Tasks under one label; an empty label prints no group row."""

    label: str
    tasks: tuple[TaskValue, ...]
    uid: str = ""


@dataclass(frozen=True)
class ColumnValue:
    """A column of the task table; ``kind`` is "number", "content", "units" or "extra"."""

    title: str
    kind: str


@dataclass(frozen=True)
class TasksValue:
    """The whole task table."""

    columns: tuple[ColumnValue, ...]
    groups: tuple[GroupValue, ...]


FieldValue = (
    str | tuple[str, ...] | tuple[Paragraph, ...] | tuple[tuple[str, ...], ...] | TasksValue
)


@dataclass(frozen=True)
class HeaderValue:
    """Letterhead and closing as data; None and "" print as blanks for the clerk's pen."""

    parent: tuple[str, ...]
    agency: tuple[str, ...]
    number: str
    symbol: str
    place: str
    year: int | None
    month: int | None
    day: int | None
    recipients: tuple[tuple[str, ...], ...]
    archive: str
    authority: tuple[str, ...]
    signer: str
