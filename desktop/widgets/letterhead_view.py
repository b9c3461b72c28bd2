"""The head of an office's papers as it prints: the top of the real page, redrawn while typing."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from desktop import press, theme
from desktop.printed_pages import PrintedPages
from desktop.tasks import TaskRunner
from storage.records import Office, Plan, Signer, TextBlock, TextRun

_GAP = 16
_LEAD = (
    "Đây là bản xem thử: lề giấy, cỡ chữ, phần đầu và phần ký của văn bản sẽ in đúng như thế này."
)


@dataclass(frozen=True)
class _Drawn:
    """One page's picture and its words."""

    image: QImage
    text: str


class LetterheadView(QWidget):
    """Draws the page as wide as itself and cuts it at its lower edge."""

    shown = Signal()

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self._tasks = tasks
        self._plan: Plan | None = None
        self._office = Office()
        self._drawn: _Drawn | None = None
        self._drawing = False
        self._stale = False
        self._problem = ""
        self.setAccessibleName("Phần đầu văn bản như khi in")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_office(self, office: Office, signer: Signer | None = None) -> None:
        """Draw a paper of ``office``; while it is being drawn, the last one stays."""
        plan = _example(signer)
        if (office, plan) != (self._office, self._plan):
            self._office, self._plan = office, plan
            self._draw()

    @property
    def text(self) -> str:
        """The words on the page now shown."""
        return self._drawn.text if self._drawn else ""

    def _draw(self) -> None:
        """Of several orders while one is being drawn only the last is carried out."""
        if self._plan is None or self._paper().width() <= 0:
            return
        self._stale = self._drawing
        if not self._drawing:
            self._drawing = True
            pixels = round(self._paper().width() * self.devicePixelRatioF())
            work = partial(_drawn, self._plan, self._office, pixels)
            self._tasks.run(work, self._take, self._explain)

    def _take(self, drawn: _Drawn) -> None:
        if isValid(self):  # a dialog may be closed while its page is being drawn
            self._drawn, self._problem = drawn, ""
            self.setAccessibleDescription(drawn.text)
            self.update()
            self.shown.emit()
            self._go_on()

    def _explain(self, error: Exception) -> None:
        if isValid(self):
            self._problem = str(error)
            self.setAccessibleDescription(self._problem)
            self.update()
            self._go_on()

    def _go_on(self) -> None:
        self._drawing = False
        if self._stale:
            self._draw()

    def _paper(self) -> QRect:
        return self.rect().adjusted(_GAP, _GAP, -_GAP, 0)

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 180)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.DESK))
        paper = self._paper()
        painter.fillRect(paper.adjusted(-1, -1, 1, 0), QColor(theme.LINE))
        painter.fillRect(paper, QColor("white"))
        if self._problem:
            words = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(paper.adjusted(_GAP, _GAP, -_GAP, -_GAP), words, self._problem)
        elif self._drawn is not None:
            image = self._drawn.image
            height = round(image.height() * paper.width() / image.width())
            painter.setClipRect(paper)
            painter.drawImage(QRect(paper.left(), paper.top(), paper.width(), height), image)


def _drawn(plan: Plan, office: Office, pixels: int) -> _Drawn:
    data = press.layout(press.plan_document(plan, office)).data
    pages = PrintedPages(data)
    try:
        return _Drawn(pages.image(0, pixels / pages.sizes[0][0]), pages.text())
    finally:
        pages.close()


def _example(signer: Signer | None) -> Plan:
    """A plan with nothing but a title and a sentence between letterhead and signature."""
    return Plan(
        year=None,
        kind="KẾ HOẠCH",
        subject="Công tác thi đua, khen thưởng",
        before_table=(TextBlock("paragraph", (TextRun(_LEAD),)),),
        archive="Lưu: VT",
        authority=signer.authority if signer else (),
        signer=signer.full_name if signer else "",
    )
