"""Every rule of form finds the one thing that is wrong with a paper, and nothing else."""

import unicodedata
from dataclasses import replace

import pytest

from exporters.document import Document, Title
from exporters.docx import render_docx
from exporters.lint import State
from tests.exporters.builders import (
    CLOSING,
    LETTERHEAD,
    a_body,
    a_document,
    a_page,
    a_paragraph,
    a_plan_table,
)
from tests.exporters.lint.wrong import (
    HEADER,
    MAIN,
    STYLES,
    changed,
    rules_of,
    swapped,
    with_appendix,
    with_look,
    with_rule,
    with_setting,
)


def headed(**lines: object) -> Document:
    return a_document(letterhead=replace(LETTERHEAD, **lines))


def closed(**lines: object) -> Document:
    return a_document(closing=replace(CLOSING, **lines))


def ending(text: str) -> Document:
    return a_document(*a_body()[:-1], a_paragraph(text))


def addressed(*lines: str) -> Document:
    return a_document(*(a_paragraph(line) for line in lines), *a_body())


DECOMPOSED = unicodedata.normalize("NFD", "Sở tổ chức thực hiện Kế hoạch này.")
CLEAN = a_document()

# What the paper's value makes wrong.
IN_VALUE: dict[str, Document] = {
    "page-margin": a_document(page=a_page(left=20)),
    "letters-nfc": a_document(*a_body()[:-1], a_paragraph(DECOMPOSED), a_body()[-1]),
    "header-missing": headed(number=""),
    "number-form": headed(number="Số 15/KH-SVHDL"),
    "number-padding": headed(number="Số: 5/KH-SVHDL"),
    "symbol-kind": headed(number="Số: 15/BC-SVHDL"),
    "date-form": headed(place_date="Bình Minh ngày 05 tháng 6 năm 2026"),
    "date-padding": headed(place_date="Bình Minh, ngày 05 tháng 06 năm 2026"),
    "subject-missing": a_document(title=Title("KẾ HOẠCH", "")),
    "end-mark": ending("Trên đây là Kế hoạch của Sở."),
    "addressee-form": addressed("Kính gửi: ", "- Sở Nội vụ", "- Sở Tài chính."),
    "recipients-missing": closed(recipients=()),
    "recipients-form": closed(recipients=(("- UBND tỉnh",), ("- Lưu: VT, VP.",))),
    "authority-missing": closed(authority=()),
    "authority-form": closed(authority=("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    "authority-title": closed(authority=("KT. GIÁM ĐỐC",)),
    "blank-left": a_document(*a_body()[:-1], a_paragraph("Hồ sơ gồm: …"), a_body()[-1]),
    "signer-missing": closed(signer=""),
    "signer-degree": closed(signer="ThS. Nguyễn Thị Bình"),
}

# What its Word markup makes wrong: part of the file and change.
IN_MARKUP = {
    "page-size": (MAIN, swapped('w:h="16838"', 'w:h="15840"')),
    "page-number": (
        MAIN,
        swapped('<w:headerReference w:type="default"', '<w:headerReference w:type="even"'),
    ),
    "page-number-first": (MAIN, swapped("<w:titlePg/>", "")),
    "page-number-look": (HEADER, with_setting("page_number", '<w:jc w:val="right"/>')),
    "font": (
        MAIN,
        with_look("clause", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    ),
    "font-size": (MAIN, with_look("agency", '<w:sz w:val="32"/>')),
    "size-profile": (MAIN, with_look("place_date", '<w:sz w:val="26"/>')),
    "type-face": (MAIN, with_look("place_date", '<w:i w:val="0"/>')),
    "alignment": (MAIN, with_setting("kind", '<w:jc w:val="left"/>')),
    "motto-form": (
        MAIN,
        swapped("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ),
    "agency-rule": (MAIN, with_rule(0, "")),
    "motto-rule": (MAIN, with_rule(1, None)),
    "subject-rule": (MAIN, with_rule(2, '<w:ind w:left="0" w:right="0"/>')),
    "body-indent": (MAIN, with_setting("clause", '<w:ind w:firstLine="0"/>')),
    "line-spacing": (
        MAIN,
        with_setting("clause", '<w:spacing w:line="480" w:lineRule="auto"/>'),
    ),
    "paragraph-gap": (
        MAIN,
        with_setting("clause", '<w:spacing w:before="40" w:after="0"/>'),
    ),
    "table-row-split": (MAIN, swapped("<w:cantSplit/>", "")),
    "table-head-repeat": (MAIN, swapped("<w:tblHeader/>", "")),
    "appendix-form": (
        MAIN,
        with_appendix("Phụ lục", "DANH MỤC BIỂU MẪU", "1. Biểu số 1 kèm theo Kế hoạch"),
    ),
    "appendix-number": (
        MAIN,
        with_appendix(
            "Phụ lục 1", "BIỂU SỐ LIỆU", "(Kèm theo Kế hoạch)",
            "Phụ lục 2", "MẪU BÁO CÁO", "(Kèm theo Kế hoạch)",
        ),
    ),
    "appendix-reference": (
        MAIN,
        with_appendix("Phụ lục", "BIỂU SỐ LIỆU", "(Kèm theo Kế hoạch)"),
    ),
}  # fmt: skip
# Text that speaks of appendices: then only their headers are to be judged.
ANNOUNCED = a_document(
    *a_body()[:-1], a_paragraph("Nội dung chi tiết tại các phụ lục kèm theo Kế hoạch này./.")
)
LONG = a_document(*a_body(a_plan_table(tasks=40)))
PAPERS = {"appendix-form": ANNOUNCED, "appendix-number": ANNOUNCED, "page-number": LONG}

# Several rules are broken by one thing: a line of capitals is also no name, and so on.
TOGETHER: dict[str, tuple[bytes, State, set[str]]] = {
    "letters-legacy": (
        changed(CLEAN, with_look("clause", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
        "for_signature",
        {"letters-legacy", "font"},
    ),
    "number-missing": (render_docx(CLEAN), "issued", {"number-missing", "date-missing"}),
    "date-missing": (
        render_docx(headed(number="Số: 15/KH-SVHDL")), "issued", {"date-missing"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", IN_VALUE)
def test_the_rule_finds_what_is_wrong_in_the_words(rule: str) -> None:
    assert rules_of(render_docx(IN_VALUE[rule])) == {rule}


@pytest.mark.parametrize("rule", IN_MARKUP)
def test_the_rule_finds_what_is_wrong_in_the_look(rule: str) -> None:
    part, change = IN_MARKUP[rule]
    assert rules_of(changed(PAPERS.get(rule, CLEAN), change, part)) == {rule}


@pytest.mark.parametrize("rule", TOGETHER)
def test_the_rule_speaks_beside_another(rule: str) -> None:
    data, state, wanted = TOGETHER[rule]
    assert rules_of(data, state) == wanted


def test_blanks_for_the_clerk_are_right_until_the_paper_is_issued() -> None:
    data = render_docx(CLEAN)
    assert rules_of(data, "draft") == rules_of(data, "for_signature") == set()
    assert rules_of(data, "issued") == {"number-missing", "date-missing"}


def test_a_draft_may_leave_places_open() -> None:
    assert rules_of(render_docx(IN_VALUE["blank-left"]), "draft") == set()


@pytest.mark.parametrize("text", ["Sách, báo, v.v…", "Thi đua… là yêu nước.", "Từ 1. đến 3."])
def test_a_sentence_that_trails_off_is_no_place_left_open(text: str) -> None:
    paper = a_document(*a_body()[:-1], a_paragraph(text), a_body()[-1])
    assert rules_of(render_docx(paper)) == set()


def test_a_letterhead_with_its_sides_exchanged_is_out_of_order() -> None:
    def exchange(markup: str) -> str:
        start = markup.index("<w:tr>")
        end = markup.index("</w:tr>", start)
        first, second = markup[start + 6 : end].split("</w:tc>")[:2]
        return f"{markup[:start]}<w:tr>{second}</w:tc>{first}</w:tc>{markup[end:]}"

    assert "header-order" in rules_of(changed(CLEAN, exchange))


def test_a_signer_in_capitals_is_told_to_be_a_name() -> None:
    data = changed(
        closed(signer="NGUYỄN THỊ BÌNH"),
        lambda markup: markup.replace(
            '<w:p><w:pPr><w:pStyle w:val="signer"/>',
            '<w:p/><w:p/><w:p><w:pPr><w:pStyle w:val="signer"/>',
        ),
    )
    assert rules_of(data) == {"signer-form"}


def test_styles_of_the_file_are_judged_as_word_applies_them() -> None:
    """The size stands in the style alone: a checker that reads runs only would see nothing."""
    data = changed(CLEAN, lambda styles: styles.replace('w:val="22"', 'w:val="28"'), STYLES)
    assert "font-size" in rules_of(data)
