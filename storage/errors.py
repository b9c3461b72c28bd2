"""What can go wrong with a book, said so that a clerk knows what is safe and what to do."""

# ruff: noqa: N818 -- an except clause reads better as what happened than with "Error" behind it

from pathlib import Path

from resources.errors import KnownError
from storage.account import account_name, machine_name
from storage.dates import local_time


class StorageError(KnownError):
    """Something foreseen went wrong with the office's book."""


class BookExists(StorageError):
    """A new book or copy would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Đã có tệp “{path.name}” trong thư mục này; tệp ấy còn nguyên.",
            "Hãy đặt tên khác hoặc chọn thư mục khác.",
        )


class LogLeftBehind(StorageError):
    """A removed book left a file beside, which would leak into a new one of its name."""

    def __init__(self, path: Path, left: Path) -> None:
        super().__init__(
            f"Trong thư mục còn tệp “{left.name}” của một sổ cùng tên đã bị xóa hoặc chuyển đi; "
            "chưa lập sổ mới và tệp ấy còn nguyên.",
            f"Hãy đặt tên khác cho sổ mới; nếu lỡ xóa “{path.name}”, hãy đưa sổ ấy về chỗ cũ.",
        )


class BookVanished(StorageError):
    """The file is not, or no longer, where it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Không tìm thấy tệp sổ “{path}”.",
            "Hãy kiểm tra ổ đĩa, thư mục mạng hoặc thẻ nhớ chứa sổ rồi mở lại.",
        )


class NotABook(StorageError):
    """The file is something else than a book."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp “{path.name}” không phải là sổ của chương trình; tệp không bị thay đổi.",
            "Hãy chọn đúng tệp sổ có đuôi .tdkt.",
        )


class BrokenBook(StorageError):
    """The file is a book whose content cannot be trusted."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” bị hỏng, không đọc được đầy đủ; tệp không bị ghi thêm.",
            "Hãy giữ nguyên tệp này và mở bản sao lưu gần nhất trong thư mục “Sao lưu”.",
        )


class NewerBook(StorageError):
    """The book was written by a later version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” do phiên bản mới hơn của chương trình lập; tệp không bị thay đổi.",
            "Hãy cài phiên bản chương trình mới nhất rồi mở lại.",
        )


class OlderBook(StorageError):
    """The book must be brought up to date first, and this opening may not write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” theo cách ghi của phiên bản cũ, cần được nâng cấp trước khi đọc; "
            "tệp không bị thay đổi.",
            "Hãy mở sổ bình thường một lần ở nơi được phép ghi để chương trình nâng cấp sổ.",
        )


class BookLocked(StorageError):
    """Another window or machine writes in the book; ``since`` is UTC."""

    def __init__(self, path: Path, account: str, machine: str, since: str) -> None:
        here = (account, machine) == (account_name(), machine_name())
        holder = "cửa sổ khác trên máy này" if here else f"tài khoản “{account}”, máy “{machine}”"
        super().__init__(
            f"Sổ “{path.name}” đang mở ở {holder} từ {local_time(since)}; sổ không bị thay đổi.",
            "Hãy đóng sổ ở nơi đó, hoặc mở sổ ở chế độ chỉ đọc.",
        )
        self.account = account
        self.machine = machine
        self.since = since


class BookBusy(StorageError):
    """The file stayed locked for longer than a short write takes."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” đang bận vì chương trình khác giữ tệp; thay đổi chưa được ghi.",
            "Hãy đợi một lát rồi làm lại; nếu vẫn bận, hãy tắt chương trình sao lưu đang chạy.",
        )


class BookClosed(StorageError):
    """The book was closed while another thread still worked on it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” đã đóng nên việc đang làm dở dừng lại.",
            "Hãy mở lại sổ rồi làm lại việc ấy; những gì đã ghi vẫn còn nguyên.",
        )


class ReadOnlyBook(StorageError):
    """A change was asked of a book opened read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” đang ở chế độ chỉ đọc; chưa có gì được ghi.",
            "Hãy mở lại sổ ở nơi được phép ghi, hoặc sao chép sổ sang thư mục khác.",
        )


class LogOnOtherMachine(StorageError):
    """A book on the network whose log only the machine that has its disk can read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Sổ “{path.name}” đang mở, hoặc lần trước chưa đóng hẳn, ngay trên máy chứa nó; qua "
            "mạng chưa xem được phần mới ghi. Sổ không bị thay đổi.",
            "Hãy đóng sổ trên máy ấy (nếu máy vừa mất điện thì mở sổ rồi đóng lại) và thử lại.",
        )


class DiskFull(StorageError):
    """There is no room for the change."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Đĩa chứa sổ “{path.name}” đã đầy: thay đổi vừa rồi chưa được ghi, "
            "mọi nội dung trước đó còn nguyên.",
            "Hãy giải phóng chỗ trống trên đĩa rồi làm lại.",
        )


class DriveFailed(StorageError):
    """The disk, card or network did not do what it was asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Ổ đĩa báo lỗi khi đọc hoặc ghi “{path}”; thay đổi vừa rồi chưa được ghi.",
            "Hãy kiểm tra ổ đĩa hoặc kết nối mạng, đóng sổ rồi mở lại.",
        )


class CannotOpen(StorageError):
    """The file or its folder does not allow opening."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Không mở được tệp “{path}”: thư mục không có hoặc không cho phép; "
            "không có gì bị thay đổi.",
            "Hãy kiểm tra đường dẫn và quyền truy cập, hoặc chọn thư mục khác.",
        )


class CannotAttach(CannotOpen):
    """A file to be kept could not be read to its end."""

    def __init__(self, path: Path) -> None:
        StorageError.__init__(
            self,
            f"Không chép được tệp “{path.name}” vào sổ: tệp đã bị chuyển đi, đang mở ở chương "
            "trình khác, không được phép đọc, hoặc ổ đĩa, thẻ nhớ đã bị rút ra. Sổ không bị thay "
            "đổi.",
            "Hãy đóng tệp ấy, cắm lại ổ đĩa hoặc tìm lại tệp, rồi đính kèm lần nữa.",
        )


class BackupFailed(StorageError):
    """A copy of the book could not be made, or does not match the book."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"Không sao chép được sổ vào “{path}”: {reason}. Sổ còn nguyên.",
            "Hãy kiểm tra chỗ trống trên đĩa hoặc chọn nơi khác rồi làm lại.",
        )


class NotFound(StorageError):
    """What is to be read or changed is not in the book."""

    def __init__(self, what: str, row_id: int) -> None:
        super().__init__(
            f"Không tìm thấy {what} mã {row_id} trong sổ.",
            "Có thể mục này vừa bị xóa; hãy mở lại trang rồi chọn lại.",
        )


class EditRefused(StorageError):
    """A change that would leave the book inconsistent; nothing was written."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(f"{problem} Chưa có gì được ghi.", advice)


class ImportRefused(StorageError):
    """Interchange text that is not a plan; ``place`` is the key, or line and column."""

    def __init__(self, name: str, place: str, problem: str) -> None:
        super().__init__(
            f"Không nhập được “{name}”: tại {place}, {problem}. Sổ không bị thay đổi.",
            "Hãy sửa chỗ đã nêu trong tệp rồi nhập lại.",
        )
        self.place = place
