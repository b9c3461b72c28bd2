"""The register of units that carry out tasks."""

from peewee import AutoField, IntegerField, Model, TextField

from storage.models.fields import PartialDateField


class UnitRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    name = TextField()
    kind = TextField()
    short_name = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)

    class Meta:
        table_name = "unit"
