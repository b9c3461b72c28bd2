"""How wide the two columns of a letterhead are, the same in every renderer."""

from collections.abc import Iterable

from exporters.document import Letterhead, PageSetup
from exporters.fonts import text_width
from exporters.lengths import Length, Mm
from exporters.styles import ParagraphStyle, StyleSheet

# Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1.
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# Word breaks a line that fits to the last twip; so little air is not seen.
_AIR = Mm(0.6)

# At the right end of the left column, so that a long agency does not touch Quốc hiệu.
GUTTER = Mm(3)


def column_widths(head: Letterhead, sheet: StyleSheet, page: PageSetup) -> tuple[Length, Length]:
    """Widths of the left and right column, together the text width.

    The right one always holds Quốc hiệu on one line, and the place and date too where the left
    one can spare the room without breaking a line of its own. A person's own paper names no
    agency: there is no left column then.
    """
    styles = sheet.styles
    whole = text_width_of(sheet, page)
    if head.personal:
        return Length(0), whole
    least = line_width(NATIONAL_NAME, styles["national_name"]) + _AIR
    wanted = line_width(head.place_date, styles["place_date"]) + _AIR
    left = (
        _AIR
        + GUTTER
        + max(
            longest(head.parent, styles["parent_agency"]),
            longest(head.agency, styles["agency"]),
            longest((head.number,), styles["number"]),
        )
    )
    right = Length(max(least, min(wanted, whole - left)))
    return Length(whole - right), right


def text_width_of(sheet: StyleSheet, page: PageSetup) -> Length:
    """What the side margins leave of the sheet."""
    return Length(sheet.width - page.left - page.right)


def line_width(text: str, style: ParagraphStyle) -> Length:
    """How wide the text is on one line in a style."""
    return text_width(text, style.size, style.bold, style.italic)


def longest(lines: Iterable[str], style: ParagraphStyle) -> Length:
    """The width of the longest of these lines; none are as wide as nothing."""
    return max((line_width(line, style) for line in lines), default=Length(0))
