"""What the office itself lays down or confirms about the law."""

from peewee import AutoField, IntegerField, Model, TextField

from storage.models.fields import PartialDateField


class LocalRuleRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    award_code = TextField()
    effect = TextField()
    rule_id = TextField()
    text = TextField()
    conditions = TextField()
    source = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)

    class Meta:
        table_name = "local_rule"


class LawConfirmationRow(Model):
    id = AutoField()
    rule_book = TextField(unique=True)
    confirmed_by = TextField()
    confirmed_on = PartialDateField()
    note = TextField()

    class Meta:
        table_name = "law_confirmation"
