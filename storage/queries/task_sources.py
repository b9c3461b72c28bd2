"""Where tasks' dates come from: superiors' requirements, incoming papers, the deadline column."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from peewee import JOIN

from resources.vietnamese import fold
from storage.database import BookDatabase
from storage.models.document import DocumentRow
from storage.models.incoming import IncomingRow, IncomingTaskRow
from storage.models.obligation import ObligationRow, ObligationTaskRow
from storage.models.plan import PlanColumnRow, PlanRow
from storage.models.task import AssignmentRow, TaskCellRow
from storage.queries.work_parts import among
from storage.records_obligations import Obligation
from storage.records_tasks import AskedBy, MovedBy

_DEADLINE_WORDS = ("thoi han", "thoi gian", "han hoan thanh", "tien do", "thoi diem")


def read_linked(db: BookDatabase, roots: Mapping[int, int]) -> dict[int, list[AskedBy]]:
    """What superiors ask of each root, by links to any task of its chain.

    ``roots`` gives the root of every task of the chains.
    """
    row, link = ObligationRow, ObligationTaskRow
    query = (
        link.select(
            link.task, row.uid, row.text, row.place, row.issuer, row.deadline,
            DocumentRow.kind, DocumentRow.number, DocumentRow.symbol,
        )
        .join(row)
        .join(PlanRow, JOIN.LEFT_OUTER)
        .join(DocumentRow, JOIN.LEFT_OUTER)
        .where(among(link.task, roots))
        .order_by(row.deadline.is_null(), row.deadline, row.id)
    )  # fmt: skip
    found: dict[int, dict[str, AskedBy]] = defaultdict(dict)
    for one in db.rows(query):
        plan = _paper_name(one) if one["kind"] else one["issuer"]
        asked = AskedBy(one["text"], one["place"], plan, one["deadline"], True, one["uid"])
        found[roots[one["task"]]][one["uid"]] = asked
    return {root: list(asked.values()) for root, asked in found.items()}


def read_unlinked(db: BookDatabase, year: int | None) -> tuple[Obligation, ...]:
    """Dated requirements for this office that no task answers yet, of one year's superior plans."""
    row = ObligationRow
    taken = ObligationTaskRow.select(ObligationTaskRow.obligation)
    query = (
        row.select()
        .join(PlanRow)
        .where(row.is_addressed & (row.out_of_scope == "") & row.deadline.is_null(False))
        .where(row.id.not_in(taken))
        .order_by(row.deadline, row.id)
    )
    rows = db.rows(query if year is None else query.where(PlanRow.year == year))
    return tuple(
        Obligation(
            text=one["text"], place=one["place"], heading=one["heading"],
            deadline=one["deadline"], plan_id=one["plan"], id=one["id"], uid=one["uid"],
        )
        for one in rows
    )  # fmt: skip


def plan_names(db: BookDatabase, plan_ids: Collection[int]) -> dict[int, str]:
    """The plans' papers in short, by plan."""
    names = (DocumentRow.kind, DocumentRow.number, DocumentRow.symbol)
    query = PlanRow.select(PlanRow.id, *names).join(DocumentRow)
    rows = db.rows(query.where(PlanRow.id << list(plan_ids)))
    return {row["id"]: _paper_name(row) for row in rows}


def read_moved(db: BookDatabase, roots: Mapping[int, int]) -> dict[int, list[MovedBy]]:
    """The incoming papers that move each root's date, the latest paper last."""
    row, link = IncomingRow, IncomingTaskRow
    query = (
        link.select(link.task, link.moved_to, row.number, row.sender)
        .join(row)
        .where(among(link.task, roots) & (link.relation == "moves_date"))
        .order_by(row.date, row.id)
    )
    found: dict[int, list[MovedBy]] = defaultdict(list)
    for one in db.rows(query):
        moved = MovedBy(one["number"], one["sender"], one["moved_to"])
        if moved not in found[roots[one["task"]]]:
            found[roots[one["task"]]].append(moved)
    return found


def read_units(db: BookDatabase, task_ids: Collection[int]) -> dict[int, list[tuple[str, str]]]:
    """Name and role of the units of each task, in order."""
    row = AssignmentRow
    query = row.select(row.task, row.name, row.role).where(among(row.task, task_ids))
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for one in db.rows(query.order_by(row.task, row.position)):
        found[one["task"]].append((one["name"], one["role"]))
    return found


def read_deadlines(db: BookDatabase, task_ids: Collection[int]) -> dict[int, str]:
    """What the deadline column of each task's plan says, as typed."""
    titles = db.rows(PlanColumnRow.select(PlanColumnRow.id, PlanColumnRow.title))
    columns = [row["id"] for row in titles if _names_deadline(row["title"])]
    row = TaskCellRow
    query = row.select(row.task, row.lines).where(among(row.task, task_ids))
    rows = db.rows(query.where(row.column << columns)) if columns else []
    return {one["task"]: " ".join(one["lines"]) for one in rows}


def _names_deadline(title: str) -> bool:
    return any(word in fold(title) for word in _DEADLINE_WORDS)


def _paper_name(row: Mapping[str, Any]) -> str:
    """A superior's paper in short, "Kế hoạch số 01/KH-UBND"; a blank number stays a gap."""
    symbol = f"/{row['symbol']}" if row["symbol"] else ""
    known = row["number"] or symbol
    number = f" số {row['number'] or '…'}{symbol}" if known else ""
    return f"{row['kind'].capitalize()}{number}"
