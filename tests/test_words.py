"""What people read: spelling, marks and one word for one thing, as CONTRIBUTING lists them."""

import ast
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.commands.table import COMMANDS, MENUS
from resources.vietnamese import fold

ROOT = Path(__file__).parents[1]
PACKAGES = ("desktop", "exporters", "resources", "storage")
LETTERS = re.compile(r"[à-ỹÀ-ỸăĂđĐĩĨũŨơƠưƯ]")
PATTERN = re.compile(r"\\[bswdWD]|\(\?|^SELECT |\{_[A-Z]+\}")
"""What only a regular expression or a query has."""
RECOGNISED = {"words", "starts", "names", "wrong", "doubled", "phrases"}
"""Keys of data files whose words are looked for in what others wrote, however they spell."""
READERS = (
    "storage/importers/lists/units.py",
    "storage/importers/text_file.py",
    "resources/legacy_fonts.py",
)

MARKS = {
    "two spaces": r"\S {2,}\S",
    "three dots": r"(?<!\.)\.{3}(?!\.)",
    "straight quotes": r'"[^"]*[à-ỹđ][^"]*"',
    "a space before a mark": r"\w [,;:!?](?!\w)",
    "a space before %": r"\d %",
    "the tone on the second vowel": r"(?i)o[àáảãạèéẻẽẹ](?![a-zà-ỹ])|(?<!q)u[ỳýỷỹỵ](?![a-zà-ỹ])",
    "another spelling": r"(?i)\b(lí do|tỉ lệ|chữ kí|kí hiệu|kĩ|quí|hàng (năm|quý|tháng))\b",
}


def strings_of(node: ast.AST) -> Iterator[str]:
    """The string constants below ``node`` that are no docstrings, f-strings with {} for values."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.JoinedStr):
            parts = child.values
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)
            for part in parts:
                yield from strings_of(part) if isinstance(part, ast.FormattedValue) else ()
        elif isinstance(child, ast.Constant):
            yield from (child.value,) if isinstance(child.value, str) else ()
        else:
            yield from strings_of(child)


def values_of(data: object, key: str = "") -> Iterator[str]:
    """The strings of a data file that people read."""
    if key in RECOGNISED:
        return
    if isinstance(data, dict):
        for name, value in data.items():
            yield from values_of(value, str(name))
    elif isinstance(data, list):
        for value in data:
            yield from values_of(value, key)
    elif isinstance(data, str):
        yield data


def of_translation(file: Path) -> Iterator[str]:
    return (one.text or "" for one in ElementTree.parse(file).iter("translation"))


READ: dict[str, Callable[[Path], Iterator[str]]] = {
    "py": lambda file: strings_of(ast.parse(file.read_text("utf-8"))),
    "toml": lambda file: values_of(tomllib.loads(file.read_text("utf-8"))),
    "json": lambda file: values_of(json.loads(file.read_text("utf-8"))),
    "md": lambda file: iter(file.read_text("utf-8").splitlines()),
    "ts": of_translation,
}


def sentences() -> Iterator[tuple[str, str]]:
    """Every Vietnamese string of the program with the file it stands in."""
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.*")):
            name = file.relative_to(ROOT).as_posix()
            if name in READERS or file.suffix[1:] not in READ:
                continue
            for text in READ[file.suffix[1:]](file):
                if LETTERS.search(text) and not PATTERN.search(text):
                    yield name, text


def unwanted_words() -> dict[str, str]:
    """What CONTRIBUTING says not to write, with what to write instead."""
    page = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")
    table = page.split("## Words")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")]
    listed = [row for row in rows[1:] if len(row) == 3]
    return {bad: row[0] for row in listed for bad in row[1].split(", ") if bad not in ("", "–")}


SENTENCES = tuple(sentences())


@pytest.mark.parametrize("mark", MARKS)
def test_what_people_read_has_no(mark: str) -> None:
    wrong = re.compile(MARKS[mark])
    assert [(name, text) for name, text in SENTENCES if wrong.search(text)] == []


def test_every_letter_is_one_sign() -> None:
    assert [one for one in SENTENCES if not unicodedata.is_normalized("NFC", one[1])] == []


def test_one_thing_has_one_word() -> None:
    unwanted = unwanted_words()
    assert len(unwanted) > 10
    wrong = re.compile(rf"(?i)(?<!\w)({'|'.join(map(re.escape, unwanted))})(?!\w)")
    found = [(name, hit[0], text) for name, text in SENTENCES if (hit := wrong.search(text))]
    assert found == []


def test_the_letters_under_alt_are_each_of_one_menu() -> None:
    letters = [fold(menu.split("&")[1][0]) for menu in MENUS]
    assert len(set(letters)) == len(MENUS)


def test_commands_are_named_each_its_own_way() -> None:
    named = [(one.menu, one.text) for one in COMMANDS]
    assert len(set(named)) == len(named)
