"""A plan (kế hoạch): the document that owns tasks, the plans it carries out and its columns."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.document import DocumentRow
from storage.models.fields import PartialDateField


class PlanRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, unique=True, on_delete="CASCADE", backref="+")
    year = IntegerField(null=True)
    is_superior = BooleanField()
    numbering = TextField()
    purpose = TextField(default="plan")
    template_name = TextField(default="")
    archived_at = TextField(null=True)

    class Meta:
        table_name = "plan"


class PlanSuperiorRow(Model):
    id = AutoField()
    plan = ForeignKeyField(PlanRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    number = TextField()
    symbol = TextField()
    date = PartialDateField(null=True)
    issuer = TextField()
    superior = ForeignKeyField(PlanRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "plan_superior"


class PlanColumnRow(Model):
    id = AutoField()
    plan = ForeignKeyField(PlanRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    title = TextField()
    kind = TextField()

    class Meta:
        table_name = "plan_column"
