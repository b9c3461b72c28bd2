"""The round's dialog tells the law of the day of receipt; a closed round takes nobody in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.awards.propose_dialog import ProposeDialog
from desktop.awards.round_fields import new_round
from desktop.awards.round_form import RoundForm
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from storage.dates import PartialDate
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round
from storage.records import Office
from storage.records_rounds import Nomination
from storage.services.office import set_office
from storage.services.proposing import propose
from storage.services.rounds import close_round
from tests.storage.round_builders import a_round

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
CLOSED = PartialDate(2026, 12, 1)


@pytest.fixture
def form(qtbot) -> RoundForm:
    made = RoundForm({}, a_round())
    qtbot.addWidget(made)
    made.show()
    return made


def type_day(form: RoundForm, qtbot, text: str) -> str:
    line = form.inputs["received"].control
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    return form.told.text()


def test_the_law_follows_the_day_while_it_is_typed(form: RoundForm, qtbot) -> None:
    assert "Nghị định số 152/2025/NĐ-CP" in form.told.text()
    assert "năm 2026" in type_day(form, qtbot, "01/10/2026")
    assert "năm 2026" not in type_day(form, qtbot, "30/09/2026")
    assert "Nghị định số 98/2023/NĐ-CP" in type_day(form, qtbot, "30/6/2025")


def test_a_law_nobody_compared_carries_its_caution(form: RoundForm, qtbot) -> None:
    told = type_day(form, qtbot, "01/10/2026")
    assert "chưa đối chiếu" in told
    assert "Luật số 06/2026/QH16" in told


@pytest.mark.parametrize(("text", "said"), [("10/2026", ""), ("x", ""), ("1/1/2020", "Chưa có bộ")])
def test_half_a_day_names_no_law_and_a_day_before_all_laws_says_so(
    form: RoundForm, qtbot, text: str, said: str
) -> None:
    told = type_day(form, qtbot, text)
    assert told.startswith(said)
    assert bool(told) == bool(said)


def close_in_dialog(page: AwardsPage, day: PartialDate | None) -> None:
    page.edit_round()
    shown = [one for one in page.findChildren(RecordDialog) if one.isVisible()][-1]
    shown.form.inputs["closed_on"].show_value(day)
    shown.accept()


def test_a_round_is_closed_and_opened_again_in_its_dialog(page: AwardsPage) -> None:
    book, round_id = page._context.book, page.rounds.id
    told: list[str] = []
    page.heading_changed.connect(lambda _, state: told.append(state))
    close_in_dialog(page, CLOSED)
    assert told[-1].endswith("đã khóa danh sách 01/12/2026")
    assert get_round(book, round_id).closed_on == CLOSED
    close_in_dialog(page, None)
    assert get_round(book, round_id).closed_on is None
    assert propose(book, round_id, [Nomination("LDTT", 1)])


def test_a_proposal_after_the_round_closed_is_refused_in_words(page: AwardsPage, qtbot) -> None:
    book, round_id = page._context.book, page.rounds.id
    close_round(book, round_id, CLOSED)
    before = list_nominations(book, round_id)
    shown = ProposeDialog(
        page._context, get_round(book, round_id), frozenset(), page, suggest=False
    )
    qtbot.addWidget(shown)
    shown.filter.setCurrentIndex(2)
    shown.filter.activated.emit(2)
    qtbot.waitUntil(lambda: shown.table.model().rowCount() > 0, timeout=10_000)
    shown.table.selectAll()
    qtbot.mouseClick(shown.propose_button, Qt.MouseButton.LeftButton)
    assert "đã khóa danh sách ngày 01/12/2026" in shown.refusal.text()
    assert "Sửa đợt xét" in shown.refusal.text()
    assert list_nominations(book, round_id) == before


def test_a_wards_new_round_is_decided_by_its_chairman(page: AwardsPage) -> None:
    book = page._context.book
    set_office(book, Office(name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA")))
    assert new_round(book, PartialDate(2026, 11, 20)).own_authority == "xa"


def test_each_head_is_offered_once_and_none_of_the_state(form: RoundForm) -> None:
    combo = form.inputs["own_authority"].control
    assert isinstance(combo, QComboBox)
    offered = [combo.itemText(at) for at in range(combo.count())]
    assert offered.count("Chủ tịch UBND cấp xã") == 1
    assert not {"Chủ tịch nước", "Chính phủ", "Thủ tướng Chính phủ"} & set(offered)
