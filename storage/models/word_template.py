"""Word files of a province or ministry that the office fills: as received, and with its marks."""

from peewee import AutoField, ForeignKeyField, Model, TextField

from storage.models.attachment import AttachmentRow


class WordTemplateRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    name = TextField(unique=True)
    original = ForeignKeyField(AttachmentRow, on_delete="CASCADE", backref="+")
    marked = ForeignKeyField(AttachmentRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "word_template"
