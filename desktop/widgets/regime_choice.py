"""Collective or one-head: who decides in the office, and so how its papers are signed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7: TM. before the name of a collective.
_WORDS = {"one_head": "Thủ trưởng", "collective": "Tập thể"}
_EXAMPLES = {"one_head": "GIÁM ĐỐC", "collective": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"}
REGIME_HINT = "Tập thể: phần ký in “TM.” trước tên cơ quan."
_TIPS = {
    "one_head": "Thủ trưởng quyết định và ký: GIÁM ĐỐC, hoặc KT. GIÁM ĐỐC rồi PHÓ GIÁM ĐỐC.",
    "collective": "Tập thể quyết định; người ký thay mặt: TM. ỦY BAN NHÂN DÂN rồi CHỦ TỊCH.",
}


class RegimeChoice(QWidget):
    """Two radio buttons; ``changed`` when the person picks the other one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {regime: QRadioButton(word) for regime, word in _WORDS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for regime, made in self._buttons.items():
            made.setToolTip(_TIPS[regime])
            made.setAccessibleDescription(_TIPS[regime])
            self._group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self._buttons["one_head"].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self._buttons["one_head"])

    @property
    def regime(self) -> str:
        """One of storage's REGIMES."""
        return next(regime for regime, made in self._buttons.items() if made.isChecked())

    @property
    def example(self) -> str:
        """Authority lines as this regime writes them."""
        return _EXAMPLES[self.regime]

    def set_regime(self, regime: str) -> None:
        self._buttons[regime].setChecked(True)
