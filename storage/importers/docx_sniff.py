"""Files that only call themselves .docx, told by their first bytes."""

from pathlib import Path

from storage.importers.refusals import RESAVE_ADVICE, FileRefused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_TEXTS = (
    (b"{\\rtf", "tệp là văn bản RTF đổi đuôi thành .docx"),
    (b"%pdf", "tệp là PDF đổi đuôi thành .docx"),
    (b"<", "tệp là trang web (HTML) đổi đuôi thành .docx"),
    (b"mime-version", "tệp là trang web (MHT) đổi đuôi thành .docx"),
)


def refusal_for(path: Path) -> FileRefused | None:
    """Why the file cannot be a .docx, None when it begins like one."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            ole = file.read(2**20) if head.startswith(_OLE) else b""
    except OSError:
        advice = "Hãy kiểm tra đường dẫn, quyền truy cập và đóng tệp ở chương trình khác."
        return FileRefused(path, "không mở được tệp", advice)
    if not head.strip(b"\0 \r\n\t"):
        advice = "Hãy xin lại tệp có nội dung rồi nhập."
        return FileRefused(path, "tệp trống, không có nội dung", advice)
    if head.startswith(b"PK"):
        return None
    if head.startswith(_OLE):
        return _ole_refusal(path, head + ole)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    names = (problem for sign, problem in _TEXTS if start.startswith(sign))
    return FileRefused(path, next(names, "tệp không phải là văn bản Word (.docx)"), RESAVE_ADVICE)


def _ole_refusal(path: Path, content: bytes) -> FileRefused:
    if _ENCRYPTED in content:
        advice = "Hãy mở tệp bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu lại."
        return FileRefused(path, "tệp được đặt mật khẩu", advice)
    return FileRefused(path, "tệp là văn bản Word cũ (.doc)", RESAVE_ADVICE)
