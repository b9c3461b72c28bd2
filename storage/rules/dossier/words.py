"""How every paper of a round words the same things: totals, posts, shares of votes."""

from collections.abc import Iterable

from storage.records_rounds import Nomination
from storage.rules.votes import Vote


def counted_words(lines: Iterable[Nomination]) -> str:
    """“02 tập thể và 05 cá nhân”: how many of each, each subject counted once."""
    subjects = {line.subject for line in lines}
    people = sum(kind == "person" for kind, _ in subjects)
    parts = (
        (len(subjects) - people, "tập thể"),
        (people, "cá nhân"),
    )
    return " và ".join(f"{number:02} {noun}" for number, noun in parts if number)


def post_words(line: Nomination) -> str:
    """Post and unit in one text: “Trưởng phòng, Phòng Lãnh sự”."""
    return ", ".join(part for part in (line.post, line.unit) if part)


def rate_words(vote: Vote | None) -> str:
    """The share of votes on all members, “” where nobody voted: “88,9 %”."""
    return "" if vote is None else vote.percent_text
