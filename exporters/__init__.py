"""From data to paper: values become a Document, renderers walk it into DOCX and PDF."""
