"""The quiet bar below the plan: what is to be looked over or answered, and the first thing."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.editing.proofreader import DocumentProofreader
from desktop.widgets.layouts import BAR_AIR, fill_across
from desktop.widgets.parts import button, chip, label
from resources.proofreading import Finding, load_rules

_LONGEST_BUTTON = 24


class FindingsBar(QFrame):
    """Hidden while there is nothing to tell; ``wanted``: the place of a finding is to be shown."""

    wanted = Signal(object)

    def __init__(
        self,
        proofreader: DocumentProofreader[Any],
        show_all: QAction,
        show_notes: QAction,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._proofreader = proofreader
        self._text = ""
        self._questions = 0
        self._count = chip("", "amber")
        self._first = label("")
        self._first.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.act = button("Đến chỗ này", self._act)
        self.all = button("Xem tất cả", show_all.trigger)
        self.all.setToolTip("Mở danh sách kiểm tra (F7)")
        self.asked = button("", show_notes.trigger)
        self.asked.setToolTip("Mở ghi chú riêng (F8)")
        fill_across(
            self,
            self._count,
            (self._first, 1),
            self.act,
            self.all,
            self.asked,
            gap=10,
            margin=BAR_AIR,
        )
        proofreader.checked.connect(self.tell)
        self.hide()

    @property
    def finding(self) -> Finding | None:
        """What the bar tells: the gravest finding."""
        return next(iter(self._proofreader.findings), None)

    def set_questions(self, count: int) -> None:
        """So many questions about the plan wait for an answer."""
        self._questions = count
        self.asked.setText(f"{count} câu hỏi chờ trả lời")
        self.tell()

    def tell(self) -> None:
        finding = self.finding
        anything = finding is not None or self._questions > 0
        self.setVisible(anything and self._proofreader.may_fix)
        self.asked.setVisible(self._questions > 0)
        for shown in (self._count, self.act, self.all):
            shown.setVisible(finding is not None)
        if finding is None:
            self._say("Còn việc phải hỏi lại trước khi trình ký." if anything else "", "")
        else:
            self._count.setText(f"{len(self._proofreader.findings)} điểm cần rà soát")
            title = load_rules()[finding.rule].title
            self._say(f"{title}: {finding.message}", finding.place.label)
            self.act.setText(self._offer(finding))

    def _say(self, text: str, place: str) -> None:
        self._text = text
        self._first.setToolTip("\n".join(filter(None, (text, place))))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """What does not fit ends in dots; all of it stands in the tip."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        room, metrics = self._first.width(), self._first.fontMetrics()
        self._first.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room))

    def _offer(self, finding: Finding) -> str:
        """What the button says; what a correction would make of the text is its tip."""
        fix = self._proofreader.fix_of(finding)
        shown = self._proofreader.preview_of(fix) if fix else ("", "")
        self.act.setToolTip("Đang ghi: {}\nSửa thành: {}".format(*shown) if fix else "")
        new = fix.new.strip() if fix else ""
        if fix is None:
            return "Đến chỗ này"
        return f"Đổi thành “{new}”" if new and len(new) <= _LONGEST_BUTTON else "Sửa chỗ này"

    def _act(self) -> None:
        finding = self.finding
        if finding is None:
            return
        fix = self._proofreader.fix_of(finding)
        if fix is None:
            self.wanted.emit(finding.place)
        else:
            self._proofreader.make([fix])
