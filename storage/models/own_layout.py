"""Layouts an office made its own: of certificates as text, of Word files as kept copies."""

from peewee import AutoField, ForeignKeyField, Model, TextField

from storage.models.attachment import AttachmentRow


class OwnLayoutRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    kind = TextField()
    name = TextField()
    content = TextField()
    attachment = ForeignKeyField(AttachmentRow, null=True, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "own_layout"
