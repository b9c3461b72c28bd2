"""Those who sign, with the authority lines above their names."""

from peewee import AutoField, IntegerField, Model, TextField

from storage.models.fields import LinesField, PartialDateField


class SignerRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    full_name = TextField()
    authority = LinesField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)

    class Meta:
        table_name = "signer"
