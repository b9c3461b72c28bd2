"""Files kept beside the book, each known by the hash of its content."""

from peewee import AutoField, IntegerField, Model, TextField


class AttachmentRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    name = TextField()
    sha256 = TextField()
    size = IntegerField()
    added_at = TextField()

    class Meta:
        table_name = "attachment"
