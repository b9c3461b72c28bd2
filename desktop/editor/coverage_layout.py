"""How the coverage board stands on its tab, and what the tab says while there is no board."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop import theme
from desktop.widgets.board_list import BoardList
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import AIR, fill, fill_across
from desktop.widgets.parts import button, frame, label

Act = Callable[[], object]
_TOLD_WIDTH = 150


class CoverageButtons(QWidget):
    """What can be done with the two current entries, in words that name them."""

    def __init__(self, link: Act, unlink: Act, aside: Act, make: Act) -> None:
        super().__init__()
        self.link = button("Gắn", link, primary=True)
        self.unlink = button("Bỏ gắn", unlink)
        self.aside = button("Ngoài phạm vi…", aside)
        self.make = button("Tạo nhiệm vụ", make)
        fill_across(
            self,
            self.aside,
            self.make,
            None,
            self.unlink,
            self.link,
            gap=theme.GRID,
            margin=theme.GRID,
        )

    @property
    def all(self) -> tuple[QPushButton, ...]:
        return self.link, self.unlink, self.aside, self.make

    def tell(self, number: str, linked: bool, is_aside: bool) -> None:
        """``number`` is the current task's; ``is_aside`` turns setting aside into its opposite."""
        self.link.setText(f"Gắn nhiệm vụ {number}" if number and not linked else "Gắn")
        self.unlink.setText(f"Bỏ gắn nhiệm vụ {number}" if linked else "Bỏ gắn")
        self.aside.setText("Đưa trở lại" if is_aside else "Ngoài phạm vi…")


def board_page(
    bar: tuple[QLabel, QWidget, QWidget], asked: BoardList, tasks: BoardList, buttons: QWidget
) -> QWidget:
    """The bar above, requirements left, tasks right, buttons below."""
    page = frame("surface")
    foot = frame("foot")
    QVBoxLayout(foot).addWidget(buttons)
    foot.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    split.addWidget(_side("Cấp trên yêu cầu", asked))
    split.addWidget(_side("Nhiệm vụ của cơ quan", tasks))
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 1)
    split.setSizes([500, 500])
    fill(page, _bar(*bar), (split, 1), foot)
    return page


def empty_page(take: QPushButton) -> QWidget:
    """Before anything was taken from a superior's plan."""
    return EmptyState(
        "Chưa có yêu cầu nào của cấp trên",
        "Yêu cầu trong kế hoạch của tỉnh, bộ, cụm, khối được đặt cạnh nhiệm vụ của cơ quan "
        "để thấy việc nào chưa có trong kế hoạch. Bước đầu tiên: lấy yêu cầu từ kế hoạch cấp trên "
        "trong sổ (chưa có thì nhập kế hoạch ấy trước), hoặc tự ghi yêu cầu thường xuyên.",
        take,
    )


def superior_page() -> QWidget:
    """For a plan the office did not write."""
    return EmptyState(
        "Đây là kế hoạch của cấp trên",
        "Mở kế hoạch của cơ quan để đối chiếu với kế hoạch này.",
    )


def _bar(told: QLabel, others: QWidget, take: QWidget) -> QWidget:
    bar = frame("bar")
    told.setWordWrap(True)
    told.setMinimumWidth(_TOLD_WIDTH)
    fill_across(
        bar,
        (told, 1),
        others,
        take,
        gap=AIR,
        margin=(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID),
    )
    return bar


def _side(title: str, board: BoardList) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = label(title, "field")
    head.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
    column.addWidget(head)
    column.addWidget(board, 1)
    return side
