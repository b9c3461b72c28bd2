"""What a year brought a person or collective: rating, discipline, and the list found clean."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.collective import CollectiveRow
from storage.models.fields import PartialDateField
from storage.models.person import PersonRow


class RatingRow(Model):
    id = AutoField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")
    year = IntegerField()
    level = TextField()
    decision = TextField()
    decided_on = PartialDateField(null=True)
    note = TextField()

    class Meta:
        table_name = "rating"


class DisciplineRow(Model):
    id = AutoField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")
    kind = TextField()
    started = PartialDateField()
    ended = PartialDateField(null=True)
    decision = TextField()
    note = TextField()

    class Meta:
        table_name = "discipline"


class CleanListRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    year = IntegerField()
    confirmed_by = TextField()
    confirmed_on = PartialDateField()
    note = TextField()

    class Meta:
        table_name = "clean_list"


class CleanListEntryRow(Model):
    id = AutoField()
    list = ForeignKeyField(CleanListRow, on_delete="CASCADE", backref="+")
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "clean_list_entry"
