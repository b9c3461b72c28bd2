"""Letterheads that offices set without a table are known for what they are, and told no less."""

import re

import pytest

from exporters.inspection import inspect_bytes
from exporters.lint import classify
from tests.exporters.builders import a_document
from tests.exporters.lint.wrong import Change, changed, rules_of
from tests.exporters.papers import SUBJECT, a_letter

PLAN = a_document()
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/KH-SVHDL", "Lạng Sơn, ngày 05 tháng 01 năm 2026"
PARENT, AGENCY = "UBND TỈNH LẠNG SƠN", "SỞ DU LỊCH"
BOLD, PLAIN, SLANTED = "<w:b/>", "", "<w:i/>"
TAB = "<w:r><w:tab/></w:r>"
SHAPE = '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="0,0" to="170pt,0"/>'
SHAPE += "</w:pict></w:r>"
RULES = ("_" * 4, "_" * 29)


def a_run(text: str, look: str = PLAIN, size: int = 13) -> str:
    return f'<w:r><w:rPr>{look}<w:sz w:val="{size * 2}"/></w:rPr><w:t>{text}</w:t></w:r>'


def a_line(*runs: str) -> str:
    return f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{"".join(runs)}</w:p>'


NAMES = a_line(a_run(PARENT), TAB, a_run(NATION, BOLD))
MOTTOS = (a_run(AGENCY, BOLD), TAB, a_run(MOTTO, BOLD, 14))
NUMBERS = a_line(a_run(NUMBER), TAB, a_run(DATE, SLANTED, 14))
UNDERSCORES = a_line(a_run(RULES[0]), TAB, a_run(RULES[1]))
TABBED = NAMES + a_line(*MOTTOS) + UNDERSCORES + NUMBERS


def headed(markup: str) -> Change:
    """The letterhead's table replaced by ``markup``."""
    return lambda whole: re.sub(r"<w:tbl>.*?</w:tbl>", lambda _: markup, whole, count=1)


def roles(data: bytes) -> dict[str, str]:
    paper = classify(inspect_bytes(data, "van-ban.docx"))
    return {element.fact.text.strip(): element.role for element in paper.elements}


WANTED = {
    PARENT: "parent_agency", NATION: "national_name", AGENCY: "agency", MOTTO: "motto",
    NUMBER: "number", DATE: "place_date",
}  # fmt: skip


def test_both_halves_of_tabbed_lines_are_known() -> None:
    found = roles(changed(PLAN, headed(TABBED)))
    assert {text: found[text] for text in WANTED} == WANTED


@pytest.mark.parametrize(
    "head",
    [
        TABBED,
        NAMES + a_line(*MOTTOS, SHAPE) + NUMBERS,
        TABBED.replace('<w:jc w:val="left"/></w:pPr>', f'<w:jc w:val="left"/></w:pPr>{TAB}'),
        TABBED.replace(TAB, TAB + TAB),
    ],
    ids=["underscores", "a shape", "a tab before each half", "two tabs between"],
)
def test_a_right_tabbed_letterhead_has_nothing_to_be_told(head: str) -> None:
    assert rules_of(changed(PLAN, headed(head))) == set()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (MOTTO, "Độc lập, Tự do, Hạnh phúc", "motto-form"),
        (a_run(AGENCY, BOLD), a_run(AGENCY), "type-face"),
        (DATE, DATE.replace("05 tháng", "5 tháng"), "date-padding"),
        (NUMBER, "Số:05/ KH-SVHDL", "number-form"),
        (RULES[1], "_" * 9, "motto-rule"),
        (UNDERSCORES, "", "agency-rule"),
        (a_run(NUMBER), "", "header-missing"),
    ],
)
def test_what_is_wrong_in_a_tabbed_letterhead_is_told(old: str, new: str, rule: str) -> None:
    assert rule in rules_of(changed(PLAN, headed(TABBED.replace(old, new))))


def test_a_tabbed_letter_keeps_its_subject() -> None:
    subject = a_line(a_run(SUBJECT, PLAIN))
    number = NUMBERS.replace("/KH-", "/")
    letter = changed(a_letter(), headed(NAMES + a_line(*MOTTOS) + UNDERSCORES + number + subject))
    assert roles(letter)[SUBJECT] == "official_subject"
    assert rules_of(letter) == set()


def test_two_columns_of_a_section_are_a_letterhead_too() -> None:
    lines = ((PARENT, PLAIN, 13), (AGENCY, BOLD, 13), (RULES[0], PLAIN, 13), (NUMBER, PLAIN, 13))
    right = ((NATION, BOLD, 13), (MOTTO, BOLD, 14), (RULES[1], PLAIN, 13), (DATE, SLANTED, 14))
    head = "".join(a_line(a_run(*line)) for line in (*lines, *right)).replace('"left"', '"center"')
    assert rules_of(changed(PLAN, headed(head))) == set()


def test_a_letterhead_in_text_boxes_is_read() -> None:
    sides = (PARENT, AGENCY, NUMBER), (NATION, MOTTO, DATE)
    boxes = "".join(
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        f"{''.join(a_line(a_run(text)) for text in side)}"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        for side in sides
    )
    data = changed(PLAN, headed(f"<w:p>{boxes}</w:p>"))
    assert "header-missing" not in rules_of(data)
    assert roles(data)[MOTTO] == "motto"


def test_a_tab_in_running_text_makes_no_letterhead() -> None:
    data = changed(PLAN, headed(a_line(a_run("Sở Du lịch"), TAB, a_run("năm 2026"))))
    assert "header-missing" in rules_of(data)
