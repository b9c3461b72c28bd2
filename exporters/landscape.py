"""A4 turned on its side for wide tables, allowed by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I."""

from dataclasses import replace

from exporters.document import PageSetup
from exporters.styles import StyleSheet


def turned(sheet: StyleSheet, page: PageSetup) -> tuple[StyleSheet, PageSetup]:
    """Sheet and margins of a landscape page; the side that is bound comes to the top."""
    return (
        replace(sheet, width=sheet.height, height=sheet.width),
        replace(page, top=page.left, right=page.top, bottom=page.right, left=page.bottom),
    )
