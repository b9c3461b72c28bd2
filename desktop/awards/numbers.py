"""Spin boxes for millimetres and points, as the certificate designer has many of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QDoubleSpinBox

from desktop import theme


def millimetres(name: str, least: float, most: float, act: Callable[[], object]) -> QDoubleSpinBox:
    """A box for a length in mm with one decimal; ``act`` once it was changed."""
    return _number(name, least, most, 0.5, " mm", act)


def points(name: str, act: Callable[[], object]) -> QDoubleSpinBox:
    """A box for a size of letters."""
    return _number(name, 4, 200, 0.5, "", act)


def _number(
    name: str, least: float, most: float, step: float, suffix: str, act: Callable[[], object]
) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setAccessibleName(name)
    box.setRange(least, most)
    box.setDecimals(1)
    box.setSingleStep(step)
    box.setSuffix(suffix)
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
    box.valueChanged.connect(lambda _: act())
    return box
