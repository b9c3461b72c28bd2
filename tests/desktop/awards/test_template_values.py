"""A province's report form is guessed at blank by blank and filled from the book alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.template_fields import guessed
from desktop.awards.template_values import FIELDS, line_values, subject_values
from desktop.pages.awards import AwardsPage
from exporters.word_template import blanks_of, marked
from storage.book import open_book
from storage.dates import PartialDate
from storage.queries.round_board import round_board
from storage.queries.rounds import get_round
from storage.records_awards import Award
from storage.services.awards import add_awards
from storage.services.own_layouts import keep_word_template
from tests.exporters.word_template.builders import (
    NAME,
    a_file,
    a_table,
    bytes_of,
    filled,
    lines,
    reopened,
    rows,
    the_blank,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1. Họ và tên: ………", "name"),
        ("Sinh ngày, tháng, năm: ………", "birth"),
        ("Giới tính: ……", "sex"),
        ("Quê quán: ……", "home"),
        ("Chức vụ (Đảng, chính quyền, đoàn thể): ……", "position"),
        ("Đơn vị công tác: ……", "unit"),
        ("Đề nghị tặng ………", "award"),
        ("2. Thành tích đạt được của cá nhân: ……", "body"),
    ],
)
def test_what_a_form_calls_a_value_leads_to_it(text: str, key: str) -> None:
    found = guessed(FIELDS, the_blank(a_file(text)))
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("text", ["Tuổi: ……", "Ghi chú: ……", "Người xác nhận: ……"])
def test_words_within_words_lead_nowhere(text: str) -> None:
    assert guessed(FIELDS, the_blank(a_file(text))) is None


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        (("Năm", "Danh hiệu thi đua", "Số, ngày quyết định; cơ quan ban hành"), "titles"),
        (("Năm", "Hình thức khen thưởng", "Quyết định"), "awards"),
        (("Năm", "Mức độ hoàn thành nhiệm vụ", "Quyết định"), "ratings"),
        (("Năm", "Tên sáng kiến", "Quyết định"), "initiatives"),
    ],
)
def test_columns_that_lists_share_belong_to_the_list_of_the_table(
    head: tuple[str, ...], keys: str
) -> None:
    blanks = blanks_of(a_table(head, ("", "", "")), NAME)
    found = [guessed(FIELDS, blank) for blank in blanks]
    assert [one.key if one else "" for one in found] == [
        f"{keys}.year", f"{keys}.name", f"{keys}.decision",
    ]  # fmt: skip


def test_a_line_fills_its_report_from_registers_office_and_round(office_book: Path) -> None:
    with open_book(office_book) as book:
        board, found = round_board(book, 1), get_round(book, 1)
        line = board.lines[0].line
        assert line.person_id is not None
        add_awards(book, [Award("LDTT", "Lao động tiên tiến", 2024, person_id=line.person_id)])
        values = line_values(book, line, found, board.awards[line.award], board.rules)
    document = reopened(a_table(("Năm", "Danh hiệu thi đua"), ("", "")))
    document.element.body.insert(0, document.add_paragraph("Họ và tên: …… Năm xét: ……")._p)
    data = bytes_of(document)
    blanks = blanks_of(data, NAME)
    marks = {blank.id: one.key for blank in blanks if (one := guessed(FIELDS, blank))}
    written = filled(marked(data, NAME, marks, {}), **values)
    assert lines(written)[0] == f"Họ và tên: {line.name} Năm xét: {found.year}"
    assert rows(written)[1:] == [["2024", "Lao động tiên tiến"]]


@pytest.mark.parametrize(
    ("authority", "words"),
    [("tinh", "Chủ tịch Ủy ban nhân dân tỉnh"), ("so", "Thủ trưởng Sở Ngoại vụ")],
)
def test_who_decides_is_told_as_the_papers_of_the_round_do(
    office_book: Path, authority: str, words: str
) -> None:
    with open_book(office_book) as book:
        board, found = round_board(book, 1), get_round(book, 1)
        line = replace(board.lines[0].line, authority=authority)
        values = line_values(book, line, found, board.awards[line.award], board.rules)
    assert values["authority"] == words


def test_of_a_subject_that_is_gone_the_office_still_fills_its_own(office_book: Path) -> None:
    with open_book(office_book) as book:
        told = subject_values(book, 999, None, PartialDate(2026))
    assert told["office"]
    assert "birth" not in told


def test_keys_are_told_apart() -> None:
    keys = [field.key for field in FIELDS]
    assert len(keys) == len(set(keys))


def test_a_template_is_filled_from_the_menu_of_a_proposed_line(
    page: AwardsPage, tmp_path: Path
) -> None:
    tab = next(one for one in page._tabs if isinstance(one, NominationsTab))
    data = a_file("Họ và tên: ……")
    template = marked(data, NAME, {the_blank(data).id: "name"}, {})
    (tmp_path / NAME).write_bytes(template)
    keep_word_template(tab.context.book, "Mẫu tỉnh", tmp_path / NAME)
    (layout,) = tab.templates.layouts
    board = round_board(tab.context.book, 1)
    menu = QMenu(tab)
    tab.templates.add_to(menu, board.lines[0].line, board)
    (below,) = menu.findChildren(QMenu)
    assert [act.text() for act in below.actions() if act.text()] == [
        "Mẫu tỉnh…", "Đánh dấu mẫu mới…",
    ]  # fmt: skip
    values = line_values(
        tab.context.book, board.lines[0].line, get_round(tab.context.book, 1), None, board.rules
    )
    tab.templates.fill(tmp_path / "da-dien.docx", layout, values)
    written = (tmp_path / "da-dien.docx").read_bytes()
    assert lines(written) == [f"Họ và tên: {board.lines[0].line.name}"]
