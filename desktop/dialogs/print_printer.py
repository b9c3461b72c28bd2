"""Asks for the printer, the pages and the copies with the system's own dialog."""

import sys
from collections.abc import Sequence

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from resources.errors import KnownError

_Option = QAbstractPrintDialog.PrintDialogOption
_Range = QAbstractPrintDialog.PrintRange


def ask_printer(parent: QWidget, name: str, count: int, current: int) -> QPrinter | None:
    """The printer as the person set it up, or None.

    ``name`` stands in the printer's queue; the document has ``count`` pages, and ``current``
    (from 0) is the one in sight. Raises KnownError where there is nothing to print with.
    """
    require_printer(QPrinterInfo.availablePrinterNames(), sys.platform)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = print_dialog(printer, parent, count)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if accepted and dialog.printRange() == _Range.CurrentPage:
        printer.setFromTo(current + 1, current + 1)
    dialog.deleteLater()
    return printer if accepted else None


def print_dialog(printer: QPrinter, parent: QWidget, count: int) -> QPrintDialog:
    """The dialog of ``ask_printer``, not yet shown."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("In")
    for option in (_Option.PrintPageRange, _Option.PrintCurrentPage, _Option.PrintToFile):
        dialog.setOption(option)
    dialog.setMinMax(1, count)
    return dialog


def require_printer(names: Sequence[str], platform: str) -> None:
    """Raise KnownError on Windows without printers, where the system's dialog stays away silently.

    Elsewhere Qt's dialog offers to print into a file.
    """
    if platform == "win32" and not names:
        raise KnownError(
            "Máy này chưa cài máy in nào.",
            "Hãy cài máy in trong Windows rồi in lại, hoặc dùng Xuất PDF và in ở máy khác.",
        )
