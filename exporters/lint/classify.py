"""Finds the zones of a paper (letterhead, title, body, closing, appendices) and names the parts."""

from collections.abc import Sequence

from exporters.inspection.facts import PaperFacts, ParagraphFact
from exporters.lint import marks
from exporters.lint.body_roles import body_roles
from exporters.lint.closing_roles import closing_roles
from exporters.lint.letterhead_roles import letterhead_roles
from exporters.lint.paper import Element, Paper
from exporters.lint.tabbed import apart

_MOST_SUBJECT_LINES = 4
_MOST_HEAD_LINES = 15


def classify(facts: PaperFacts) -> Paper:
    """Every paragraph with its element (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục IV)."""
    facts = apart(facts)
    paragraphs = facts.paragraphs
    body = _body_start(paragraphs)
    closing = _closing_start(paragraphs, body)
    appendix = _appendix_start(paragraphs, closing)
    title = _title_roles(paragraphs[body:closing])
    roles = letterhead_roles(paragraphs[:body]) | title
    rest = [fact for fact in paragraphs[body:closing] if fact.index not in title]
    roles |= body_roles(rest, facts.tables)
    roles |= closing_roles(paragraphs[closing:appendix])
    roles |= _appendix_roles(paragraphs[appendix:])
    return Paper(facts, tuple(Element(roles.get(f.index, "blank"), f) for f in paragraphs))


def _body_start(paragraphs: Sequence[ParagraphFact]) -> int:
    """Where the title stands; for a công văn the first line after its letterhead."""
    for fact in paragraphs:
        if fact.cell is None and marks.is_kind(fact.text):
            return fact.index
    heads = [f for f in paragraphs if marks.is_national_name(f.text.strip())]
    if not heads:
        return 0
    if heads[0].cell is None:
        return _end_of_plain_head(paragraphs, heads[0].index)
    table = heads[0].cell.table
    return max(f.index for f in paragraphs if f.cell and f.cell.table == table) + 1


def _end_of_plain_head(paragraphs: Sequence[ParagraphFact], start: int) -> int:
    """Behind the last line above Kính gửi that only a letterhead has: no cell holds its lines."""
    end = start + 1
    for fact in paragraphs[start : start + _MOST_HEAD_LINES]:
        text = fact.text.strip()
        if marks.ADDRESSEE.match(text):
            break
        if marks.is_of_letterhead(text):
            end = fact.index + 1
    return end


def _title_roles(body: Sequence[ParagraphFact]) -> dict[int, str]:
    """Name of the kind and the lines of trích yếu right under it."""
    if not body or not marks.is_kind(body[0].text):
        return {}
    roles = {body[0].index: "kind"}
    for fact in body[1 : _MOST_SUBJECT_LINES + 1]:
        text = fact.text.strip()
        if fact.cell is not None or _is_drawn(fact, text) or _opens_body(fact, text):
            break
        if text:
            roles[fact.index] = "subject"
    return roles


def _is_drawn(fact: ParagraphFact, text: str) -> bool:
    """Whether it is the line under trích yếu; a shape may hang on the words themselves."""
    return fact.rule is not None and not any(letter.isalpha() for letter in text)


def _opens_body(fact: ParagraphFact, text: str) -> bool:
    if not text:
        return False
    openings = (marks.SECTION, marks.BASIS, marks.ARTICLE, marks.ADDRESSEE)
    return (
        any(mark.match(text) for mark in openings)
        or marks.is_upper(text)
        or (fact.align != "center" and len(text) > 80)
    )


def _closing_start(paragraphs: Sequence[ParagraphFact], body: int) -> int:
    """The first paragraph of the table with Nơi nhận, or that line itself."""
    for fact in paragraphs[body:]:
        if not marks.RECIPIENTS.match(fact.text.strip()):
            continue
        if fact.cell is None:
            return fact.index
        table = fact.cell.table
        return next(f.index for f in paragraphs if f.cell and f.cell.table == table)
    return _signature_start(paragraphs, body)


def _signature_start(paragraphs: Sequence[ParagraphFact], body: int) -> int:
    """Without Nơi nhận: the capitals that stand centred after the last line of text, no further
    up than the table they stand in."""
    start, table = len(paragraphs), None
    for fact in reversed(paragraphs[body:]):
        text = fact.text.strip()
        if text and not (marks.is_upper(text) or _is_name(text)):
            break
        if table is not None and fact.cell is None:
            break
        table = fact.cell.table if fact.cell is not None else table
        start = fact.index
    return start


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 6 and all(word[0].isupper() for word in words)


def _appendix_start(paragraphs: Sequence[ParagraphFact], closing: int) -> int:
    for fact in paragraphs[closing:]:
        if fact.cell is None and marks.APPENDIX.match(fact.text.strip()):
            return fact.index
    return len(paragraphs)


def _appendix_roles(appendices: Sequence[ParagraphFact]) -> dict[int, str]:
    """Label, title lines and the line that ties an appendix to its paper."""
    roles: dict[int, str] = {}
    heading = False
    for fact in appendices:
        text = fact.text.strip()
        if fact.cell is None and marks.APPENDIX.match(text):
            roles[fact.index], heading = "appendix_label", True
        elif heading and marks.APPENDIX_REFERENCE.match(text):
            roles[fact.index], heading = "appendix_reference", False
        elif heading and text and marks.is_upper(text):
            roles[fact.index] = "appendix_title"
        elif text:
            heading = False
    return roles
