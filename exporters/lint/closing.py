"""Kính gửi, Nơi nhận, the signature and the mark at the end (mục II.7 to II.9)."""

import re
from collections.abc import Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.lint.paper import Paper, at, nowhere
from resources.proofreading import Finding, Fix, found

_END = "./."
_RUNNING = ("section", "subsection", "article", "clause", "point", "paragraph")


def closing_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on the end of the text, on addressees and on recipients."""
    yield from _addressees(paper)
    if paper.is_official:
        yield from _end_mark(paper)
        yield from _recipients(paper)


def _end_mark(paper: Paper) -> Iterator[Finding]:
    """Not asked for by Phụ lục I, but in every sample of Phụ lục III."""
    running = [fact for fact in paper.all(*_RUNNING) if fact.text.strip()]
    last = running[-1] if running else None
    tables = [fact.index for fact in paper.all("table_text")]
    if last is None or last.index < max(tables, default=-1) or last.text.rstrip().endswith(_END):
        return
    text = last.text.rstrip()
    tail = re.search(r"[.;,/\s]*$", text)
    start = tail.start() if tail else len(text)
    place = at(last, paper.role_at[last.index])
    fix = Fix(place, start, text[start:], _END)
    message = "Nội dung văn bản phải kết thúc bằng “./.”."
    yield found("end-mark", place, message, text[-10:], _END, fix)


def _addressees(paper: Paper) -> Iterator[Finding]:
    """Two or more stand on lines of their own: dash, semicolon, a full stop at the end."""
    label = paper.first("addressee")
    if label is None:
        return
    place = at(label, "addressee")
    if not label.text.strip().startswith("Kính gửi:"):
        message = "Sau “Kính gửi” phải có dấu hai chấm."
        yield found("addressee-form", place, message, label.text.strip(), "Kính gửi:")
    lines = list(_listed_after(paper, label))
    for fact in lines:
        wanted = "." if fact is lines[-1] else ";"
        if not fact.text.rstrip().endswith(wanted):
            message = f"Dòng này của Kính gửi phải kết thúc bằng “{wanted}”."
            yield found("addressee-form", at(fact, "addressee"), message, wanted=wanted)


def _listed_after(paper: Paper, label: ParagraphFact) -> Iterator[ParagraphFact]:
    for fact in paper.facts.paragraphs[label.index + 1 :]:
        if not fact.text.strip().startswith(("-", "–")):
            return
        yield fact


def _recipients(paper: Paper) -> Iterator[Finding]:
    label = paper.first("recipients_label")
    entries = paper.all("recipient", "archive")
    if label is None or not entries:
        yield found("recipients-missing", nowhere("recipients_label"), "Văn bản chưa có Nơi nhận.")
        return
    if label.text.strip() != "Nơi nhận:":
        message = "Phải viết “Nơi nhận:”, có dấu hai chấm."
        place = at(label, "recipients_label")
        yield found("recipients-form", place, message, label.text.strip(), "Nơi nhận:")
    for fact, following in zip(entries, [*entries[1:], None], strict=True):
        continued = following is not None and not following.text.strip().startswith(("-", "–"))
        if not continued:
            yield from _ending(fact, "." if following is None else ";")


def _ending(fact: ParagraphFact, wanted: str) -> Iterator[Finding]:
    text = fact.text.rstrip()
    if text.endswith(wanted):
        return
    place = at(fact, "recipient")
    start = len(text.rstrip(".;, "))
    fix = Fix(place, start, text[start:], wanted)
    message = f"Dòng này của Nơi nhận phải kết thúc bằng “{wanted}”."
    yield found("recipients-form", place, message, text[-1:], wanted, fix)
