"""The office's own templates (mẫu của cơ quan) as storage hands them out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Template:
    """A plan kept to start others from; ``year`` is that of the plan it was made of."""

    id: int
    name: str
    kind: str
    year: int | None
    task_count: int
