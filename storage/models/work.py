"""What becomes of a task: status, products, steps, notes, evidence and what must come first.

The rows hang on the first task of a chain of amended and replaced plans, so that work is carried
from plan to plan without being copied.
"""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.attachment import AttachmentRow
from storage.models.document import DocumentRow
from storage.models.fields import PartialDateField
from storage.models.task import TaskRow


class TaskWorkRow(Model):
    """``status`` is "" until somebody sets one."""

    id = AutoField()
    task = ForeignKeyField(TaskRow, unique=True, on_delete="CASCADE", backref="+")
    status = TextField()
    reason = TextField()
    start_date = PartialDateField(null=True)
    due_date = PartialDateField(null=True)
    person = TextField()
    result = TextField()
    has_own_products = BooleanField()
    done_on = PartialDateField(null=True)
    updated_at = TextField()

    class Meta:
        table_name = "task_work"


class TaskProductRow(Model):
    id = AutoField()
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    code = TextField()
    done_on = PartialDateField(null=True)
    document = ForeignKeyField(DocumentRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "task_product"


class TaskStepRow(Model):
    """``days_before`` counts working days before the task's due date; ``due_date`` was typed."""

    id = AutoField()
    uid = TextField(unique=True)
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    product = ForeignKeyField(TaskProductRow, null=True, on_delete="CASCADE", backref="+")
    position = IntegerField()
    text = TextField()
    days_before = IntegerField(null=True)
    due_date = PartialDateField(null=True)
    done_on = PartialDateField(null=True)

    class Meta:
        table_name = "task_step"


class TaskNoteRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    written_at = TextField()
    text = TextField()

    class Meta:
        table_name = "task_note"


class TaskEvidenceRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    step = ForeignKeyField(TaskStepRow, null=True, on_delete="SET NULL", backref="+")
    attachment = ForeignKeyField(AttachmentRow, on_delete="CASCADE", backref="+")
    note = TextField()

    class Meta:
        table_name = "task_evidence"


class TaskDependencyRow(Model):
    id = AutoField()
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    before = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "task_dependency"
