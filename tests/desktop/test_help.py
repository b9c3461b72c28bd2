"""F1 finds a text for every page, and the texts name only keys that exist."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QKeySequence
from PySide6.QtWidgets import QLabel

from desktop.app import make_application
from desktop.commands.table import COMMANDS
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.help import HelpDialog
from resources.help import TOPICS, load_help
from resources.loading import ResourceError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOT = Path(__file__).parents[2]

# Keys of the table, of text fields and of the list of lines, which are no commands.
OF_FIELDS = {"F2", "Tab", "Enter", "Esc", "Alt+Enter", "Shift+Enter", "Ctrl+B", "Ctrl+I"}
KEYS = re.compile(r"`((?:Ctrl|Alt|Shift|F\d|Tab|Enter|Esc)[^`]*)`")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_short_and_has_a_title(topic: str) -> None:
    text = load_help(topic)
    assert text.title
    assert 200 < len(text.text) < 2500


@pytest.mark.parametrize("topic", TOPICS)
def test_every_key_a_text_names_does_something(qapp, topic: str) -> None:
    bound = {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}
    signs = {"↑": "Up", "↓": "Down", "Enter": "Return", "Page Up": "PgUp", "Page Down": "PgDown"}
    for named in KEYS.findall(load_help(topic).text):
        if named in OF_FIELDS:
            continue
        plain = named
        for sign, key in signs.items():
            plain = plain.replace(sign, key)
        assert QKeySequence(plain).toString() in bound, named


def test_a_missing_text_is_named() -> None:
    with pytest.raises(ResourceError, match=r"khong-co\.md"):
        load_help("khong-co")


def test_help_opens_at_the_topic_of_the_page(qtbot) -> None:
    make_application()
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.show_topic("tasks")
    assert dialog.topics.currentItem().text() == "Bảng nhiệm vụ"
    assert "Dán từ Excel" in dialog.text.toPlainText()
    dialog.show_topic("một trang chưa có hướng dẫn")
    assert dialog.topics.currentRow() == 0


def test_keys_are_not_set_in_a_typewriter_font(qtbot) -> None:
    make_application()
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.show_topic("keys")
    cursor = dialog.text.document().find("Ctrl+K")
    assert not cursor.isNull()
    assert not QFontInfo(cursor.charFormat().font()).fixedPitch()
    assert cursor.charFormat().font().bold()


def test_about_names_version_and_licences(qtbot) -> None:
    make_application()
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    text = " ".join(shown.text() for shown in dialog.findChildren(QLabel))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for word in (f"Phiên bản {project['version']}", "MIT", "LGPL 3", "SIL Open Font License"):
        assert word in text
