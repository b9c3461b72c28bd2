"""A paper a round needs, before it is made: which form, for whom, about which lines, with what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.drafting.filling import leader
from desktop.rounds.ground import RoundGround
from desktop.rounds.words import Told, day_words, total_words
from resources.agency_names import in_running_text
from storage.records_papers import PaperValue
from storage.records_rounds import Nomination


@dataclass(frozen=True)
class WantedPaper:
    """``tables`` go by a field's key or by its source, ``values`` likewise.

    ``told_by`` is the key of the value that tells two papers of one form and authority apart.
    """

    role: str
    form_id: str
    authority: str
    lines: Sequence[Nomination]
    values: Mapping[str, PaperValue]
    tables: Mapping[str, Told]
    signer: str = ""
    told_by: str = ""


def head_words(ground: RoundGround) -> str:
    """“Giám đốc Sở Ngoại vụ”, as running text has the head of the office."""
    title = leader(ground.office, ground.signers).removesuffix(" ".join(ground.office.name_lines))
    return f"{title.strip().capitalize()} {office_words(ground)}".strip()


def office_words(ground: RoundGround) -> str:
    """“Sở Ngoại vụ”, as running text has the office."""
    return in_running_text(" ".join(ground.office.name_lines))


def common_values(ground: RoundGround, lines: Sequence[Nomination]) -> dict[str, PaperValue]:
    """What every paper on achievements of the round's year says."""
    year = str(ground.round.year)
    return {
        "round.year": year,
        "round.counts": total_words(lines),
        "achievement": f"đã có thành tích xuất sắc trong công tác năm {year}",
    }


def bases_of(ground: RoundGround) -> tuple[str, ...]:
    """The law, and the minutes of the session where one was held; the office adds its own."""
    law = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    if ground.session is None or ground.council is None:
        return (f"{law}.",)
    day = day_words(ground.session.held_on)
    return (f"{law};", f"Căn cứ Biên bản họp {ground.council.name} {day}.")
