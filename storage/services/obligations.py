"""Obligations to superiors: taken from their plans, linked to own tasks or set aside."""

from typing import Any

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_names, clean_sentence
from storage.errors import EditRefused, NotFound
from storage.models.obligation import ObligationRow, ObligationTaskRow
from storage.models.task import TaskRow
from storage.queries.obligations import list_obligations
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Task
from storage.records_obligations import Obligation
from storage.rules.coverage_extract import requirements
from storage.services.ordering import next_position
from storage.services.tasks import insert_tasks
from storage.uids import new_uid


def take_obligations(book: Book, plan_id: int) -> tuple[int, ...]:
    """Make every requirement of a superior's plan an obligation; returns the ids of new ones.

    Requirements taken before keep their links and judgements. Raises NotFound, and EditRefused
    for a plan of the office itself.
    """
    plan = get_plan(book, plan_id)
    if not plan.is_superior:
        raise EditRefused(
            "Đây là kế hoạch của cơ quan.", "Chỉ lấy yêu cầu từ kế hoạch của cấp trên."
        )
    present = {one.source_uid for one in list_obligations(book, plan_id)}
    asked = requirements(plan, (" ".join(get_office(book).name_lines),))
    with book.unit("Lấy yêu cầu từ kế hoạch cấp trên"):
        fresh = [one for one in asked if one.source_uid not in present]
        return tuple(_insert(book, one) for one in fresh)


def add_standing_obligation(book: Book, obligation: Obligation) -> int:
    """Note a requirement that no plan of the book states; returns its id.

    Raises EditRefused when it asks nothing.
    """
    with book.unit("Thêm yêu cầu thường xuyên"):
        _refuse_blank(obligation)
        return _insert(book, obligation)


def update_standing_obligation(book: Book, obligation: Obligation) -> None:
    """Write a standing requirement anew; its links stay.

    Raises NotFound, and EditRefused for one of a superior's plan or one that asks nothing.
    """
    with book.unit("Sửa yêu cầu thường xuyên"):
        if _require(book, obligation.id or 0)["plan"] is not None:
            raise EditRefused(
                "Yêu cầu này lấy từ kế hoạch cấp trên.", "Hãy sửa trong kế hoạch ấy rồi lấy lại."
            )
        _refuse_blank(obligation)
        _update(book, obligation.id or 0, _said(obligation))


def delete_obligation(book: Book, obligation_id: int) -> None:
    """Remove an obligation with its links; raises NotFound."""
    with book.unit("Xóa yêu cầu của cấp trên"):
        _require(book, obligation_id)
        ObligationRow.delete().where(ObligationRow.id == obligation_id).execute(book.db)


def link_obligation(book: Book, obligation_id: int, task_id: int) -> None:
    """Say that a task answers an obligation, which is then in scope; raises NotFound."""
    with book.unit("Gắn nhiệm vụ với yêu cầu cấp trên"):
        _require(book, obligation_id)
        if not book.db.rows(TaskRow.select(TaskRow.id).where(TaskRow.id == task_id)):
            raise NotFound("nhiệm vụ", task_id)
        if not book.db.rows(ObligationTaskRow.select().where(_link(obligation_id, task_id))):
            row = ObligationTaskRow.insert(obligation=obligation_id, task=task_id)
            row.execute(book.db)
        _update(book, obligation_id, {"out_of_scope": ""})


def unlink_obligation(book: Book, obligation_id: int, task_id: int) -> None:
    """Take a link back; raises NotFound for an unknown obligation."""
    with book.unit("Bỏ gắn nhiệm vụ với yêu cầu cấp trên"):
        _require(book, obligation_id)
        ObligationTaskRow.delete().where(_link(obligation_id, task_id)).execute(book.db)


def set_out_of_scope(book: Book, obligation_id: int, reason: str) -> None:
    """Set an obligation aside (không thuộc phạm vi); "" takes it in again.

    Raises NotFound, and EditRefused while a task answers it or when the reason is blank space.
    """
    cleaned = clean_line(reason)
    with book.unit("Ghi không thuộc phạm vi" if cleaned else "Đưa yêu cầu trở lại"):
        _require(book, obligation_id)
        if reason and not cleaned:
            raise EditRefused("Chưa ghi lý do.", "Hãy ghi vì sao không thuộc phạm vi.")
        here = ObligationTaskRow.obligation == obligation_id
        if cleaned and book.db.rows(ObligationTaskRow.select().where(here)):
            raise EditRefused("Yêu cầu này đã có nhiệm vụ thực hiện.", "Hãy bỏ gắn trước.")
        _update(book, obligation_id, {"out_of_scope": cleaned})


def set_addressed(book: Book, obligation_id: int, is_addressed: bool) -> None:
    """Correct whether an obligation is for this office at all; raises NotFound."""
    with book.unit("Sửa đối tượng của yêu cầu"):
        _require(book, obligation_id)
        _update(book, obligation_id, {"is_addressed": is_addressed})


def make_task(book: Book, obligation_id: int, group_id: int, position: int) -> int:
    """A new task with the obligation's text, already linked to it; returns its id.

    Raises NotFound, and EditRefused when the plan of the group was issued.
    """
    with book.unit("Lập nhiệm vụ từ yêu cầu cấp trên"):
        text = _require(book, obligation_id)["text"]
        (task_id,) = insert_tasks(book, group_id, position, (Task((text,)),))
        link_obligation(book, obligation_id, task_id)
        return task_id


def _insert(book: Book, obligation: Obligation) -> int:
    row = ObligationRow.insert(
        uid=new_uid(),
        plan=obligation.plan_id,
        position=next_position(book.db, ObligationRow),
        source_uid=obligation.source_uid,
        is_addressed=obligation.is_addressed,
        out_of_scope=clean_line(obligation.out_of_scope),
        **_said(obligation),
    )
    return row.execute(book.db)


def _said(obligation: Obligation) -> dict[str, Any]:
    """What is asked, cleaned."""
    return {
        "place": clean_line(obligation.place),
        "heading": clean_line(obligation.heading),
        "text": clean_sentence(obligation.text),
        "units": clean_names(obligation.units),
        "issuer": clean_line(obligation.issuer),
        "deadline": obligation.deadline,
    }


def _refuse_blank(obligation: Obligation) -> None:
    if not clean_line(obligation.text):
        raise EditRefused("Chưa ghi nội dung yêu cầu.", "Hãy ghi cấp trên yêu cầu việc gì.")


def _require(book: Book, obligation_id: int) -> dict[str, Any]:
    rows = book.db.rows(ObligationRow.select().where(ObligationRow.id == obligation_id))
    if not rows:
        raise NotFound("yêu cầu của cấp trên", obligation_id)
    return rows[0]


def _update(book: Book, obligation_id: int, row: dict[str, Any]) -> None:
    ObligationRow.update(**row).where(ObligationRow.id == obligation_id).execute(book.db)


def _link(obligation_id: int, task_id: int) -> Any:
    row = ObligationTaskRow
    return (row.obligation == obligation_id) & (row.task == task_id)
