"""The book itself and the profile of the office that keeps it: one row each."""

from peewee import IntegerField, Model, TextField

from storage.models.fields import LinesField


class BookRow(Model):
    id = IntegerField(primary_key=True)
    book_id = TextField()
    created_at = TextField()

    class Meta:
        table_name = "book"


class OfficeRow(Model):
    id = IntegerField(primary_key=True)
    uid = TextField(unique=True)
    parent_lines = LinesField()
    name_lines = LinesField()
    abbreviation = TextField()
    place = TextField()
    regime = TextField()
    profile = TextField()
    margin_top = IntegerField()
    margin_bottom = IntegerField()
    margin_left = IntegerField()
    margin_right = IntegerField()

    class Meta:
        table_name = "office"
