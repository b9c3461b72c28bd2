"""A ward's season: its chairman decides in their own right, the province what lies above."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.rounds.check_page import checklist_document
from desktop.rounds.ground import ground_of
from desktop.rounds.papers import SetPaper, round_set
from desktop.rounds.sheets import line_sheets
from exporters.plain_text import plain_text
from storage.book import Book, create_book
from storage.queries.dossier import dossier_of
from storage.records import Signer
from storage.rules.dossier.check import check_dossier
from storage.services.office import add_signer
from tests.storage.builders import an_office
from tests.storage.round_builders import a_stored_round, voted

CHAIRMAN = "Chủ tịch Ủy ban nhân dân phường An Hòa"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """CSTĐCS and giấy khen are decided here, the province's Bằng khen above."""
    ward = an_office(
        parent_lines=(), name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA"),
        abbreviation="UBND", regime="collective",
    )  # fmt: skip
    with create_book(tmp_path / "so.tdkt", ward) as made:
        add_signer(made, Signer("Nguyễn Văn Hòa", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
        awards = ("CSTDCS", "GIAY_KHEN", "BK_TINH")
        round_id, lines = a_stored_round(made, *awards, own_authority="xa")
        voted(made, round_id, lines, 9)
        yield made


def papers(book: Book, kind: str) -> list[SetPaper]:
    return [one for one in round_set(book, 1) if one.paper.form_id.startswith(kind)]


def test_the_chairman_decides_titles_and_certificates(book: Book) -> None:
    decisions = papers(book, "quyet-dinh")
    assert [one.role for one in decisions] == ["Quyet-dinh-CSTDCS", "Quyet-dinh-GIAY_KHEN"]
    for one in decisions:
        assert one.paper.values["decided_by"] == CHAIRMAN.upper()
        assert one.paper.authority == ("CHỦ TỊCH",)
    assert decisions[1].paper.subject == f"Về việc tặng Giấy khen của {CHAIRMAN} năm 2026"


def test_the_committee_asks_the_chairman_of_the_province(book: Book) -> None:
    (proposal,) = papers(book, "to-trinh")
    assert proposal.authority == "tinh"
    assert proposal.paper.authority == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert proposal.paper.values["decider"] == "Chủ tịch Ủy ban nhân dân tỉnh"


def test_lists_and_checklist_name_the_ward_and_no_commune_at_large(book: Book) -> None:
    ground, dossier = ground_of(book, 1), dossier_of(book, 1)
    assert [one.name for one in line_sheets(ground)] == [CHAIRMAN, "Chủ tịch Ủy ban nhân dân tỉnh"]
    text = plain_text(checklist_document(ground, dossier, check_dossier(dossier)))
    assert CHAIRMAN in text
    assert "Ủy ban nhân dân xã" not in text
