"""Decisions on awards, their lines in the award book (sổ vàng), and papers that changed them."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.award import AwardRow
from storage.models.document import DocumentRow
from storage.models.fields import PartialDateField
from storage.models.nomination import NominationRow
from storage.models.round import RoundRow


class DecisionRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    round = ForeignKeyField(RoundRow, null=True, on_delete="SET NULL", backref="+")
    document = ForeignKeyField(DocumentRow, null=True, on_delete="SET NULL", backref="+")
    authority = TextField()
    number = TextField()
    date = PartialDateField()
    issuer = TextField()
    note = TextField()

    class Meta:
        table_name = "decision"


class DecisionLineRow(Model):
    """``serial`` is the line's number in the award book, ``amount`` its bonus in đồng."""

    id = AutoField()
    decision = ForeignKeyField(DecisionRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    nomination = ForeignKeyField(NominationRow, null=True, on_delete="SET NULL", backref="+")
    award = ForeignKeyField(AwardRow, on_delete="CASCADE", backref="+")
    serial = IntegerField(unique=True)
    amount = IntegerField(null=True)
    bonus_paid = BooleanField()

    class Meta:
        table_name = "decision_line"


class DecisionChangeRow(Model):
    id = AutoField()
    decision = ForeignKeyField(DecisionRow, on_delete="CASCADE", backref="+")
    kind = TextField()
    number = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()
    text = TextField()
    document = ForeignKeyField(DocumentRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "decision_change"
