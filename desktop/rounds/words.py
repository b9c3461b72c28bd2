"""What a round tells the forms of its papers: one wording of names, totals and votes for all."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from exporters.dates import date_in_words
from resources.catalogues.awards import load_awards
from resources.number_words import number_words
from storage.dates import PartialDate
from storage.records_council import Session
from storage.records_decisions import Decision
from storage.records_rounds import LINE_STATES, Nomination
from storage.rules.dossier.words import awarded_name, counted_words, post_words, posted, rate_words
from storage.rules.votes import Vote

Told = tuple[Mapping[str, str], ...]
Votes = Mapping[int, Vote]
Names = Mapping[str, str]

_NONE: Mapping[int, str] = {}
_DECIDERS = {
    one.code: one.in_papers
    for award in load_awards().entries.values()
    for one in award.decided_by
    if one.in_papers
}
_OWN_HEAD = "Thủ trưởng cơ quan"


def decider_words(authority: str, own: str = _OWN_HEAD) -> str:
    """Whom a tờ trình asks, by code of the catalogue; ``own`` is the office's own head."""
    return _DECIDERS.get(authority, own)


def grouped(lines: Iterable[Nomination]) -> tuple[Nomination, ...]:
    """Collectives before people as lists have it, else in the order set by hand."""
    return tuple(sorted(lines, key=lambda line: line.is_person))


def line_rows(
    lines: Sequence[Nomination], votes: Votes, names: Names, summaries: Mapping[int, str] = _NONE
) -> Told:
    """Rows of ``round.lines`` and ``decision.lines``; ``names`` are awards by code, ``summaries``
    stand where a line tells no achievement of its own."""
    return tuple(
        {
            "group": group,
            "name": line.name,
            "post": post_words(line),
            "achievement": line.achievement or summaries.get(line.id or 0, ""),
            "award": award_words(line, names),
            "votes": _votes(votes.get(line.id or 0)),
            "rate": rate_words(votes.get(line.id or 0)),
            "result": LINE_STATES[line.state],
            "reason": line.reason,
        }
        for line, group in _with_groups(lines)
    )


def vote_rows(lines: Sequence[Nomination], session: Session, votes: Votes, names: Names) -> Told:
    """Rows of ``session.votes``: names and awards as they stood on the ballot."""
    tallies = {tally.nomination_id: tally for tally in session.tallies}
    rows: list[Mapping[str, str]] = []
    for line, group in _with_groups([one for one in lines if one.id in tallies]):
        tally, vote = tallies[line.id or 0], votes.get(line.id or 0)
        rows.append(
            {
                "group": group,
                "name": tally.name,
                "post": post_words(line),
                "award": awarded_name(names.get(tally.award, tally.award), line.authority),
                "for": str(tally.in_favour),
                "votes": _votes(vote),
                "against": str(tally.against),
                "rate": rate_words(vote),
                "result": "" if vote is None else "Đạt" if vote.passes else "Không đạt",
            }
        )
    return tuple(rows)


def paid_rows(
    decisions: Iterable[Decision], names: Mapping[int, str], lines: Mapping[int, Nomination]
) -> Told:
    """Rows of ``decision.lines`` with serial numbers and money, as decided.

    ``names`` are those put right since by their own paper, by line: money goes to the person.
    ``lines`` by id word the posts.
    """
    entries = [entry for decision in decisions for entry in decision.entries]
    entries = [entry for entry in entries if entry.award.status != "revoked"]
    entries.sort(key=lambda entry: entry.award.person_id is not None)
    people = _people_words(entry.award.person_id is None for entry in entries)
    return tuple(
        {
            "group": "I. TẬP THỂ" if entry.award.person_id is None else people,
            "name": names.get(entry.nomination_id or 0, entry.award.subject_name),
            "post": posted(entry.award.subject_post, lines.get(entry.nomination_id or 0)),
            "award": entry.award.name,
            "serial": str(entry.serial),
            "amount": money_words(entry.payable),
        }
        for entry in entries
    )


def day_words(day: PartialDate) -> str:
    """``ngày 05 tháng 12 năm 2026``."""
    return date_in_words(str(day))


def money_words(amount: int) -> str:
    """Whole đồng in groups of three."""
    return f"{amount:,}".replace(",", ".")


def spoken_money(amount: int) -> str:
    """“Một triệu tám trăm nghìn đồng”: the sum in words, as it stands behind “Bằng chữ”."""
    words = number_words(amount)
    return f"{words[0].upper()}{words[1:]} đồng"


def award_words(line: Nomination, names: Names) -> str:
    """The award of a line as the papers to its authority name it."""
    return awarded_name(names.get(line.award, line.award), line.authority)


def is_called_title(award: str, name: str, titles: Collection[str]) -> bool:
    """Whether papers say “danh hiệu” before the name; a flag (cờ thi đua) is given by its own."""
    return award in titles and not name.startswith("Cờ")


def called_words(line: Nomination, names: Names, titles: Collection[str]) -> str:
    """What is asked for: danh hiệu “Chiến sĩ thi đua tỉnh”, Bằng khen của …"""
    name = award_words(line, names)
    return f"danh hiệu “{name}”" if is_called_title(line.award, name, titles) else name


def awards_words(lines: Sequence[Nomination], names: Names, titles: Collection[str]) -> str:
    """The awards proposed in the order of the list; of several each with its own total."""
    called: dict[str, list[Nomination]] = {}
    for line in lines:
        called.setdefault(called_words(line, names, titles), []).append(line)
    if len(called) < 2:
        return "".join(called)
    return ", ".join(f"{name} ({counted_words(found)})" for name, found in called.items())


def total_words(lines: Iterable[Nomination]) -> str:
    """“02 tập thể và 05 cá nhân”, as every paper says it."""
    return counted_words(lines)


def _with_groups(lines: Iterable[Nomination]) -> list[tuple[Nomination, str]]:
    found = grouped(lines)
    people = _people_words(not one.is_person for one in found)
    return [(one, people if one.is_person else "I. TẬP THỂ") for one in found]


def _people_words(are_collectives: Iterable[bool]) -> str:
    """People come first in a list without collectives."""
    return "II. CÁ NHÂN" if any(are_collectives) else "I. CÁ NHÂN"


def _votes(vote: Vote | None) -> str:
    return "" if vote is None else f"{vote.in_favour}/{vote.members}"
