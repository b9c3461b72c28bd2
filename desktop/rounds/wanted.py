"""A paper a round needs, before it is made: which form, for whom, about which lines, with what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.drafting.filling import head_in_text
from desktop.rounds.ground import RoundGround
from desktop.rounds.words import Told, day_words, total_words
from resources.agency_names import in_running_text
from storage.dates import PartialDate
from storage.records_papers import Paper, PaperValue
from storage.records_rounds import Nomination

_COMMITTEES = ("Ủy ban nhân dân", "UBND")


@dataclass(frozen=True)
class WantedPaper:
    """``tables`` go by a field's key or by its source, ``values`` likewise.

    ``told_by`` is the key of the value that tells two papers of one form and authority apart;
    ``number`` is that of a paper signed already, with its symbol. A paper ``past`` its time is of
    the set only where it was kept.
    """

    role: str
    form_id: str
    authority: str
    lines: Sequence[Nomination]
    values: Mapping[str, PaperValue]
    tables: Mapping[str, Told]
    signer: str = ""
    told_by: str = ""
    authority_lines: tuple[str, ...] = ()
    number: str = ""
    date: PartialDate | None = None
    past: bool = False

    def closed(self, paper: Paper) -> Paper:
        """The paper with who signs it, and with number and day where it was signed."""
        number, _, symbol = self.number.partition("/")
        return replace(
            paper,
            signer=self.signer or paper.signer,
            authority=self.authority_lines or paper.authority,
            number=number or paper.number,
            symbol=symbol or paper.symbol,
            date=self.date or paper.date,
        )


def head_words(ground: RoundGround) -> str:
    """“Giám đốc Sở Ngoại vụ”, as running text has the head of the office."""
    return head_in_text(ground.office, ground.signers)


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


def achievement_of(ground: RoundGround, lines: Sequence[Nomination]) -> str:
    """For what time the lines are proposed; awards that ask for different times name none."""
    last, firsts = ground.round.year, {ground.since.get(line.id or 0) for line in lines}
    said = "đã có thành tích xuất sắc trong công tác"
    if len(firsts) > 1:
        return said
    first = next(iter(firsts)) or last
    return f"{said} năm {last}" if first == last else f"{said} từ năm {first} đến năm {last}"


def addressees_of(ground: RoundGround, authority: str, decider: str) -> tuple[str, ...]:
    """Whom a tờ trình goes to; in a province also the department that appraises dossiers.

    A public unit's goes to the department above it, which hands it on.
    """
    parent = in_running_text(" ".join(ground.office.parent_lines))
    if is_public_unit(ground):
        return (parent,)
    if authority != "tinh":
        return (decider,)
    place = next((parent.removeprefix(one) for one in _COMMITTEES if parent.startswith(one)), "")
    head = f"{decider}{place.removeprefix(' tỉnh')}" if place.startswith(" tỉnh ") else decider
    appraiser = () if "NỘI VỤ" in " ".join(ground.office.name_lines).upper() else ("Sở Nội vụ",)
    return (head, *appraiser)


def is_public_unit(ground: RoundGround) -> bool:
    """Whether the office stands under a department (sở): a school, a hospital, a centre."""
    return " ".join(ground.office.parent_lines).upper().startswith("SỞ ")


def bases_of(
    ground: RoundGround, lines: Sequence[Nomination] = (), end: str = "."
) -> tuple[str, ...]:
    """The law the round is judged by, and the minutes of the session that voted on ``lines``; the
    office adds its own. The last one ends with a semicolon where a proposal follows."""
    minutes = [f"Biên bản họp {about}"] if (about := _session_of(ground, lines)) else []
    told = [*ground.bases, *minutes]
    return (*(f"Căn cứ {text};" for text in told[:-1]), f"Căn cứ {told[-1]}{end}")


def proposed_bases(ground: RoundGround, lines: Sequence[Nomination]) -> dict[str, PaperValue]:
    """At whose proposal the head decides: the council's, by the minutes that name ``lines``."""
    about = _session_of(ground, lines)
    if ground.council is None or not about:
        return {"bases": bases_of(ground)}
    day = about.removeprefix(ground.council.name).strip()
    proposal = f"{ground.council.name} tại Biên bản họp {day}"
    return {"bases": bases_of(ground, end=";"), "proposal": proposal}


def _session_of(ground: RoundGround, lines: Sequence[Nomination]) -> str:
    """“Hội đồng … ngày …” where its session voted on all of ``lines``."""
    if ground.session is None or ground.council is None or not lines:
        return ""
    voted = {tally.nomination_id for tally in ground.session.tallies}
    if not all(line.id in voted for line in lines):
        return ""
    return f"{ground.council.name} {day_words(ground.session.held_on)}"
