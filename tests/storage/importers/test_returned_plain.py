"""A file comes back edited without tracking, perhaps by a program that lost its bookmarks."""

from dataclasses import replace
from pathlib import Path

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.records import Issuer
from tests.storage.importers.returned_papers import (
    Returning,
    a_returning_plan,
    contents,
    uids,
)
from tests.storage.importers.word_edits import (
    W,
    WordFile,
    insert_paragraph,
    insert_row,
    replace_plainly,
    text_of,
    without_bookmarks,
)


@pytest.fixture
def returning(book: Book, tmp_path: Path) -> Returning:
    return Returning(book, tmp_path / "ke-hoach.docx")


def test_plain_edits_are_found_without_an_author(returning: Returning) -> None:
    word = returning.word()
    replace_plainly(word.paragraph("Sơ kết sáu tháng"), "đột xuất", "chuyên đề")
    word.save()
    (correction,) = returning.read().corrections
    assert (correction.old, correction.new) == ("đột xuất", "chuyên đề")
    assert (correction.by, correction.at) == ("", "")
    assert correction.place == "Nhiệm vụ 4 (QUÝ II), nội dung"
    assert correction.before.endswith("đề xuất khen thưởng ")


def test_units_are_read_back_with_their_roles(returning: Returning) -> None:
    word = returning.word()
    row = word.row("Rà soát hồ sơ")
    replace_plainly(row, "Văn phòng Sở chủ trì", "Phòng Lãnh sự chủ trì")
    word.save()
    (correction,) = returning.read().corrections
    assert correction.place == "Nhiệm vụ 3 (QUÝ I), đơn vị thực hiện"
    before = returning.plan.tasks[2].assignments
    after = returning.accept([correction]).tasks[2].assignments
    assert [(a.name, a.role) for a in after[:1]] == [("Phòng Lãnh sự", "chủ trì")]
    assert after[1] == before[1]


def test_header_closing_bases_and_labels_come_back(returning: Returning) -> None:
    word = returning.word()
    replace_plainly(word.paragraph("Số:"), "45a", "46")
    replace_plainly(word.paragraph("tháng 01 năm 2026"), "tháng 01", "tháng 02")
    replace_plainly(word.paragraph("Công tác thi đua, khen thưởng năm"), "Công tác", "Nhiệm vụ")
    replace_plainly(word.paragraph("Xét đề nghị"), "Văn phòng Sở", "Chánh Văn phòng")
    replace_plainly(word.paragraph("như sau:"), "xây dựng", "ban hành")
    replace_plainly(word.paragraph("QUÝ II"), "QUÝ II", "QUÝ II VÀ QUÝ III")
    replace_plainly(word.paragraph("- UBND tỉnh"), "UBND tỉnh", "Chủ tịch UBND tỉnh")
    replace_plainly(word.paragraph("- Lưu:"), "NC(LTHT)", "VP")
    replace_plainly(word.paragraph("Nguyễn Thị Hà"), "Nguyễn Thị Hà", "Phạm Văn Bình")
    word.save()
    plan = returning.accept(returning.read().corrections)
    assert plan.number == "46"
    assert plan.date == PartialDate(2026, 2)
    assert plan.subject == "Nhiệm vụ thi đua, khen thưởng năm 2026"
    assert plan.bases == ("Căn cứ Luật Thi đua, khen thưởng;", "Xét đề nghị của Chánh Văn phòng.")
    assert plan.lead == "Sở Ngoại vụ ban hành Kế hoạch như sau:"
    assert [group.label for group in plan.groups] == ["QUÝ I", "QUÝ II VÀ QUÝ III"]
    assert plan.recipients == (("Chủ tịch UBND tỉnh",), ("Các phòng,", "đơn vị thuộc Sở"))
    assert (plan.archive, plan.signer) == ("Lưu: VT, VP", "Phạm Văn Bình")
    assert plan.issuer == Issuer(("UBND TỈNH LẠNG SƠN",), ("SỞ NGOẠI VỤ",))


def test_rows_without_bookmarks_are_known_by_their_words(returning: Returning) -> None:
    before = returning.plan
    word = returning.word()
    without_bookmarks(word.root)
    replace_plainly(word.paragraph("Phát động phong trào"), "tại các phòng", "tại cơ quan")
    moved = word.row("Tổ chức hội nghị")
    word.row("Kiểm tra việc").addnext(moved)
    word.save()
    returned = returning.read()
    assert [c.kind for c in returned.corrections] == ["changed", "moved"]
    plan = returning.accept(returned.corrections)
    assert set(uids(plan)) == set(uids(before))
    assert contents(plan)["QUÝ II"][-1] == "Tổ chức hội nghị tổng kết khối thi đua"


def test_counted_numbers_are_never_corrections(returning: Returning) -> None:
    word = returning.word()
    replace_plainly(word.row("Rà soát hồ sơ"), "3", "7")
    word.save()
    returned = returning.read()
    assert returned.corrections == ()
    assert returned.notes == ()


def test_a_number_of_the_chiefs_own_is_said_not_lost(returning: Returning) -> None:
    word = returning.word()
    replace_plainly(word.row("Rà soát hồ sơ"), "3", "2a")
    word.save()
    (note,) = returning.read().notes
    assert "“2a”" in note


def test_a_paragraph_cut_in_two_keeps_its_identity_in_the_longer_part(
    returning: Returning,
) -> None:
    word = returning.word()
    paragraph = word.paragraph("1. Thủ trưởng")
    replace_plainly(paragraph, " chịu trách nhiệm triển khai.", " chịu trách nhiệm.")
    insert_paragraph(paragraph, "Triển khai ngay.", by="")
    word.save()
    before = returning.plan
    plan = returning.accept(returning.read().corrections)
    texts = {block.text: block.uid for block in plan.after_table}
    kept = texts["1. Thủ trưởng các đơn vị chịu trách nhiệm."]
    assert kept == before.after_table[1].uid
    assert list(texts)[2] == "Triển khai ngay."


def test_a_deleted_group_heading_leaves_its_tasks_to_the_group_above(
    returning: Returning,
) -> None:
    word = returning.word()
    row = word.row("QUÝ II")
    row.getparent().remove(row)
    word.save()
    (removed,) = returning.read().corrections
    assert (removed.kind, removed.place) == ("removed", "Nhóm “QUÝ II”")
    plan = returning.accept([removed])
    assert [len(group.tasks) for group in plan.groups] == [5]
    assert {task.uid for task in plan.tasks} == {t.uid for t in returning.plan.tasks}


def test_a_refused_row_does_not_take_its_followers_along(returning: Returning) -> None:
    word = returning.word()
    first = insert_row(word.row("Tổ chức hội nghị"), ("", "Việc thứ nhất", "", ""), by="")
    insert_row(first, ("", "Việc thứ hai", "", ""), by="")
    word.save()
    _, second = returning.read().corrections
    plan = returning.accept([second])
    assert contents(plan)["QUÝ I"][1:3] == [
        "Tổ chức hội nghị tổng kết khối thi đua", "Việc thứ hai",
    ]  # fmt: skip


def test_the_end_mark_is_prints_own(returning: Returning) -> None:
    word = returning.word()
    last = word.paragraph("2. Văn phòng Sở theo dõi")
    assert text_of(last).endswith("./.")
    replace_plainly(last, "báo cáo Giám đốc", "báo cáo Ban Giám đốc")
    word.save()
    plan = returning.accept(returning.read().corrections)
    assert plan.after_table[-1].text == "2. Văn phòng Sở theo dõi và báo cáo Ban Giám đốc."


def test_a_file_without_its_table_leaves_the_tasks_alone(returning: Returning) -> None:
    word = returning.word()
    table = word.row("QUÝ I").getparent()
    table.getparent().remove(table)
    word.save()
    returned = returning.read()
    assert returned.corrections == ()
    assert returned.notes == (
        "Không tìm thấy bảng nhiệm vụ trong tệp; các nhiệm vụ giữ như trong sổ.",
    )


def test_a_column_of_the_chiefs_own_is_said(returning: Returning) -> None:
    word = returning.word()
    for row in word.row("QUÝ I").getparent().iter(W + "tr"):
        cells = list(row.iter(W + "tc"))
        if len(cells) == 4:
            word_copy = WordFile(word.path).row("Tổ chức hội nghị")
            cells[-1].addnext(list(word_copy.iter(W + "tc"))[2])
    word.save()
    returned = returning.read()
    assert returned.corrections == ()
    assert returned.notes == ("Bảng nhiệm vụ có cột mới; chữ trong cột ấy chưa được nhận.",)


def test_a_plan_without_groups_takes_new_rows(book: Book, tmp_path: Path) -> None:
    plan = a_returning_plan()
    (first, _) = plan.groups
    ungrouped = replace(plan, groups=(replace(first, label=""),))
    returning = Returning(book, tmp_path / "kh.docx", ungrouped)
    word = returning.word()
    head = word.row("Nội dung")
    new = insert_row(word.row("Phát động"), ("", "Việc đầu năm", "", ""), by="")
    head.addnext(new)
    word.save()
    plan = returning.accept(returning.read().corrections)
    assert contents(plan)[""][0] == "Việc đầu năm"
    assert len(plan.groups) == 1


def test_letterhead_from_the_office_profile_is_no_correction(book: Book, tmp_path: Path) -> None:
    plan = replace(a_returning_plan(), issuer=None, symbol=None, place=None)
    returning = Returning(book, tmp_path / "kh.docx", plan)
    assert returning.read().corrections == ()


def test_a_twin_of_the_plan_is_read_by_its_words_and_said(book: Book, tmp_path: Path) -> None:
    first = Returning(book, tmp_path / "mot.docx")
    twin = Returning(book, tmp_path / "hai.docx")
    returned = first.read(twin.path)
    assert returned.corrections == ()
    assert len(returned.notes) == 1
