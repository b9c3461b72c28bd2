"""The end of a paper: a closing sentence, and the line that keeps a copy (mục II.9)."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Place, found
from storage.rules.proofreading.proof import Proof

_CLERK_ALONE = re.compile(r"[-–\s]*Lưu\s*:?\s*VT\s*[.;]?\s*")


def closing_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on what must come last."""
    if proof.tasks and not proof.ends_with_text:
        message = "Sau bảng nhiệm vụ chưa có phần tổ chức thực hiện hoặc lời kết."
        yield found("closing-missing", Place("after_table", "Sau bảng nhiệm vụ"), message)
    archives = list(proof.of("archive"))
    if not archives and any(proof.of("recipient")):
        message = "Nơi nhận phải có dòng cuối “- Lưu: VT, …”."
        yield found("archive-missing", Place("archive", "Dòng Lưu"), message, "", "Lưu: VT, …")
    for archive in archives:
        if _CLERK_ALONE.fullmatch(archive.text):
            message = "Dòng Lưu chưa ghi đơn vị soạn thảo."
            yield found("archive-unit", archive.place, message, archive.text, "Lưu: VT, <đơn vị>")
