"""Every look of a paper as named Word styles, so that the text itself carries no formatting."""

from collections.abc import Set
from xml.sax.saxutils import quoteattr

from exporters.docx.markup import DECLARATION, KEEP_NEXT, NAMESPACES
from exporters.fonts import line_height
from exporters.lengths import Length, Mm, Pt
from exporters.styles import ParagraphStyle, StyleSheet

# Styles Word adds in its own way where a file lacks them.
_BUILT_IN = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
_JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_SINGLE = 240
# House: what the eye wants between a line of text and its rule, and under the rule.
_RULE_GAP = Pt(2)
_RULE_ROOM = Pt(6)
_CLOSING_GAP = Pt(12)
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def styles_xml(sheet: StyleSheet, used: Set[str]) -> str:
    """The styles part: paragraph styles under the ids the style sheet names them by.

    ``used`` are the styles of this document's paragraphs.
    """
    wanted = (s for s in sheet.styles.values() if s.name in used or not s.only_if_used)
    paragraphs = [_paragraph_style(style, sheet) for style in wanted]
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(sheet)}{_BUILT_IN}"
        f"{''.join(paragraphs)}{_helpers(sheet)}{_tables(sheet)}</w:styles>"
    )


def _defaults(sheet: StyleSheet) -> str:
    """A theme font beside the named one would win over it in Word, so none is named."""
    font = quoteattr(sheet.font)
    body = sheet.styles["paragraph"].size
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii={font} w:hAnsi={font} "
        f'w:eastAsia={font} w:cs={font}/><w:color w:val="000000"/>{_size(body)}'
        f'<w:lang w:val="{sheet.language}" w:eastAsia="{sheet.language}"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{_spacing()}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _paragraph_style(style: ParagraphStyle, sheet: StyleSheet) -> str:
    properties = (
        f"{KEEP_NEXT * style.keep_with_next}"
        f"{_spacing(_space_before(style, sheet), round(_SINGLE * style.line_spacing))}"
        f'{_indent(style)}<w:jc w:val="{_JUSTIFICATION[style.align]}"/>'
    )
    look = f"{'<w:b/>' * style.bold}{'<w:i/>' * style.italic}{_size(style.size)}"
    return _style(style.name, style.label, properties, look)


def _space_before(style: ParagraphStyle, sheet: StyleSheet) -> Length:
    """Over the signer, room for seal and signature; over Nơi nhận, what brings its smaller
    letters level with the first line of the authority (mục II.9)."""
    if style.name == "signer":
        return Length(style.space_before + Mm(sheet.measures["signature_space"]))
    if style.name == "recipients_label":
        level = line_height(sheet.styles["authority"].size) - line_height(style.size)
        return Length(style.space_before + level)
    return style.space_before


def _helpers(sheet: StyleSheet) -> str:
    """Paragraphs without words: rules, the gap over a table, the end Word asks for after one."""
    weight = round(sheet.measures["rule_weight"] * 8)
    line = f'<w:pBdr><w:top w:val="single" w:sz="{weight}" w:space="0" w:color="000000"/></w:pBdr>'
    rule = f"{KEEP_NEXT}{line}{_spacing(_RULE_GAP, _RULE_ROOM.twips, 'exact')}"
    gap = f"{KEEP_NEXT}{_spacing(line=_RULE_ROOM.twips, kind='exact')}"
    end = _spacing(line=Pt(1).twips, kind="exact")
    return (
        _style("rule", "Đường kẻ", rule, _size(Pt(1)))
        + _style("table_gap", "Khoảng cách trước bảng", gap, _size(Pt(1)))
        + _style("end", "Cuối văn bản", end, _size(Pt(1)))
    )


def _tables(sheet: StyleSheet) -> str:
    side, above = Mm(sheet.measures["cell_padding_x"]), Mm(sheet.measures["cell_padding_y"])
    weight = round(sheet.measures["grid_weight"] * 8)
    lines = (
        f'<w:{e} w:val="single" w:sz="{weight}" w:space="0" w:color="000000"/>' for e in _EDGES
    )
    grid = f"<w:tblBorders>{''.join(lines)}</w:tblBorders>"
    none = Length(0)
    return (
        _table_style("letterhead", "Phần đầu văn bản", _padding(none, none, none))
        + _table_style("closing", "Phần cuối văn bản", _padding(_CLOSING_GAP, none, none))
        + _table_style("tasks", "Bảng nhiệm vụ", grid + _padding(above, above, side))
    )


def _table_style(name: str, label: str, properties: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{properties}</w:tblPr></w:style>'
    )


def _padding(top: Length, bottom: Length, side: Length) -> str:
    sides = (("top", top), ("left", side), ("bottom", bottom), ("right", side))
    return f"<w:tblCellMar>{''.join(_margin(name, width) for name, width in sides)}</w:tblCellMar>"


def _margin(name: str, width: Length) -> str:
    return f'<w:{name} w:w="{width.twips}" w:type="dxa"/>'


def _style(name: str, label: str, properties: str, look: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val={quoteattr(label)}/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def _spacing(before: Length = Length(0), line: int = _SINGLE, kind: str = "auto") -> str:
    return f'<w:spacing w:before="{before.twips}" w:after="0" w:line="{line}" w:lineRule="{kind}"/>'


def _indent(style: ParagraphStyle) -> str:
    if style.hanging_indent:
        hang = style.hanging_indent.twips
        return f'<w:ind w:left="{style.left_indent.twips + hang}" w:hanging="{hang}"/>'
    first = style.first_line_indent.twips
    return f'<w:ind w:firstLine="{first}"/>' if first else ""


def _size(size: Length) -> str:
    half_points = round(size.pt * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
