"""What the overview says while the year has no tasks yet, and the steps that give it some."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from desktop.checklist.filters import TaskFilter
from desktop.commands.registry import Commands
from desktop.overview.reading import Overview
from desktop.widgets.empty import EmptyState
from desktop.widgets.parts import button

_TEXT = (
    "Khi kế hoạch năm có nhiệm vụ, trang này cho biết việc cần làm, việc quá hạn, việc tuần này, "
    "tiến độ theo quý và những gì cấp trên đang chờ. Hãy lập kế hoạch năm hoặc nhập kế hoạch đã có."
)


def first_steps(
    read: Overview, commands: Commands, go: Callable[[str, object], object]
) -> EmptyState:
    """``go`` gets the id of a page and what to show there."""

    def give(command_id: str) -> None:
        go("plan", None)
        commands.action(command_id).trigger()

    buttons = [_step("Lập kế hoạch năm…", "plan.new", commands, give, primary=True)]
    buttons.append(_step("Nhập kế hoạch từ tệp…", "plan.import", commands, give))
    if read.years:
        opens = TaskFilter(year=read.years[0])
        buttons.append(button(f"Xem nhiệm vụ năm {opens.year}", lambda: go("tasks", opens)))
    return EmptyState(f"Chưa có nhiệm vụ nào của năm {read.on.year}", _TEXT, *buttons)


def _step(
    text: str,
    command_id: str,
    commands: Commands,
    give: Callable[[str], None],
    primary: bool = False,
) -> QPushButton:
    made = button(text, lambda: give(command_id), primary)
    made.setEnabled(commands.action(command_id).isEnabled())
    return made
