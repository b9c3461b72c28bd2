"""Lists handed out and read back: nothing is lost, nothing is new."""

from pathlib import Path

import pytest

from desktop.list_files import write_list, write_template
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.importers.lists.fields import handed_out
from storage.importers.lists.reading import read_list
from storage.queries.awards import list_awards, list_initiatives
from storage.queries.list_export import list_rows
from storage.queries.list_plan import kind_of, plan_import
from storage.records import Office
from storage.records_awards import Author, Recognition
from storage.records_lists import LIST_KINDS, ListKind
from storage.records_registry import Discipline, Rating
from storage.services.awards import add_awards
from storage.services.collectives import add_collectives
from storage.services.discipline import add_disciplines
from storage.services.initiatives import add_initiatives
from storage.services.list_import import store
from storage.services.people import add_people
from storage.services.ratings import set_ratings
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)

TODAY = PartialDate(2026, 11, 20)
STORED: tuple[ListKind, ...] = (
    "collectives", "people", "awards", "ratings", "initiatives", "discipline",
)  # fmt: skip


def fill(book: Book) -> None:
    unit, home = add_collectives(
        book,
        [a_collective(code="P1", short_name="P.LS"), a_collective("Hộ ông Sáu", kind="household")],
    )
    ha, an = add_people(
        book,
        [
            a_person(
                code="0012", cccd="001180000012", sex="female", birth=PartialDate(1980, 5, 6),
                joined=PartialDate(2005, 9), contact="0912 345 678", note="=1+1",
                postings=(a_posting(unit, "2020-01-02", post="Phó Trưởng phòng", is_leader=True),),
            ),
            a_person("Lê Văn An", birth=PartialDate(1975), postings=(a_posting(unit, "2010"),)),
        ],
    )  # fmt: skip
    period = {"period_from": PartialDate(2020), "period_to": PartialDate(2024)}
    add_awards(
        book,
        [
            an_award(ha),
            an_award(ha, 2024),
            an_award(an, 2024, code="BK_TINH", name="Bằng khen của Bộ Y tế", **period),
            an_award(collective_id=unit, code="TTLDXS", name="Tập thể lao động xuất sắc"),
            an_award(collective_id=home, code="GDVH", name="Gia đình văn hóa"),
        ],
    )  # fmt: skip
    set_ratings(book, [Rating(2024, "HTXSNV", ha), Rating(2025, "HTTNV", an, decision="3/QĐ")])
    set_ratings(book, [Rating(2025, "HTNV", collective_id=unit)])
    shared = (Author("Nguyễn Thị Hà", 6050, ha), Author("Trần Văn Ngoài", 3950))
    recognised = (Recognition("PROVINCE", "7/QĐ-UBND", PartialDate(2025, 3, 4), "UBND tỉnh"),)
    add_initiatives(book, [an_initiative(*shared, recognitions=recognised)])
    began = PartialDate(2024, 3, 5)
    add_disciplines(book, [Discipline("KHIEN_TRACH", began, None, an, decision="9/QĐ")])


@pytest.mark.parametrize("kind", LIST_KINDS)
def test_an_empty_list_is_read_back_as_what_it_is(kind: ListKind, tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    write_template(kind, path)
    read = read_list(path)
    assert kind_of(read) == kind
    with create_book(tmp_path / "so.tdkt", Office()) as book:
        plan = plan_import(book, read, kind, TODAY)
    assert plan.rows == ()
    assert [key for key in plan.heads[0].fields if key] == [one.key for one in handed_out(kind)]


@pytest.mark.parametrize("kind", STORED)
def test_what_the_book_holds_comes_back_as_already_there(kind: ListKind, tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with create_book(tmp_path / "so.tdkt", Office()) as book:
        fill(book)
        write_list(book, kind, TODAY, path)
        plan = plan_import(book, read_list(path), kind, TODAY)
    assert {row.state for row in plan.rows} == {"same"}, [row for row in plan.rows if row.changes]


def test_a_new_book_filled_from_the_lists_holds_the_same(tmp_path: Path) -> None:
    with (
        create_book(tmp_path / "cu.tdkt", Office()) as old,
        create_book(tmp_path / "moi.tdkt", Office()) as new,
    ):
        fill(old)
        for kind in STORED:
            path = tmp_path / f"{kind}.xlsx"
            write_list(old, kind, TODAY, path)
            store(new, plan_import(new, read_list(path), kind, TODAY))
            assert list_rows(new, kind, TODAY) == list_rows(old, kind, TODAY)
        assert len(list_awards(new)) == 5
        assert len(list_initiatives(new)[0].authors) == 2
