"""Two versions of a paper other than a plan compared, field by field of its form."""

from dataclasses import replace

from resources.forms import load_form
from storage.records_papers import Paper, PaperValue
from storage.rules.compare import compare_items
from storage.rules.compare_items import paper_items
from tests.storage.builders import a_paragraph

FORM = load_form("bao-cao", "nd30-2020")
LABELS = {field.key: field.label for field in FORM.fields}
PAPER = Paper(
    form_id=FORM.id,
    form_edition=FORM.edition,
    kind="Báo cáo",
    subject="kết quả thi đua quý I năm 2026",
    values={
        "addressees": ("UBND tỉnh", "Sở Nội vụ"),
        "lead": "Sở báo cáo như sau:",
        "body": (a_paragraph("Đã phát động hai phong trào."), a_paragraph("Đã sơ kết.")),
        "figures": (("1", "Phong trào", "phong trào", "2"), ("2", "Sáng kiến", "đề tài", "5")),
    },
    signer="Trần Thị Ví Dụ",
)


def said(**values: PaperValue) -> list[tuple[str, str]]:
    """Kind and place of what differs once these values are others."""
    new = replace(PAPER, values={**PAPER.values, **values})
    found = compare_items(paper_items(PAPER, FORM), paper_items(new, FORM))
    return [(each.kind, item.place) for each in found if (item := each.new or each.old)]


def test_a_paper_does_not_differ_from_itself() -> None:
    assert said() == []


def test_a_reworded_field_is_named_as_the_form_names_it() -> None:
    assert said(lead="Sở Du lịch báo cáo như sau:") == [("changed", LABELS["lead"])]


def test_a_line_more_and_a_line_in_another_place_are_told_apart() -> None:
    assert said(addressees=("UBND tỉnh", "Sở Tài chính", "Sở Nội vụ")) == [
        ("added", LABELS["addressees"])
    ]
    assert said(addressees=("Sở Nội vụ", "UBND tỉnh")) == [("moved", LABELS["addressees"])]


def test_a_paragraph_that_went_is_not_taken_for_its_neighbour() -> None:
    assert said(body=(a_paragraph("Đã sơ kết."),)) == [("removed", LABELS["body"])]


def test_a_table_is_compared_row_by_row() -> None:
    rows = (("1", "Phong trào", "phong trào", "3"), ("2", "Sáng kiến", "đề tài", "5"))
    assert said(figures=rows) == [("changed", f"{LABELS['figures']}, hàng 1")]


def test_header_and_closing_are_compared_too() -> None:
    new = replace(PAPER, subject="kết quả thi đua quý II năm 2026", signer="Lê Văn Mẫu")
    found = compare_items(paper_items(PAPER, FORM), paper_items(new, FORM))
    assert [each.new.place for each in found if each.new] == ["Trích yếu", "Người ký"]
