"""The document's identity as typed: blanks, impossible dates, what the profile stands in for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.header_tab import HeaderTab
from storage import journal
from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.queries.plans import get_plan, list_plans
from storage.records import Issuer, Superior
from storage.services.plan_header import set_header_field
from storage.services.plans import delete_plan
from tests.desktop.editor.conftest import Show, make_session

Key = Qt.Key


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> HeaderTab:
    made = HeaderTab(session, commands)
    show(made)
    return made


def retype(qtbot, field: QWidget, text: str) -> None:
    """Replace what stands in ``field`` by keys."""
    field.setFocus()
    qtbot.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Key.Key_Delete)
    if text:
        qtbot.keyClicks(field, text)


def texts_of(tab: HeaderTab) -> list[str]:
    """What the labels say that are to be seen."""
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]


def test_every_field_shows_what_the_plan_says(tab: HeaderTab, session: PlanSession) -> None:
    plan = session.plan
    assert tab.year.text() == str(plan.year)
    assert tab.kind.text() == plan.kind
    assert tab.subject.line == plan.subject
    assert tab.symbol.text() == plan.symbol
    assert tab.place.text() == plan.place
    assert tab.date.date == plan.date
    assert tab.superiors.superiors == plan.superiors


def test_typing_is_shown_at_once_and_written_when_the_field_is_left(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    retype(qtbot, tab.number, "45a")
    assert session.plan.number == "45a"
    assert get_plan(session.book, session.plan_id).number == ""
    tab.kind.setFocus()
    assert get_plan(session.book, session.plan_id).number == "45a"


@pytest.mark.qt_log_ignore("This plugin does not support")  # the completer's popup, offscreen
def test_a_blank_symbol_prints_as_the_profile_says(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    retype(qtbot, tab.symbol, "")
    assert session.plan.symbol is None
    assert tab.symbol.placeholderText() == "theo thông tin cơ quan: KH-SDL"
    retype(qtbot, tab.kind, "BÁO CÁO")
    assert tab.symbol.placeholderText() == "theo thông tin cơ quan: BC-SDL"


def test_a_plan_may_name_another_issuer(qtbot, tab: HeaderTab, session: PlanSession) -> None:
    for field in (tab.parent_lines, tab.name_lines):
        retype(qtbot, field, "")
    assert session.plan.issuer is None
    retype(qtbot, tab.name_lines, "HOI DONG")
    qtbot.keyClick(tab.name_lines, Key.Key_Return)
    qtbot.keyClicks(tab.name_lines, "THI DUA")
    assert session.plan.issuer == Issuer((), ("HOI DONG", "THI DUA"))


def test_the_day_may_stay_blank(qtbot, tab: HeaderTab, session: PlanSession) -> None:
    retype(qtbot, tab.date.day, "5")
    assert session.plan.date == PartialDate(2026, 1, 5)
    retype(qtbot, tab.date.day, "")
    assert session.plan.date == PartialDate(2026, 1)
    for part in (tab.date.month, tab.date.year):
        retype(qtbot, part, "")
    assert session.plan.date is None


@pytest.mark.parametrize(
    ("day", "month", "year", "sentence"),
    [
        ("30", "2", "2026", "Tháng 2 năm 2026 không có ngày 30."),
        ("1", "13", "2026", "Không có tháng 13."),
        ("0", "1", "2026", "Tháng 1 năm 2026 không có ngày 0."),
        ("5", "", "2026", "Đã ghi ngày thì phải ghi cả tháng."),
        ("5", "1", "", "Hãy ghi cả năm ban hành."),
        ("5", "1", "26", "Năm gồm bốn chữ số, ví dụ 2026."),
    ],
)
def test_an_impossible_date_is_said_at_once_and_not_kept(
    qtbot, tab: HeaderTab, session: PlanSession, day: str, month: str, year: str, sentence: str
) -> None:
    tab.date.show_date(None)
    for part, text in zip(
        (tab.date.day, tab.date.month, tab.date.year), (day, month, year), strict=True
    ):
        retype(qtbot, part, text)
    assert tab.date.problem == sentence
    session.commit()
    kept = get_plan(session.book, session.plan_id).date
    assert kept is None or str(kept) in ("2026", "2026-01", "2026-02")


def test_a_year_that_is_none_is_said_and_the_plans_year_stays(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    tab.year.setFocus()
    tab.year.selectAll()
    qtbot.keyClicks(tab.year, "20x6")
    set_header_field(session.book, session.plan_id, "place", "Phú Thọ")
    assert tab.place.text() == "Phú Thọ"
    assert tab.year.text() == "20x6"
    assert "Năm gồm bốn chữ số, ví dụ 2026." in texts_of(tab)
    assert session.plan.year == 2026


def test_required_fields_say_so_in_words(qtbot, tab: HeaderTab) -> None:
    retype(qtbot, tab.subject, "")
    assert "Trích yếu (bắt buộc)" in texts_of(tab)
    assert "Chưa ghi trích yếu." in texts_of(tab)


def test_undo_inside_a_field_is_the_books_undo(qtbot, tab: HeaderTab, session: PlanSession) -> None:
    before = session.plan.place
    retype(qtbot, tab.place, "Phu Tho")
    qtbot.keyClick(tab.place, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (tab.place.text(), session.plan.place) == (before, before)
    qtbot.keyClick(tab.place, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (tab.place.text(), session.plan.place) == ("Phu Tho", "Phu Tho")
    assert tab.place.hasFocus()


def test_numbering_is_one_step_of_its_own(tab: HeaderTab, session: PlanSession) -> None:
    tab.numbering.activated.emit(1)
    assert session.plan.numbering == "per_group"
    step = journal.next_undo(session.book)
    assert step is not None
    assert step.label == "Sửa cách đánh số nhiệm vụ"


def test_cited_superior_plans_are_typed_in_rows(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    cited = session.plan.superiors
    tab.superiors.add_blank()
    row = tab.superiors.rows[-1]
    assert session.plan.superiors == cited
    for field, text in zip(row.fields, ("2307", "KH-UBND", "05/01/2026", "UBND tinh"), strict=True):
        retype(qtbot, field, text)
    session.commit()
    added = Superior("2307", "KH-UBND", PartialDate(2026, 1, 5), "UBND tinh")
    assert get_plan(session.book, session.plan_id).superiors == (*cited, added)
    retype(qtbot, row.date, "31/02/2026")
    assert "31/02/2026" in tab.superiors.problem
    row.remove.click()
    assert get_plan(session.book, session.plan_id).superiors == cited


def test_the_profile_does_not_stand_in_for_a_superiors_plan(
    tab: HeaderTab, session: PlanSession
) -> None:
    superior = next(plan.id for plan in list_plans(session.book) if plan.is_superior)
    session.open(superior)
    assert tab.place.placeholderText() == "chưa ghi"
    assert tab.subject.line == session.plan.subject


def test_a_deleted_plan_leaves_nothing_to_type_into(tab: HeaderTab, session: PlanSession) -> None:
    delete_plan(session.book, session.plan_id)
    assert not tab.isEnabled()
    session.undo()
    session.open(next(plan.id for plan in list_plans(session.book) if not plan.is_superior))
    assert tab.isEnabled()


def test_a_book_open_for_reading_shows_and_keeps_everything(
    host: QWidget, book: Book, tmp_path: Path, sample_book: Path
) -> None:
    with open_book(sample_book, read_only=True) as reading:
        session = make_session(host, reading, tmp_path)
        tab = HeaderTab(session, Commands(host))
        assert tab.kind.isReadOnly()
        assert tab.subject.isReadOnly()
        assert not tab.numbering.isEnabled()
        assert tab.kind.text() == session.plan.kind
        session.close()


def test_a_date_being_typed_is_judged_once_it_is_left_and_its_fault_scrolled_into_sight(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    tab.superiors.add_blank()
    date = tab.superiors.rows[-1].date
    retype(qtbot, date, "5/13/27")
    fault = "Ngày “5/13/27” chưa đúng, hãy ghi như 05/01/2027"
    assert not any(text.startswith(fault) for text in texts_of(tab))
    qtbot.keyClick(date, Key.Key_Tab)
    assert any(text.startswith(fault) for text in texts_of(tab))
    told = next(label for label in tab.findChildren(QLabel) if label.text().startswith(fault))
    view = tab.page.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(told.mapTo(view, told.rect().bottomLeft())))
    retype(qtbot, date, "5/1/27")
    assert tab.superiors.superiors[-1].date == PartialDate(2027, 1, 5)
    assert not any(text.startswith(fault) for text in texts_of(tab))


def test_the_lead_cites_the_superiors_plan_as_filled_in(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    before = session.plan.lead
    row = tab.superiors.rows[0]
    retype(qtbot, row.number, "7")
    tab.write_citation()
    lead = session.plan.lead
    assert lead.startswith("Thực hiện Kế hoạch số 07/KH-UBND ngày 09 tháng 01 năm 2026 của ")
    assert lead.endswith(before.partition(" về ")[2])
    assert any(text == f"Câu mở đầu nay là: “{lead}”" for text in texts_of(tab))
    session.undo()
    assert session.plan.lead == before


def test_what_a_citation_lacks_is_named_and_the_lead_left_alone(
    qtbot, tab: HeaderTab, session: PlanSession
) -> None:
    before = session.plan.lead
    row = tab.superiors.rows[0]
    retype(qtbot, row.number, "")
    retype(qtbot, row.date, "2026")
    tab.write_citation()
    told = "Chưa đưa được vào câu mở đầu: kế hoạch thứ 1 còn thiếu số, ngày."
    assert told in texts_of(tab)
    assert session.plan.lead == before
    retype(qtbot, row.number, "7")
    assert told not in texts_of(tab)
