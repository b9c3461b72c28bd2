"""Councils (Hội đồng thi đua, khen thưởng), their sessions, who attended and how they voted."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import PartialDateField
from storage.models.nomination import NominationRow
from storage.models.person import PersonRow
from storage.models.round import RoundRow


class CouncilRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    name = TextField()
    number = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)
    note = TextField()

    class Meta:
        table_name = "council"


class CouncilMemberRow(Model):
    id = AutoField()
    council = ForeignKeyField(CouncilRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="SET NULL", backref="+")
    name = TextField()
    post = TextField()
    role = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)

    class Meta:
        table_name = "council_member"


class CouncilSessionRow(Model):
    """``members`` is how many the council had that day, absent ones too."""

    id = AutoField()
    uid = TextField(unique=True)
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    council = ForeignKeyField(CouncilRow, on_delete="CASCADE", backref="+")
    held_on = PartialDateField()
    started = TextField()
    ended = TextField()
    place = TextField()
    members = IntegerField()
    by_ballot = BooleanField()
    issued = IntegerField(null=True)
    returned = IntegerField(null=True)
    valid = IntegerField(null=True)
    discussion = TextField()

    class Meta:
        table_name = "council_session"


class AttendanceRow(Model):
    """A member of the council as of the session; later changes of the council leave it alone."""

    id = AutoField()
    session = ForeignKeyField(CouncilSessionRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="SET NULL", backref="+")
    name = TextField()
    post = TextField()
    role = TextField()
    presence = TextField()
    reason = TextField()
    duty = TextField()

    class Meta:
        table_name = "attendance"


class TallyRow(Model):
    """Votes on one line; award and name are those that were on the ballot."""

    id = AutoField()
    session = ForeignKeyField(CouncilSessionRow, on_delete="CASCADE", backref="+")
    nomination = ForeignKeyField(NominationRow, on_delete="CASCADE", backref="+")
    award = TextField()
    subject_name = TextField()
    in_favour = IntegerField()
    against = IntegerField()
    counted_again = IntegerField(null=True)

    class Meta:
        table_name = "tally"
