"""The office's templates: plans that are in no list and count nowhere."""

from peewee import JOIN, fn

from resources.vietnamese import sort_key
from storage.book import Book
from storage.models.document import DocumentRow
from storage.models.plan import PlanRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.records_templates import Template


def list_templates(book: Book) -> tuple[Template, ...]:
    """All templates by name."""
    query = (
        PlanRow.select(
            PlanRow.id, PlanRow.template_name.alias("name"), DocumentRow.kind, PlanRow.year,
            fn.COUNT(TaskRow.id).alias("task_count"),
        )
        .join(DocumentRow)
        .switch(PlanRow)
        .join(TaskGroupRow, JOIN.LEFT_OUTER, on=(TaskGroupRow.plan == PlanRow.id))
        .join(TaskRow, JOIN.LEFT_OUTER, on=(TaskRow.group == TaskGroupRow.id))
        .where(PlanRow.purpose == "template")
        .group_by(PlanRow.id)
    )  # fmt: skip
    found = (Template(**row) for row in book.db.rows(query))
    return tuple(sorted(found, key=lambda template: sort_key(template.name)))
