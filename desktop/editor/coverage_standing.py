"""Requirements written by hand: no plan of the book states them, an office answers them anyway."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from storage.records_obligations import Obligation
from storage.services.obligations import (
    add_standing_obligation,
    delete_obligation,
    update_standing_obligation,
)

_ADD, _EDIT, _DELETE = "coverage.standing", "coverage.edit_standing", "coverage.delete_standing"


class StandingRequirements:
    """Adds, writes anew and removes them; ``chosen`` tells the requirement now current."""

    commands = (_ADD, _EDIT, _DELETE)

    def __init__(
        self,
        session: PlanSession,
        commands: Commands,
        chosen: Callable[[], Obligation | None],
        parent: QWidget,
    ) -> None:
        self._session = session
        self._commands = commands
        self._chosen = chosen
        self._parent = parent
        for command_id, act in zip(self.commands, (self.ask, self.edit, self.delete), strict=True):
            commands.bind(command_id, act, parent)

    def follow(self, in_sight: bool) -> None:
        """Offer what the current requirement allows."""
        may_write = in_sight and not self._session.book.read_only
        one = self._chosen()
        standing = one is not None and one.plan_id is None
        self._commands.enable((_ADD,), may_write)
        self._commands.enable((_EDIT, _DELETE), may_write and standing)

    def ask(self) -> None:
        """Ask for a new one and note it."""
        from desktop.dialogs.standing import ask_standing

        written = ask_standing(self._parent, Obligation(""))
        if written is not None:
            self.add(written)

    def add(self, obligation: Obligation) -> None:
        self._session.perform(lambda book: add_standing_obligation(book, obligation))

    def edit(self) -> None:
        """Ask for the current one anew."""
        from desktop.dialogs.standing import ask_standing

        one = self._chosen()
        written = ask_standing(self._parent, one) if one is not None else None
        if written is not None:
            self._session.perform(lambda book: update_standing_obligation(book, written))

    def delete(self) -> None:
        one = self._chosen()
        if one is not None and one.id is not None and one.plan_id is None:
            key = one.id
            self._session.perform(lambda book: delete_obligation(book, key))
