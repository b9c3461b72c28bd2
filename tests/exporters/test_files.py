"""Writing beside and replacing: the target is whole, old or new, never half."""

import subprocess
import sys
from pathlib import Path

import pytest

from exporters.errors import ExportError
from exporters.files import replacing


def test_a_failure_in_the_middle_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "kh.docx"
    target.write_text("bản cũ", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), replacing(target) as beside:
        beside.write_text("nửa bản", encoding="utf-8")
        raise ZeroDivisionError
    assert target.read_text(encoding="utf-8") == "bản cũ"
    assert list(tmp_path.iterdir()) == [target]


def test_success_leaves_the_new_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "kh.docx"
    target.write_text("bản cũ", encoding="utf-8")
    with replacing(target) as beside:
        beside.write_text("bản mới", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "bản mới"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="Không có thư mục"), replacing(tmp_path / "a" / "b.pdf"):
        pass


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="là một thư mục"), replacing(tmp_path):
        pass


def test_a_drive_that_goes_away_meanwhile_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    with pytest.raises(ExportError), replacing(folder / "kh.docx") as beside:
        beside.unlink()
        folder.rename(tmp_path / "đã rút")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file sizes")
def test_a_full_disk_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from exporters.errors import ExportError\n"
        "from exporters.files import replacing\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    with replacing(Path(sys.argv[1])) as beside: beside.write_bytes(b'x' * 5000)\n"
        "except ExportError as error: sys.stdout.buffer.write(str(error).encode())\n"
    )
    target = tmp_path / "kh.pdf"
    target.write_bytes(b"old")
    result = subprocess.run(
        [sys.executable, "-c", code, str(target)], capture_output=True, check=True
    )
    assert "đĩa đã đầy" in result.stdout.decode()
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
