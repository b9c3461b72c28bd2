"""The program people unpack: it builds, tests itself, and its libraries exist for Windows."""

import importlib.util
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from desktop.self_test.checks import CHECKS
from desktop.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PROGRAMS = ("SoThiDua", "so-thi-dua")
ENDING = ".exe" if sys.platform == "win32" else ""
MOST_MEGABYTES = 120 if sys.platform == "win32" else 170
"""On Linux Qt brings its own ICU and Python its whole library: 40 MB that Windows has or lacks."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh build, where PyInstaller is installed; it takes about half a minute."""
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed")
    place = tmp_path_factory.mktemp("build")
    folders = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    result = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, str(ROOT / "build.spec")],
        cwd=place, capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr[-3000:]
    return place / "dist" / "SoThiDua"


def test_the_version_is_the_projects() -> None:
    assert PROJECT["version"] == VERSION


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_built_program_tests_itself(built: Path, tmp_path: Path, name: str) -> None:
    report = tmp_path / "bao-cao.txt"
    command = [str(built / f"{name}{ENDING}"), "--self-test", "--report", str(report)]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert result.returncode == 0, report.read_text("utf-8") if report.exists() else result.stderr
    assert report.read_text("utf-8").count("ĐẠT") == len(CHECKS)


def test_the_built_command_line_makes_the_sample(built: Path, tmp_path: Path) -> None:
    command = [str(built / f"so-thi-dua{ENDING}"), "sample", str(tmp_path / "mẫu")]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    assert len(result.stdout.splitlines()) == 5


def test_the_unpacked_folder_is_small_and_carries_the_licences(built: Path) -> None:
    size = sum(f.stat().st_size for f in built.rglob("*") if f.is_file() and not f.is_symlink())
    assert size < MOST_MEGABYTES * 1_000_000
    licences = {file.name for file in (built / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "Tinos.txt", "so-thi-dua.txt", "Qt.txt"} <= licences
    for name in ("et_xmlfile", "openpyxl", "peewee", "python-calamine", "python-docx", "reportlab"):
        assert any(licence.startswith(name) for licence in licences), name


@pytest.mark.skipif("CI" not in os.environ, reason="downloads 95 MB; CI does")
def test_every_runtime_library_has_a_windows_wheel(tmp_path: Path) -> None:
    result = subprocess.run(
        [
            sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
            "--platform", "win_amd64", "--python-version", "3.11", "--only-binary=:all:",
            "--dest", str(tmp_path), *PROJECT["dependencies"],
        ],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    wheels = list(tmp_path.glob("*.whl"))
    assert len(wheels) == len(PROJECT["dependencies"])
    assert all(zipfile.is_zipfile(wheel) for wheel in wheels)
