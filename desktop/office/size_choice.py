"""The two coherent size profiles of the decree, each with what it means on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.widgets.layouts import fill
from resources.styles import PROFILES, load_sheet


class SizeChoice(QWidget):
    """``changed`` when the person picks the other profile."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {profile: QRadioButton(_words(profile)) for profile in PROFILES}
        fill(self, *self._buttons.values(), gap=4)
        for made in self._buttons.values():
            self._group.addButton(made)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self._buttons[PROFILES[0]])

    @property
    def profile(self) -> str:
        """P14 or P13."""
        return next(profile for profile, made in self._buttons.items() if made.isChecked())

    def choose(self, profile: str) -> None:
        self._buttons[profile].setChecked(True)


def _words(profile: str) -> str:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V: sizes inside a document go up or down together."""
    styles = load_sheet().styles
    nation, motto, body = (
        f"{styles[name].size[profile]:.0f}" for name in ("national_name", "motto", "paragraph")
    )
    return f"Nội dung cỡ {body} (Quốc hiệu {nation}, Tiêu ngữ {motto})"
