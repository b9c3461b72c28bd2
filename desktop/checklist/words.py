"""How a task's standing is said in a few words, each with the colour of its chip."""

from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text
from storage.rules.task_status import FINISHED

_COLORS = {
    "not_started": "grey",
    "in_progress": "blue",
    "awaiting_others": "amber",
    "awaiting_invitation": "amber",
    "done": "green",
    "not_arisen": "grey",
    "not_carried_out": "grey",
}
_SOON = 7


def status_word(task: Standing) -> str:
    """The status, or how late the task is: Đang thực hiện, Quá hạn 3 ngày."""
    if task.overdue and task.days_left is not None:
        return f"Quá hạn {-task.days_left} ngày"
    return STATUS_NAMES[task.status]


def late_word(task: Standing) -> str:
    """How late the task is, for narrow places: Quá 3 ngày; "" when it is not."""
    late = task.overdue and task.days_left is not None
    return f"Quá {-(task.days_left or 0)} ngày" if late else ""


def status_color(task: Standing) -> str:
    """The chip of the theme that the status word stands on."""
    return "red" if task.overdue else _COLORS[task.status]


def left_word(task: Standing) -> str:
    """How long is left of an unfinished task that is due soon: còn 3 ngày, hôm nay; else ""."""
    left = task.days_left
    if left is None or task.status in FINISHED or not 0 <= left <= _SOON:
        return ""
    return f"còn {left} ngày" if left else "hôm nay"


def due_word(task: Standing) -> str:
    """The due date as lists show it, with what is left of it."""
    return "\n".join(filter(None, (due_text(task.due), left_word(task))))


def people_of(task: Standing) -> str:
    """Who does it: the leading units, or all where none leads."""
    return ", ".join(task.task.lead_units or task.task.helping_units)


def number_of(task: Standing) -> str:
    """As the plan prints it; a task outside the plan has PS (phát sinh) before it."""
    return f"PS {task.task.number}" if task.task.unplanned else task.task.number


def progress_word(task: Standing) -> str:
    """Steps done of steps there are, or products: 2/4; "" where there are none."""
    facts = task.task
    done = [step.done_on is not None for step in facts.steps]
    done = done or [product.done for product in facts.products]
    return f"{sum(done)}/{len(done)}" if done else ""
