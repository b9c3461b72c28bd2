"""Papers other than plans are known for what they are, and told only what is wrong with them."""

from dataclasses import replace

import pytest

from exporters.document import Document
from exporters.docx import render_docx
from exporters.inspection import inspect_bytes
from exporters.lint import classify
from tests.exporters.builders import a_document, a_paragraph
from tests.exporters.lint.wrong import changed, rules_of, swapped, with_setting
from tests.exporters.papers import SUBJECT, a_letter, a_list, minutes, with_appendices

LETTER = a_letter()


def roles(document: Document) -> dict[str, str]:
    """The role of each paragraph by its text."""
    paper = classify(inspect_bytes(render_docx(document), "van-ban.docx"))
    return {element.fact.text: element.role for element in paper.elements}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (SUBJECT, "official_subject"),
        ("Kính gửi:", "addressee"),
        ("- Sở Nội vụ;", "addressee_item"),
        ("- Sở Tài chính.", "addressee_item"),
    ],
)
def test_the_parts_of_a_letter_are_known(text: str, role: str) -> None:
    assert roles(LETTER)[text] == role


def test_the_parts_of_a_decision_are_known() -> None:
    found = roles(
        a_document(
            a_paragraph("GIÁM ĐỐC SỞ DU LỊCH", "issuing_authority"),
            a_paragraph("Căn cứ Luật Thi đua, khen thưởng;", "basis"),
            a_paragraph("Theo đề nghị của Chánh Văn phòng.", "basis"),
            a_paragraph("QUYẾT ĐỊNH:", "enacting"),
            a_paragraph("Điều 1. Tặng Giấy khen./.", "article"),
        )
    )
    assert found["GIÁM ĐỐC SỞ DU LỊCH"] == "issuing_authority"
    assert found["Theo đề nghị của Chánh Văn phòng."] == "basis"
    assert found["QUYẾT ĐỊNH:"] == "enacting"
    assert found["Điều 1. Tặng Giấy khen./."] == "article"


def test_both_signers_of_minutes_are_known_and_noi_nhan_below_them() -> None:
    found = roles(minutes("Vũ Hải Ví Dụ"))
    assert [found[text] for text in ("THƯ KÝ 1", "CHỦ TỌA")] == ["authority"] * 2
    assert [found[text] for text in ("Vũ Hải Ví Dụ", "Nguyễn Thị Bình")] == ["signer"] * 2
    assert found["- Lưu: VT, Hồ sơ."] == "archive"


@pytest.mark.parametrize(
    "paper",
    [
        LETTER,
        a_letter(profile="P13"),
        minutes("Vũ Hải Ví Dụ", "Trần Giả Định"),
        with_appendices(a_list(3)),
        with_appendices(a_list(3, "Phụ lục I"), a_list(3, "Phụ lục II", landscape=True)),
    ],
)
def test_a_right_paper_has_nothing_to_be_told(paper: Document) -> None:
    assert rules_of(render_docx(paper)) == set()


def test_a_letter_without_its_subject_is_told() -> None:
    paper = replace(LETTER, letterhead=replace(LETTER.letterhead, subject=""))
    assert rules_of(render_docx(paper)) == {"subject-missing"}


def test_a_letter_has_no_abbreviation_of_its_kind() -> None:
    numbered = replace(LETTER.letterhead, number="Số: 15/CV-SVHDL")
    assert rules_of(render_docx(replace(LETTER, letterhead=numbered))) == {"symbol-kind"}


def test_a_centred_kinh_gui_is_right_too() -> None:
    data = changed(LETTER, with_setting("addressee", '<w:jc w:val="center"/>'))
    assert rules_of(data) == set()


def test_an_addressee_without_its_mark_is_told() -> None:
    assert rules_of(changed(LETTER, swapped("- Sở Nội vụ;", "- Sở Nội vụ"))) == {"addressee-form"}


def test_a_subject_in_bold_is_told() -> None:
    bold = changed(LETTER, swapped(f'<w:r><w:t xml:space="preserve">{SUBJECT}',
                                   f'<w:r><w:rPr><w:b/></w:rPr><w:t>{SUBJECT}'))  # fmt: skip
    assert rules_of(bold) == {"type-face"}
