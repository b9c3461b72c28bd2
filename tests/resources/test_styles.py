"""The style sheet keeps within what Decree 30/2020/NĐ-CP, Appendix I, admits."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

from resources.loading import ResourceError
from resources.styles import PROFILES, load_sheet, read_sheet
from tests.resources.builders import a_file

SHIPPED = (files("resources.styles") / "nd30-2020.toml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Rule:
    """What the decree's table of elements (Part I, section V) says of one element."""

    least: float
    most: float
    bold: bool = False
    italic: bool = False
    align: str = "justify"


DECREE = {
    "national_name": Rule(12, 13, bold=True, align="center"),
    "motto": Rule(13, 14, bold=True, align="center"),
    "parent_agency": Rule(12, 13, align="center"),
    "agency": Rule(12, 13, bold=True, align="center"),
    "number": Rule(13, 13, align="center"),
    "place_date": Rule(13, 14, italic=True, align="center"),
    "kind": Rule(13, 14, bold=True, align="center"),
    "subject": Rule(13, 14, bold=True, align="center"),
    "basis": Rule(13, 14, italic=True),
    "section": Rule(13, 14, bold=True),
    "subsection": Rule(13, 14, bold=True),
    "clause": Rule(13, 14),
    "point": Rule(13, 14),
    "paragraph": Rule(13, 14),
    "recipients_label": Rule(12, 12, bold=True, italic=True, align="left"),
    "recipient": Rule(11, 11, align="left"),
    "authority": Rule(13, 14, bold=True, align="center"),
    "signer": Rule(13, 14, bold=True, align="center"),
    "page_number": Rule(13, 14, align="center"),
    "official_subject": Rule(12, 13, align="center"),
    "addressee": Rule(13, 14, align="left"),
    "addressee_item": Rule(13, 14, align="left"),
    "issuing_authority": Rule(13, 14, bold=True, align="center"),
    "enacting": Rule(13, 14, bold=True, align="center"),
    "article": Rule(13, 14),
    "appendix_label": Rule(14, 14, bold=True, align="center"),
    "appendix_title": Rule(13, 14, bold=True, align="center"),
    "appendix_reference": Rule(13, 14, italic=True, align="center"),
}
BODY = ("basis", "section", "subsection", "clause", "point", "paragraph", "article")


def test_exactly_the_decrees_elements_claim_the_decree() -> None:
    styles = load_sheet().styles.values()
    assert {style.name for style in styles if style.basis == "decree"} == set(DECREE)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", DECREE)
def test_an_element_has_a_size_the_decree_admits(name: str, profile: str) -> None:
    assert DECREE[name].least <= load_sheet().styles[name].size[profile] <= DECREE[name].most


@pytest.mark.parametrize("name", DECREE)
def test_an_element_has_the_weight_slope_and_place_the_decree_says(name: str) -> None:
    style, rule = load_sheet().styles[name], DECREE[name]
    assert (style.bold, style.italic, style.align) == (rule.bold, rule.italic, rule.align)


def test_sizes_of_one_document_move_together() -> None:
    """Footnote of Part I, section V: 13 goes with 14 and 14, 12 with 13 and 13."""
    head = [load_sheet().styles[name].size for name in ("national_name", "motto", "place_date")]
    assert [size["P14"] for size in head] == [13, 14, 14]
    assert [size["P13"] for size in head] == [12, 13, 13]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_body_has_one_size(profile: str) -> None:
    body = {load_sheet().styles[name].size[profile] for name in (*BODY, "kind", "signer")}
    assert body == {float(profile.removeprefix("P"))}


@pytest.mark.parametrize("name", BODY)
def test_body_paragraphs_keep_the_decrees_distances(name: str) -> None:
    style = load_sheet().styles[name]
    assert style.first_line_indent in (10.0, 12.7)
    assert style.space_before >= 6
    assert 1.0 <= style.line_spacing <= 1.5


def test_the_page_is_a4_with_margins_the_decree_admits() -> None:
    sheet = load_sheet()
    admitted = {side: (margin.least, margin.most) for side, margin in sheet.margins.items()}
    assert (sheet.width, sheet.height) == (210, 297)
    assert admitted == {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}


def test_the_page_number_stands_inside_the_top_margin() -> None:
    sheet = load_sheet()
    tallest = max(sheet.styles["page_number"].size.values()) * 25.4 / 72
    assert sheet.page_number_top + tallest <= sheet.margins["top"].value


def test_rules_have_the_lengths_the_decree_says() -> None:
    measures = load_sheet().measures
    assert measures["motto_rule"] == 1
    assert 1 / 3 <= measures["agency_rule"] <= 1 / 2
    assert 1 / 3 <= measures["subject_rule"] <= 1 / 2


def test_papers_name_times_new_roman_and_vietnamese() -> None:
    sheet = load_sheet()
    assert (sheet.font, sheet.language) == ("Times New Roman", "vi-VN")


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ("width = 210.0", "", "page.width"),
        ("height = 297.0", 'height = "A4"', "page.height"),
        ("[margins]", "[margin]", "margin"),
        ("top = { value = 20.0", "top = { value = 19.0", "margins.top.value"),
        ("allowed = [20.0, 25.0]", "allowed = [20.0]", "margins.top.allowed"),
        ("allowed = [20.0, 25.0]", 'allowed = ["20", "25"]', "margins.top.allowed"),
        ("signature_space = 33.0", 'signature_space = "33"', "measures.signature_space"),
        ("size = { P14 = 13.0, P13 = 12.0 }", "", "style.national_name.size"),
        ("P13 = 12.0", "P12 = 12.0", "style.national_name.size.P13"),
        ("bold = true", "blod = true", "style.national_name.blod"),
        ('align = "center"', 'align = "centre"', "style.national_name.align"),
        ('basis = "decree"\n\n', 'basis = "law"\n\n', "style.national_name.basis"),
    ],
)
def test_a_broken_style_sheet_names_file_and_key(
    tmp_path: Path, piece: str, instead: str, key: str
) -> None:
    broken = a_file(tmp_path, SHIPPED, piece, instead)
    with pytest.raises(ResourceError) as raised:
        read_sheet(broken)
    assert (raised.value.source, raised.value.key) == ("mau.toml", key)


def test_an_unknown_style_sheet_is_named() -> None:
    with pytest.raises(ResourceError, match=r"nd01-1900\.toml"):
        load_sheet("nd01-1900")
