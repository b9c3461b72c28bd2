"""Rows come out of a book as their fields have them, just as peewee itself gives them."""

from pathlib import Path

import pytest
from peewee import Model, fn

from storage.book import create_book
from storage.dates import PartialDate
from storage.models.nomination import NominationRow
from storage.models.person import PersonRow, PostingRow
from storage.models.plan import PlanRow
from storage.models.work import TaskWorkRow
from storage.records import Office
from storage.records_registry import Person, Posting
from storage.services.people import add_people
from storage.services.plans import add_plan
from tests.benchmarks.papers import plan_of


@pytest.mark.parametrize("row", [PersonRow, PostingRow, PlanRow, TaskWorkRow, NominationRow])
def test_every_column_is_what_its_field_makes_of_it(tmp_path: Path, row: type[Model]) -> None:
    """Days known in part, ticks and lists of lines among them."""
    post = Posting(place="Phòng Tổ chức", post="Chuyên viên", valid_from=PartialDate(2020, 5))
    person = Person("Nguyễn Thị Hà", birth=PartialDate(1980), postings=(post,))
    with create_book(tmp_path / "so.tdkt", Office()) as book:
        add_people(book, [person])
        add_plan(book, plan_of(5))
        ours = book.db.rows(row.select())
        theirs = list(row.select().dicts().execute(book.db))
    assert ours == theirs
    assert [{k: type(v) for k, v in one.items()} for one in ours] == [
        {k: type(v) for k, v in one.items()} for one in theirs
    ]


def test_joined_and_reckoned_columns_keep_their_names(tmp_path: Path) -> None:
    with create_book(tmp_path / "so.tdkt", Office()) as book:
        add_people(book, [Person("Nguyễn Thị Hà"), Person("Trần Văn Nam")])
        query = PersonRow.select(PersonRow.full_name.alias("name"), fn.COUNT().alias("count"))
        found = book.db.rows(query.group_by(PersonRow.full_name).order_by(PersonRow.full_name))
    assert found == [{"name": "Nguyễn Thị Hà", "count": 1}, {"name": "Trần Văn Nam", "count": 1}]
