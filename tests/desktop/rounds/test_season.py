"""A season of an invented department, from the units' lists to the award book."""

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.cli import run
from desktop.rounds.export import export_round
from desktop.rounds.papers import keep_round_set, round_set
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.decisions import award_book, fund_spent, get_decision, list_decisions
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper
from storage.queries.rounds import get_submission, list_round_papers, units_waited_for
from storage.records_decisions import DecisionChange
from storage.rules.result_matching import match_results
from storage.services.decisions import change_decision, decide, decide_as_named
from storage.services.nominations import take_over_names
from storage.services.papers import set_paper_value
from storage.services.people import update_person
from storage.services.submission import submit
from storage.verify import verify
from tests.desktop.rounds.season import LISTS, a_round_from_below, the_council_votes
from tests.storage.registry_builders import a_person
from tests.storage.round_builders import a_decision


def by_name(book: Book, round_id: int) -> dict[str, int]:
    return {one.name: one.id or 0 for one in list_nominations(book, round_id)}


def test_a_whole_season(department: Book, tmp_path: Path) -> None:
    book = department
    round_id = a_round_from_below(book, tmp_path)
    lines = list_nominations(book, round_id)
    assert [one.name for one in lines] == [name for rows in LISTS.values() for name, _ in rows]
    assert units_waited_for(book, round_id) == ()
    assert {one.award: one.authority for one in lines} == {
        "CSTDCS": "so",
        "LDTT": "so",
        "BK_TINH": "tinh",
        "CSTD_TINH": "tinh",
        "TTLDXS": "tinh",
    }

    assert the_council_votes(book, round_id) == (10, 1)
    keep_round_set(book, round_id)
    roles = {one.role for one in round_set(book, round_id)}
    assert {"Quyet-dinh-CSTDCS", "Quyet-dinh-LDTT", "To-trinh-tinh"} <= roles
    assert disagreeing(book, round_id) == []
    for number, title in (("150/QĐ-SNgV", "CSTDCS"), ("151/QĐ-SNgV", "LDTT")):
        mine = [one.id or 0 for one in list_nominations(book, round_id) if one.award == title]
        decide(book, a_decision(round_id, number=number), mine)
    assert fund_spent(book, 2026, "so") == 2 * 2_530_000 + 2 * 760_000

    sent = submit(book, round_id, "tinh", PartialDate(2026, 12, 20), "Sở Nội vụ", "45/TTr-SNgV")
    snapshot = get_submission(book, sent).lines
    assert len(snapshot) == 6
    assert {line.award for line in snapshot} == {"BK_TINH", "CSTD_TINH", "TTLDXS"}
    assert all(line.votes == (9, 9) for line in snapshot)

    the_province_grants_four_of_six(book, round_id)
    assert [entry.serial for entry in award_book(book)] == list(range(1, 9))
    assert [one.status for one in list_awards(book, 2026)].count("corrected") == 1
    assert get_submission(book, sent).lines == snapshot
    assert {one.name for one in list_nominations(book, round_id) if one.state == "refused"} == {
        "Lê Hoàng Anh",
        "Ngô Bích Ngọc",
    }
    assert len(list_decisions(book, round_id)) == 3
    assert verify(book.path) == ()


def the_province_grants_four_of_six(book: Book, round_id: int) -> None:
    """One of the four by a name misspelt there, put right later by its own paper."""
    going = [one for one in list_nominations(book, round_id) if one.state == "submitted"]
    named = [
        ("Phạm Minh Tuấn", "BK_TINH"),
        ("Bùi Thị Mài", "BK_TINH"),
        ("Vũ Đức Long", "CSTD_TINH"),
        ("Phòng Lãnh sự", "TTLDXS"),
    ]
    found = match_results(going, named)
    ids = by_name(book, round_id)
    assert len(found.granted) == 3
    (asked,) = found.misspelt
    assert asked.nearest == (ids["Bùi Thị Mai"],)
    assert found.missing == (ids["Lê Hoàng Anh"], ids["Ngô Bích Ngọc"])

    names = {one.nomination_id: one.name for one in found.granted}
    names[asked.nearest[0]] = asked.name
    above = a_decision(
        round_id,
        number="9/QĐ-UBND",
        date=PartialDate(2027, 2, 10),
        issuer="Chủ tịch UBND tỉnh",
        authority="tinh",
    )
    refused = dict.fromkeys(found.missing, "Chưa đủ thời gian")
    decision_id = decide_as_named(book, above, names, refused)
    wrong = next(
        entry.award
        for entry in get_decision(book, decision_id).entries
        if entry.award.subject_name == "Bùi Thị Mài"
    )
    paper = DecisionChange("correction", "12/QĐ-UBND", "Sửa “Mài” thành “Mai”")
    change_decision(book, decision_id, paper, [wrong.id or 0])


def test_separate_papers_go_to_each_who_decides(department: Book, tmp_path: Path) -> None:
    round_id = a_round_from_below(department, tmp_path)
    the_council_votes(department, round_id)
    papers = {one.role: one for one in round_set(department, round_id)}
    assert list(papers) == [
        "Phieu-bau",
        "Bien-ban-kiem-phieu",
        "Bien-ban-hop-hoi-dong",
        "Quyet-dinh-CSTDCS",
        "Quyet-dinh-LDTT",
        "To-trinh-tinh",
        "Danh-sach-trich-ngang-tinh",
        "Cong-khai-danh-sach-tinh",
        "Thong-bao-ket-qua",
    ]
    assert papers["Quyet-dinh-CSTDCS"].paper.values["counts"] == "02 cá nhân"
    assert papers["To-trinh-tinh"].paper.values["counts"] == "01 tập thể và 05 cá nhân"
    assert "tỷ lệ 100% trên tổng số 09" in str(papers["To-trinh-tinh"].paper.values["votes"])


def test_a_person_renamed_after_voting_is_listed_paper_by_paper(
    department: Book, tmp_path: Path
) -> None:
    book = department
    round_id = a_round_from_below(book, tmp_path)
    the_council_votes(book, round_id)
    keep_round_set(book, round_id)
    disagreements = disagreeing(book, round_id)
    assert disagreements == []
    line = next(one for one in list_nominations(book, round_id) if one.name == "Vũ Đức Long")
    update_person(book, a_person("Vũ Đức Lân", id=line.person_id))
    (told,) = disagreeing(book, round_id)
    assert "trong đợt xét là “Vũ Đức Long”, trong sổ nay là “Vũ Đức Lân”" in told
    take_over_names(book, round_id)
    told = " ".join(disagreeing(book, round_id))
    assert "phiếu bầu ghi tên “Vũ Đức Long”" in told
    for paper in ("Tờ trình", "Danh sách", "Biên bản", "Phiếu bầu"):
        assert paper in told


def test_a_share_typed_with_a_space_is_the_same_share(department: Book, tmp_path: Path) -> None:
    book = department
    round_id = a_round_from_below(book, tmp_path)
    the_council_votes(book, round_id)
    keep_round_set(book, round_id)
    papers = {one.role: one.paper for one in round_set(book, round_id)}
    minutes = papers["Bien-ban-hop-hoi-dong"]
    rows = [row for row in minutes.values["votes"] if isinstance(row, tuple)]
    spaced = tuple((*row[:-1], row[-1].replace("%", " %")) for row in rows)
    assert any(row[-1] == "88,9 %" for row in spaced)
    set_paper_value(book, minutes.id or 0, "votes", spaced)
    assert disagreeing(book, round_id) == []


def disagreeing(book: Book, round_id: int) -> list[str]:
    """What the check says of names and of papers that differ."""
    keys = ("register:", "ballot-name", "document:")
    return [
        one.sentence
        for one in check_round(book, round_id).findings
        if one.key.startswith(keys) and one.severity == "red"
    ]


def test_the_set_kept_in_the_book_is_kept_once_and_printed_as_kept(
    department: Book, tmp_path: Path
) -> None:
    book = department
    round_id = a_round_from_below(book, tmp_path)
    the_council_votes(book, round_id)
    ids = keep_round_set(book, round_id)
    assert keep_round_set(book, round_id) == ()
    assert [one.document_id for one in list_round_papers(book, round_id)] == list(ids)
    papers = [one.paper.id for one in round_set(book, round_id)]
    assert papers == list(ids)
    assert get_paper(book, ids[-1]).form_id == "thong-bao-ket-qua"


def test_the_export_has_stable_names_and_a_manifest(department: Book, tmp_path: Path) -> None:
    round_id = a_round_from_below(department, tmp_path)
    the_council_votes(department, round_id)
    first = export_round(department, round_id, tmp_path / "ra")
    again = export_round(department, round_id, tmp_path / "ra")
    assert [one.name for one in first] == [one.name for one in again]
    manifest = json.loads((tmp_path / "ra" / "Muc-luc-ho-so.json").read_text("utf-8"))
    told = {one["name"]: one["size"] for one in manifest["files"]}
    there = {
        path.relative_to(tmp_path / "ra").as_posix(): path.stat().st_size
        for path in (tmp_path / "ra").rglob("*.*")
    }
    lists = {"Muc-luc-ho-so.json", "Muc-luc-ho-so.txt"}
    assert told == {name: size for name, size in there.items() if name not in lists}
    assert {path.suffix for path in (tmp_path / "ra").iterdir()} >= {".docx", ".pdf", ".xlsx"}


def test_the_province_gets_its_lines_in_its_own_columns(department: Book, tmp_path: Path) -> None:
    round_id = a_round_from_below(department, tmp_path)
    export_round(department, round_id, tmp_path / "ra", ("xlsx",))
    book = CalamineWorkbook.from_path(str(tmp_path / "ra" / "Mau-nhap-khen-thuong-tinh.xlsx"))
    told = " ".join(str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row)
    for name in ("Phạm Minh Tuấn", "Đặng Quốc Việt"):
        assert name in told
    assert "Nguyễn Thị Hà" not in told
    assert "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" in told


def test_a_decision_with_a_wrong_name_gets_its_correction(department: Book, tmp_path: Path) -> None:
    book = department
    round_id = a_round_from_below(book, tmp_path)
    own = [one for one in list_nominations(book, round_id) if one.authority == "so"]
    decide_as_named(book, a_decision(round_id), {own[0].id or 0: "Nguyễn Thị Hạ"}, {})
    papers = {one.role: one.paper for one in round_set(book, round_id)}
    correction = papers["Quyet-dinh-dinh-chinh-150/QĐ-SNgV"]
    assert correction.values["corrections"] == (
        ("", "Phụ lục, số thứ tự 1", "Nguyễn Thị Hạ", "Nguyễn Thị Hà"),
    )
    told = str(correction.values["document"])
    assert told.startswith("Quyết định số 150/QĐ-SNgV ngày 15 tháng 12 năm 2026 của Giám đốc")


def test_an_export_stopped_in_the_middle_names_what_is_there(
    department: Book, tmp_path: Path
) -> None:
    round_id = a_round_from_below(department, tmp_path)
    folder = tmp_path / "ra"
    written = export_round(department, round_id, folder, ("pdf",), lambda done, _: done < 2)
    manifest = json.loads((folder / "Muc-luc-ho-so.json").read_text("utf-8"))
    assert [one["name"] for one in manifest["files"]] == [one.name for one in written]
    assert len(list(folder.glob("*.pdf"))) == 2


def test_the_command_line_checks_and_exports(
    department: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    round_id = a_round_from_below(department, tmp_path)
    office, number = str(department.path), str(round_id)
    assert run(["round", "list", "--office", office]) == 0
    assert capsys.readouterr().out.startswith(f"{number}\t2026\tTổng kết năm 2026\t11 đề nghị")
    assert run(["round", "check", "--office", office, "--round", number, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ready"] is False
    assert {"key", "severity", "sentence", "advice"} <= set(told["findings"][0])
    target = str(tmp_path / "ra")
    asked = ["round", "export", "--office", office, "--round", number, "--to", target]
    assert run([*asked, "--format", "xlsx"]) == 0
    assert {path.name for path in (tmp_path / "ra").glob("*.xlsx")} == {
        "Danh-sach-de-nghi.xlsx",
        "Mau-nhap-khen-thuong-so.xlsx",
        "Mau-nhap-khen-thuong-tinh.xlsx",
    }
    assert run(["round", "check", "--office", office, "--round", "99"]) == 1
    assert "Không tìm thấy đợt xét mã 99" in capsys.readouterr().err
