"""How people had the columns of a list read, by the headings it had."""

from peewee import AutoField, Model, TextField


class ListColumnsRow(Model):
    """Not undone: undoing an import takes back its rows, not what its headings mean."""

    id = AutoField()
    kind = TextField()
    head = TextField()
    fields = TextField()

    class Meta:
        table_name = "journal_list_columns"
