"""The bytes of a file to be read, never more than a plan can need."""

from pathlib import Path

from storage.importers.refusals import FileRefused


def read_bytes(path: Path, most: int) -> bytes:
    """The content of ``path``; raises FileRefused when empty, unreadable or over ``most`` bytes."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= most else b""
    except OSError as error:
        advice = "Hãy đóng tệp ở chương trình khác, kiểm tra tên tệp và quyền đọc, rồi nhập lại."
        raise FileRefused(path, "không đọc được tệp", advice) from error
    if size > most:
        advice = "Hãy chép riêng phần kế hoạch ra một tệp mới rồi nhập tệp ấy."
        raise FileRefused(path, f"tệp lớn hơn {most // 1_000_000} MB", advice)
    if not data.strip():
        raise FileRefused(path, "tệp trống", "Hãy kiểm tra lại tệp nguồn.")
    return data
