"""Where a new paper may take a value from, and what the tables among these sources can tell."""

from collections.abc import Mapping

SOURCES = (
    "today", "year",
    "office.name", "office.parent", "office.place", "office.leader", "office.head",
    "plan.year", "plan.subject", "plan.reference", "plan.superior",
    "task.content", "task.due", "task.units", "task.kind",
    "document.reference", "document.subject", "incoming.reference",
    "person.name", "person.birth", "person.sex", "person.post", "person.unit", "person.joined",
    "collective.name",
    "award.name", "award.subject", "award.proposal", "award.period", "award.decider",
    "initiative.title", "initiative.year", "initiative.effect", "initiative.unit",
    "round.year", "round.counts", "round.deadline", "round.votes",
    "council.name", "council.total", "council.decision",
    "session.day", "session.start", "session.end", "session.place", "session.present",
    "session.absent", "session.chair", "session.secretary", "session.present_count",
    "session.absent_count", "session.issued", "session.returned", "session.valid",
    "session.invalid",
    "decision.reference", "decision.amount",
)  # fmt: skip
"""Single values. ``office.leader`` is who decides for the office, be it a collective;
``office.head`` its head in their own right. ``award.proposal`` is “Đề nghị tặng …”;
``round.counts`` says “02 tập thể, 05 cá nhân”; ``round.votes`` “Biên bản … ngày …, tỷ lệ
phiếu …”; amounts are whole đồng in groups."""

_HISTORY = ("year", "name", "decision")
_VOTES = ("group", "name", "post", "award", "votes", "for", "against", "rate", "result")
_LINES = (
    "group", "name", "post", "achievement", "award", "votes", "rate", "decider", "result", "reason",
    "serial", "amount", "note",
)  # fmt: skip

_COUNTED = (
    "name", "all", "done", "doing", "not_yet_due", "late", "not_arisen", "not_carried_out",
)  # fmt: skip

TABLES: Mapping[str, tuple[str, ...]] = {
    "plan.results": ("number", "task", "unit", "due", "status", "result", "note"),
    "plan.counts": ("status", "amount"),
    "plan.quarters": _COUNTED,
    "plan.units": _COUNTED,
    "tasks.late": ("task", "unit", "due", "status"),
    "person.titles": _HISTORY,
    "person.awards": _HISTORY,
    "person.ratings": _HISTORY,
    "person.initiatives": ("year", "name", "level", "decision"),
    "person.postings": ("from", "to", "post", "unit", "length", "note"),
    "collective.titles": _HISTORY,
    "collective.awards": _HISTORY,
    "collective.ratings": _HISTORY,
    "initiative.authors": ("name", "birth", "unit", "post", "degree", "share"),
    "initiative.list": ("name", "authors", "unit", "level", "result", "note"),
    "round.lines": _LINES,
    "council.members": ("name", "post", "role", "note"),
    "session.tellers": ("name", "post", "role"),
    "session.votes": _VOTES,
    "decision.lines": _LINES,
}
"""The columns of each table by key; a form prints those it names, in its own order.

``name`` of a history is the title, the award or the level of a rating; ``group`` the heading a line
stands under (“I. TẬP THỂ”); ``votes`` “8/9”, ``rate`` a share of all members of the council.
"""

BY_HAND = ("tt", "note", "signature", "agree", "disagree", "identity")
"""Columns no source fills: numbered when printed, or left to a pen."""
