"""What would go wrong on Windows only, found in the source on whichever system the tests run."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from resources.file_names import is_refused

ROOT = Path(__file__).parents[1]
FOLDERS = ("desktop", "exporters", "resources", "storage", "tests")
PLACES_OF_ENCODING = {"read_text": 0, "write_text": 1}
ONLY_ELSEWHERE = {"fork", "geteuid", "getuid", "setuid", "setgid", "killpg", "symlink_to", "mkfifo"}
"""What Windows has not; where it is called the lines above must ask for the system."""


def files() -> list[Path]:
    return [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a file by the last name of what is called."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield name, node


def where(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def mode_of(node: ast.Call) -> str | None:
    """The mode a file is opened in; None where nothing tells that a file is opened."""
    method = isinstance(node.func, ast.Attribute)
    given = [one.value for one in node.keywords if one.arg == "mode"]
    given += node.args[0 if method else 1 :][:1]
    if not given:
        return None if method else "r"
    value = given[0].value if isinstance(given[0], ast.Constant) else None
    return value if isinstance(value, str) and set(value) <= set("rwxab+t") else None


def guesses_encoding(name: str, node: ast.Call) -> bool:
    named = {keyword.arg for keyword in node.keywords}
    if "encoding" in named or None in named:
        return False
    if name in PLACES_OF_ENCODING:
        return len(node.args) <= PLACES_OF_ENCODING[name]
    if name == "open":
        mode = mode_of(node)
        return mode is not None and "b" not in mode
    return name in ("run", "Popen") and bool(named & {"text", "universal_newlines"})


@pytest.mark.parametrize("folder", FOLDERS)
def test_text_is_never_read_or_written_in_the_code_page_of_the_machine(folder: str) -> None:
    guessed = [
        where(file, node)
        for file in sorted((ROOT / folder).rglob("*.py"))
        for name, node in calls(file)
        if guesses_encoding(name, node)
    ]
    assert guessed == []


def test_vietnamese_words_stand_outside_the_formats_of_days() -> None:
    """C libraries lose letters that their locale lacks."""
    lost = [
        where(file, node)
        for file in files()
        for name, node in calls(file)
        if name == "strftime"
        for argument in node.args
        if isinstance(argument, ast.Constant) and not str(argument.value).isascii()
    ]
    assert lost == []


def test_no_temporary_file_is_opened_twice() -> None:
    """Windows opens none a second time that is removed on closing."""
    found = [
        where(file, node)
        for file in files()
        for name, node in calls(file)
        if name in ("NamedTemporaryFile", "SpooledTemporaryFile")
    ]
    assert found == []


def test_what_only_other_systems_have_is_asked_for_behind_their_name() -> None:
    found = [
        where(file, node)
        for file in files()
        for name, node in calls(file)
        if name in ONLY_ELSEWHERE
        and not any(word in file.read_text("utf-8") for word in ("sys.platform", "os.name"))
    ]
    assert found == []


def test_windows_takes_the_name_of_every_file_of_the_program() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a checkout")
    names = [name for name in listed.stdout.split("\0") if name]
    parts = {part for name in names for part in PurePosixPath(name).parts}
    assert [part for part in parts if is_refused(part)] == []
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) < 120
