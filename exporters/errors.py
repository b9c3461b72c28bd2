"""What can go wrong while paper is made, said so that a clerk knows what to do."""

from resources.errors import KnownError


class ExportError(KnownError):
    """The document could not be written; the target file is as it was before."""
