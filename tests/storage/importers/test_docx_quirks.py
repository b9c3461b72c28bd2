"""What Word puts between the letters: cut runs, automatic numbers, tracked changes, boxes."""

import copy
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from storage.importers.docx import read_docx
from storage.records_import import Imported
from tests.storage.importers.papers import Paper, a_whole_paper, add_xml, an_office_plan

PLAN = an_office_plan()
ROMANS, DIGITS, DASHES = "7", "8", "9"


def read(document: Any, folder: Path) -> Imported:
    path = folder / "ke-hoach.docx"
    document.save(str(path))
    return read_docx(path)


def every_run(document: Any) -> Iterator[Any]:
    for run in list(document.element.body.iter(qn("w:r"))):
        if run.find(qn("w:t")) is not None:
            yield run


def paragraph_of(document: Any, text: str) -> Any:
    """The w:p that shows ``text``, wherever it stands."""
    found = (
        p
        for p in document.element.body.iter(qn("w:p"))
        if "".join(t.text or "" for t in p.iter(qn("w:t"))) == text
    )
    return next(found)


def test_runs_cut_inside_words_and_letters(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    for run in every_run(document):
        # NFD cuts ế into e and two marks, each in a run of its own.
        text = unicodedata.normalize("NFD", run.find(qn("w:t")).text)
        for sign in text:
            piece = copy.deepcopy(run)
            piece.find(qn("w:t")).text = sign
            piece.find(qn("w:t")).set(qn("xml:space"), "preserve")
            run.addprevious(piece)
            run.addprevious(parse_xml(f"<w:proofErr {nsdecls('w')} w:type='spellStart'/>"))
        run.getparent().remove(run)
    assert read(document, tmp_path).plan == PLAN


def number_automatically(document: Any, text: str, list_id: str, level: int = 0) -> None:
    """Take the typed number off a paragraph and let Word count instead."""
    paragraph = paragraph_of(document, text)
    first = next(paragraph.iter(qn("w:t")))
    first.text = first.text.split(" ", 1)[1] if " " in first.text else ""
    properties = paragraph.get_or_add_pPr()
    numbering = add_xml(properties, "numPr")
    add_xml(numbering, "ilvl", val=str(level))
    add_xml(numbering, "numId", val=list_id)


def add_lists(document: Any) -> None:
    root = document.part.numbering_part.element
    forms = {
        ROMANS: (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3.")),
        DIGITS: (("decimal", "%1."),),
        DASHES: (("bullet", ""),),
    }
    for list_id, levels in forms.items():
        shown = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        root.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="4{list_id}">{shown}'
                "</w:abstractNum>"
            ),
        )
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{list_id}">'
                f'<w:abstractNumId w:val="4{list_id}"/></w:num>'
            )
        )


def test_automatic_numbers_are_the_text_they_show(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    add_lists(document)
    for text, level in (
        ("I. MỤC ĐÍCH, YÊU CẦU", 0), ("1. Mục đích", 1), ("2. Yêu cầu", 1),
        ("2.1. Thi đua phải thiết thực, có tiêu chí cụ thể.", 2), ("II. NỘI DUNG", 0),
        ("III. TỔ CHỨC THỰC HIỆN", 0),
        ("1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này.", 1),
    ):  # fmt: skip
        number_automatically(document, text, ROMANS, level)
    for number in ("1", "2", "3"):
        number_automatically(document, number, DIGITS)
    for unit in ("- Phòng Quản lý đô thị - Hạ tầng;", "- Các phòng, đơn vị;"):
        number_automatically(document, unit, DASHES)
    assert read(document, tmp_path).plan == PLAN


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    marks = f"{nsdecls('w')} w:id='9' w:author='Giám đốc' w:date='2027-01-03T02:00:00Z'"
    for text in ("1. Mục đích", "Văn phòng Sở theo dõi"):
        for run in [r for r in every_run(document) if text in r.find(qn("w:t")).text]:
            removed = parse_xml(f"<w:del {marks}><w:r><w:delText>cũ </w:delText></w:r></w:del>")
            run.addprevious(removed)
            inserted = parse_xml(f"<w:ins {marks}/>")
            run.addprevious(inserted)
            inserted.append(run)
    row = document.tables[1].rows[2]._tr
    gone = copy.deepcopy(row)
    add_xml(gone.get_or_add_trPr(), "del", id="10", author="Giám đốc")
    row.addnext(gone)
    found = read(document, tmp_path)
    assert found.plan == PLAN
    assert any("theo dõi" in doubt.sentence for doubt in found.doubts)


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    paragraph = paragraph_of(document, "Đẩy mạnh các phong trào thi đua trong toàn ngành.")
    (run,) = paragraph.iter(qn("w:r"))
    rest = copy.deepcopy(paragraph)
    run.find(qn("w:t")).text = "Đẩy mạnh các phong trào "
    next(rest.iter(qn("w:t"))).text = "thi đua trong toàn ngành."
    paragraph.addnext(rest)
    add_xml(add_xml(paragraph.get_or_add_pPr(), "rPr"), "del", id="3", author="x")
    assert read(document, tmp_path).plan == PLAN


def test_a_signature_in_a_text_box_with_its_fallback(tmp_path: Path) -> None:
    paper = Paper()
    paper.letterhead(PLAN)
    paper.title(PLAN)
    paper.opening(PLAN)
    paper.blocks(PLAN.before_table)
    paper.task_table(PLAN)
    paper.blocks(PLAN.after_table)
    anchor = paper.line("")
    lines = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in (*PLAN.authority, "", PLAN.signer)
    )
    box = f"<w:txbxContent>{lines}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    anchor._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent>"
            f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    paper.line("Nơi nhận:", bold=True)
    for line in (
        "- UBND tỉnh;", "- Sở Nội vụ (QĐ số 12/QĐ-UBND;", "QĐ số 15/QĐ-UBND);",
        "- Các phòng, đơn vị;", "- Lưu: VT, VP(LTHT).",
    ):  # fmt: skip
        paper.line(line)
    assert read(paper.document, tmp_path).plan == PLAN


def test_content_controls_and_links_hide_no_text(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    for run in [r for r in every_run(document) if "Sở" in r.find(qn("w:t")).text]:
        around = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent><w:hyperlink/></w:sdtContent></w:sdt>"
        )
        run.addprevious(around)
        next(around.iter(qn("w:hyperlink"))).append(run)
    table = document.tables[1]._tbl
    for row in table.findall(qn("w:tr"))[2:4]:
        around = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        row.addprevious(around)
        around[0].append(row)
    assert read(document, tmp_path).plan == PLAN


def test_hidden_text_fields_and_page_breaks_are_no_text(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    paragraph = paragraph_of(document, "Trên đây là Kế hoạch của Sở Xây dựng./.")
    for xml in (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>',
    ):
        for run in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
            paragraph.append(run)
    assert read(document, tmp_path).plan == PLAN


def test_soft_hyphens_and_invisible_letters_vanish(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    for run in every_run(document):
        text = run.find(qn("w:t"))
        text.text = text.text.replace("thi đua", "thi\u200b đu\u00ada").replace("Sở", "Sở\ufeff")
    assert read(document, tmp_path).plan == PLAN


def test_looks_may_come_from_styles_alone(tmp_path: Path) -> None:
    document = a_whole_paper(PLAN).document
    style = document.styles.add_style("Đậm", WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold = True
    based = document.styles.add_style("Đậm con", WD_STYLE_TYPE.PARAGRAPH)
    based.base_style = style
    for paragraph in document.paragraphs:
        if paragraph.runs and all(run.bold for run in paragraph.runs):
            paragraph.style = based
            for run in paragraph.runs:
                run.bold = None
    assert read(document, tmp_path).plan == PLAN


@pytest.mark.parametrize("gap", ["   ", "......", "…", "_____"])
def test_blank_number_and_day_of_the_superiors_plan_are_asked_for(gap: str, tmp_path: Path) -> None:
    lead = (
        f"Thực hiện Kế hoạch số {gap}/KH-UBND ngày {gap} tháng 01 năm 2027 của UBND tỉnh "
        "Bình Minh về thi đua, Sở Xây dựng ban hành Kế hoạch như sau:"
    )
    found = read(a_whole_paper(an_office_plan(lead=lead)).document, tmp_path)
    (superior,) = found.plan.superiors
    assert (superior.number, superior.symbol) == ("", "KH-UBND")
    assert superior.issuer == "UBND tỉnh Bình Minh"
    assert str(superior.date) == "2027-01"
    (doubt,) = found.doubts
    assert doubt.severity == "question"
    assert "số và ngày" in doubt.sentence
