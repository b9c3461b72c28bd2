"""The decree's list of achievement reports: every commendation has its form, told as unsure."""

import pytest

from resources.catalogues.awards import KINDS, load_awards
from resources.catalogues.report_forms import ReportForm, load_report_forms, read_report_forms
from resources.forms import form_editions
from resources.loading import ResourceError, Section

LIST = load_report_forms()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("subject", ["person", "collective"])
def test_every_commendation_has_a_form_that_is_there(kind: str, subject: str) -> None:
    forms = {form_id for form_id, _ in form_editions()}
    for award in load_awards().for_subject(subject):
        assert f"bao-cao-thanh-tich-{LIST.number(award.code, kind, subject)}" in forms


def test_the_list_names_awards_of_the_catalogue() -> None:
    named = {award for form in LIST.forms for award in form.awards}
    assert named <= set(load_awards().entries)


def test_no_form_of_the_list_is_out_of_reach() -> None:
    for at, form in enumerate(LIST.forms):
        award = form.awards[0] if form.awards else "LDTT"
        asked = (award, form.kind or "CONG_TRANG", form.subject or "person")
        assert next(one for one in LIST.forms if one.fits(*asked)) is LIST.forms[at]


def test_the_list_is_not_told_as_compared_with_the_decree() -> None:
    assert not LIST.provision.confirmed
    assert LIST.provision.citation == "Phụ lục Nghị định số 152/2025/NĐ-CP"


def test_a_list_that_leaves_somebody_without_a_form_is_refused() -> None:
    rows = [{"number": "05", "subject": "person"}]
    root = Section("x.toml", "", {"source": "S", "confirmed": True, "report": rows})
    with pytest.raises(ResourceError, match="thiếu mẫu chung cho collective"):
        read_report_forms(root)


def test_what_is_left_open_fits_everything() -> None:
    assert ReportForm("06", kind="DOT_XUAT").fits("BK_TINH", "DOT_XUAT", "collective")
    assert not ReportForm("06", kind="DOT_XUAT").fits("BK_TINH", "CONG_TRANG", "collective")
