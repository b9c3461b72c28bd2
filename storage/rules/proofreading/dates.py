"""Days no calendar has, days that contradict their weekday, deadlines on weekends or long past."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, found
from storage.rules.calendar import WEEKDAYS
from storage.rules.proofreading.mentions import Mention, mentions
from storage.rules.proofreading.proof import RUNNING, TEXTS, Passage, Proof

_WEEKDAY = re.compile(
    r"(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[\s,(]*(?:ngày\s*)?$", re.IGNORECASE
)


def date_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on every day written in the texts; a day without a year is one of the plan's."""
    for passage in proof.of(*TEXTS):
        if any(character.isdigit() for character in passage.text):
            for mention in mentions(passage.text):
                yield from _judged(proof, passage, mention)


def _judged(proof: Proof, passage: Passage, mention: Mention) -> Iterator[Finding]:
    place, written = passage.place, mention.written
    day = mention.on_calendar(proof.year or 2000)
    if day is None:
        message = f"Ngày “{written}” không có trong lịch."
        yield found("date-impossible", place, message, written)
        return
    if mention.year is None and proof.year is None:
        return
    weekday = WEEKDAYS[day.weekday()]
    named = _WEEKDAY.search(passage.text[: mention.start])
    if named and named[1].casefold() != weekday.casefold():
        message = f"“{written}” là {weekday}, không phải {named[1]}."
        yield found("date-weekday", place, message, named[1], weekday)
    if mention.is_cited or not (mention.is_deadline or passage.role == "extra"):
        return
    if proof.year is not None and day.year < proof.year and passage.role in (*RUNNING, "extra"):
        message = f"Thời hạn “{written}” đã qua trước năm {proof.year}."
        yield found("stale-date", place, message, written, str(proof.year))
    elif day.weekday() >= 5:
        yield found("date-weekend", place, f"“{written}” là {weekday}.", written, "ngày làm việc")
