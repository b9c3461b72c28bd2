"""The certificate designer and the marking of a Word template as dialogs that keep the result."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.certificate_designer import CertificateDesigner
from desktop.awards.template_marking import TemplateMarking
from desktop.awards.template_values import FIELDS
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from exporters.certificates import CertificateDesign, Offset
from resources.errors import KnownError

_SIZE = (1240, 700)


class LayoutDialog(QDialog):
    """A name above, the work in the middle; ``store`` gets the name and may refuse."""

    help_topic = "certificates"

    def __init__(
        self, title: str, name: str, work: QWidget, store: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        resize_within_screen(self, *_SIZE)
        self.work = work
        self.name = QLineEdit(name)
        self._store = store
        self.refusal = label("", "problem")
        self.store_button = button("Giữ trong sổ", self.accept, primary=True)
        self.store_button.setAutoDefault(False)  # Enter belongs to the work
        self._lay_out()

    def accept(self) -> None:
        try:
            self._store(self.name.text())
        except KnownError as error:
            self.refusal.setText(str(error))
        else:
            super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(Field("Tên mẫu", self.name))
        column.addWidget(self.work, 1)
        foot = in_a_row((self.refusal, 1))
        close = button("Đóng", self.reject)
        close.setAutoDefault(False)
        foot.addWidget(close)
        foot.addWidget(self.store_button)
        column.addLayout(foot)


def design_dialog(
    design: CertificateDesign,
    offset: Offset,
    store: Callable[[str, CertificateDesign], object],
    parent: QWidget,
) -> LayoutDialog:
    """Where a design is changed; ``store`` gets its name and the design as it then is."""
    work = CertificateDesigner(design, offset)
    return LayoutDialog(
        "Thiết kế giấy khen", design.name, work, lambda name: store(name, work.design), parent
    )


def marking_dialog(
    data: bytes, name: str, store: Callable[[str, bytes], object], parent: QWidget
) -> LayoutDialog:
    """Where a template is marked; ``store`` gets its name and the marked copy.

    Raises UnreadableDocumentError for a file that cannot be filled.
    """
    work = TemplateMarking(data, name, FIELDS)
    return LayoutDialog(
        "Mẫu Word của tỉnh", name, work, lambda called: store(called, work.result()), parent
    )
