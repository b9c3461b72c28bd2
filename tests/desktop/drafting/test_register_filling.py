"""Reports of achievements take name, post and history from the register, word for word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.drafting.filling import new_paper
from desktop.drafting.making import form_of_papers
from desktop.drafting.register_filling import drawn_from_collective, drawn_from_person
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.errors import NotFound
from storage.records_awards import Author, Correction, Recognition
from storage.records_papers import Paper
from storage.records_registry import Rating
from storage.services.awards import add_awards, correct_award
from storage.services.collectives import add_collectives
from storage.services.initiatives import add_initiatives
from storage.services.people import add_people
from storage.services.ratings import set_ratings
from tests.storage.builders import an_office
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)

TODAY = PartialDate(2026, 11, 1)
CERTIFICATE: dict[str, Any] = {"code": "GIAY_KHEN", "name": "Giấy khen", "number": "9/QĐ-SNgV"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "so.tdkt", an_office()) as opened:
        yield opened


def someone(book: Book) -> int:
    (unit,) = add_collectives(book, [a_collective("Phòng Lãnh sự")])
    posting = a_posting(unit, post="Trưởng phòng")
    birth = PartialDate(1985, 4, 5)
    (person,) = add_people(
        book, [a_person("Đỗ Thị Thử", sex="female", birth=birth, postings=(posting,))]
    )
    return person


def report(book: Book, person_id: int, form_id: str = "bao-cao-thanh-tich-05") -> Paper:
    return new_paper(form_of_papers(form_id), drawn_from_person(book, person_id, TODAY))


def test_a_report_knows_who_writes_it(book: Book) -> None:
    values = report(book, someone(book)).values
    told = [values[key] for key in ("name", "sex", "birth", "post", "unit")]
    assert told == ["Đỗ Thị Thử", "Nữ", "1985-04-05", "Trưởng phòng", "Phòng Lãnh sự"]


def test_titles_and_other_awards_stand_apart_with_their_decisions(book: Book) -> None:
    person = someone(book)
    add_awards(book, [an_award(person), an_award(person, **CERTIFICATE)])
    values = report(book, person).values
    issued = "ngày 15/01/2026 của Giám đốc Sở Ngoại vụ"
    assert values["titles"] == (
        ("2025", "Chiến sĩ thi đua cơ sở", f"Quyết định số 12/QĐ-SNgV/2025 {issued}"),
    )
    assert values["awards"] == (("2025", "Giấy khen", f"Quyết định số 9/QĐ-SNgV {issued}"),)


def test_a_revoked_title_is_not_reported(book: Book) -> None:
    person = someone(book)
    (award,) = add_awards(book, [an_award(person)])
    correct_award(book, award, Correction("revocation", "20/QĐ-SNgV", "Kê khai sai"))
    assert "titles" not in report(book, person).values


def test_ratings_and_initiatives_are_listed_by_year(book: Book) -> None:
    person = someone(book)
    set_ratings(book, [Rating(2025, "HTXSNV", person_id=person, decision="40/TB-SNgV")])
    recognised = Recognition("BASE", "5/QĐ-SNgV", PartialDate(2025, 10, 2), "Giám đốc Sở")
    own = an_initiative(Author("Đỗ Thị Thử", 10_000, person), recognitions=(recognised,))
    add_initiatives(book, [own])
    values = report(book, person).values
    assert values["ratings"] == (("2025", "Hoàn thành xuất sắc nhiệm vụ", "Văn bản số 40/TB-SNgV"),)
    decision = "Quyết định số 5/QĐ-SNgV ngày 02/10/2025 của Giám đốc Sở"
    assert values["initiatives"] == (("2025", own.title, "cấp cơ sở", decision),)


def test_the_years_in_each_post_are_told_from_the_register(book: Book) -> None:
    values = report(book, someone(book), "bao-cao-thanh-tich-07").values
    assert values["postings"] == (("2020", "nay", "Trưởng phòng", "Phòng Lãnh sự", "", ""),)


def test_a_collective_reports_under_its_name(book: Book) -> None:
    (unit,) = add_collectives(book, [a_collective("Phòng Lãnh sự")])
    title = an_award(code="TTLDTT", name="Tập thể lao động tiên tiến", collective_id=unit)
    add_awards(book, [title])
    drawn = drawn_from_collective(book, unit)
    values = new_paper(form_of_papers("bao-cao-thanh-tich-04"), drawn).values
    assert values["name"] == "Phòng Lãnh sự"
    decision = "Quyết định số 12/QĐ-SNgV/2025 ngày 15/01/2026 của Giám đốc Sở Ngoại vụ"
    assert values["titles"] == (("2025", "Tập thể lao động tiên tiến", decision),)


def test_who_is_not_in_the_register_is_said(book: Book) -> None:
    with pytest.raises(NotFound):
        drawn_from_person(book, 99, TODAY)


def test_a_form_nobody_knows_is_told_as_such() -> None:
    with pytest.raises(LookupError, match="bao-cao-thanh-tich-99"):
        form_of_papers("bao-cao-thanh-tich-99")
