"""What a certificate says comes from the award book, with what was put right there."""

from pathlib import Path

import pypdf
import pytest

from desktop.awards.certificate_rows import sheet_rows
from desktop.rounds.ground import ground_of
from exporters.certificates import CertificateRow, design_from_json, write_certificates
from resources.certificates import LAYOUTS, layout_text
from storage.book import Book, create_book
from storage.queries.decisions import get_decision
from storage.records import Signer
from storage.records_decisions import DecisionChange
from storage.services.decisions import change_decision, decide, decide_as_named
from storage.services.office import add_signer
from tests.storage.builders import an_office
from tests.storage.round_builders import a_decision, a_stored_round


def names(book: Book, round_id: int) -> list[str]:
    return [row.values["name"] for row in sheet_rows(ground_of(book, round_id), (), {})]


def test_a_name_put_right_is_printed_right(tmp_path: Path) -> None:
    with create_book(tmp_path / "so.tdkt", an_office()) as book:
        round_id, (line,) = a_stored_round(book, "LDTT")
        key = decide_as_named(book, a_decision(round_id), {line: "Nguyễn Thị Hạ"}, {})
        assert names(book, round_id) == ["Nguyễn Thị Hạ"]
        award = get_decision(book, key).entries[0].award.id or 0
        paper = DecisionChange("correction", "12/QĐ-SNgV", "Sửa “Hạ” thành “Hà”")
        change_decision(book, key, paper, [award])
        assert names(book, round_id) == ["Nguyễn Thị Hà"]


def test_what_the_province_gives_is_not_ours_to_print(tmp_path: Path) -> None:
    with create_book(tmp_path / "so.tdkt", an_office()) as book:
        round_id, (here, above) = a_stored_round(book, "GIAY_KHEN", "BK_TINH")
        decide(book, a_decision(round_id), [here])
        theirs = a_decision(round_id, number="99/QĐ-UBND", authority="tinh", issuer="Chủ tịch")
        decide(book, theirs, [above])
        rows = sheet_rows(ground_of(book, round_id), (), {})
        assert [row.entry.award.number for row in rows] == ["150/QĐ-SNgV"]


def test_a_wards_certificate_is_given_and_signed_by_its_chairman(tmp_path: Path) -> None:
    ward = an_office(name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA"), regime="collective")
    with create_book(tmp_path / "so.tdkt", ward) as book:
        add_signer(book, Signer("Nguyễn Văn Hòa", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
        round_id, lines = a_stored_round(book, "GIAY_KHEN", own_authority="xa")
        decide(book, a_decision(round_id, authority="xa", issuer=""), lines)
        (row,) = sheet_rows(ground_of(book, round_id), (), {})
        assert row.values["authority"] == "Chủ tịch Ủy ban nhân dân phường An Hòa"
        assert row.values["signer_title"] == "CHỦ TỊCH"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_is_given_as_a_title_and_a_certificate_as_what_it_is(
    tmp_path: Path, layout: str
) -> None:
    with create_book(tmp_path / "so.tdkt", an_office()) as book:
        round_id, lines = a_stored_round(book, "CSTDCS", "GIAY_KHEN")
        decide(book, a_decision(round_id), lines)
        rows = sheet_rows(ground_of(book, round_id), (), {})
        sheets = [CertificateRow(str(row.entry.serial), row.values) for row in rows]
    design = design_from_json(layout_text(layout))
    file = tmp_path / "giay-khen.pdf"
    write_certificates(design, sheets, file, paper="plain")
    title, letter = (" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages)
    assert "TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ" in title
    assert "TẶNG GIẤY KHEN" in letter
