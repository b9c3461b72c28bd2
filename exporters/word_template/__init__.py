"""An office's own Word file as a form: its blanks are found, marked once, then filled from data."""

from exporters.word_template.blanks import Blank, BlankKind, BlankPlace, blanks_of
from exporters.word_template.file import MacroError, cautions_of
from exporters.word_template.filling import FilledTemplate, TemplateValue, fill_template
from exporters.word_template.marking import marked
from exporters.word_template.outline import Grid, Line, Outline, Piece, outline_of

__all__ = [
    "Blank",
    "BlankKind",
    "BlankPlace",
    "FilledTemplate",
    "Grid",
    "Line",
    "MacroError",
    "Outline",
    "Piece",
    "TemplateValue",
    "blanks_of",
    "cautions_of",
    "fill_template",
    "marked",
    "outline_of",
]
