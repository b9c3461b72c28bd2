"""The contracts between the rooms of the house, as tests."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
PACKAGES = ("desktop", "exporters", "resources", "storage")
TOP_LEVEL = {
    "desktop", "resources", "storage", "exporters", "tests",
    "pyproject.toml", "build.spec", "README.md", "LICENSE",
}  # fmt: skip


def program_files() -> Iterator[Path]:
    return (file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """The outermost package of every import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def plain(name: str) -> str:
    """A distribution's name as registries compare it."""
    return re.sub("[-_.]+", "-", name).lower()


def test_whatever_the_program_imports_is_installed_with_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {plain(re.split("[<>=!~]", line)[0]) for line in project["dependencies"]}
    declared |= {"shiboken6"}  # of PySide6, in a wheel of its own
    owners = {
        package: {plain(name) for name in names}
        for package, names in packages_distributions().items()
    }
    names = {name for file in program_files() for name in imported(file)}
    foreign = names - sys.stdlib_module_names - {*PACKAGES}
    assert {name for name in foreign if declared.isdisjoint(owners.get(name, ()))} == set()


def test_imports_follow_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_sqlite3_is_imported_in_one_module_only() -> None:
    importers = {
        file.relative_to(ROOT).as_posix()
        for file in program_files()
        if "import sqlite3" in file.read_text(encoding="utf-8")
    }
    assert importers == {"storage/database.py"}


def test_the_top_level_is_as_designed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    tops = {line.split("/")[0].strip('"') for line in listed.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} <= TOP_LEVEL


def test_the_command_line_loads_no_qt() -> None:
    code = (
        "import sys, desktop.cli, desktop.plans.files, desktop.sample.office, storage.verify\n"
        "import exporters.docx, exporters.pdf\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["ruff", "format", "--check", "."]])
def test_the_code_is_tidy(command: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("platform", ["Linux", "Windows"])
def test_types_hold_on(platform: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonplatform", platform],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout
