"""Importing plans from other offices' files on the command line, as scripts see it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from storage.book import open_book
from storage.queries.plans import get_plan
from tests.desktop.cli.test_plans import ROOT, desktop

TEXT = """KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
Sở Du lịch ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:
I. NỘI DUNG
TT Nội dung Đơn vị thực hiện
QUÝ I
1 Phát động phong trào thi đua
- Văn phòng.
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Lê Thị Minh Mẫu
"""
SEEDS = (
    ("plan-province-2026.pdf", 21),
    ("plan-province-2026.docx", 21),
    ("000_54a3bfd319baae7c.txt", 21),
    ("plan-department-2026.docx", 14),
    ("003_cf8eb6ae5809b9dd.txt", 14),
)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A plan copied out of a printout."""
    file = tmp_path / "ke-hoach.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.parametrize(("name", "tasks"), SEEDS)
def test_the_real_plans_in_every_format_go_into_a_book(
    name: str, tasks: int, seeds: Path, tmp_path: Path
) -> None:
    result = desktop("plan", "import", seeds / name, "--office", tmp_path / "so.tdkt")
    assert result.returncode == 0, result.stderr
    with open_book(tmp_path / "so.tdkt") as book:
        assert len(get_plan(book, int(result.stdout.splitlines()[-1])).tasks) == tasks


def test_doubts_are_told_apart_from_the_answer(copied: Path, tmp_path: Path) -> None:
    result = desktop("plan", "import", copied, "--office", tmp_path / "so.tdkt")
    assert result.returncode == 0, result.stderr
    assert "Phần đầu văn bản: Tệp không có tên cơ quan ban hành" in result.stderr
    assert "Phần đầu văn bản" not in result.stdout
    assert int(result.stdout.splitlines()[-1]) > 0


def test_looking_only_prints_the_plan_as_json_and_stores_nothing(
    copied: Path, tmp_path: Path
) -> None:
    result = desktop("plan", "import", copied, "--json")
    plan = json.loads(result.stdout)
    assert plan["table"]["groups"][0]["tasks"][0]["content"] == ["Phát động phong trào thi đua"]
    assert list(tmp_path.iterdir()) == [copied]


def test_a_superiors_blanks_are_stored_blank_and_asked_for(copied: Path, tmp_path: Path) -> None:
    result = desktop("plan", "import", copied, "--office", tmp_path / "so.tdkt", "--superior")
    assert "hãy bổ sung trước khi viện dẫn" in result.stderr
    with open_book(tmp_path / "so.tdkt") as book:
        plan = get_plan(book, int(result.stdout.splitlines()[-1]))
    assert (plan.number, str(plan.date), plan.is_superior) == ("", "2026", True)


def test_a_scan_leaves_no_book_behind(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(50, 50, 400, 700, fill=1)
    canvas.save()
    result = desktop("plan", "import", tmp_path / "scan.pdf", "--office", tmp_path / "so.tdkt")
    assert result.returncode == 1
    assert "xin tệp Word" in result.stderr
    assert not (tmp_path / "so.tdkt").exists()


def test_importing_loads_no_window(copied: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom desktop.plans.files import read_plan_file\n"
        f"read_plan_file(Path({str(copied)!r}))\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
