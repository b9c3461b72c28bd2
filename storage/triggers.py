"""The triggers that write the journal, generated from the schema as it stands.

They also refuse every write outside a unit of work, so nothing can slip past the journal.
"""

from storage.database import BookDatabase

REFUSAL = "write outside a unit of work"


def journaled_tables(db: BookDatabase) -> tuple[str, ...]:
    """The tables people's data lives in, sorted; what search derives from them is left out."""
    rows = db.fetch(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'journal\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
        " ORDER BY name"
    )
    return tuple(name for (name,) in rows)


def columns_of(db: BookDatabase, table: str) -> tuple[str, ...]:
    return tuple(name for (name,) in db.fetch("SELECT name FROM pragma_table_info(?)", (table,)))


def image(columns: tuple[str, ...], row: str) -> str:
    """The SQL of a row's image: one JSON object, texts as strings and integers as numbers."""
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_object({pairs})"


def wanted_triggers(db: BookDatabase) -> dict[str, str]:
    """Name and SQL of every trigger this schema needs."""
    found: dict[str, str] = {}
    for table in journaled_tables(db):
        columns = columns_of(db, table)
        before, after = image(columns, "OLD"), image(columns, "NEW")
        changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
        for event, row, images, when in (
            ("INSERT", "NEW", f"NULL, {after}", ""),
            ("UPDATE", "OLD", f"{before}, {after}", f" WHEN {changed}"),
            ("DELETE", "OLD", f"{before}, NULL", ""),
        ):
            name = f"journal_{table}_{event.lower()}"
            found[name] = _trigger(name, event, table, when, row, images)
    return found


def present_triggers(db: BookDatabase) -> dict[str, str]:
    """Name and SQL of every trigger in the file."""
    return dict(db.fetch("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def drop_triggers(db: BookDatabase) -> None:
    for name in present_triggers(db):
        db.execute_sql(f'DROP TRIGGER "{name}"')


def install_triggers(db: BookDatabase) -> None:
    """Put the wanted triggers in place of whatever triggers there are."""
    drop_triggers(db)
    for sql in wanted_triggers(db).values():
        db.execute_sql(sql)


def _trigger(name: str, event: str, table: str, when: str, row: str, images: str) -> str:
    return (
        f'CREATE TRIGGER "{name}" AFTER {event} ON "{table}"{when} BEGIN '
        f"SELECT RAISE(ABORT, '{REFUSAL}') FROM journal_state WHERE mode = 'closed'; "
        "INSERT INTO journal_entry (unit_id, table_name, row_id, before, after) "
        f"SELECT unit_id, '{table}', {row}.id, {images} "
        "FROM journal_state WHERE mode = 'recording'; END"
    )
