"""Lines of a round: who is proposed for what, and the papers that prove it."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.attachment import AttachmentRow
from storage.models.collective import CollectiveRow
from storage.models.document import DocumentRow
from storage.models.person import PersonRow
from storage.models.round import RoundRow, RoundUnitRow


class NominationRow(Model):
    """``verdict`` is the JSON of the verdict when last judged, "" before."""

    id = AutoField()
    uid = TextField(unique=True)
    round = ForeignKeyField(RoundRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE", backref="+")
    collective = ForeignKeyField(CollectiveRow, null=True, on_delete="CASCADE", backref="+")
    subject_name = TextField()
    subject_post = TextField()
    subject_unit = TextField()
    award = TextField()
    lowered_from = TextField()
    authority = TextField()
    state = TextField()
    reason = TextField()
    reason_field = TextField()
    achievement = TextField()
    note = TextField()
    verdict = TextField()
    report = ForeignKeyField(DocumentRow, null=True, on_delete="SET NULL", backref="+")
    round_unit = ForeignKeyField(RoundUnitRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "nomination"


class NominationEvidenceRow(Model):
    """``paper`` is what the rule book calls the paper."""

    id = AutoField()
    nomination = ForeignKeyField(NominationRow, on_delete="CASCADE", backref="+")
    paper = TextField()
    document = ForeignKeyField(DocumentRow, null=True, on_delete="SET NULL", backref="+")
    attachment = ForeignKeyField(AttachmentRow, null=True, on_delete="SET NULL", backref="+")
    note = TextField()

    class Meta:
        table_name = "nomination_evidence"
