"""What a unit's minutes bring into a round: lines, their evidence, and what they add to a list."""

from pathlib import Path

import pytest

from storage.book import Book
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_round_units
from storage.records_lists import ImportPlan
from storage.services.proposing import propose_listed
from tests.storage.importers.lists import files
from tests.storage.importers.lists.unit_minutes import (
    HEAD,
    PARAGRAPHS,
    TODAY,
    a_round_that_asked,
    planned,
    read,
    written,
)


@pytest.fixture
def round_id(book: Book) -> int:
    return a_round_that_asked(book)


def taken_in(book: Book, round_id: int, path: Path) -> ImportPlan:
    """Everything people would take in without looking twice, stored."""
    unit = list_round_units(book, round_id)[0]
    plan = planned(book, round_id, path)
    rows = [plan.rows[at] for at in sorted(plan.usual_choice)]
    minutes = read(book, path).minutes
    propose_listed(
        book, round_id, rows, unit.id, TODAY, path.name, file=path, minutes=minutes
    )  # fmt: skip
    return plan


def test_the_file_is_kept_as_evidence_with_its_votes(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    taken_in(book, round_id, written(tmp_path / "bb.docx", (*HEAD, *PARAGRAPHS)))
    first, *_ = lines = list_nominations(book, round_id)
    (proof,) = first.evidence
    assert proof.paper == "Biên bản bình xét"
    assert proof.note.startswith("Đơn vị bỏ phiếu: 12/12 phiếu. Họp ngày 05/11/2026")
    assert {one.evidence[0].attachment_id for one in lines} == {proof.attachment_id}
    assert proof.attachment_id is not None
    (unit,) = list_round_units(book, round_id)
    assert unit.source == "bb.docx"
    assert unit.note.startswith("Họp ngày 05/11/2026; chủ trì: Bà Lê Thị Bình")


def test_minutes_after_the_list_only_add_what_was_voted(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    rows = [("STT", "Họ và tên", "Danh hiệu"), (1, "Nguyễn Thị Hà", "Chiến sĩ thi đua cơ sở")]
    taken_in(book, round_id, files.xlsx(tmp_path / "ds.xlsx", rows))
    path = written(tmp_path / "bb.docx", (*HEAD, PARAGRAPHS[0]))
    plan = taken_in(book, round_id, path)
    assert [row.state for row in plan.rows] == ["changed"]
    (line,) = list_nominations(book, round_id)
    assert line.note == "Đơn vị bỏ phiếu: 12/12 phiếu"
    papers = [one.paper for one in line.evidence]
    assert papers == ["Danh sách đề nghị của đơn vị", "Biên bản bình xét"]
    again = planned(book, round_id, path)
    assert [row.state for row in again.rows] == ["same"]


def test_whom_the_unit_leaves_out_now_is_told(book: Book, round_id: int, tmp_path: Path) -> None:
    taken_in(book, round_id, written(tmp_path / "bb.docx", (*HEAD, *PARAGRAPHS)))
    again = planned(book, round_id, written(tmp_path / "bb2.docx", (*HEAD, PARAGRAPHS[0])))
    assert (
        "Lần trước đơn vị đề nghị nhưng tệp này không có: "
        "Trần Văn Nam, Phạm Minh Tuấn, Phòng Lãnh sự." in again.remarks
    )


def test_another_title_for_somebody_in_the_round_is_asked(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    taken_in(book, round_id, written(tmp_path / "bb.docx", (*HEAD, PARAGRAPHS[0])))
    line = "1. Bà Nguyễn Thị Hà: Lao động tiên tiến, 12/12 phiếu"
    (row,) = planned(book, round_id, written(tmp_path / "bb2.docx", (*HEAD, line))).rows
    assert row.state == "doubtful"
    said = "Đợt xét đã có đề nghị khác cho trường hợp này: Chiến sĩ thi đua cơ sở."
    assert row.findings[-1].sentence == said
