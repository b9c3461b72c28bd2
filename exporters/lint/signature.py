"""Who signs: authority prefixes, titles and the name (mục II.7 and II.8)."""

import re
from collections.abc import Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.lint import marks
from exporters.lint.paper import Paper, at, nowhere
from resources.proofreading import Finding, found
from resources.proofreading.letters import UPPER

_PREFIX = re.compile(rf"(TM|KT|TL|TUQ|Q)(?P<mark>\W+)(?=[{UPPER}])")
_SLASHED = re.compile(r"(T/M|K/T|T/L|T/UQ)\b")
_WORDS = re.compile(r"(THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN)\b")
_DEGREE = re.compile(
    r"(GS|PGS|TSKH|TS|ThS|Ths|BS|DS|KS|CN|CKI|CKII|NGND|NGƯT|TTND|TTƯT|Tiến sĩ|Thạc sĩ|"
    r"Giáo sư|Phó Giáo sư|Bác sĩ|Kỹ sư|Cử nhân)[.,\s]"
)


def signature_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on the signature block; two signers side by side are judged line by line."""
    authority = paper.all("authority")
    if not authority and paper.is_official:
        place = nowhere("authority")
        yield found("authority-missing", place, "Chưa có quyền hạn, chức vụ của người ký.")
    for place, fact in enumerate(authority):
        yield from _prefix(fact)
        yield from _own_title(fact, authority[place + 1 :])
    yield from _name(paper)


def _prefix(fact: ParagraphFact) -> Iterator[Finding]:
    text = fact.text.strip()
    match = _PREFIX.match(text)
    wrong = _SLASHED.match(text) or _WORDS.match(text)
    if wrong or (match and match["mark"].rstrip() != "."):
        message = "Quyền hạn phải ghi TM., KT., TL., TUQ. hoặc Q., có dấu chấm."
        yield found("authority-form", at(fact, "authority"), message, text, "TM./KT./TL./TUQ./Q.")


def _own_title(fact: ParagraphFact, below: list[ParagraphFact]) -> Iterator[Finding]:
    """Whoever signs for another writes his own title on the next line."""
    if re.match(r"(KT|TL|TUQ)\.", fact.text.strip()) and not below:
        message = "Dưới dòng KT., TL., TUQ. phải có chức vụ của chính người ký."
        yield found("authority-title", at(fact, "authority"), message)


def _name(paper: Paper) -> Iterator[Finding]:
    signer = paper.first("signer")
    if signer is None:
        if paper.is_official:
            yield found("signer-missing", nowhere("signer"), "Chưa có họ tên người ký.")
        return
    text, place = signer.text.strip(), at(signer, "signer")
    if marks.is_upper(text):
        message = "Họ tên người ký viết chữ thường, chỉ viết hoa chữ cái đầu mỗi âm tiết."
        yield found("signer-form", place, message, text)
    degree = _DEGREE.match(text)
    if degree:
        message = (
            f"Không ghi “{degree[1]}” trước họ tên người ký "
            "(trừ lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành)."
        )
        yield found("signer-degree", place, message, text, text[degree.end() :].strip())
