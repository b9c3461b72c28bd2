"""The dossier check finds what dossiers are sent back for, and nothing in a sound one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from resources.catalogues.awards import load_awards
from resources.catalogues.rule_books.reading import load_rule_books
from storage.dates import PartialDate
from storage.records_rounds import KeptVerdict, Nomination, Override, Round
from storage.rules.dossier.check import check_dossier
from storage.rules.dossier.facts import Dossier, PaperFacts, PaperRow, ReportFacts
from storage.rules.dossier.reports import report_form
from storage.rules.dossier.words import awarded_name, counted_words
from storage.rules.eligibility.books import book_for
from storage.rules.votes import vote

RULES = book_for(date(2026, 9, 15), load_rule_books())
SOUND = KeptVerdict("eligible", True, RULES.code)


def a_line(key: int = 1, award: str = "CSTDCS", **fields: Any) -> Nomination:
    usual: dict[str, Any] = {
        "person_id": key,
        "name": f"Nguyễn Văn {key}",
        "post": "Chuyên viên",
        "unit": "Văn phòng",
        "authority": "so",
        "state": "passed",
        "verdict": SOUND,
        "id": key,
        "uid": f"uid-{key}",
    }
    return Nomination(award, **{**usual, **fields})


def a_report(line: Nomination, **fields: Any) -> ReportFacts:
    usual: dict[str, Any] = {
        "document_id": 100 + (line.id or 0),
        "form_id": "bao-cao-thanh-tich-05",
        "form_edition": "nd152-2025",
        "name": line.name,
        "post": line.post,
        "unit": line.unit,
        "period": "năm 2026",
        "signed": True,
        "words": 900,
    }
    return ReportFacts(**{**usual, **fields})


def a_paper(form_id: str, *rows: PaperRow, **fields: Any) -> PaperFacts:
    usual: dict[str, Any] = {
        "document_id": 7,
        "title": "Tờ trình",
        "form_edition": "nd152-2025",
        "authority": "",
        "counts": "",
        "signed": True,
    }
    return PaperFacts(form_id=form_id, rows=rows, **{**usual, **fields})


def a_dossier(*lines: Nomination, **fields: Any) -> Dossier:
    """A sound dossier of ``lines``: voted 9/9, reported, proven, minuted."""
    keys = [line.id or 0 for line in lines]
    usual: dict[str, Any] = {
        "round": Round("Tổng kết", 2026, PartialDate(2026, 9, 15), rule_book=RULES.code),
        "rules": replace(RULES, confirmed=True),
        "awards": load_awards().entries,
        "votes": {
            key: vote(line.award, 9, 9, RULES) for key, line in zip(keys, lines, strict=True)
        },
        "reports": {key: a_report(line) for key, line in zip(keys, lines, strict=True)},
        "papers": (a_paper("bien-ban-hop-hoi-dong"),),
        "proven": frozenset(keys),
    }
    return Dossier(lines=lines, **{**usual, **fields})


def red(dossier: Dossier) -> list[str]:
    return [one.sentence for one in check_dossier(dossier).findings if one.severity == "red"]


def test_a_sound_dossier_is_ready() -> None:
    report = check_dossier(a_dossier(a_line()))
    assert report.findings == ()
    assert report.ready


def test_a_round_without_lines_is_not_ready() -> None:
    assert red(a_dossier()) == ["Đợt xét chưa có đề nghị nào."]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"reports": {}}, "Nguyễn Văn 1: thiếu báo cáo thành tích"),
        ({"proven": frozenset()}, "thiếu chứng nhận sáng kiến"),
        ({"papers": ()}, "Chưa có biên bản bình xét"),
        ({"votes": {}}, "chưa có kết quả bỏ phiếu của Hội đồng (cần từ 80%"),
        ({"votes": {1: vote("CSTDCS", 7, 9, RULES)}}, "chưa đạt từ 80%"),
        ({"names": {("person", 1): ("Nguyễn Văn Một", "Chuyên viên", "Văn phòng")}}, "họ tên"),
        ({"voted_names": {1: ("Nguyễn Văn I", "CSTDCS")}}, "phiếu bầu ghi tên “Nguyễn Văn I”"),
    ],
)
def test_what_is_missing_or_does_not_match_is_red(fields: dict[str, Any], words: str) -> None:
    assert any(words in sentence for sentence in red(a_dossier(a_line(), **fields)))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "Nguyễn Văn Một"}, "tên trong báo cáo thành tích là “Nguyễn Văn Một”"),
        ({"post": "Phó Trưởng phòng"}, "chức vụ trong báo cáo thành tích"),
        ({"missing": ("Thành tích",)}, "còn trống: Thành tích"),
        ({"signed": False}, "chưa ghi người ký"),
    ],
)
def test_a_report_must_agree_and_be_whole(change: dict[str, Any], words: str) -> None:
    line = a_line()
    dossier = a_dossier(line, reports={1: a_report(line, **change)})
    assert any(words in sentence for sentence in red(dossier))


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ({"period": "năm 2025"}, "report-period:uid-1"),
        ({"words": 2_001}, "report-length:uid-1"),
        ({"form_id": "bao-cao-thanh-tich-04"}, "report-form:uid-1"),
    ],
)
def test_what_no_confirmed_law_forbids_is_only_to_look_at(
    change: dict[str, Any], check: str
) -> None:
    line = a_line()
    dossier = a_dossier(line, reports={1: a_report(line, **change)}, most_words=2_000)
    (finding,) = check_dossier(dossier).findings
    assert (finding.key, finding.severity) == (check, "amber")


def test_a_form_past_its_last_day_may_not_be_used() -> None:
    late = Round("Tổng kết", 2026, PartialDate(2027, 3, 1), rule_book=RULES.code)
    assert any("không còn hiệu lực" in one for one in red(a_dossier(a_line(), round=late)))


def test_a_subject_twice_and_titles_that_exclude_each_other_are_red() -> None:
    unit: dict[str, Any] = {"person_id": None, "collective_id": 5, "authority": "tinh"}
    lines = (
        a_line(1),
        replace(a_line(2), person_id=1),
        a_line(3, "TTLDXS", **unit),
        a_line(4, "TTLDTT", **unit),
    )
    told = red(a_dossier(*lines))
    assert any("được đề nghị hai lần Chiến sĩ thi đua cơ sở" in one for one in told)
    assert any("cùng lúc Tập thể lao động xuất sắc và Tập thể lao" in one for one in told)


def test_lines_that_failed_are_checked_no_more() -> None:
    failed = a_line(2, state="failed", verdict=None)
    assert check_dossier(a_dossier(a_line(), failed)).ready


def test_every_paper_must_agree_with_the_round() -> None:
    line = a_line(1, "BK_TINH", authority="tinh")
    other = a_line(2, "BK_TINH", authority="tinh")
    bk = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    rows = (
        PaperRow("Ông Nguyễn Văn 1", "Chuyên viên, Văn phòng", bk, "100%"),
        PaperRow("Lê Thị Lạ", "Kế toán", bk, ""),
    )
    paper = a_paper("to-trinh-khen-thuong", *rows, authority="tinh", counts="02 cá nhân")
    told = red(a_dossier(line, other, papers=(paper, a_paper("bien-ban-hop-hoi-dong"))))
    assert told == [
        "Tờ trình: ghi “Lê Thị Lạ”, không có trong danh sách của đợt xét.",
        f"Tờ trình: thiếu Nguyễn Văn 2 ({bk}).",
        "Tờ trình: ghi tổng số “02 cá nhân”, danh sách của văn bản có 01 cá nhân.",
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (PaperRow("Nguyễn Văn 1", "Chánh Văn phòng", "", ""), "chức vụ, đơn vị"),
        (PaperRow("Nguyễn Văn 1", "", "Giấy khen", ""), "danh hiệu, hình thức"),
        (PaperRow("Nguyễn Văn 1", "", "", "88,9%"), "tỷ lệ phiếu"),
    ],
)
def test_a_row_that_differs_is_told_with_both_wordings(row: PaperRow, words: str) -> None:
    (said,) = red(a_dossier(a_line(), papers=(a_paper("bien-ban-hop-hoi-dong", row),)))
    assert f"ghi {words} của Nguyễn Văn 1 là “" in said


def test_on_a_lowered_line_the_councils_papers_may_tell_what_was_voted_on() -> None:
    line = a_line(award="LDTT", lowered_from="CSTDCS", state="lowered")
    row = PaperRow(line.name, "", "Chiến sĩ thi đua cơ sở", "")
    for form in ("bien-ban-kiem-phieu", "bien-ban-hop-hoi-dong"):
        papers = (a_paper("bien-ban-hop-hoi-dong"), a_paper(form, row))
        assert red(a_dossier(line, papers=papers)) == []
    told = a_dossier(line, papers=(a_paper("bien-ban-hop-hoi-dong"), a_paper("to-trinh", row)))
    assert "ghi danh hiệu, hình thức" in red(told)[0]


def test_an_override_lets_a_finding_stand_with_its_reason() -> None:
    override = Override("paper:Báo cáo thành tích:uid-1", "Gửi sau, đã thống nhất", "Lê Thị Mẫu")
    report = check_dossier(a_dossier(a_line(), reports={}, overrides=(override,)))
    (finding,) = report.findings
    assert report.ready
    assert (finding.severity, finding.overridden) == ("red", "Gửi sau, đã thống nhất")
    assert finding.decided_by


def test_an_unconfirmed_rule_is_never_shown_as_the_law() -> None:
    report = check_dossier(a_dossier(a_line(), rules=replace(RULES, confirmed=False), votes={}))
    assert report.findings[0].key == "rule-book"
    (about_vote,) = [one for one in report.findings if one.key == "vote:uid-1"]
    assert about_vote.citation.endswith("(chưa đối chiếu văn bản gốc)")


@pytest.mark.parametrize(
    ("award", "kind", "is_person", "form"),
    [
        ("CSTDCS", "CONG_TRANG", True, "05"),
        ("TTLDXS", "CONG_TRANG", False, "04"),
        ("CO_CP", "CONG_TRANG", False, "02"),
        ("CSTDTQ", "CONG_TRANG", True, "03"),
        ("BK_TINH", "DOT_XUAT", True, "06"),
        ("BK_TINH", "PHONG_TRAO", False, "08"),
        ("ANHHUNG_LD", "CONG_TRANG", True, "10"),
    ],
)
def test_reports_follow_the_decrees_list(award: str, kind: str, is_person: bool, form: str) -> None:
    assert report_form(award, kind, is_person) == f"bao-cao-thanh-tich-{form}"


def test_a_subject_counts_once_however_many_awards() -> None:
    lines = (a_line(1), replace(a_line(2), person_id=1), a_line(3, person_id=None, collective_id=1))
    assert counted_words(lines) == "01 tập thể và 01 cá nhân"


def test_awards_of_the_province_are_named_as_its_papers_do() -> None:
    name = "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"
    assert awarded_name(name, "tinh") == "Chiến sĩ thi đua tỉnh"
    assert awarded_name(name, "bo") == "Chiến sĩ thi đua bộ"
    assert awarded_name("Cờ thi đua của bộ, ban, ngành, tỉnh", "tinh") == "Cờ thi đua của tỉnh"
    assert awarded_name("Lao động tiên tiến", "tinh") == "Lao động tiên tiến"


def test_votes_not_yet_in_the_lines_are_told_once_for_the_round() -> None:
    lines = (a_line(1, state="proposed"), a_line(2, state="complete"), a_line(3))
    (found,) = (one for one in check_dossier(a_dossier(*lines)).findings if one.key == "uncarried")
    assert "của 2 trường hợp" in found.sentence
    assert found.severity == "amber"


@pytest.mark.parametrize("state", ["lowered", "submitted", "returned", "granted"])
def test_a_line_past_the_ballot_has_no_votes_to_take_over(state: str) -> None:
    findings = check_dossier(a_dossier(a_line(state=state))).findings
    assert "uncarried" not in [one.key for one in findings]
