"""Recipients as people type them: one per row, a row that starts with a space continues one."""

from collections.abc import Iterable

from resources.vietnamese import clean_line

_INDENT = "    "
Recipients = tuple[tuple[str, ...], ...]


def shown_rows(recipients: Recipients) -> tuple[str, ...]:
    """The rows of an editor, continuation lines indented."""
    return tuple(
        line if place == 0 else _INDENT + line
        for lines in recipients
        for place, line in enumerate(lines)
    )


def read_rows(rows: Iterable[str]) -> Recipients:
    """Recipients in order, each its printed lines without dash and closing mark."""
    found: list[tuple[str, ...]] = []
    for row in rows:
        line = clean_line(row).removeprefix("-").strip().rstrip(";")
        if not line:
            continue
        if found and row[0].isspace():
            found[-1] = (*found[-1], line)
        else:
            found.append((line,))
    return tuple(found)
