"""Writing beside and replacing: the target is whole, old or new, never half."""

import errno
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from exporters.errors import ExportError
from exporters.files import replacing, why_not_written


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


# -- what Windows does to files


def test_a_file_a_virus_scanner_holds_for_a_moment_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved, held = Path.replace, [PermissionError(13, "Access is denied")] * 2

    def scanned(self: Path, target: Path) -> Path:
        if held:
            raise held.pop()
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", scanned)
    with replacing(tmp_path / "kh.docx") as beside:
        beside.write_text("bản mới", encoding="utf-8")
    assert [file.name for file in tmp_path.iterdir()] == ["kh.docx"]


def test_a_file_open_in_word_is_told_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kh.docx"
    target.write_text("bản cũ", encoding="utf-8")

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    told = pytest.raises(ExportError, match="đang mở trong chương trình khác")
    with told, replacing(target) as beside:
        beside.write_text("bản mới", encoding="utf-8")
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["bản cũ"]


def test_a_name_too_long_for_any_system_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="đường dẫn dài"), replacing(tmp_path / ("ô" * 300)) as at:
        at.write_text("", encoding="utf-8")


def a_refusal(number: int, kind: type[OSError] = OSError, winerror: int = 0) -> OSError:
    """As Windows answers: by a number of its own beside the usual one."""
    error = kind(number, "")
    error.winerror = winerror  # type: ignore[attr-defined]
    return error


DEEP = PureWindowsPath("D:/", *["Hồ sơ thi đua khen thưởng"] * 10, "Tờ trình.docx")
SHARE = PureWindowsPath(r"\\may-chu\chung\Tờ trình.docx")


@pytest.mark.parametrize(
    ("target", "error", "told"),
    [
        (DEEP, a_refusal(2, FileNotFoundError, 3), "đường dẫn dài 276 ký tự, Windows chỉ nhận"),
        (PureWindowsPath("D:/CON.docx"), a_refusal(22, OSError, 87), "không nhận tên tệp này"),
        (PureWindowsPath("D:/KH: 2026.docx"), a_refusal(22, OSError, 123), "không nhận tên tệp"),
        (SHARE, a_refusal(22, OSError, 64), "không còn tới được"),
        (PureWindowsPath("E:/kh.docx"), a_refusal(13, PermissionError, 21), "không còn tới được"),
        (PureWindowsPath("E:/kh.docx"), a_refusal(13, PermissionError, 19), "chỉ cho đọc"),
        (PureWindowsPath("E:/kh.docx"), a_refusal(errno.ENOSPC), "đĩa đã đầy"),
        (PureWindowsPath("E:/kh.docx"), a_refusal(5), "ổ đĩa báo lỗi số 5"),
    ],
)
def test_each_refusal_of_windows_has_its_sentence(
    target: PureWindowsPath, error: OSError, told: str
) -> None:
    found = why_not_written(target, error)
    assert told in found.message
    assert found.advice.endswith(".")


def test_linux_takes_the_names_windows_refuses(tmp_path: Path) -> None:
    error = FileNotFoundError(2, "")
    assert "Không có thư mục" in why_not_written(PurePosixPath("/a/con.pdf"), error).message
