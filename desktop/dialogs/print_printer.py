"""Asks for the printer, the pages and the copies with the system's own dialog."""

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

_Option = QAbstractPrintDialog.PrintDialogOption
_Range = QAbstractPrintDialog.PrintRange


def ask_printer(parent: QWidget, name: str, count: int, current: int) -> QPrinter | None:
    """The printer as the person set it up, or None.

    ``name`` stands in the printer's queue; the document has ``count`` pages, and ``current``
    (from 0) is the one in sight.
    """
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
