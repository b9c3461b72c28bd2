"""Collectives (tập thể), the names they had, and what became of them."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import PartialDateField
from storage.models.unit import UnitRow


class CollectiveRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    unit = ForeignKeyField(UnitRow, null=True, unique=True, on_delete="SET NULL", backref="+")
    code = TextField()
    name = TextField()
    short_name = TextField()
    kind = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)
    contact = TextField()
    note = TextField()
    merged_into = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "collective"


class CollectiveNameRow(Model):
    id = AutoField()
    collective = ForeignKeyField(CollectiveRow, on_delete="CASCADE", backref="+")
    name = TextField()
    short_name = TextField()
    until = PartialDateField()
    decision = TextField()

    class Meta:
        table_name = "collective_name"


class CollectiveChangeRow(Model):
    id = AutoField()
    kind = TextField()
    date = PartialDateField()
    decision = TextField()
    predecessor = ForeignKeyField(CollectiveRow, on_delete="CASCADE", backref="+")
    successor = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "collective_change"
