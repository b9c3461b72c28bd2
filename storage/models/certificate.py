"""The log of printed certificates: every sheet of stock, spoiled ones too."""

from peewee import AutoField, ForeignKeyField, Model, TextField

from storage.models.award import AwardRow


class CertificateRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    award = ForeignKeyField(AwardRow, on_delete="CASCADE", backref="+")
    serial = TextField()
    printed_at = TextField()
    state = TextField()
    reason = TextField()
    replaces = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "certificate"
