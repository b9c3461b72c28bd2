"""A document: form edition, header and closing in its row; text, bases and recipients beside.

The form's values stand in rows of their own, so that an edit of the header does not carry the
whole text through the journal.
"""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.fields import LinesField, PartialDateField


class DocumentRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    kind_code = TextField()
    kind = TextField()
    form_id = TextField()
    form_edition = TextField()
    state = TextField()
    number = TextField()
    symbol = TextField(null=True)
    place = TextField(null=True)
    date = PartialDateField(null=True)
    subject = TextField()
    issuer_parent = LinesField(null=True)
    issuer_name = LinesField(null=True)
    archive = TextField()
    authority = LinesField()
    signer = TextField()
    created_at = TextField()
    updated_at = TextField()
    revision = IntegerField()

    class Meta:
        table_name = "document"


class DocumentValueRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    key = TextField()
    value = TextField()

    class Meta:
        table_name = "document_value"


class LegalBasisRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    text = TextField()

    class Meta:
        table_name = "legal_basis"


class DocumentRecipientRow(Model):
    id = AutoField()
    document = ForeignKeyField(DocumentRow, on_delete="CASCADE", backref="+")
    position = IntegerField()
    lines = LinesField()

    class Meta:
        table_name = "document_recipient"
