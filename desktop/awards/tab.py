"""What every tab of the page of awards is given and shows while there is no round."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.awards.round_in_front import RoundInFront
from desktop.commands.registry import Commands
from desktop.context import Context
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import button

_NONE = (
    "Đợt xét gom các đề nghị khen thưởng của một lần họp hội đồng, từ danh sách các phòng gửi lên "
    "đến quyết định. Hãy lập đợt xét đầu tiên."
)


class AwardsTab(PageTab):
    """Fills itself from the round in front; ``content`` is what a subclass lays out.

    ``named``: what the tab is called now, with how many lie in it.
    """

    named = Signal(str)

    def __init__(self, context: Context, commands: Commands, rounds: RoundInFront) -> None:
        super().__init__()
        self.context = context
        self.commands = commands
        self.rounds = rounds
        self.called = self.title
        self.content = QWidget()
        self._stack = QStackedWidget()
        first = button("Đợt xét mới…", commands.action("round.new").trigger, primary=True)
        first.setDisabled(context.book.read_only)
        self._stack.addWidget(EmptyState("Chưa có đợt xét", _NONE, first))
        self._stack.addWidget(self.content)
        fill(self, self._stack)
        rounds.changed.connect(self.reload)

    def reload(self) -> None:
        """Show the round in front as the book has it now."""
        found = self.rounds.round
        self._stack.setCurrentIndex(int(found is not None))
        if found is not None:
            self.show_round()
        else:
            self.call(self.title)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What this tab carries out of the table of commands, by their ids."""
        return {}

    def in_front(self, act: Callable[[], object]) -> None:
        """Carry ``act`` out with this tab in front."""
        self.wanted.emit("awards", self.title)
        act()

    def call(self, heading: str) -> None:
        """Be called ``heading`` in the row of tabs from now on."""
        self.called = heading
        self.named.emit(heading)

    def show_round(self) -> None:
        """Fill ``content`` from the round in front."""
        raise NotImplementedError
