"""Awards as decided, papers that corrected or revoked them, and initiatives they rest on."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.collective import CollectiveRow
from storage.models.fields import PartialDateField
from storage.models.initiative import InitiativeRow
from storage.models.person import PersonRow


class AwardRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")
    code = TextField()
    name = TextField()
    kind = TextField()
    year = IntegerField()
    period_from = PartialDateField(null=True)
    period_to = PartialDateField(null=True)
    number = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()
    status = TextField()
    subject_name = TextField()
    subject_post = TextField()
    note = TextField()

    class Meta:
        table_name = "award"


class AwardCorrectionRow(Model):
    id = AutoField()
    award = ForeignKeyField(AwardRow, on_delete="CASCADE", backref="+")
    kind = TextField()
    number = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()
    text = TextField()

    class Meta:
        table_name = "award_correction"


class InitiativeUseRow(Model):
    id = AutoField()
    initiative = ForeignKeyField(InitiativeRow, on_delete="CASCADE", backref="+")
    award = ForeignKeyField(AwardRow, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "initiative_use"
