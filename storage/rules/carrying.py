"""Which lines do not yet say what the council voted on them."""

from collections.abc import Mapping, Sequence

from storage.records_rounds import LineState, Nomination
from storage.rules.votes import Vote

TOO_FEW_VOTES = "Không đủ tỷ lệ phiếu của Hội đồng"
"""The reason of a line that failed by its votes."""

_BEFORE: tuple[LineState, ...] = ("planned", "proposed", "complete", "incomplete")
STATES_OF_VOTES: tuple[LineState, ...] = (*_BEFORE, "passed", "failed")
"""A line past these was lowered, handed in or decided: its votes are no news to it."""


def uncarried(lines: Sequence[Nomination], votes: Mapping[int, Vote]) -> tuple[Nomination, ...]:
    """Lines whose state is still that before the ballot, or that of another result of it."""
    return tuple(
        line
        for line in lines
        if (found := votes.get(line.id or 0)) is not None and _differs(line, found)
    )


def _differs(line: Nomination, vote: Vote) -> bool:
    if line.state in _BEFORE:
        return True
    if line.state == "passed":
        return not vote.passes
    return line.state == "failed" and line.reason == TOO_FEW_VOTES and vote.passes


def carry_sentence(count: int) -> str:
    """What is said of ``count`` lines that do not say yet what was voted on them."""
    return f"Kết quả kiểm phiếu của {count} trường hợp chưa ghi vào đề nghị."
