"""Swapped days of the calendar, and what people were reminded of or asked to hear later."""

from peewee import AutoField, BooleanField, Model, TextField

from storage.models.fields import PartialDateField


class DaySwapRow(Model):
    """One day announced as off or, where ``is_working``, as worked in place of another."""

    id = AutoField()
    day = PartialDateField(unique=True)
    is_working = BooleanField()
    reason = TextField()

    class Meta:
        table_name = "day_swap"


class ReminderRow(Model):
    """A reminder that was shown; not undone, for nobody can unhear it."""

    id = AutoField()
    kind = TextField()
    subject_uid = TextField()
    told_on = PartialDateField()

    class Meta:
        table_name = "journal_reminder"


class SnoozeRow(Model):
    id = AutoField()
    subject_uid = TextField(unique=True)
    until = PartialDateField()

    class Meta:
        table_name = "journal_snooze"
