"""The papers of what others decide: the tờ trình to each authority, and the list it goes with."""

from collections.abc import Iterator, Sequence

from desktop.drafting.filling import leader, reference
from desktop.rounds.ground import RoundGround
from desktop.rounds.session_words import votes_sentence
from desktop.rounds.wanted import (
    WantedPaper,
    achievement_of,
    addressees_of,
    bases_of,
    common_values,
    is_public_unit,
    office_words,
)
from desktop.rounds.words import awards_words, decider_words, line_rows
from storage.records_papers import PaperValue
from storage.records_rounds import Nomination


def proposed_above(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[WantedPaper]:
    """Tờ trình and danh sách trích ngang of the lines that go to one authority."""
    decider = decider_words(authority, leader(ground.office, ground.signers))
    named = awards_words(lines, ground.names, ground.titles)
    votes = [vote for line in lines if (vote := ground.shares.get(line.id or 0))]
    values: dict[str, PaperValue] = {
        **common_values(ground, lines),
        "achievement": achievement_of(ground, lines),
        "subject": f"Về việc đề nghị khen thưởng năm {ground.round.year}",
        "addressees": (to := addressees_of(ground, authority, decider)),
        "award": named,
        "award.decider": f"{to[0]} xem xét, trình {decider}" if is_public_unit(ground) else decider,
        "bases": bases_of(ground, lines),
    }
    if ground.session and ground.council:
        values["round.votes"] = votes_sentence(ground.council, ground.session, votes)
    rows = line_rows(lines, ground.shares, ground.names, ground.summaries)
    tables = {"round.lines": rows}
    yield WantedPaper(
        f"To-trinh-{authority}", "to-trinh-khen-thuong", authority, lines, values, tables
    )
    listed = {
        **values,
        "subject": f"Tập thể, cá nhân đề nghị khen thưởng năm {ground.round.year}",
        "document.reference": _proposal(ground, authority),
    }
    yield WantedPaper(
        f"Danh-sach-trich-ngang-{authority}", "danh-sach-trich-ngang", authority, lines, listed,
        tables, ground.head_name, authority_lines=ground.head_title,
    )  # fmt: skip


def _proposal(ground: RoundGround, authority: str) -> str:
    """The tờ trình a list goes with, by its number once it has one."""
    form = "to-trinh-khen-thuong"
    kept = (one for one, whose in ground.stored if one.form_id == form and whose == authority)
    signed = next((one for one in kept if one.number), None)
    if signed is not None:
        return reference(signed, ground.office)
    return (
        f"Tờ trình của {office_words(ground)} về việc đề nghị khen thưởng năm {ground.round.year}"
    )
