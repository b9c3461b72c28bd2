"""One intent of a person, written as a whole or not at all, and recorded under its label."""

from dataclasses import dataclass

from storage.account import account_name
from storage.database import BookDatabase
from storage.dates import utc_now
from storage.records import Change

ChangedRows = dict[str, frozenset[int]]


@dataclass(frozen=True)
class UnitOfWork:
    """An open unit of work; exists only between ``begin_unit`` and ``finish_unit``."""

    db: BookDatabase
    id: int
    label: str

    @property
    def has_changes(self) -> bool:
        found = self.db.value(
            "SELECT EXISTS (SELECT 1 FROM journal_entry WHERE unit_id = ?)", (self.id,)
        )
        return bool(found)

    def seal(self) -> None:
        """Let nothing up to and including this unit be undone once it is committed."""
        self.db.execute_sql("UPDATE journal_state SET sealed_unit = ?", (self.id,))


def begin_unit(db: BookDatabase, label: str) -> UnitOfWork:
    """Start recording inside an open transaction."""
    cursor = db.execute_sql(
        "INSERT INTO journal_unit (label, at, by, schema_version, state)"
        " SELECT ?, ?, ?, user_version, 'done' FROM pragma_user_version",
        (label, utc_now(), account_name()),
    )
    unit_id = cursor.lastrowid
    db.execute_sql("UPDATE journal_state SET mode = 'recording', unit_id = ?", (unit_id,))
    return UnitOfWork(db, unit_id, label)


def finish_unit(unit: UnitOfWork) -> Change:
    """Stop recording; a unit that changed nothing leaves no trace and keeps what can be redone."""
    db = unit.db
    db.execute_sql("UPDATE journal_state SET mode = 'closed', unit_id = NULL")
    rows = changed_rows(db, unit.id)
    if rows:
        db.execute_sql("UPDATE journal_unit SET state = 'discarded' WHERE state = 'undone'")
    else:
        db.execute_sql("DELETE FROM journal_unit WHERE id = ?", (unit.id,))
    return Change(unit.label, rows)


def changed_rows(db: BookDatabase, unit_id: int) -> ChangedRows:
    """Ids of the rows the unit touched, per table."""
    found: dict[str, set[int]] = {}
    pairs = db.fetch(
        "SELECT DISTINCT table_name, row_id FROM journal_entry WHERE unit_id = ?", (unit_id,)
    )
    for table, row_id in pairs:
        found.setdefault(table, set()).add(row_id)
    return {table: frozenset(ids) for table, ids in found.items()}
