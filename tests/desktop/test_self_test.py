"""The program can say of itself whether it is whole, with a console and without one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop.screens import SCREENS
from desktop.self_test.checks import CHECKS
from desktop.self_test.running import run

ROOT = Path(__file__).parents[2]


def self_test(*arguments: object, code: str = "") -> subprocess.CompletedProcess[str]:
    command = ["-c", code] if code else ["-m", "desktop"]
    return subprocess.run(
        [sys.executable, *command, "--self-test", *map(str, arguments)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_every_check_passes_and_has_its_line(tmp_path: Path) -> None:
    result = self_test("--report", tmp_path / "báo cáo.txt")
    assert result.returncode == 0, result.stdout + result.stderr
    lines = result.stdout.splitlines()
    assert lines == [f"ĐẠT {name}" for name, _ in CHECKS]
    assert (tmp_path / "báo cáo.txt").read_text(encoding="utf-8").splitlines() == lines


def test_without_a_console_the_report_is_a_file(tmp_path: Path) -> None:
    report = tmp_path / "bao-cao.txt"
    code = (
        "import sys; sys.stdout = sys.stderr = None\n"
        "from desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    assert self_test("--report", report, code=code).returncode == 0
    assert report.read_text(encoding="utf-8").count("ĐẠT") == len(CHECKS)


@pytest.mark.parametrize(
    ("loss", "check"),
    [
        ("import resources.fonts as r; r.FACES = ('KhongCo',)", "Phông chữ"),
        ("import resources.certificates as r; r.LAYOUTS = ('khong-co',)", "In giấy khen"),
        ("import resources.help as r; r.TOPICS = ('khong-co',)", "Hướng dẫn"),
    ],
)
def test_what_is_missing_fails_its_check_and_is_named(loss: str, check: str) -> None:
    code = (
        f"import sys\n{loss}\n"
        "import desktop.self_test.checks as checks\n"
        f"checks.CHECKS = [c for c in checks.CHECKS if c[0].startswith({check!r})]\n"
        "from desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    result = self_test(code=code)
    assert result.returncode == 1
    assert result.stdout.startswith(f"HỎNG {check}")


@pytest.mark.parametrize("arguments", [["--report"], ["x"]])
def test_called_wrongly_it_checks_nothing(arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_every_screen_is_drawn_at_both_scales(tmp_path: Path) -> None:
    folder = tmp_path / "ảnh"
    environment = {k: v for k, v in os.environ.items() if k != "QT_SCALE_FACTOR"}
    result = subprocess.run(
        [sys.executable, "-m", "desktop", "--screenshots", str(folder)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    pictures = {file.stem: QImage(str(file)) for file in folder.glob("*.png")}
    names = [name for name, _ in SCREENS]
    assert set(pictures) == {name + ending for name in names for ending in ("", "@1.5")}
    assert pictures["plan"].size() == QSize(1366, 768)
    assert pictures["plan@1.5"].size() == QSize(1920, 1080)
    assert not any(image.isNull() for image in pictures.values())
