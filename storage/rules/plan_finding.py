"""Finds words in every text of a plan that people type, and puts others in their place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storage.records import Assignment, Issuer, Plan, Task, TaskGroup
from storage.records_found import Found, Sought
from storage.records_rollover import TextPlace
from storage.rules.finding import occurrences
from storage.rules.plan_texts import Edit, Edits, PlacedText, plan_texts, with_edits

_BLOCKS = ("before_table", "after_table")
_TASKS = ("task", "cell", "units")


def found_in_plan(plan: Plan, sought: Sought) -> tuple[Found, ...]:
    """Every occurrence in the plan's own words, header first, in reading order.

    What the header leaves to the office profile is not the plan's to change and is not searched.
    """
    return tuple(
        Found(placed.place, placed.text, start, end, _uid(plan, placed.place))
        for placed in _texts(plan)
        for start, end in occurrences(placed.text, sought)
    )


def with_replacements(plan: Plan, found: Sequence[Found], new: str) -> Plan:
    """The plan with ``new`` in the place of each of ``found``.

    Raises ValueError when a text is no longer what it was when it was searched.
    """
    texts = {placed.place: placed.text for placed in _texts(plan)}
    edits: dict[TextPlace, list[Edit]] = {}
    for each in found:
        if texts.get(each.place) != each.text:
            raise ValueError(f"{each.place} no longer reads {each.text!r}")
        edits.setdefault(each.place, []).append((each.start, each.end, new))
    return _with_rest(with_edits(plan, edits), edits)


def _texts(plan: Plan) -> Iterator[PlacedText]:
    yield from _header_texts(plan)
    units = _unit_texts(plan)
    for placed in plan_texts(plan):
        if placed.place.part == "after_table":
            yield from units
        yield placed
    yield from units
    for at, column in enumerate(plan.columns):
        yield PlacedText(TextPlace("table_head", at, label="Tên cột"), column.title)
    yield PlacedText(TextPlace("archive", label="Dòng Lưu"), plan.archive)
    for line, text in enumerate(plan.authority):
        yield PlacedText(TextPlace("authority", 0, line, label="Chức vụ người ký"), text)
    yield PlacedText(TextPlace("signer", label="Người ký"), plan.signer)


def _header_texts(plan: Plan) -> Iterator[PlacedText]:
    issuer = plan.issuer or Issuer((), ())
    for part, label, lines in (
        ("parent", "Cơ quan chủ quản", issuer.parent_lines),
        ("name", "Cơ quan ban hành", issuer.name_lines),
    ):
        for line, text in enumerate(lines):
            yield PlacedText(TextPlace(part, 0, line, label=label), text)
    yield PlacedText(TextPlace("symbol", label="Ký hiệu"), plan.symbol or "")
    yield PlacedText(TextPlace("place", label="Địa danh"), plan.place or "")


def _unit_texts(plan: Plan) -> Iterator[PlacedText]:
    for index, (number, task) in enumerate(zip(plan.printed_numbers(), plan.tasks, strict=True)):
        label = f"Nhiệm vụ {number}, đơn vị thực hiện"
        for line, unit in enumerate(task.assignments):
            yield PlacedText(TextPlace("units", index, line, "name", label), unit.name)
            yield PlacedText(TextPlace("units", index, line, "note", label), unit.note)


def _uid(plan: Plan, place: TextPlace) -> str:
    if place.part in _BLOCKS:
        blocks = plan.before_table if place.part == "before_table" else plan.after_table
        return blocks[place.index].uid
    return plan.tasks[place.index].uid if place.part in _TASKS else ""


# -- putting the words in


def _with_rest(plan: Plan, edits: Edits) -> Plan:
    """The parts that ``with_edits`` does not know."""
    tasks = iter(range(len(plan.tasks)))
    titles = {
        column.title: _edited(column.title, edits.get(TextPlace("table_head", at), ()))
        for at, column in enumerate(plan.columns)
    }
    return replace(
        plan,
        issuer=_edited_issuer(plan.issuer, edits),
        symbol=plan.symbol and _edited(plan.symbol, edits.get(TextPlace("symbol"), ())),
        place=plan.place and _edited(plan.place, edits.get(TextPlace("place"), ())),
        columns=tuple(replace(column, title=titles[column.title]) for column in plan.columns),
        groups=tuple(_edited_group(group, tasks, titles, edits) for group in plan.groups),
        archive=_edited(plan.archive, edits.get(TextPlace("archive"), ())),
        authority=_edited_lines("authority", plan.authority, edits),
        signer=_edited(plan.signer, edits.get(TextPlace("signer"), ())),
    )


def _edited_issuer(issuer: Issuer | None, edits: Edits) -> Issuer | None:
    if issuer is None:
        return None
    parent = _edited_lines("parent", issuer.parent_lines, edits)
    return Issuer(parent, _edited_lines("name", issuer.name_lines, edits))


def _edited_group(
    group: TaskGroup, tasks: Iterator[int], titles: Mapping[str, str], edits: Edits
) -> TaskGroup:
    return replace(
        group,
        tasks=tuple(_edited_task(task, next(tasks), titles, edits) for task in group.tasks),
    )


def _edited_task(task: Task, index: int, titles: Mapping[str, str], edits: Edits) -> Task:
    units = (_edited_unit(unit, index, line, edits) for line, unit in enumerate(task.assignments))
    extra = {titles.get(title, title): lines for title, lines in task.extra.items()}
    return replace(task, assignments=tuple(units), extra=extra)


def _edited_unit(unit: Assignment, index: int, line: int, edits: Edits) -> Assignment:
    """A unit of another name is another unit: it is looked up in the register anew."""
    name = _edited(unit.name, edits.get(TextPlace("units", index, line, "name"), ()))
    note = _edited(unit.note, edits.get(TextPlace("units", index, line, "note"), ()))
    return replace(unit, name=name, note=note, unit_id=unit.unit_id if name == unit.name else None)


def _edited_lines(part: str, lines: Sequence[str], edits: Edits) -> tuple[str, ...]:
    return tuple(
        _edited(text, edits.get(TextPlace(part, 0, line), ())) for line, text in enumerate(lines)
    )


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
