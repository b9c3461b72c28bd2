"""The contracts between the rooms of the house, as tests."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
TOP_LEVEL = {
    "desktop", "resources", "storage", "exporters", "tests",
    "pyproject.toml", "build.spec", "README.md", "LICENSE",
}  # fmt: skip


def test_imports_follow_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_sqlite3_is_imported_in_one_module_only() -> None:
    importers = {
        file.relative_to(ROOT).as_posix()
        for package in ("desktop", "exporters", "resources", "storage")
        for file in (ROOT / package).rglob("*.py")
        if "import sqlite3" in file.read_text(encoding="utf-8")
    }
    assert importers == {"storage/database.py"}


def test_the_top_level_is_as_designed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    tops = {line.split("/")[0].strip('"') for line in listed.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} <= TOP_LEVEL


def test_the_command_line_loads_no_qt() -> None:
    code = (
        "import sys, desktop.cli, desktop.plan_files, desktop.sample, storage.verify\n"
        "import exporters.docx, exporters.pdf\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["ruff", "format", "--check", "."]])
def test_the_code_is_tidy(command: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("platform", ["Linux", "Windows"])
def test_types_hold_on(platform: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonplatform", platform],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout
