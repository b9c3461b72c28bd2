"""People, where they served, and when they were away."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.collective import CollectiveRow
from storage.models.fields import PartialDateField


class PersonRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    code = TextField()
    cccd = TextField()
    full_name = TextField()
    sex = TextField()
    birth = PartialDateField(null=True)
    joined = PartialDateField(null=True)
    left_on = PartialDateField(null=True)
    contact = TextField()
    note = TextField()
    merged_into = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "person"


class PostingRow(Model):
    id = AutoField()
    person = ForeignKeyField(PersonRow, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="SET NULL", backref="+")
    place = TextField()
    post = TextField()
    level = TextField()
    is_leader = BooleanField()
    is_secondment = BooleanField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)
    decision = TextField()

    class Meta:
        table_name = "posting"


class LeaveRow(Model):
    id = AutoField()
    person = ForeignKeyField(PersonRow, on_delete="CASCADE", backref="+")
    kind = TextField()
    started = PartialDateField()
    ended = PartialDateField(null=True)
    working_days = IntegerField(null=True)
    result = TextField()
    note = TextField()

    class Meta:
        table_name = "leave"
