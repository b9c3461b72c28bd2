"""Plans as records: a list of summaries, and one whole plan in a fixed number of queries."""

import json
from typing import Any

from peewee import JOIN, fn

from storage.book import Book
from storage.database import BookDatabase
from storage.errors import NotFound
from storage.models.document import DocumentRow
from storage.models.plan import PlanColumnRow, PlanRow, PlanSuperiorRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.queries.documents import (
    SAME_NAME,
    issuer_of,
    ordered_rows,
    read_bases,
    read_recipients,
    read_values,
)
from storage.queries.tasks import read_groups
from storage.records import Column, Plan, PlanSummary, Superior
from storage.rows import read_blocks


def list_plans(book: Book) -> tuple[PlanSummary, ...]:
    """Own plans, newest year first, then those of superiors likewise; also the archived ones."""
    document = DocumentRow
    query = (
        PlanRow.select(
            PlanRow.id, document.uid, PlanRow.year, document.kind, document.subject,
            document.issuer_name, document.state, PlanRow.is_superior, PlanRow.archived_at,
            fn.COUNT(TaskRow.id).alias("task_count"),
        )
        .join(document)
        .switch(PlanRow)
        .join(TaskGroupRow, JOIN.LEFT_OUTER, on=(TaskGroupRow.plan == PlanRow.id))
        .join(TaskRow, JOIN.LEFT_OUTER, on=(TaskRow.group == TaskGroupRow.id))
        .where(PlanRow.purpose == "plan")
        .group_by(PlanRow.id)
        .order_by(PlanRow.is_superior, PlanRow.year.desc(), PlanRow.id.desc())
    )  # fmt: skip
    return tuple(_summary(row) for row in book.db.rows(query))


def get_plan(book: Book, plan_id: int) -> Plan:
    """The whole plan; raises NotFound."""
    db = book.db
    row = _plan_row(db, plan_id)
    document = row["document"]
    values = read_values(db, document)
    columns = ordered_rows(db, PlanColumnRow, PlanColumnRow.plan, plan_id)
    return Plan(
        id=plan_id,
        year=row["year"],
        is_superior=row["is_superior"],
        numbering=row["numbering"],
        archived=row["archived_at"] is not None,
        issuer=issuer_of(row),
        bases=read_bases(db, document),
        superiors=_superiors(db, plan_id),
        lead=json.loads(values["lead"]),
        before_table=read_blocks(values["before_table"]),
        after_table=read_blocks(values["after_table"]),
        columns=tuple(Column(column["title"], column["kind"]) for column in columns),
        groups=read_groups(db, plan_id, {column["id"]: column["title"] for column in columns}),
        recipients=read_recipients(db, document),
        **{name: row[name] for name in SAME_NAME},
    )


def _summary(row: dict[str, Any]) -> PlanSummary:
    issuer = " ".join(row.pop("issuer_name") or ())
    archived = row.pop("archived_at") is not None
    return PlanSummary(**row, issuer=issuer, archived=archived)


def _plan_row(db: BookDatabase, plan_id: int) -> dict[str, Any]:
    names = ("document", "year", "is_superior", "numbering", "archived_at")
    columns = [getattr(PlanRow, name) for name in names]
    header = [getattr(DocumentRow, name) for name in SAME_NAME]
    issuer = (DocumentRow.issuer_parent, DocumentRow.issuer_name)
    query = PlanRow.select(*columns, *header, *issuer).join(DocumentRow)
    rows = db.rows(query.where(PlanRow.id == plan_id))
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    return rows[0]


def _superiors(db: BookDatabase, plan_id: int) -> tuple[Superior, ...]:
    rows = ordered_rows(db, PlanSuperiorRow, PlanSuperiorRow.plan, plan_id)
    return tuple(
        Superior(row["number"], row["symbol"], row["date"], row["issuer"], row["superior"])
        for row in rows
    )
