"""How far a plan answers what superiors ask: covered, uncovered, out of scope, for others."""

from collections.abc import Sequence

from storage.records_obligations import Coverage, Obligation, OwnTask


def coverage(obligations: Sequence[Obligation], tasks: Sequence[OwnTask]) -> Coverage:
    """Each obligation in one place; only links to ``tasks`` count.

    A link counts even where a person first took the obligation for out of scope or for others.
    """
    ours = {task.id for task in tasks}
    covered = [one for one in obligations if not ours.isdisjoint(one.task_ids)]
    open_ones = [one for one in obligations if ours.isdisjoint(one.task_ids)]
    answering = {task_id for one in covered for task_id in one.task_ids}
    return Coverage(
        covered=tuple(covered),
        uncovered=tuple(one for one in open_ones if one.is_addressed and not one.out_of_scope),
        out_of_scope=tuple(one for one in open_ones if one.out_of_scope),
        not_addressed=tuple(
            one for one in open_ones if not one.is_addressed and not one.out_of_scope
        ),
        unsourced=tuple(task for task in tasks if task.id not in answering),
    )
