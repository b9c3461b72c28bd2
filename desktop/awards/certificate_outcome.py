"""What is said of a batch of certificates: how many sheets exist, and which need a person's eye."""

from collections.abc import Mapping

from exporters.certificates import PrintRun
from resources.errors import KnownError

_MOST = 5


def run_told(run: PrintRun) -> str:
    """One line on how many sheets the file holds, and how many were not reached."""
    name, done = run.file.name if run.file else "", len(run.sheets)
    if run.complete:
        return f"Đã tạo {done} tờ trong “{name}” và ghi vào nhật ký.{_smaller(run)}"
    return (
        f"Đã dừng: “{name}” có {done} tờ, đã ghi vào nhật ký; còn {len(run.missing)} tờ chưa in."
        f"{_smaller(run)}"
    )


def trouble_of(run: PrintRun, names: Mapping[str, str]) -> KnownError | None:
    """The sheets whose words do not fit or cannot be drawn; ``names`` by uid of the row."""
    found = [
        f"• {names[sheet.uid]}: {remark.sentence}"
        for sheet in run.sheets
        for remark in sheet.remarks
        if not remark.harmless
    ]
    if not found:
        return None
    more = [f"… và {len(found) - _MOST} chỗ khác"] if len(found) > _MOST else []
    return KnownError(
        "\n".join(["Có tờ chưa in được đúng chữ:", *found[:_MOST], *more]),
        "Hãy sửa ở Thiết kế…, ghi phôi hỏng cho những tờ ấy rồi in lại.",
    )


def _smaller(run: PrintRun) -> str:
    count = sum(any(remark.harmless for remark in sheet.remarks) for sheet in run.sheets)
    return f" {count} tờ có chữ thu nhỏ cho vừa ô." if count else ""
