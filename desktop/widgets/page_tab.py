"""What a tab of a page gives the page around it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class PageTab(QWidget):
    """One tab; ``tables`` are those of the book it shows, it is told when they change.

    ``said``: a quiet sentence. ``failed``: something went wrong. ``waiting_changed``: typing began
    to wait or was written. ``wanted``: the id of another page and what to show on it.
    """

    title: str
    help_topic: str
    tables = frozenset[str]()
    said = Signal(str)
    failed = Signal(Exception)
    waiting_changed = Signal(bool)
    wanted = Signal(str, object)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return False

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting."""
        return True

    def reload(self) -> None:
        """Show the book anew."""

    def take_focus(self) -> None:
        """Be ready for the keys."""
        self.setFocus()
