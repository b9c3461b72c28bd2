"""Another's decision laid beside what was sent: granted, misspelt, unknown, or not named at all."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from resources.vietnamese import clean_line, fold
from storage.records_decisions import Asked, Granted, ResultMatch
from storage.records_rounds import Nomination

_NEAR = 0.8  # of letters without marks: one word of a name of three may differ by a letter or two
_MOST_ASKED = 3


def match_results(lines: Sequence[Nomination], named: Sequence[tuple[str, str]]) -> ResultMatch:
    """Match pairs of name and award code of a decision with the lines sent.

    Only a name that is the same to the letter and stands for one line is taken; whatever is a bit
    off is asked. A line is taken once.
    """
    granted: list[Granted] = []
    open_names: list[tuple[str, str]] = []
    left = {one.id or 0: one for one in lines}
    for name, award in named:
        same = [one for one in left.values() if _same(one, name, award)]
        if len(same) == 1:
            key = same[0].id or 0
            granted.append(Granted(clean_line(name), award, key))
            del left[key]
        else:
            open_names.append((clean_line(name), award))
    asked = [Asked(name, award, _nearest(left, name, award)) for name, award in open_names]
    thought_of = {key for one in asked for key in one.nearest}
    return ResultMatch(
        granted=tuple(granted),
        misspelt=tuple(one for one in asked if one.nearest),
        unknown=tuple(one for one in asked if not one.nearest),
        missing=tuple(key for key in left if key not in thought_of),
    )


def _same(line: Nomination, name: str, award: str) -> bool:
    alike = clean_line(line.name).casefold() == clean_line(name).casefold()
    return alike and line.award == award


def _nearest(left: dict[int, Nomination], name: str, award: str) -> tuple[int, ...]:
    """Lines a name may be meant for, the likeliest first; another award may be a slip too."""
    wanted = fold(name)
    near: list[tuple[float, int]] = []
    for key, line in left.items():
        likeness = SequenceMatcher(None, wanted, fold(line.name), autojunk=False).ratio()
        if likeness >= _NEAR:
            near.append((likeness + (line.award == award), key))
    return tuple(key for _, key in sorted(near, reverse=True)[:_MOST_ASKED])
