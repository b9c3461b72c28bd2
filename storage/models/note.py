"""A note to oneself (ghi chú riêng) beside a document; it never prints nor leaves the book."""

from peewee import AutoField, ForeignKeyField, Model, TextField

from storage.models.document import DocumentRow


class NoteRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    kind = TextField()
    place_uid = TextField()
    text = TextField()
    written_at = TextField()
    done_at = TextField(null=True)

    class Meta:
        table_name = "note"
