"""The one lock around pdfium, for whoever draws pages and whoever reads them."""

from threading import Lock

PDFIUM = Lock()
"""pdfium may not be entered twice in one process, whatever the document: hold this per call."""
