"""One verdict at the side: every condition with its mark, article and the rows that prove it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from desktop import theme
from desktop.registry.verdict_words import (
    OUTCOME_COLORS,
    UNCONFIRMED,
    condition_html,
    condition_text,
    note_html,
    outcome_of,
)
from desktop.widgets.parts import button, chip, label
from desktop.widgets.rich_list import RICH_ROLE, RichDelegate
from resources.catalogues.awards import Award
from resources.catalogues.rule_books import RuleBook
from storage.queries.verdicts import SubjectVerdict
from storage.rules.eligibility.verdict import Proof

_TIP = "Bấm hoặc Enter để mở dòng chứng minh"
_OPEN_TIP = "Bấm đúp hoặc Enter để mở hồ sơ và ghi thêm"
_TITLES = {"council": "Hội đồng xem xét", "local": "Quy định của địa phương đã áp dụng"}


class VerdictSide(QFrame):
    """``proof_wanted``: the rows that prove a condition are to be shown; ``open_wanted``: whose."""

    proof_wanted = Signal(object)
    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.heading = label("", "section")
        self.award = label("", "secondary")
        self.chips = QVBoxLayout()
        self._shown_chips: list[QLabel] = []
        self.book = label("", "secondary")
        self.list = QListWidget()
        self.list.setAccessibleName("Từng điều kiện")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(RichDelegate(self.list))
        self.open = button("Mở hồ sơ", self.open_wanted.emit)
        self._lay_out()
        self.list.itemActivated.connect(self._prove_or_open)
        self.list.itemClicked.connect(self._prove)

    def show_verdict(
        self, one: SubjectVerdict | None, award: Award | None, book: RuleBook | None
    ) -> None:
        """Show a verdict by the rule ``book`` it was judged by; nothing for None."""
        self.setVisible(one is not None)
        self.list.clear()
        if one is None:
            return
        verdict = one.verdict
        self.heading.setText(one.name)
        name = award.name if award else verdict.award
        article = f" · {award.provision.citation}" if award else ""
        self.award.setText(f"{name} năm {verdict.year}{article}")
        self._show_chips(outcome_of(verdict), verdict.confirmed)
        self._show_book(book, verdict.earliest if verdict.outcome != "eligible" else None)
        for judged in verdict.conditions:
            self._add(condition_text(judged), condition_html(judged), judged.proof)
        for warned in verdict.warnings:
            html = note_html("Lưu ý", warned.sentence, warned.provision)
            self._add(f"Lưu ý: {warned.sentence}", html, warned.proof)
        for key, texts in (("council", verdict.council), ("local", verdict.local)):
            for text in texts:
                self._add(f"{_TITLES[key]}: {text}", note_html(_TITLES[key], text))

    def _add(self, text: str, html: str, proof: Sequence[Proof] = ()) -> None:
        item = QListWidgetItem(text)
        item.setData(RICH_ROLE, html)
        item.setData(Qt.ItemDataRole.UserRole, tuple(proof))
        item.setToolTip(_TIP if proof else _OPEN_TIP)
        self.list.addItem(item)

    def _prove(self, item: QListWidgetItem) -> None:
        proof = item.data(Qt.ItemDataRole.UserRole)
        if proof:
            self.proof_wanted.emit([Proof(*row) for row in proof])

    def _prove_or_open(self, item: QListWidgetItem) -> None:
        """What nothing proves yet is put right in the records of whom it is about."""
        if item.data(Qt.ItemDataRole.UserRole):
            self._prove(item)
        else:
            self.open_wanted.emit()

    def _show_chips(self, outcome: str, confirmed: bool) -> None:
        for old in self._shown_chips:
            self.chips.removeWidget(old)
            old.deleteLater()
        self._shown_chips = []
        for text, color in (
            (outcome, OUTCOME_COLORS[outcome]),
            *(() if confirmed else ((UNCONFIRMED.capitalize(), "amber"),)),
        ):
            self._shown_chips.append(chip(text, color))
            self.chips.addWidget(self._shown_chips[-1], 0, Qt.AlignmentFlag.AlignLeft)

    def _show_book(self, book: RuleBook | None, earliest: int | None) -> None:
        lines = (
            f"Sớm nhất có thể đủ: năm {earliest}." if earliest else "",
            f"Xét theo {book.name}." if book else "",
        )
        self.book.setText("\n".join(line for line in lines if line))
        self.book.setToolTip(book.caution if book else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * theme.GRID, 0, theme.GRID)
        column.setSpacing(theme.GRID)
        head = QVBoxLayout()
        head.setContentsMargins(2 * theme.GRID, 0, 2 * theme.GRID, 0)
        for text in (self.heading, self.award, self.book):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        first = QHBoxLayout()
        first.addWidget(self.heading, 1)
        first.addWidget(self.open)
        head.addLayout(first)
        head.addWidget(self.award)
        head.addLayout(self.chips)
        head.addWidget(self.book)
        column.addLayout(head)
        column.addWidget(self.list, 1)
