"""What the task table says after something went: how much, which, and how to get it back."""

from collections.abc import Sequence

_BACK = "Bấm Ctrl+Z để lấy lại."
_NAMED = 8


def named_tasks(numbers: Sequence[str]) -> str:
    """So many tasks, by their printed numbers; the first few of many are named."""
    shown = ", ".join(number for number in numbers[:_NAMED] if number)
    more = "…" if len(numbers) > _NAMED else ""
    return f"{len(numbers)} nhiệm vụ" + (f" (số {shown}{more})" if shown else "")


def deleted_tasks(numbers: Sequence[str]) -> str:
    return f"Đã xóa {named_tasks(numbers)}. {_BACK}"


def deleted_group(label: str, count: int) -> str:
    """For a group and the tasks that went with it."""
    tasks = f" cùng {count} nhiệm vụ" if count else ""
    name = f" “{label}”" if label else ""
    return f"Đã xóa nhóm{name}{tasks}. {_BACK}"


def deleted_column(title: str) -> str:
    return f"Đã bỏ cột “{title}”. {_BACK}"
