"""Rounds of nomination, the units asked for lists, registrations and what was sent."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.collective import CollectiveRow
from storage.models.document import DocumentRow
from storage.models.fields import PartialDateField
from storage.models.person import PersonRow
from storage.models.task import TaskRow


class RoundRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    name = TextField()
    kind = TextField()
    year = IntegerField()
    received = PartialDateField()
    rule_book = TextField()
    deadline = PartialDateField(null=True)
    closed_on = PartialDateField(null=True)
    task = ForeignKeyField(TaskRow, null=True, on_delete="SET NULL", backref="+")
    own_authority = TextField()
    note = TextField()

    class Meta:
        table_name = "round"


class RoundUnitRow(Model):
    id = AutoField()
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="SET NULL", backref="+")
    name = TextField()
    called_on = PartialDateField(null=True)
    handed_in_on = PartialDateField(null=True)
    source = TextField()
    note = TextField()

    class Meta:
        table_name = "round_unit"


class RegistrationRow(Model):
    id = AutoField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")
    year = IntegerField()
    award = TextField()
    registered_on = PartialDateField(null=True)
    note = TextField()

    class Meta:
        table_name = "registration"


class RoundPaperRow(Model):
    id = AutoField()
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    authority = TextField()

    class Meta:
        table_name = "round_paper"


class RoundOverrideRow(Model):
    id = AutoField()
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    finding = TextField()
    reason = TextField()
    decided_by = TextField()
    written_at = TextField()

    class Meta:
        table_name = "round_override"


class SubmissionRow(Model):
    """``snapshot`` is the JSON of what was sent; nothing ever updates it."""

    id = AutoField()
    uid = TextField(unique=True)
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    authority = TextField()
    sent_on = PartialDateField()
    sent_to = TextField()
    reference = TextField()
    snapshot = TextField()
    returned_on = PartialDateField(null=True)
    answer = TextField()

    class Meta:
        table_name = "submission"
