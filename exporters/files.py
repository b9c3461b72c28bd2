"""Writing a file means writing beside it and replacing: never half a file, never a lost one."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath, PureWindowsPath
from secrets import token_hex

from exporters.errors import ExportError
from resources.file_names import LONGEST_PATH, is_refused, is_too_long
from resources.patience import is_gone, patiently

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path beside ``target`` to write to; it takes the target's place on success.

    On any failure the target is untouched and the piece beside it removed. Raises ExportError
    when the folder is missing or read-only, the disk is full, the target is open elsewhere or
    its name is none.
    """
    _refuse_folder(target)
    # Not tempfile: in a folder Windows lets nobody write, older Pythons try names for ever.
    beside = target.with_name(f"~std-{token_hex(8)}{target.suffix}")
    try:
        beside.touch(exist_ok=False)
        yield beside
        _flush_to_disk(beside)
        patiently(lambda: beside.replace(target))
    except OSError as error:
        raise why_not_written(target.absolute(), error) from error
    finally:
        with suppress(OSError):  # a drive that went away takes the piece along
            patiently(beside.unlink)


def _refuse_folder(target: Path) -> None:
    with suppress(OSError):  # a drive that does not answer is told of when it is written to
        if target.is_dir():
            raise ExportError(f"“{target}” là một thư mục.", "Hãy đặt tên tệp rồi xuất lại.")


def why_not_written(target: PurePath, error: OSError) -> ExportError:
    """What the system's refusal to write ``target`` (absolute) means to people."""
    on_windows = isinstance(target, PureWindowsPath)
    if error.errno == errno.ENAMETOOLONG or (on_windows and is_too_long(target)):
        return ExportError(
            f"Không ghi được tệp “{target.name}”: đường dẫn dài {len(str(target))} ký tự, "
            f"Windows chỉ nhận đến {LONGEST_PATH}. Tệp cũ (nếu có) còn nguyên.",
            "Hãy chọn thư mục gần gốc ổ đĩa hơn (như D:\\HoSo) hoặc đặt tên ngắn hơn.",
        )
    if on_windows and is_refused(target.name):
        return ExportError(
            f"Không ghi được tệp “{target.name}”: Windows không nhận tên tệp này.",
            'Hãy đặt tên khác, không có các dấu < > : " / \\ | ? *, không kết thúc bằng dấu chấm '
            "hay dấu cách, không phải CON, PRN, AUX, NUL, COM1–COM9, LPT1–LPT9.",
        )
    return _by_kind(target, error)


def _by_kind(target: PurePath, error: OSError) -> ExportError:
    if isinstance(error, FileNotFoundError) or is_gone(error):
        return ExportError(
            f"Không có thư mục “{target.parent}”, hoặc không còn tới được.",
            "Hãy tạo thư mục, cắm lại thẻ nhớ hay nối lại ổ mạng, hoặc chọn nơi khác để lưu.",
        )
    if isinstance(error, PermissionError):
        return ExportError(
            f"Không ghi được tệp “{target.name}” vì tệp đang mở trong chương trình khác (như Word) "
            "hoặc tệp, thư mục chỉ cho đọc. Tệp cũ còn nguyên.",
            "Hãy đóng tệp ấy, hoặc lưu với tên khác hay vào thư mục khác.",
        )
    reason = "đĩa đã đầy" if error.errno in _FULL else f"ổ đĩa báo lỗi số {error.errno}"
    return ExportError(
        f"Không ghi được tệp “{target.name}”: {reason}. Tệp cũ (nếu có) còn nguyên.",
        "Hãy kiểm tra chỗ trống trên đĩa và kết nối rồi xuất lại, hoặc lưu vào nơi khác.",
    )


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
