"""A file comes back with changes tracked: each one shown with its author, taken or refused."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from storage.book import Book
from storage.errors import EditRefused
from storage.interchange import read_plan
from storage.journal import redo, undo
from storage.queries.returned import returned_file
from storage.records_corrections import TextChange
from storage.services.plan_text import set_text
from tests.storage.importers.returned_papers import Returning, contents, uids
from tests.storage.importers.word_edits import (
    AT,
    CHIEF,
    bold_tracked,
    delete_paragraph_tracked,
    delete_row_tracked,
    give_style_of,
    insert_paragraph,
    insert_row,
    move_paragraph_tracked,
    move_row_tracked,
    replace_tracked,
)


@pytest.fixture
def returning(book: Book, tmp_path: Path) -> Returning:
    return Returning(book, tmp_path / "ke-hoach.docx")


def test_a_file_that_nobody_touched_has_no_corrections(returning: Returning) -> None:
    returned = returning.read()
    assert returned.corrections == ()
    assert returned.comments == ()
    assert returned.notes == ()


@pytest.mark.parametrize("name", ["plan-province-2026.json", "plan-department-2026.json"])
def test_the_real_plans_come_back_as_they_went(
    book: Book, tmp_path: Path, seeds: Path, name: str
) -> None:
    plan = read_plan((seeds / name).read_text(encoding="utf-8"), name)
    returned = Returning(book, tmp_path / "kh.docx", plan).read()
    assert returned.corrections == ()
    assert returned.notes == ()


def test_a_tracked_replacement_tells_who_and_when(returning: Returning) -> None:
    word = returning.word()
    replace_tracked(word.paragraph("Khen thưởng phải"), "chính xác", "đúng người, đúng việc")
    word.save()
    (correction,) = returning.read().corrections
    assert (correction.kind, correction.old, correction.new) == (
        "changed", "chính xác,", "đúng người, đúng việc,",
    )  # fmt: skip
    assert (correction.by, correction.at) == (CHIEF, AT)
    assert correction.place.startswith("Mục “I. MỤC ĐÍCH, YÊU CẦU”, đoạn “Khen thưởng phải")


def test_two_people_in_one_paragraph_are_told_apart(returning: Returning) -> None:
    word = returning.word()
    paragraph = word.paragraph("Khen thưởng phải")
    replace_tracked(paragraph, "chính xác, ", "")
    replace_tracked(paragraph, "kịp thời", "đúng lúc", by="Lê Thị Phó")
    word.save()
    first, second = returning.read().corrections
    assert (first.old.strip(), first.new, first.by) == ("chính xác,", "", CHIEF)
    assert (second.old, second.new, second.by) == ("kịp thời.", "đúng lúc.", "Lê Thị Phó")
    plan = returning.accept([second])
    assert plan.before_table[2].text == "Khen thưởng phải chính xác, công khai, đúng lúc."


def test_every_kind_of_tracked_change_is_merged_with_identities_kept(
    returning: Returning,
) -> None:
    before = returning.plan
    word = returning.word()
    replace_tracked(word.paragraph("Sơ kết sáu tháng"), "đột xuất", "chuyên đề")
    insert_row(word.row("Tổ chức hội nghị"), ("9", "Tập huấn nghiệp vụ", "- Phòng Lễ tân.", "15/3"))
    move_row_tracked(word.row("Phát động phong trào"), after=word.row("Kiểm tra việc"))
    delete_row_tracked(word.row("Rà soát hồ sơ"))
    insert_paragraph(word.paragraph("1. Thủ trưởng"), "2. Các phòng gửi kết quả hằng quý.")
    delete_paragraph_tracked(word.paragraph("2. Văn phòng Sở theo dõi"))
    word.comment(word.paragraph("Tổ chức hội nghị"), "Mời cả khối các tỉnh bạn.")
    word.save()
    returned = returning.read()
    assert sorted(c.kind for c in returned.corrections) == [
        "added", "added", "changed", "moved", "removed", "removed",
    ]  # fmt: skip
    assert {c.by for c in returned.corrections} == {CHIEF}
    plan = returning.accept(returned.corrections)
    assert contents(plan) == {
        "QUÝ I": ["Tổ chức hội nghị tổng kết khối thi đua", "Tập huấn nghiệp vụ"],
        "QUÝ II": [
            "Sơ kết sáu tháng và đề xuất khen thưởng chuyên đề",
            "Kiểm tra việc thực hiện quy chế ở hai trung tâm",
            "Phát động phong trào thi đua năm 2026 tại các phòng",
        ],
    }
    moved = next(task for task in before.tasks if task.content[0].startswith("Phát động"))
    assert plan.groups[1].tasks[2] == moved
    assert len(set(uids(plan)) & set(uids(before))) == len(uids(before)) - 2
    assert [block.text for block in plan.after_table[1:]] == [
        "1. Thủ trưởng các đơn vị chịu trách nhiệm triển khai.",
        "2. Các phòng gửi kết quả hằng quý.",
    ]


def test_a_moved_paragraph_stays_the_one_it_was(returning: Returning) -> None:
    before = returning.plan
    word = returning.word()
    move_paragraph_tracked(word.paragraph("Khen thưởng phải"), after=word.paragraph("III. TỔ CHỨC"))
    word.save()
    (moved,) = returning.read().corrections
    assert (moved.kind, moved.by) == ("moved", CHIEF)
    plan = returning.accept([moved])
    assert plan.after_table[1] == before.before_table[2]
    assert len(plan.before_table) == 3


def test_a_book_that_went_on_since_the_export_is_said(returning: Returning) -> None:
    word = returning.word()
    core = word.parts["docProps/core.xml"]
    word.parts["docProps/core.xml"] = re.sub(rb"20\d\d-\d\d-\d\dT", b"2020-01-01T", core)
    word.save()
    (note,) = returned_file(returning.book, returning.plan_id, returning.path).notes
    assert note.startswith("Văn bản trong sổ đã được sửa sau khi tệp này được xuất")


def test_a_comment_is_shown_beside_its_task(returning: Returning) -> None:
    word = returning.word()
    word.comment(word.paragraph("Tổ chức hội nghị"), "Mời cả khối các tỉnh bạn.")
    word.save()
    returned = returning.read()
    assert returned.corrections == ()
    (comment,) = returned.comments
    assert (comment.by, comment.at, comment.text) == (CHIEF, AT, "Mời cả khối các tỉnh bạn.")
    assert comment.place == "Nhiệm vụ 2 (QUÝ I)"
    assert comment.quote == "Tổ chức hội nghị tổng kết khối thi đua"


def test_a_new_row_brings_its_units_and_cells(returning: Returning) -> None:
    word = returning.word()
    cells = ("", "Tập huấn nghiệp vụ", "- Phòng Lễ tân chủ trì;", "15/3")
    insert_row(word.row("Tổ chức hội nghị"), cells)
    word.save()
    (added,) = returning.read().corrections
    assert (added.kind, added.place) == ("added", "Sau nhiệm vụ 2 (QUÝ I)")
    task = returning.accept([added]).groups[0].tasks[2]
    assert task.content == ("Tập huấn nghiệp vụ",)
    assert [(a.name, a.role) for a in task.assignments] == [("Phòng Lễ tân", "chủ trì")]
    assert task.extra == {"Thời hạn": ("15/3",)}


def test_refused_changes_leave_everything_as_it_was(returning: Returning) -> None:
    before = returning.plan
    word = returning.word()
    delete_row_tracked(word.row("Tổ chức hội nghị"))
    insert_row(word.row("Rà soát hồ sơ"), ("", "Việc mới", "- Các phòng.", ""))
    replace_tracked(word.paragraph("Sơ kết sáu tháng"), "đột xuất", "chuyên đề")
    word.save()
    corrections = returning.read().corrections
    plan = returning.accept(c for c in corrections if c.kind == "added")
    assert contents(plan)["QUÝ I"] == [*contents(before)["QUÝ I"], "Việc mới"]
    assert contents(plan)["QUÝ II"] == contents(before)["QUÝ II"]


def test_accepted_corrections_are_one_step_back(returning: Returning) -> None:
    before = returning.plan
    word = returning.word()
    delete_row_tracked(word.row("Tổ chức hội nghị"))
    move_row_tracked(word.row("Phát động phong trào"), after=word.row("Kiểm tra việc"))
    replace_tracked(word.paragraph("Khen thưởng phải"), "kịp thời", "đúng lúc")
    word.save()
    after = returning.accept(returning.read().corrections)
    change = undo(returning.book)
    assert change is not None
    assert change.label == f"Nhận 3 chỗ sửa của {CHIEF}"
    assert returning.plan == before
    redo(returning.book)
    assert returning.plan == after


def test_a_changed_look_is_a_correction_of_its_own(returning: Returning) -> None:
    word = returning.word()
    bold_tracked(word.paragraph("Khen thưởng phải"), "công khai,")
    word.save()
    (correction,) = returning.read().corrections
    assert correction.is_look
    assert (correction.old, correction.by) == ("công khai,", CHIEF)
    runs = returning.accept([correction]).before_table[2].runs
    assert [run.text for run in runs if run.bold] == ["công khai,"]


def test_a_plan_changed_since_the_reading_takes_nothing(returning: Returning) -> None:
    word = returning.word()
    replace_tracked(word.paragraph("Khen thưởng phải"), "kịp thời", "đúng lúc")
    word.save()
    (correction,) = returning.read().corrections
    assert isinstance(correction.edit, TextChange)
    set_text(returning.book, returning.plan_id, "before_table", returning.plan.before_table[:2])
    changed = returning.plan
    with pytest.raises(EditRefused, match="đã được sửa sau khi đọc tệp"):
        returning.accept([correction])
    assert returning.plan == changed


def test_a_paragraph_made_a_heading_is_a_change_of_its_own(returning: Returning) -> None:
    word = returning.word()
    give_style_of(word.paragraph("Khen thưởng phải"), word.paragraph("III. TỔ CHỨC"))
    word.save()
    (correction,) = returning.read().corrections
    assert (correction.kind, correction.is_look) == ("changed", True)
    before = returning.plan.before_table
    after = returning.accept([correction]).before_table
    assert [block.style for block in after if "Khen thưởng phải" in block.text] == ["section"]
    assert [block.runs for block in after] == [block.runs for block in before]


def test_a_style_that_the_book_changed_meanwhile_is_not_taken(returning: Returning) -> None:
    word = returning.word()
    give_style_of(word.paragraph("Khen thưởng phải"), word.paragraph("III. TỔ CHỨC"))
    word.save()
    corrections = returning.read().corrections
    blocks = tuple(replace(block, style="clause") for block in returning.plan.before_table)
    set_text(returning.book, returning.plan_id, "before_table", blocks)
    with pytest.raises(EditRefused):
        returning.accept(corrections)


def test_the_words_around_a_change_are_whole(returning: Returning) -> None:
    word = returning.word()
    replace_tracked(word.paragraph("Đẩy mạnh"), "chào mừng", "hướng tới")
    word.save()
    (correction,) = returning.read().corrections
    text = returning.plan.before_table[1].text
    words = set(text.replace(correction.old, " ").split())
    around = f"{correction.before} {correction.after}".split()
    assert around
    assert set(around) <= words
