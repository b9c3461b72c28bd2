"""The schema in the file, the live models and the triggers say the same thing."""

import pytest
from peewee import ForeignKeyField, IntegrityError, Model

from storage.book import Book
from storage.models import MODELS
from storage.services.plans import add_plan
from storage.triggers import (
    REFUSAL,
    columns_of,
    drop_triggers,
    journaled_tables,
    present_triggers,
    wanted_triggers,
)
from tests.storage.builders import a_plan, rows_of


def test_every_table_has_its_model(book: Book) -> None:
    parts = ("unit", "entry", "state", "reminder", "snooze", "list_columns")
    journal = {f"journal_{part}" for part in parts}
    tables = {model._meta.table_name for model in MODELS}
    assert tables == {*journaled_tables(book.db), *journal}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_has_the_columns_of_its_table(book: Book, model: type[Model]) -> None:
    fields = model._meta.sorted_fields
    declared = {(f.column_name, not f.null, f.primary_key) for f in fields}
    table = model._meta.table_name
    rows = book.db.fetch('SELECT name, "notnull" OR pk, pk FROM pragma_table_info(?)', (table,))
    assert declared == {(name, bool(needed), bool(key)) for name, needed, key in rows}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_points_where_its_table_points(book: Book, model: type[Model]) -> None:
    declared = {
        (f.column_name, f.rel_model._meta.table_name, f.on_delete or "NO ACTION")
        for f in model._meta.sorted_fields
        if isinstance(f, ForeignKeyField)
    }
    sql = 'SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)'
    assert declared == set(book.db.fetch(sql, (model._meta.table_name,)))


def test_all_columns_are_integers_or_text(book: Book) -> None:
    types = {
        kind
        for model in MODELS
        for (kind,) in book.db.fetch(
            "SELECT type FROM pragma_table_info(?)", (model._meta.table_name,)
        )
    }
    assert types == {"INTEGER", "TEXT"}


def test_money_and_shares_cannot_become_fractions(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    with pytest.raises(IntegrityError), book.unit("Thử"):
        book.db.execute_sql("UPDATE plan SET year = 2026.5 WHERE id = ?", (plan_id,))


def test_the_triggers_are_those_the_schema_needs(book: Book) -> None:
    assert present_triggers(book.db) == wanted_triggers(book.db)
    assert len(wanted_triggers(book.db)) == 3 * len(journaled_tables(book.db))


def test_every_column_of_every_table_is_in_the_images(book: Book) -> None:
    triggers = wanted_triggers(book.db)
    for table in journaled_tables(book.db):
        for column in columns_of(book.db, table):
            assert f"'{column}', NEW.\"{column}\"" in triggers[f"journal_{table}_insert"]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO legal_basis (document_id, position, text) VALUES (1, 9, 'x')",
        "UPDATE task SET content = '[]'",
        "DELETE FROM document",
        "INSERT OR REPLACE INTO book VALUES (1, 'x', 'y')",
    ],
)
def test_nothing_is_written_outside_a_unit_of_work(book: Book, statement: str) -> None:
    add_plan(book, a_plan())
    before = rows_of(book)
    with pytest.raises(IntegrityError, match=REFUSAL):
        book.db.execute_sql(statement)
    assert rows_of(book) == before


def test_dropped_triggers_are_noticed(book: Book) -> None:
    drop_triggers(book.db)
    assert present_triggers(book.db) != wanted_triggers(book.db)
