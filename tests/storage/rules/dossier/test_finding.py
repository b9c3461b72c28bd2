"""What stands in the way of handing in goes by authority: another's faults hold nothing up."""

from dataclasses import replace

from storage.rules.dossier.finding import DossierFinding, DossierReport

LINE = DossierFinding("verdict:1", "red", "Nguyễn Văn 1: chưa xét", "Hãy xét.", nomination_id=1)
PAPER = DossierFinding("paper:tinh", "red", "Chưa có tờ trình.", "Hãy lập.", authority="tinh")
ROUND = DossierFinding("empty", "red", "Đợt xét trống.", "Hãy thêm.")


def test_only_the_lines_that_go_and_the_papers_that_go_there_are_in_the_way() -> None:
    report = DossierReport((ROUND, PAPER, LINE))
    assert report.stopping("tinh", {1}) == [ROUND, PAPER, LINE]
    assert report.stopping("tinh", {2}) == [ROUND, PAPER]
    assert report.stopping("bo", {1}) == [ROUND, LINE]


def test_what_is_amber_or_stands_with_a_reason_is_in_nobodys_way() -> None:
    amber = replace(LINE, severity="amber")
    report = DossierReport((amber, replace(PAPER, overridden="Đã nộp bản giấy")))
    assert report.stopping("tinh", {1}) == []
