"""The life of a document: its issue, the files that show it, and what came before and after."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.attachment import AttachmentRow
from storage.models.document import DocumentRow
from storage.models.task import TaskRow


class DocumentIssueRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, unique=True, on_delete="CASCADE", backref="+")
    series = TextField()
    year = IntegerField()
    number_key = TextField()
    issued_at = TextField()
    composed = TextField()
    end_note = TextField()

    class Meta:
        table_name = "document_issue"


class DocumentFileRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    role = TextField()
    name = TextField()
    sha256 = TextField()
    attachment = ForeignKeyField(AttachmentRow, null=True, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "document_file"


class DocumentLinkRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    target = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    relation = TextField()

    class Meta:
        table_name = "document_link"


class TaskPredecessorRow(Model):
    id = AutoField()
    task = ForeignKeyField(TaskRow, unique=True, on_delete="CASCADE", backref="+")
    previous = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "task_predecessor"
