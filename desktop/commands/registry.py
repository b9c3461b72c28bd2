"""Binds the table's commands to what pages do, as QActions everybody shares."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.commands.table import COMMANDS, Command
from desktop.icons import icon


class Commands(QObject):
    """One QAction per command; disabled until somebody binds it.

    A command bound with a ``scope`` listens to its keys only while the focus is inside that widget,
    so that Ctrl+C in a text field stays the field's own.
    """

    def __init__(self, window: QWidget, table: Iterable[Command] = COMMANDS) -> None:
        super().__init__(window)
        self._window = window
        self._commands = {command.id: command for command in table}
        self._actions = {command.id: self._action(command) for command in table}
        self._handlers: dict[str, Callable[[], object]] = {}

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        """Every command; the icon is drawn for who asks for its action by name."""
        return ((command, self._actions[command.id]) for command in self._commands.values())

    def action(self, command_id: str) -> QAction:
        """The QAction to show; its icon is drawn now, so that the window need not wait for all."""
        action, name = self._actions[command_id], self._commands[command_id].icon
        if name and action.icon().isNull():
            action.setIcon(icon(name))
        return action

    def bind(
        self, command_id: str, handler: Callable[[], object], scope: QWidget | None = None
    ) -> QAction:
        """Let ``handler`` carry the command out from now on; returns its QAction."""
        action = self._actions[command_id]
        self._handlers[command_id] = handler
        action.setEnabled(True)
        if scope is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            scope.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        return action

    def unbind(self, command_id: str) -> None:
        """Nobody carries the command out any more."""
        self._handlers.pop(command_id, None)
        self._actions[command_id].setEnabled(False)

    def lend(
        self, handlers: Mapping[str, Callable[[], object]], scope: QWidget | None = None
    ) -> Callable[[], None]:
        """Let others carry commands out while they are in front; the call returned ends it.

        Commands whose keys listen inside a widget only need theirs as ``scope``.
        """
        before = {name: (self._handlers.get(name), self._actions[name]) for name in handlers}
        possible = {name: action.isEnabled() for name, (_, action) in before.items()}
        for name, act in handlers.items():
            self._handlers[name] = act
            self._actions[name].setEnabled(True)
            if scope is not None:
                scope.addAction(self._actions[name])

        def give_back() -> None:
            for name, (owner, action) in before.items():
                if owner is None:
                    self.unbind(name)
                else:
                    self._handlers[name] = owner
                    action.setEnabled(possible[name])

        return give_back

    def enable(self, command_ids: Iterable[str], possible: bool) -> None:
        """Let commands be given or not for now; those nobody carries out stay disabled."""
        for command_id in command_ids:
            self._actions[command_id].setEnabled(possible and command_id in self._handlers)

    def menu(self, parent: QWidget, *command_ids: str) -> QMenu:
        """A context menu of these commands; an empty id is a separator."""
        menu = QMenu(parent)
        for command_id in command_ids:
            menu.addAction(self.action(command_id)) if command_id else menu.addSeparator()
        return menu

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setEnabled(False)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda: self._carry_out(command.id))
        return action

    def _carry_out(self, command_id: str) -> None:
        handler = self._handlers.get(command_id)
        if handler is not None:
            handler()
