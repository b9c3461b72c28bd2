"""Tasks (nhiệm vụ) under their groups, who carries them out and what their extra columns say."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import LinesField
from storage.models.plan import PlanColumnRow, PlanRow
from storage.models.unit import UnitRow


class TaskGroupRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    plan = ForeignKeyField(PlanRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    label = TextField()

    class Meta:
        table_name = "task_group"


class TaskRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    group = ForeignKeyField(TaskGroupRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    number = TextField()
    content = LinesField()

    class Meta:
        table_name = "task"


class AssignmentRow(Model):
    id = AutoField()
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    unit = ForeignKeyField(UnitRow, null=True, on_delete="SET NULL", backref="+")
    name = TextField()
    role = TextField()
    note = TextField()

    class Meta:
        table_name = "assignment"


class TaskCellRow(Model):
    id = AutoField()
    task = ForeignKeyField(TaskRow, on_delete="CASCADE", backref="+")
    column = ForeignKeyField(PlanColumnRow, on_delete="CASCADE", backref="+")
    lines = LinesField()

    class Meta:
        table_name = "task_cell"
