"""The journal: units of work, before and after images of their rows, and its one state row."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField


class JournalUnitRow(Model):
    id = AutoField()
    label = TextField()
    at = TextField()
    by = TextField()
    schema_version = IntegerField()
    state = TextField()

    class Meta:
        table_name = "journal_unit"


class JournalEntryRow(Model):
    id = AutoField()
    unit = ForeignKeyField(JournalUnitRow, backref="+")
    table_name = TextField()
    row_id = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "journal_entry"


class JournalStateRow(Model):
    id = IntegerField(primary_key=True)
    mode = TextField()
    unit = ForeignKeyField(JournalUnitRow, null=True, backref="+")
    sealed_unit = IntegerField()

    class Meta:
        table_name = "journal_state"
