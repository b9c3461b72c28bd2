"""A certificate is designed by mouse, by arrow keys and by millimetres, and printed as shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from desktop.awards.certificate_designer import CertificateDesigner
from exporters.certificates import (
    NO_OFFSET,
    CertificateField,
    Offset,
    design_as_json,
    design_from_json,
)
from exporters.lengths import Mm
from resources.certificates import layout_text
from resources.fonts import bundled_font
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")


@pytest.fixture
def designer(qtbot) -> CertificateDesigner:
    made = CertificateDesigner(design_from_json(layout_text("giay-khen")), NO_OFFSET)
    qtbot.addWidget(made)
    made.resize(1178, 716)
    made.show()
    made.sheet.chosen.emit("recipient")
    return made


def recipient(designer: CertificateDesigner) -> CertificateField:
    return next(field for field in designer.design.fields if field.key == "recipient")


def test_a_field_dragged_on_the_sheet_moves_by_the_millimetres_of_the_mouse(
    qtbot, designer: CertificateDesigner
) -> None:
    sheet, before = designer.sheet, recipient(designer).box
    start = sheet.box_on_screen(before).center().toPoint()
    by = QPoint(round(20 * sheet.scale), round(-30 * sheet.scale))
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(sheet, start + by)
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=start + by)
    after = recipient(designer).box
    assert after.x.mm - before.x.mm == pytest.approx(20, abs=0.3)
    assert after.y.mm - before.y.mm == pytest.approx(-30, abs=0.3)
    assert designer.form.from_left.value() == pytest.approx(after.x.mm, abs=0.05)


def test_arrow_keys_move_the_chosen_field(qtbot, designer: CertificateDesigner) -> None:
    before = recipient(designer).box
    qtbot.keyClick(designer.sheet, Qt.Key.Key_Right)
    qtbot.keyClick(designer.sheet, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    after = recipient(designer).box
    assert (after.x.mm, after.y.mm) == pytest.approx((before.x.mm + 0.5, before.y.mm - 0.1))


def test_no_field_leaves_the_sheet(qtbot, designer: CertificateDesigner) -> None:
    for _ in range(150):
        qtbot.keyClick(designer.sheet, Qt.Key.Key_Right)
    box = recipient(designer).box
    assert box.x + box.width == designer.design.width


def test_millimetres_typed_place_the_field(qtbot, designer: CertificateDesigner) -> None:
    designer.form.from_left.setValue(12.5)
    designer.form.height_mm.setValue(20)
    assert recipient(designer).box.x == Mm(12.5)
    assert recipient(designer).box.height == Mm(20)
    assert design_from_json(design_as_json(designer.design)) == designer.design


def test_values_are_named_in_vietnamese_and_picked_from_a_list(
    designer: CertificateDesigner,
) -> None:
    assert designer.form.text.toPlainText() == "[Ông/Bà] [Họ và tên hoặc tên tập thể]"
    designer.form.text.setPlainText("Tặng [riêng]: ")
    designer.form.text.moveCursor(designer.form.text.textCursor().MoveOperation.End)
    names = [designer.form.insert.itemText(at) for at in range(designer.form.insert.count())]
    designer.form.insert.activated.emit(names.index("Chức vụ"))
    assert recipient(designer).text == "Tặng [riêng]: {position}"


def test_a_field_is_added_and_taken_out(designer: CertificateDesigner) -> None:
    count = len(designer.design.fields)
    designer.add.click()
    assert designer.fields.currentItem().text() == "Ô thêm 1"
    designer.form.text.setPlainText("Kèm tiền thưởng")
    assert designer.design.fields[-1].text == "Kèm tiền thưởng"
    designer.remove.click()
    assert len(designer.design.fields) == count
    while designer.remove.isEnabled():
        designer.remove.click()
    assert designer.design.fields == ()
    assert not designer.form.isEnabled()


def test_what_does_not_fit_is_said_after_a_moment(qtbot, designer: CertificateDesigner) -> None:
    designer.form.width_mm.setValue(30)
    qtbot.waitUntil(lambda: "không đủ chỗ" in designer.told, timeout=3000)


def test_the_scan_of_the_blank_shows_under_the_print(
    qtbot, designer: CertificateDesigner, tmp_path: Path
) -> None:
    scan = QImage(297, 210, QImage.Format.Format_RGB32)
    scan.fill(QColor("#FFE9A8"))
    file = tmp_path / "phoi.png"
    assert scan.save(str(file))
    design = design_from_json(layout_text("giay-khen"))
    shown = CertificateDesigner(replace(design, background=str(file)), NO_OFFSET)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    ground = shown.sheet.grab().toImage().pixelColor(shown.sheet.rect().center() + QPoint(0, -150))
    assert ground.name() == "#ffe9a8"


def test_the_offset_of_the_printer_goes_with_the_test_print(
    qtbot, designer: CertificateDesigner
) -> None:
    designer.right.setValue(1.5)
    with qtbot.waitSignal(designer.test_wanted) as wanted:
        designer.bar.test.click()
    assert wanted.args == [designer.design, Offset(Mm(1.5), Mm(0))]


def test_a_picture_is_printed_at_the_top_centre_and_taken_away_again(
    designer: CertificateDesigner, tmp_path: Path
) -> None:
    designer.bar.set_picture(str(tmp_path / "bieu-trung.png"))
    (picture,) = designer.design.pictures
    assert picture.box.x + picture.box.width // 2 == designer.design.width // 2
    designer.refresh()
    assert "bieu-trung.png" in designer.told
    designer.bar.drop_picture.click()
    assert designer.design.pictures == ()


def test_a_field_takes_another_font_of_the_office(designer: CertificateDesigner) -> None:
    file = str(bundled_font("BoldItalic"))
    designer.form.typeface.choose(file)
    designer.refresh()
    assert recipient(designer).font == file
    assert "Không dùng được phông" not in designer.told
    designer.form.typeface.choose("khong-co.ttf")
    designer.refresh()
    assert "Không dùng được phông" in designer.told


def test_every_control_has_a_name_and_takes_the_focus(designer: CertificateDesigner) -> None:
    for control in controls(designer):
        assert name_of(control)
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
