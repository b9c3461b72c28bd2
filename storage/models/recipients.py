"""Named recipients lists (Nơi nhận) kept for reuse."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import LinesField


class RecipientsListRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    name = TextField()
    archive = TextField()

    class Meta:
        table_name = "recipients_list"


class RecipientsEntryRow(Model):
    id = AutoField()
    list = ForeignKeyField(RecipientsListRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    lines = LinesField()

    class Meta:
        table_name = "recipients_entry"
