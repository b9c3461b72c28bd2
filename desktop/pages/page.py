"""What every page of the window is to its workspace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """Stands beside the rail; pages do not know each other, they ask the workspace to go there.

    ``wanted``: the id of another page and what to show on it. ``badge_changed``: how many things
    wait on this page, told beside its name in the rail; ``other_badge_changed``: the same of the
    page of that id.
    """

    name = ""
    help_topic = ""
    main_commands: tuple[str, ...] = ()
    heading_changed = Signal(str, str)
    failed = Signal(Exception)
    said = Signal(str)
    wanted = Signal(str, object)
    badge_changed = Signal(int)
    other_badge_changed = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: QWidget | None = None
        """Stands in the window's head beside the heading."""

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return False

    @property
    def keeps_typing(self) -> bool:
        """Whether what waits here outlives a program that ends without writing it."""
        return False

    def topic(self) -> str:
        """The help text of what is in front."""
        return self.help_topic

    def commit(self) -> bool:
        """Write what waits; False when it could not be written."""
        return True

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        self.heading_changed.emit(self.name, "")

    def show_target(self, target: object) -> None:
        """Bring what another page or a search found in sight; None shows the page as it is."""
