"""Writing a file means writing beside it and replacing: never half a file, never a lost one."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from exporters.errors import ExportError

_FULL = (errno.ENOSPC, errno.EFBIG)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path beside ``target`` to write to; it takes the target's place on success.

    On any failure the target is untouched and the piece beside it removed. Raises ExportError
    when the folder is missing or read-only, the disk is full or the target is open elsewhere.
    """
    if target.is_dir():
        raise ExportError(f"“{target}” là một thư mục.", "Hãy đặt tên tệp rồi xuất lại.")
    # Not tempfile: in a folder Windows lets nobody write, older Pythons try names for ever.
    beside = target.with_name(f"~std-{token_hex(8)}{target.suffix}")
    try:
        beside.touch(exist_ok=False)
        yield beside
        _flush_to_disk(beside)
        beside.replace(target)
    except OSError as error:
        raise _explained(target, error) from error
    finally:
        with suppress(OSError):  # a drive that went away takes the piece along
            beside.unlink()


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _explained(target: Path, error: OSError) -> ExportError:
    if isinstance(error, FileNotFoundError):
        return ExportError(
            f"Không có thư mục “{target.parent}”.", "Hãy tạo thư mục hoặc chọn nơi khác để lưu."
        )
    if isinstance(error, PermissionError):
        return ExportError(
            f"Không ghi được tệp “{target.name}” vì tệp đang mở trong chương trình khác (như Word) "
            "hoặc thư mục chỉ cho đọc. Tệp cũ còn nguyên.",
            "Hãy đóng tệp ấy, hoặc lưu với tên khác hay vào thư mục khác.",
        )
    reason = "đĩa đã đầy" if error.errno in _FULL else f"ổ đĩa báo lỗi số {error.errno}"
    return ExportError(
        f"Không ghi được tệp “{target.name}”: {reason}. Tệp cũ (nếu có) còn nguyên.",
        "Hãy kiểm tra chỗ trống trên đĩa rồi xuất lại, hoặc lưu vào nơi khác.",
    )
