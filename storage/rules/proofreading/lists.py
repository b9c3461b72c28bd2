"""Endings of listed items that do not agree: contents of tasks, points, last units of cells."""

from collections import Counter
from collections.abc import Iterator, Sequence

from resources.proofreading import Finding, Fix, found
from storage.rules.proofreading.proof import HEADINGS, Passage, Proof

_TOLD = {
    "": "không có dấu ở cuối",
    ".": "có dấu chấm ở cuối",
    ";": "có dấu chấm phẩy ở cuối",
}


def list_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on items that end otherwise than most of their list."""
    alone = {task.place.index for task in proof.tasks if len(task.content) == 1}
    lines = [passage for passage in proof.of("content") if passage.place.index in alone]
    yield from _odd_ones(lines, "nội dung nhiệm vụ")
    for points in _point_lists(proof):
        yield from _odd_ones(points[:-1], "điểm")
    yield from _units(proof)


def _odd_ones(lines: Sequence[Passage], what: str) -> Iterator[Finding]:
    usual = _usual([_ending(line.text) for line in lines])
    for line in lines:
        ending = _ending(line.text)
        if ending != usual:
            start = len(line.text.rstrip()) - len(ending)
            fix = Fix(line.place, start, ending, usual)
            message = f"Phần lớn {what} khác {_TOLD[usual]}."
            yield found("list-ending", line.place, message, ending, usual, fix)


def _units(proof: Proof) -> Iterator[Finding]:
    """The last line of each cell; it belongs to a name, so its ending is told, not corrected."""
    cells = [(task.place, _ending(task.units[-1])) for task in proof.tasks if task.units]
    usual = _usual([ending for _, ending in cells])
    for place, ending in cells:
        if ending != usual:
            message = f"Phần lớn danh sách đơn vị khác {_TOLD[usual]}."
            yield found("list-ending", place, message, ending, usual)


def _point_lists(proof: Proof) -> Iterator[list[Passage]]:
    """Points that follow each other without other text between them."""
    points: list[Passage] = []
    for passage in proof.of(*HEADINGS, "paragraph"):
        if passage.role == "point":
            points.append(passage)
        elif points:
            yield points
            points = []
    if points:
        yield points


def _usual(endings: Sequence[str]) -> str:
    """The commonest ending; of two as common the one without a mark."""
    counts = Counter(endings)
    return min(counts, key=lambda ending: (-counts[ending], ending), default="")


def _ending(text: str) -> str:
    last = text.rstrip()[-1:]
    return last if last in _TOLD else ""
