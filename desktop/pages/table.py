"""The table of pages: adding an entry here puts a page in the rail, made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.pages.page import Page


@dataclass(frozen=True)
class PageEntry:
    """One page of the rail; ``make`` is None for the page the workspace makes at once.

    ``parted``: a line stands above it in the rail.
    """

    id: str
    name: str
    icon: str
    make: Callable[[Context, Commands], Page] | None = None
    parted: bool = False


def _overview(context: Context, commands: Commands) -> Page:
    from desktop.pages.overview import OverviewPage

    return OverviewPage(context, commands)


def _settings(context: Context, commands: Commands) -> Page:
    from desktop.pages.settings import SettingsPage

    return SettingsPage(context)


def _documents(context: Context, commands: Commands) -> Page:
    from desktop.pages.documents import DocumentsPage

    return DocumentsPage(context, commands)


def _tasks(context: Context, commands: Commands) -> Page:
    from desktop.pages.tasks import TasksPage

    return TasksPage(context, commands)


def _awards(context: Context, commands: Commands) -> Page:
    from desktop.pages.awards import AwardsPage

    return AwardsPage(context, commands)


def _people(context: Context, commands: Commands) -> Page:
    from desktop.pages.registry import RegistryPage

    return RegistryPage(context)


PAGES = (
    PageEntry("overview", "Tổng quan", "home", _overview),
    PageEntry("plan", "Kế hoạch", "plan"),
    PageEntry("tasks", "Nhiệm vụ", "tasks", _tasks),
    PageEntry("awards", "Khen thưởng", "award", _awards),
    PageEntry("people", "Cá nhân, tập thể", "people", _people),
    PageEntry("documents", "Văn bản", "document", _documents),
    PageEntry("settings", "Thiết lập", "settings", _settings, parted=True),
)
