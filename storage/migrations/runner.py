"""Runs the missing migration steps, each in a transaction of its own."""

from collections.abc import Sequence

from storage.database import BookDatabase
from storage.errors import BrokenBook
from storage.migrations import STEPS, Step
from storage.triggers import drop_triggers, install_triggers

CURRENT_VERSION = len(STEPS)


def migrate(db: BookDatabase, steps: Sequence[Step] = STEPS) -> None:
    """Bring the file behind ``db`` to the last of ``steps``; its version is ``user_version``.

    A step that fails leaves the file at the version before it. Units of work recorded before a
    step can no longer be undone: their images describe tables of an older shape.
    """
    # Rebuilding a table must not cascade; the pragma is ignored inside a transaction.
    db.execute_sql("PRAGMA foreign_keys = 0")
    try:
        for version in range(db.value("PRAGMA user_version") + 1, len(steps) + 1):
            with db.transaction_now():
                _step(db, version, steps[version - 1])
    finally:
        db.execute_sql("PRAGMA foreign_keys = 1")


def lay_down(db: BookDatabase, steps: Sequence[Step] = STEPS) -> None:
    """Give an empty file the tables of the last of ``steps`` in one transaction.

    Only a book still being built may come to be this way: where it fails, the file is thrown away.
    """
    with db.transaction_now():
        for statement in (statement for step in steps for statement in step):
            db.execute_sql(statement)
        install_triggers(db)
        db.execute_sql(f"PRAGMA user_version = {len(steps)}")


def _step(db: BookDatabase, version: int, statements: Step) -> None:
    drop_triggers(db)
    for statement in statements:
        db.execute_sql(statement)
    if db.fetch("PRAGMA foreign_key_check"):
        raise BrokenBook(db.path)
    db.execute_sql(
        "UPDATE journal_state SET sealed_unit = (SELECT coalesce(max(id), 0) FROM journal_unit)"
    )
    install_triggers(db)
    db.execute_sql(f"PRAGMA user_version = {version}")
