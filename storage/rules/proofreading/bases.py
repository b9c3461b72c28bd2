"""Legal bases: what separates them and whether they name a document (mục II.6)."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Fix, Place, found
from storage.rules.proofreading.proof import Passage, Proof

_VAGUE = re.compile(
    r"(các|những) văn bản (hướng dẫn|quy định|liên quan|có liên quan|chỉ đạo)[^;.]*", re.IGNORECASE
)


def basis_rules(proof: Proof) -> Iterator[Finding]:
    """A semicolon after each, a full stop after the last; their words are never corrected."""
    bases = [basis for basis in proof.of("basis") if basis.text.strip()]
    for basis in bases[:-1]:
        if not basis.text.rstrip().endswith(";"):
            message = "Mỗi căn cứ kết thúc bằng dấu chấm phẩy."
            yield found(
                "basis-separator", basis.place, message, _tail(basis), ";", _mark(basis, ";")
            )
    if bases and not bases[-1].text.rstrip().endswith("."):
        message = "Căn cứ cuối cùng kết thúc bằng dấu chấm."
        last = bases[-1]
        yield found("basis-end", last.place, message, _tail(last), ".", _mark(last, "."))
    for basis in bases:
        vague = _VAGUE.search(basis.text)
        if vague:
            message = f"“{vague[0]}” chưa nêu rõ tên loại, số, ngày và cơ quan ban hành."
            yield found("basis-vague", basis.place, message, vague[0])


def _mark(basis: Passage, mark: str) -> Fix:
    place: Place = basis.place
    text = basis.text.rstrip()
    start = len(text.rstrip(".;,: "))
    return Fix(place, start, text[start:], mark)


def _tail(basis: Passage) -> str:
    return basis.text.rstrip()[-1:]
