"""The text of a template as a page on screen, its blanks as links that say what they are for."""

from collections.abc import Mapping
from html import escape

from desktop import theme
from exporters.word_template import Grid, Line, Outline, Piece

_ALIGNS = {"center": "center", "right": "right", "both": "justify"}
_LEAST_DOTS = "…………"


def page_html(
    outline: Outline, numbers: Mapping[str, int], marks: Mapping[str, str], chosen: str
) -> str:
    """The page; blank number ``n`` links to ``n``, with the words of its mark once it has one."""
    writer = _Writer(numbers, marks, chosen)
    body = "".join(writer.item(item) for item in outline)
    return f'<div style="font-family: Times New Roman, Tinos, serif; font-size: 12pt">{body}</div>'


class _Writer:
    def __init__(self, numbers: Mapping[str, int], marks: Mapping[str, str], chosen: str) -> None:
        self._numbers = numbers
        self._marks = marks
        self._chosen = chosen
        self._shown: set[str] = set()

    def item(self, item: Line | Grid) -> str:
        if isinstance(item, Line):
            return self._line(item)
        rows = "".join(f"<tr>{''.join(map(self._cell, row))}</tr>" for row in item.rows)
        return f'<table width="100%" border="1" cellspacing="0" cellpadding="4">{rows}</table>'

    def _cell(self, lines: tuple[Line, ...]) -> str:
        return f"<td>{''.join(map(self._line, lines))}</td>"

    def _line(self, line: Line) -> str:
        words = "".join(map(self._piece, line.pieces)) or "&nbsp;"
        align = _ALIGNS.get(line.align, "left")
        return f'<p align="{align}" style="margin: 4px 0">{words}</p>'

    def _piece(self, piece: Piece) -> str:
        if piece.blank:
            return self._blank(piece)
        words = escape(piece.text).replace("\n", "<br/>").replace("\t", "&emsp;")
        words = f"<b>{words}</b>" if piece.bold else words
        return f"<i>{words}</i>" if piece.italic else words

    def _blank(self, piece: Piece) -> str:
        """A blank in several runs is shown once."""
        if piece.blank in self._shown:
            return ""
        self._shown.add(piece.blank)
        mark = self._marks.get(piece.blank, "")
        colors = theme.CHIPS["green" if mark else "amber"]
        ground, ink = colors.ground, colors.ink
        if piece.blank == self._chosen:
            ground, ink = theme.ACTION, theme.SURFACE
        number = self._numbers[piece.blank]
        words = escape(mark or piece.text.strip() or _LEAST_DOTS)
        style = f"background-color: {ground}; color: {ink}; text-decoration: none"
        return f'<a name="{number}" href="{number}" style="{style}">&nbsp;{words}&nbsp;</a>'
