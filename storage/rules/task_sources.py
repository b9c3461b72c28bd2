"""Which dated requirement an own task seems to answer, where only one task can: for its due date.

Stricter than what the coverage board suggests, for nobody has looked at it yet; it is shown as a
suggestion and never becomes a link. Unlike there, a task that prepares a paper answers the
requirement to send it: what must be sent by a day must be made by then.
"""

from collections.abc import Sequence
from functools import lru_cache

from resources.catalogues.work import load_kinds_of_work
from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.records_obligations import Obligation, OwnTask
from storage.rules.coverage_words import Meaning, meaning


def sure_sources(
    obligations: Sequence[Obligation], tasks: Sequence[OwnTask], office_name: str
) -> tuple[tuple[Obligation, OwnTask], ...]:
    """Each dated obligation with the one task of the same kind of work, year and quarter.

    Obligations that no task or several tasks may answer are left out.
    """
    office = fold(office_name)
    ours = [(task, _meaning(task.text, task.heading)) for task in tasks]
    found: list[tuple[Obligation, OwnTask]] = []
    for one in obligations:
        asked = _meaning(one.text, one.heading)
        able = [task for task, own in ours if _answers(asked, own, one.deadline, office)]
        if len(able) == 1:
            found.append((one, able[0]))
    return tuple(found)


def _answers(asked: Meaning, own: Meaning, deadline: PartialDate | None, office: str) -> bool:
    if own.attends or asked.kinds.isdisjoint(own.kinds):
        return False
    if not asked.main_year or asked.main_year != own.main_year:
        return False
    foreign = {sector for sector in asked.sectors - own.sectors if sector not in office}
    if foreign or own.bodies - asked.bodies or deadline is None or deadline.month is None:
        return False
    return own.quarter is None or own.quarter == (deadline.month - 1) // 3 + 1


@lru_cache(maxsize=20_000)
def _meaning(text: str, heading: str) -> Meaning:
    return meaning(text, heading, load_kinds_of_work())
