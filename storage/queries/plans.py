"""Plans as records: a list of summaries, and one whole plan in a fixed number of queries."""

import json
from typing import Any

from peewee import JOIN, fn

from storage.book import Book
from storage.database import BookDatabase
from storage.errors import NotFound
from storage.models.document import (
    DocumentRecipientRow,
    DocumentRow,
    DocumentValueRow,
    LegalBasisRow,
)
from storage.models.plan import PlanColumnRow, PlanRow, PlanSuperiorRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.queries.tasks import read_groups
from storage.records import Column, Issuer, Plan, PlanSummary, Superior
from storage.rows import read_blocks

_SAME_NAME = (
    "kind", "subject", "number", "symbol", "place", "date", "archive", "authority", "signer",
    "state", "form_id", "form_edition", "uid",
)  # fmt: skip


def list_plans(book: Book) -> tuple[PlanSummary, ...]:
    """Own plans, newest year first, then those of superiors likewise."""
    document = DocumentRow
    query = (
        PlanRow.select(
            PlanRow.id, document.uid, PlanRow.year, document.kind, document.subject,
            document.issuer_name, document.state, PlanRow.is_superior,
            fn.COUNT(TaskRow.id).alias("task_count"),
        )
        .join(document)
        .switch(PlanRow)
        .join(TaskGroupRow, JOIN.LEFT_OUTER, on=(TaskGroupRow.plan == PlanRow.id))
        .join(TaskRow, JOIN.LEFT_OUTER, on=(TaskRow.group == TaskGroupRow.id))
        .group_by(PlanRow.id)
        .order_by(PlanRow.is_superior, PlanRow.year.desc(), PlanRow.id.desc())
    )  # fmt: skip
    return tuple(_summary(row) for row in book.db.rows(query))


def get_plan(book: Book, plan_id: int) -> Plan:
    """The whole plan; raises NotFound."""
    db = book.db
    row = _plan_row(db, plan_id)
    document = row["document"]
    values = _values(db, document)
    columns = _rows(db, PlanColumnRow, PlanColumnRow.plan, plan_id)
    return Plan(
        id=plan_id,
        year=row["year"],
        is_superior=row["is_superior"],
        numbering=row["numbering"],
        issuer=_issuer(row),
        bases=tuple(r["text"] for r in _rows(db, LegalBasisRow, LegalBasisRow.document, document)),
        superiors=_superiors(db, plan_id),
        lead=json.loads(values["lead"]),
        before_table=read_blocks(values["before_table"]),
        after_table=read_blocks(values["after_table"]),
        columns=tuple(Column(column["title"], column["kind"]) for column in columns),
        groups=read_groups(db, plan_id, {column["id"]: column["title"] for column in columns}),
        recipients=_recipients(db, document),
        **{name: row[name] for name in _SAME_NAME},
    )


def _summary(row: dict[str, Any]) -> PlanSummary:
    issuer = " ".join(row.pop("issuer_name") or ())
    return PlanSummary(**row, issuer=issuer)


def _plan_row(db: BookDatabase, plan_id: int) -> dict[str, Any]:
    columns = (PlanRow.document, PlanRow.year, PlanRow.is_superior, PlanRow.numbering)
    header = [getattr(DocumentRow, name) for name in _SAME_NAME]
    issuer = (DocumentRow.issuer_parent, DocumentRow.issuer_name)
    query = PlanRow.select(*columns, *header, *issuer).join(DocumentRow)
    rows = db.rows(query.where(PlanRow.id == plan_id))
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    return rows[0]


def _rows(db: BookDatabase, model: Any, parent: Any, parent_id: int) -> list[dict[str, Any]]:
    return db.rows(model.select().where(parent == parent_id).order_by(model.position))


def _values(db: BookDatabase, document: int) -> dict[str, str]:
    row = DocumentValueRow
    found = db.rows(row.select(row.key, row.value).where(row.document == document))
    return {value["key"]: value["value"] for value in found}


def _issuer(row: dict[str, Any]) -> Issuer | None:
    if row["issuer_name"] is None:
        return None
    return Issuer(row["issuer_parent"], row["issuer_name"])


def _superiors(db: BookDatabase, plan_id: int) -> tuple[Superior, ...]:
    rows = _rows(db, PlanSuperiorRow, PlanSuperiorRow.plan, plan_id)
    return tuple(
        Superior(row["number"], row["symbol"], row["date"], row["issuer"], row["superior"])
        for row in rows
    )


def _recipients(db: BookDatabase, document: int) -> tuple[tuple[str, ...], ...]:
    rows = _rows(db, DocumentRecipientRow, DocumentRecipientRow.document, document)
    return tuple(row["lines"] for row in rows)
