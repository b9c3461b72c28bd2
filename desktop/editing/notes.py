"""What the list of notes to oneself says: each with its state and the place it speaks of."""

from collections.abc import Iterable

from desktop.editing.board import BoardLine
from resources.proofreading import Place
from storage.records import Plan, TextBlock
from storage.records_notes import Note

_LONGEST = 60
_WHOLE = "Cả kế hoạch"


def note_lines(notes: Iterable[Note], plan: Plan) -> tuple[BoardLine, ...]:
    """Open questions first, then notes, then what is settled; each kind oldest first."""
    ordered = sorted(notes, key=lambda note: (note.done_at is not None, note.kind != "question"))
    return tuple(_line(note, plan) for note in ordered)


def open_questions(notes: Iterable[Note]) -> int:
    return sum(note.is_open_question for note in notes)


def place_name(plan: Plan, uid: str) -> str:
    """The task or paragraph of that uid in words; "" is the whole plan."""
    place = place_of(plan, uid)
    if place is not None:
        return place.label
    return "Chỗ đã xóa" if uid else _WHOLE


def place_of(plan: Plan, uid: str) -> Place | None:
    """Where that uid stands in the plan; None when it stands nowhere."""
    for task, number in zip(plan.tasks, plan.printed_numbers(), strict=True):
        if uid and task.uid == uid:
            return Place("task", f"Nhiệm vụ {number}", uid)
    for block in (*plan.before_table, *plan.after_table):
        if uid and block.uid == uid:
            return Place("paragraph", f"Đoạn “{_beginning(block)}”", uid)
    for group in plan.groups:
        if uid and group.uid == uid:
            return Place("group", f"Nhóm “{group.label}”", uid)
    return None


def _line(note: Note, plan: Plan) -> BoardLine:
    state, colour = _state(note)
    return BoardLine(note.text, note.id, state, colour, place_name(plan, note.place_uid))


def _state(note: Note) -> tuple[str, str]:
    if note.done_at is not None:
        return "đã xong", "green"
    return ("chờ trả lời", "amber") if note.kind == "question" else ("ghi chú", "grey")


def _beginning(block: TextBlock) -> str:
    text = block.text
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
