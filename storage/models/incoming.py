"""Incoming papers (văn bản đến) and the tasks they ask for or whose date they move."""

from peewee import AutoField, ForeignKeyField, Model, TextField

from storage.models.attachment import AttachmentRow
from storage.models.fields import PartialDateField
from storage.models.task import TaskRow


class IncomingRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    number = TextField()
    date = PartialDateField(null=True)
    sender = TextField()
    summary = TextField()
    deadline = PartialDateField(null=True)
    attachment = ForeignKeyField(AttachmentRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "incoming"


class IncomingTaskRow(Model):
    id = AutoField()
    incoming = ForeignKeyField(IncomingRow, on_delete="CASCADE", backref="+")
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    relation = TextField()
    moved_to = PartialDateField(null=True)

    class Meta:
        table_name = "incoming_task"
