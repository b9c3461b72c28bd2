"""The table of pages: adding an entry here puts a page in the rail, made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.commands.registry import Commands
    from desktop.context import Context
    from desktop.pages.page import Page


@dataclass(frozen=True)
class PageEntry:
    """One page of the rail; ``make`` is None for the page the workspace makes at once.

    ``parted``: a line stands above it in the rail. ``commands`` are those the page carries out;
    they make it when they are given first. ``reading`` are the ones of them that change nothing.
    """

    id: str
    name: str
    icon: str
    make: "Callable[[Context, Commands], Page] | None" = None
    parted: bool = False
    commands: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()


_OF_ROUNDS = (
    "round.new", "round.edit", "round.propose", "round.suggest", "round.lists", "round.judge",
    "round.reports", "round.check",
)  # fmt: skip


def _overview(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.overview import OverviewPage

    return OverviewPage(context, commands)


def _settings(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.settings import SettingsPage

    return SettingsPage(context)


def _documents(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.documents import DocumentsPage

    return DocumentsPage(context, commands)


def _tasks(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.tasks import TasksPage

    return TasksPage(context, commands)


def _awards(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.awards import AwardsPage

    return AwardsPage(context, commands)


def _people(context: "Context", commands: "Commands") -> "Page":
    from desktop.pages.registry import RegistryPage

    return RegistryPage(context)


PAGES = (
    PageEntry("overview", "Tổng quan", "home", _overview),
    PageEntry("plan", "Kế hoạch", "plan"),
    PageEntry("tasks", "Nhiệm vụ", "tasks", _tasks),
    PageEntry(
        "awards", "Khen thưởng", "award", _awards, commands=_OF_ROUNDS, reading=("round.check",)
    ),
    PageEntry("people", "Cá nhân, tập thể", "people", _people),
    PageEntry("documents", "Văn bản", "document", _documents),
    PageEntry("settings", "Thiết lập", "settings", _settings, parted=True),
)
