"""Papers outside the decree's kinds: reports of achievements, ballots, a person's own request."""

from dataclasses import replace

import pytest

from exporters.document import Document
from exporters.docx import render_docx
from exporters.values import HeaderValue
from tests.exporters.docx.reading import Paper, find, text_of
from tests.exporters.forms import Table, a_paper
from tests.exporters.lint.wrong import changed, rules_of, swapped
from tests.exporters.pdf.reading import printed
from tests.exporters.test_header import HEADER

TEXT = {"type": "paragraph", "text": "- Họ và tên: {name}"}
NAME = {"key": "name", "type": "line"}
CLERK = {"authority": ["THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN"], "name": "{name}"}
SIGNED: HeaderValue = replace(HEADER, day=8, authority=("NGƯỜI BÁO CÁO",), signer="Trần Giả Định")


def a_report(
    title: str = "BÁO CÁO THÀNH TÍCH", closing: Table | None = None, **flags: bool
) -> Document:
    """A paper that the register gives no number, its title and subject as usual."""
    ending = {"end_mark": "", **(closing or {})}
    blocks = [{"type": "title", "text": title, "subject": "Đề nghị tặng Giấy khen"}, TEXT]
    more: Table = {"numbered": False, **flags, "closing": ending, "block": blocks}
    return a_paper([NAME], [], SIGNED, more, name="Đỗ Thị Thử")


def own_request() -> Document:
    return a_report("ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN", {"cosigner": [CLERK]}, personal=True)


def test_a_report_of_achievements_has_a_date_but_no_number() -> None:
    head = a_report().letterhead
    assert (head.number, bool(head.place_date), bool(head.agency)) == ("", True, True)


def test_nobody_is_sent_a_paper_without_a_number() -> None:
    (page,) = printed(a_report())
    assert not [text for text in page.texts if "Nơi nhận" in text.text]
    assert "Nơi nhận" not in text_of(Paper(a_report()).body)


def test_a_person_writes_under_the_nations_name_alone() -> None:
    (page,) = printed(own_request())
    assert page.find("CỘNG HÒA").centre == pytest.approx(30 + 165 / 2, abs=0.5)
    (cell,) = find(Paper(own_request()).table("letterhead"), "w:tr/w:tc")
    assert text_of(cell).startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập")


def test_place_and_date_stand_over_the_signature_of_a_persons_own_paper() -> None:
    (page,) = printed(own_request())
    day, own, other = page.find(HEADER.place), page.find("NGƯỜI BÁO"), page.find("THỦ TRƯỞNG")
    assert day.baseline < own.baseline == other.baseline
    assert day.italic


def test_names_stand_level_under_titles_of_one_line_and_of_two() -> None:
    document = a_report(closing={"cosigner": [CLERK]})
    (page,) = printed(document)
    assert page.find("Đỗ Thị Thử").baseline == page.find("Trần Giả Định").baseline
    cells = find(Paper(document).table("closing"), "w:tr[1]/w:tc")
    assert len({text_of(cell).count("\n") for cell in cells}) == 1


def test_one_signs_only_where_his_field_is_filled_in() -> None:
    absent = {**CLERK, "when": "superior"}
    fields = [NAME, {"key": "superior", "type": "flag"}]
    more: Table = {"closing": {"end_mark": "", "cosigner": [absent]}}
    for value, count in (("", 0), ("1", 1)):
        paper = a_paper(fields, [], SIGNED, more, name="Đỗ Thị Thử", superior=value)
        assert paper.closing is not None
        assert len(paper.closing.cosigners) == count


def test_a_ballot_ends_with_its_text() -> None:
    ballot = a_report("PHIẾU BẦU", {"signed": False})
    assert ballot.closing is None
    assert rules_of(render_docx(ballot)) == set()


def test_the_checker_asks_them_for_neither_number_nor_recipients() -> None:
    for document in (a_report(), own_request()):
        assert rules_of(render_docx(document), "issued") == set()


def test_a_heading_over_a_signature_without_name_is_no_title_of_who_signs() -> None:
    unsigned = replace(SIGNED, signer="")
    heading = {"type": "paragraph", "style": "section", "text": "III. KHEN THƯỞNG"}
    title = {"type": "title", "text": "BÁO CÁO THÀNH TÍCH", "subject": "Đề nghị"}
    more: Table = {"numbered": False, "block": [title, heading]}
    document = a_paper([NAME], [], unsigned, {**more, "closing": {"cosigner": [CLERK]}})
    assert rules_of(render_docx(document)) == set()


def test_the_checker_still_asks_a_report_of_the_decrees_kind_for_both() -> None:
    plain = changed(a_report(), swapped("BÁO CÁO THÀNH TÍCH", "BÁO CÁO"))
    assert {"header-missing", "recipients-missing"} <= rules_of(plain)


def test_a_wide_list_is_turned_on_its_side() -> None:
    assert a_report(landscape=True).landscape
