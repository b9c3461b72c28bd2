"""What the office itself lays down, awards or confirms beside the law."""

from peewee import AutoField, BooleanField, IntegerField, Model, TextField

from storage.models.fields import LinesField, PartialDateField


class LocalRuleRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    award_code = TextField()
    subject = TextField()
    kind = TextField()
    mode = TextField()
    name = TextField()
    conditions = TextField()
    source = TextField()
    valid_from = PartialDateField(null=True)
    valid_to = PartialDateField(null=True)
    confirmed = BooleanField()

    class Meta:
        table_name = "local_rule"


class LocalAwardRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    position = IntegerField()
    code = TextField(unique=True)
    name = TextField()
    short_name = TextField()
    form = TextField()
    level = TextField()
    subjects = LinesField()
    kinds = LinesField()
    authority = TextField()
    source = TextField()
    confirmed = BooleanField()

    class Meta:
        table_name = "local_award"


class LawConfirmationRow(Model):
    id = AutoField()
    rule_book = TextField(unique=True)
    provisions = LinesField()
    confirmed_by = TextField()
    confirmed_on = PartialDateField()
    note = TextField()

    class Meta:
        table_name = "law_confirmation"
