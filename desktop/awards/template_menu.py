"""Filling a province's Word template from a proposed line, out of the line's menu."""

from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.awards.template_filling import TemplateFilling
from desktop.awards.template_values import line_values
from storage.queries.round_board import RoundBoard
from storage.queries.rounds import get_round
from storage.records_layouts import OwnLayout
from storage.records_rounds import Nomination


class TemplateMenu(TemplateFilling):
    """The templates kept in the book, and one more to be marked."""

    def add_to(self, menu: QMenu, line: Nomination, board: RoundBoard) -> None:
        """A submenu that fills a template from ``line``."""
        below = menu.addMenu("Điền mẫu Word của tỉnh")
        for layout in self.layouts:
            act = partial(self.fill_line, layout, line, board)
            below.addAction(f"{layout.name}…".replace("&", "&&"), act)
        below.addSeparator()
        below.addAction("Đánh dấu mẫu mới…", self.ask_template)

    def fill_line(self, layout: OwnLayout, line: Nomination, board: RoundBoard) -> None:
        found = get_round(self._context.book, line.round_id or 0)
        award = board.awards.get(line.award)
        self.ask_fill(layout, line_values(self._context.book, line, found, award, board.rules))
