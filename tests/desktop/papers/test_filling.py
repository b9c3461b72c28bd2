"""A new paper takes what the book knows and leaves the rest open."""

from datetime import date

import pytest

from desktop.drafting.filling import drawn_from, kind_name, leader, new_paper, reference
from desktop.drafting.making import form_of_papers, forms_of_papers
from storage.dates import PartialDate
from storage.records import Office, RecipientsList, Signer, Superior
from tests.storage.builders import a_plan, an_office

TODAY = date(2026, 3, 2)
DIRECTOR = Signer("Trần Văn An", ("GIÁM ĐỐC",))
WARD = an_office(name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA"), regime="collective")
DEPUTY = Signer("Nguyễn Thị Hà", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))


@pytest.mark.parametrize("form", forms_of_papers(), ids=lambda form: form.id)
def test_every_form_starts_from_what_is_known_alone(form) -> None:
    paper = new_paper(form, drawn_from(Office(), TODAY))
    assert paper.date == PartialDate(2026)
    assert (paper.number, paper.signer, paper.state) == ("", "", "draft")
    given = {field.key for field in form.fields}
    assert set(paper.values) <= given


def test_a_letter_is_called_so_although_no_kind_is_printed() -> None:
    assert kind_name(form_of_papers("cong-van")) == "Công văn"
    assert kind_name(form_of_papers("to-trinh")) == "Tờ trình"


def test_a_report_names_its_plan_as_cited() -> None:
    plan = a_plan(number="05", symbol="KH-SNgV", date=PartialDate(2026, 1, 5))
    drawn = drawn_from(an_office(), TODAY, plan=plan)
    paper = new_paper(form_of_papers("bao-cao-ket-qua"), drawn)
    said = "Kế hoạch số 05/KH-SNgV ngày 05 tháng 01 năm 2026 của Sở Ngoại vụ"
    assert said in paper.values.values()


def test_what_a_citation_lacks_is_left_out() -> None:
    plan = a_plan(number="", date=PartialDate(2026, 1))
    assert reference(plan, an_office()) == "Kế hoạch của Sở Ngoại vụ"
    drawn = drawn_from(an_office(), TODAY, plan=a_plan(superiors=(Superior("01", "KH-UBND"),)))
    assert drawn["plan.superior"] == "Kế hoạch số 01/KH-UBND"


def test_decisions_are_taken_by_the_head_even_where_a_deputy_signs() -> None:
    assert leader(an_office(), (DEPUTY, DIRECTOR)) == "GIÁM ĐỐC SỞ NGOẠI VỤ"
    assert leader(an_office(), (DEPUTY,)) == ""
    ward = drawn_from(WARD, TODAY)
    assert ward["office.leader"] == "ỦY BAN NHÂN DÂN PHƯỜNG AN HÒA"


@pytest.mark.parametrize("lines", [("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("CHỦ TỊCH",)])
def test_a_committees_commendations_are_its_chairmans_own(lines: tuple[str, ...]) -> None:
    """Khoản 3 Điều 80 Luật số 06/2022/QH15: Chủ tịch decides, so nothing is signed “TM.”."""
    signer = Signer("Nguyễn Văn Hòa", lines)
    drawn = drawn_from(WARD, TODAY, (signer,))
    for form in ("quyet-dinh-khen-thuong", "quyet-dinh-cong-nhan-danh-hieu"):
        made = new_paper(form_of_papers(form), drawn, (signer,))
        assert made.values["decided_by"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN HÒA"
        assert made.authority == ("CHỦ TỊCH",)
    proposal = new_paper(form_of_papers("to-trinh-khen-thuong"), drawn, (signer,))
    assert proposal.authority == lines


def test_recipients_are_the_forms_own_before_the_offices_list() -> None:
    usual = RecipientsList("Thường dùng", (("UBND tỉnh",),), "Lưu: VT, TĐ")
    letter = new_paper(form_of_papers("cong-van"), {}, (DIRECTOR,), (usual,))
    assert letter.recipients == (("Như trên",),)
    assert (letter.signer, letter.authority) == ("Trần Văn An", ("GIÁM ĐỐC",))


def test_minutes_go_to_the_file_alone() -> None:
    usual = RecipientsList("Thường dùng", (("UBND tỉnh",),), "Lưu: VT, TĐ")
    minutes = new_paper(form_of_papers("bien-ban"), {}, (DIRECTOR,), (usual,))
    assert minutes.recipients == ()
