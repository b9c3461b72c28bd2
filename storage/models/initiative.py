"""Initiatives (sáng kiến), research and projects, with authors and recognitions."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import PartialDateField
from storage.models.person import PersonRow


class InitiativeRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    title = TextField()
    kind = TextField()
    year = IntegerField()
    effect = TextField()
    note = TextField()

    class Meta:
        table_name = "initiative"


class InitiativeAuthorRow(Model):
    id = AutoField()
    initiative = ForeignKeyField(InitiativeRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="SET NULL", backref="+")
    name = TextField()
    share = IntegerField()

    class Meta:
        table_name = "initiative_author"


class RecognitionRow(Model):
    id = AutoField()
    initiative = ForeignKeyField(InitiativeRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    level = TextField()
    number = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()

    class Meta:
        table_name = "recognition"
