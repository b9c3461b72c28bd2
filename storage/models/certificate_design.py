"""How certificates are laid out, and by how much each printer misses the sheet."""

from peewee import AutoField, ForeignKeyField, IntegerField, Model, TextField

from storage.models.attachment import AttachmentRow


class CertificateDesignRow(Model):
    id = AutoField()
    uid = TextField(unique=True)
    name = TextField(unique=True)
    design = TextField()
    background = ForeignKeyField(AttachmentRow, null=True, on_delete="SET NULL", backref="+")

    class Meta:
        table_name = "certificate_design"


class PrinterOffsetRow(Model):
    """In hundredths of a millimetre."""

    id = AutoField()
    printer = TextField(unique=True)
    rightwards = IntegerField()
    downwards = IntegerField()

    class Meta:
        table_name = "printer_offset"
