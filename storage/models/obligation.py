"""What superiors ask of the office, and the own tasks that answer it."""

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import LinesField, PartialDateField
from storage.models.plan import PlanRow
from storage.models.task import TaskRow


class ObligationRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    plan = ForeignKeyField(PlanRow, null=True, on_delete="CASCADE", backref="+")
    position = IntegerField()
    source_uid = TextField()
    place = TextField()
    heading = TextField()
    text = TextField()
    units = LinesField()
    issuer = TextField()
    deadline = PartialDateField(null=True)
    is_addressed = BooleanField()
    out_of_scope = TextField()

    class Meta:
        table_name = "obligation"


class ObligationTaskRow(Model):
    id = AutoField()
    obligation = ForeignKeyField(ObligationRow, on_delete="CASCADE", backref="+")
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")

    class Meta:
        table_name = "obligation_task"
