"""What is said twice: tasks, paragraphs, recipients."""

from collections.abc import Iterable, Iterator

from resources.proofreading import Finding, Place, found
from resources.vietnamese import fold
from storage.rules.proofreading.proof import Proof

# Shorter texts (“Như trên”) may well come again.
_LONG = 30
_MARKS = " -–.;,:"


def repeat_rules(proof: Proof) -> Iterator[Finding]:
    """Findings at every second occurrence, case, marks and leading numbers aside."""
    tasks = ((task.place, " ".join(task.content)) for task in proof.tasks)
    yield from _repeats("task-twice", tasks, "Nhiệm vụ này đã có", least=1)
    clauses = ((p.place, p.text) for p in proof.of("clause", "point", "paragraph", "lead", "basis"))
    yield from _repeats("clause-twice", clauses, "Đoạn này đã có", least=_LONG)
    recipients = ((p.place, p.text) for p in proof.of("recipient"))
    yield from _repeats("recipient-twice", recipients, "Nơi nhận này đã có", least=1)


def _repeats(
    rule: str, texts: Iterable[tuple[Place, str]], message: str, least: int
) -> Iterator[Finding]:
    seen: dict[str, Place] = {}
    for place, text in texts:
        key = " ".join(fold(text).lstrip("0123456789.)" + _MARKS).strip(_MARKS).split())
        if len(key) < least:
            continue
        if key in seen:
            yield found(rule, place, f"{message} ở {seen[key].label}.", text)
        else:
            seen[key] = place
