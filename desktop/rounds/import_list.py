"""The round's lines in the provinces' import template, one workbook for each who decides."""

from collections.abc import Mapping

from desktop.rounds.address import addresses
from desktop.rounds.ground import RoundGround
from desktop.rounds.words import award_words, grouped
from exporters.award_list_xlsx import AwardLine
from storage.book import Book
from storage.records_rounds import Nomination
from storage.rules.authorities import by_authority


def import_lists(book: Book, ground: RoundGround) -> Mapping[str, tuple[AwardLine, ...]]:
    """The lines proposed by authority, in the order and the words of the other papers."""
    address = addresses(book, ground.round.received)
    split = by_authority(ground.proposed, ground.round.own_authority)
    return {
        authority: tuple(
            _line(one, address.get(one.person_id, ""), ground) for one in grouped(lines)
        )
        for authority, lines in split.items()
    }


def _line(line: Nomination, address: str, ground: RoundGround) -> AwardLine:
    return AwardLine(
        name=line.name,
        kind="person" if line.is_person else "collective",
        award=award_words(line, ground.names),
        address=address,
        position=line.post,
        unit=line.unit,
    )
