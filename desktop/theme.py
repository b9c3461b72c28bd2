"""The look of every page: the design's tokens as palette and style sheet, the same everywhere."""

from dataclasses import dataclass

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from resources.icons import icon_folder

ACTION = "#1E4E8C"
ACTION_HOVER = "#2A5FA3"
TEXT = "#1F2733"
SECONDARY = "#6B7685"
LINE = "#DFE4EA"
GROUND = "#F4F6F8"
SURFACE = "#FFFFFF"
CHOSEN = "#E6EEF7"
CURRENT_ROW = "#F5F8FC"
CHIP_EDGE = "#BFD3EE"
GROUP = "#F0F4F9"
DESK = "#E8ECF1"
PROGRESS_GROUND = "#E6EAEF"
DISABLED = "#A7B0BC"

RAIL_WIDTH = 188
HEAD_HEIGHT = 52
ROW_HEIGHT = 34
RADIUS = 6
GRID = 8
FIELD_INDENT = 8  # a spin box takes no padding from the style sheet


@dataclass(frozen=True)
class ChipColors:
    """Ground and ink of one state chip."""

    ground: str
    ink: str


CHIPS = {
    "green": ChipColors("#DFF2E3", "#1C6B34"),
    "blue": ChipColors("#E3EDFB", "#1E4E8C"),
    "amber": ChipColors("#FFF1D6", "#8A5A00"),
    "red": ChipColors("#FBE3E1", "#A1221A"),
    "grey": ChipColors("#ECEFF3", "#5C6776"),
}

_ROLES = {
    QPalette.ColorRole.Window: GROUND,
    QPalette.ColorRole.Base: SURFACE,
    QPalette.ColorRole.AlternateBase: GROUND,
    QPalette.ColorRole.Text: TEXT,
    QPalette.ColorRole.WindowText: TEXT,
    QPalette.ColorRole.ButtonText: TEXT,
    QPalette.ColorRole.Button: SURFACE,
    QPalette.ColorRole.PlaceholderText: SECONDARY,
    QPalette.ColorRole.Highlight: CHOSEN,
    QPalette.ColorRole.HighlightedText: TEXT,
    QPalette.ColorRole.Link: ACTION,
    QPalette.ColorRole.ToolTipBase: SURFACE,
    QPalette.ColorRole.ToolTipText: TEXT,
}

_WORDS = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)

_SHEET = f"""
* {{ font-size: 13px; }}
QWidget#surface, QFrame#surface {{ background: {SURFACE}; }}
QFrame#rail {{ background: {SURFACE}; border: 0; border-right: 1px solid {LINE}; }}
QFrame#head {{ background: {SURFACE}; border: 0; border-bottom: 1px solid {LINE}; }}
QFrame#panel {{ background: {SURFACE}; border: 0; border-right: 1px solid {LINE}; }}
QFrame#bar {{ background: {GROUND}; border: 0; border-bottom: 1px solid {LINE}; }}
QFrame#box {{ background: {SURFACE}; border: 1px solid {LINE}; border-radius: {RADIUS}px; }}
QFrame#foot {{ background: {SURFACE}; border: 0; border-top: 1px solid {LINE}; }}
QFrame#notice {{ background: #FFFBF0; border: 0; border-top: 1px solid #F3E3BD; }}
QFrame#reminder {{ background: #FFFBF0; border: 0; border-bottom: 1px solid #F3E3BD; }}
QFrame#question {{ background: #FFFBF0; border: 1px solid #F3E3BD; border-radius: {RADIUS}px; }}
QLabel#title {{ font-size: 17px; font-weight: 600; }}
QLabel#brand {{ font-weight: 600; }}
QLabel#secondary {{ color: {SECONDARY}; }}
QLabel#small {{ color: {SECONDARY}; font-size: 11px; }}
QLabel#empty-title {{ font-size: 17px; font-weight: 600; }}
QPushButton {{
  background: {SURFACE}; border: 1px solid #CBD2DA; border-radius: {RADIUS}px;
  padding: 5px 12px; min-height: 18px;
}}
QPushButton:hover {{ border-color: {ACTION}; color: {ACTION}; }}
QPushButton:focus {{ border: 1px solid {ACTION}; }}
QPushButton:disabled {{ color: {DISABLED}; border-color: {LINE}; background: {SURFACE}; }}
QPushButton#primary {{
  background: {ACTION}; border-color: {ACTION}; color: white; font-weight: 600;
}}
QPushButton#primary:hover, QPushButton#primary:focus {{ background: {ACTION_HOVER}; color: white; }}
QPushButton#primary:disabled {{ background: #A9BCD6; border-color: #A9BCD6; }}
QToolButton#rail-item {{
  border: 0; border-radius: {RADIUS}px; padding: 0 4px 0 10px; text-align: left; color: #3B4654;
}}
QToolButton#rail-item:hover {{ background: {GROUND}; }}
QToolButton#rail-item:checked {{ background: {CHOSEN}; color: {ACTION}; font-weight: 600; }}
QToolButton#rail-item:focus {{ border: 1px solid {ACTION}; }}
QFrame#rail-line {{ background: {LINE}; border: 0; margin: 8px 6px; min-height: 1px; }}
QLabel#badge {{
  background: #B3261E; color: white; border-radius: 9px; font-weight: 600; font-size: 11px;
  min-width: 18px; min-height: 18px; max-height: 18px; qproperty-alignment: AlignCenter;
}}
QTextEdit {{
  background: {SURFACE}; border: 1px solid #CBD2DA; border-radius: {RADIUS}px; padding: 2px;
  selection-background-color: #BFD5F2; selection-color: {TEXT};
}}
QTextEdit:focus {{ border-color: {ACTION}; }}
QTextEdit:read-only {{ background: {GROUND}; }}
QFrame#table-place {{ background: {GROUP}; border: 1px dashed #B4BDC8; border-radius: {RADIUS}px; }}
QToolButton#look {{ background: {SURFACE}; border: 1px solid #CBD2DA; border-radius: {RADIUS}px; }}
QToolButton#look:checked {{ background: {CHOSEN}; border-color: {ACTION}; color: {ACTION}; }}
QToolButton#look:hover, QToolButton#look:focus {{ border-color: {ACTION}; }}
QToolButton#look:disabled {{ color: {DISABLED}; }}
QLabel#field {{ font-weight: 600; }}
QLabel#advice {{ color: #8A5A00; }}
QLabel#problem {{ color: {CHIPS["red"].ink}; font-size: 11.5px; }}
QLabel#welcome {{ font-size: 24px; font-weight: 600; }}
QLabel#section {{ font-size: 14px; font-weight: 600; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{
  background: {SURFACE}; border: 1px solid #CBD2DA; border-radius: {RADIUS}px; padding: 4px 8px;
  min-height: 20px; selection-background-color: #BFD5F2; selection-color: {TEXT};
}}
QPlainTextEdit {{ padding: 2px 6px; }}
QComboBox {{ padding: 4px 10px; }}
QAbstractSpinBox {{ padding: 3px 0; min-height: 17px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 1px solid {ACTION};
}}
QLineEdit:read-only, QPlainTextEdit:read-only, QLineEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled {{
  background: {GROUND}; color: {SECONDARY}; border-color: {LINE};
}}
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url(icons:chevron-down.svg); width: 16px; height: 16px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; width: 24px; border: 0; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; width: 24px; border: 0; }}
QAbstractSpinBox::up-arrow {{ image: url(icons:chevron-up.svg); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url(icons:chevron-down.svg); width: 12px; height: 12px; }}
QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0; padding: 0 6px; }}
QTableView#register::item {{ padding: 0 6px; }}
QTableView#to-do::item {{ padding: 0 6px; border-bottom: 1px solid {LINE}; }}
QTableView#to-do::item:selected {{ background: {CHOSEN}; color: {TEXT}; }}
QListWidget::item {{ padding: 8px 12px; border-bottom: 1px solid {LINE}; }}
QListWidget::item:selected {{ background: {CHOSEN}; color: {TEXT}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {LINE}; }}
QTabBar {{ background: {SURFACE}; }}
QTabBar::tab {{
  background: {SURFACE}; color: {SECONDARY}; border: 0; border-bottom: 2px solid transparent;
  padding: 10px 8px 8px 8px;
}}
QTabBar::tab:first {{ margin-left: 8px; }}
QTabBar::tab:hover {{ color: {TEXT}; }}
QTabBar::tab:selected {{ color: {ACTION}; border-bottom-color: {ACTION}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {ACTION}; background: {GROUND}; }}
QTableView, QListView {{ background: {SURFACE}; border: 0; outline: 0; gridline-color: {LINE}; }}
QPlainTextEdit#cell-editor {{
  background: {SURFACE}; border: 2px solid {ACTION}; padding: 1px 3px;
}}
QTableCornerButton::section {{
  background: {GROUND}; border: 0; border-bottom: 1px solid {LINE};
}}
QHeaderView {{ background: {SURFACE}; }}
QHeaderView::section {{
  background: {GROUND}; color: {SECONDARY}; border: 0; border-bottom: 1px solid {LINE};
  padding: 6px 8px; font-size: 11.5px; font-weight: 600;
}}
QSplitter::handle {{ background: {LINE}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle {{ background: #C6CED8; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton#card {{ background: {SURFACE}; border: 1px solid {LINE}; padding: 0; }}
QPushButton#card:hover, QPushButton#card:focus {{ border-color: {ACTION}; }}
QPushButton#row {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QPushButton#row:hover {{ background: {GROUND}; }}
QPushButton#row:focus {{ border-color: {ACTION}; }}
QLabel#figure {{ font-size: 24px; font-weight: 600; }}
QProgressBar#progress {{ background: {PROGRESS_GROUND}; border: 0; border-radius: 4px; }}
QProgressBar#progress::chunk {{ background: {ACTION}; border-radius: 4px; }}
QPushButton#search {{ background: {GROUND}; color: {SECONDARY}; text-align: left; }}
QToolButton#picker {{ border: 0; border-radius: {RADIUS}px; padding: 5px 8px; color: {ACTION}; }}
QToolButton#picker:hover, QToolButton#picker:focus {{ background: {GROUND}; }}
QFrame#popup {{ background: {SURFACE}; border: 1px solid {LINE}; }}
QToolTip {{ background: {SURFACE}; color: {TEXT}; border: 1px solid {LINE}; padding: 4px; }}
"""


def apply_theme(app: QApplication) -> None:
    """Give ``app`` the Fusion style, the palette and the font; ``dress`` its windows."""
    app.setStyle(QStyleFactory.create("Fusion"))
    palette = QPalette()
    for role, color in _ROLES.items():
        palette.setColor(role, QColor(color))
    for role in _WORDS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(DISABLED))
    app.setPalette(palette)
    font = QFont(app.font())
    font.setPixelSize(13)
    app.setFont(font)
    QDir.setSearchPaths("icons", [str(icon_folder())])


def dress(window: QWidget) -> None:
    """Give ``window`` the style sheet, and with it all that ever stands in it and its dialogs.

    With a sheet of the application's own Qt restyles every widget at each step of putting a page
    together, seven times over; a page put together outside the window is styled once, in it.
    """
    window.setStyleSheet(_SHEET)
