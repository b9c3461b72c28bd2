"""What superiors ask of the office, and how far its own tasks answer it."""

from dataclasses import dataclass

from storage.dates import PartialDate


@dataclass(frozen=True)
class Obligation:
    """One requirement of a superior: a task of its plan, a sentence of its sections, or standing.

    ``plan_id`` is None for a standing requirement, whose ``issuer`` says who asks. ``heading`` is
    the group it stands under (QUÝ I). ``is_addressed`` says that it is for this office at all;
    ``out_of_scope`` is the reason why it is not carried out, "" while it is in scope.
    """

    text: str
    place: str = ""
    heading: str = ""
    units: tuple[str, ...] = ()
    issuer: str = ""
    deadline: PartialDate | None = None
    is_addressed: bool = True
    out_of_scope: str = ""
    task_ids: tuple[int, ...] = ()
    source_uid: str = ""
    plan_id: int | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class OwnTask:
    """A task of the office's own plan, as coverage sees it."""

    id: int
    number: str
    text: str
    heading: str = ""
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """An obligation and a task that seem to belong together; ``likeness`` in hundredths, 0 to 100.

    ``obligation`` and ``task`` are places in the sequences that were compared, from 0.
    """

    obligation: int
    task: int
    likeness: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """How the obligations stand; ``unsourced`` are own tasks that answer none of them."""

    covered: tuple[Obligation, ...]
    uncovered: tuple[Obligation, ...]
    out_of_scope: tuple[Obligation, ...]
    not_addressed: tuple[Obligation, ...]
    unsourced: tuple[OwnTask, ...]


@dataclass(frozen=True)
class Citation:
    """How a superior's plan is cited; ``text`` is "" while something in ``missing`` is unknown."""

    text: str
    missing: tuple[str, ...] = ()
