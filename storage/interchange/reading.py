"""From interchange JSON to a Plan, refusing what is wrong by key and place."""

from storage.cleaning import clean_plan
from storage.dates import PartialDate
from storage.interchange.checked import Node, parse_object
from storage.interchange.table import read_table
from storage.records import TEXT_STYLES, Issuer, Plan, Superior, TextBlock, TextRun


def read_plan(text: str, name: str) -> Plan:
    """The plan in ``text``, cleaned as for storing; ``name`` is the file's, for messages.

    Keys the interchange form does not know are ignored. ``kind`` and ``subject`` must be there,
    everything else may be null or missing. Raises ImportRefused.
    """
    root = parse_object(text, name)
    date = _date(root)
    table = read_table(root)
    signature = root.child("signature") or Node(name, "signature", {})
    plan = Plan(
        year=_year(root, date),
        kind=root.text("kind"),
        subject=root.text("subject"),
        issuer=_issuer(root.child("issuer")),
        number=root.number("number"),
        symbol=root.text_or_none("symbol"),
        place=root.text_or_none("place"),
        date=date,
        bases=root.lines("bases"),
        superiors=_superiors(root.child("superior_plan")),
        lead=root.text_or_none("lead") or "",
        before_table=_blocks(root, "before_table"),
        columns=table.columns,
        groups=table.groups,
        numbering=table.numbering,
        after_table=_blocks(root, "after_table"),
        recipients=tuple(tuple(line.split("\n")) for line in root.lines("recipients")),
        archive=root.text_or_none("archive") or "",
        authority=signature.lines("authority"),
        signer=signature.text_or_none("name") or "",
    )
    return clean_plan(plan)


def _year(root: Node, date: PartialDate | None) -> int | None:
    """The plan's own year, which may differ from its date's (school years)."""
    year = root.integer("plan_year")
    if year is None:
        return None if date is None else date.year
    if not 1 <= year <= 9999:
        raise root.refusal("plan_year", "năm phải từ 1 đến 9999")
    return year


def _date(node: Node) -> PartialDate | None:
    year, month, day = (node.integer(key) for key in ("year", "month", "day"))
    if year is None:
        if month is not None or day is not None:
            raise node.refusal("year", "có ngày, tháng mà thiếu năm")
        return None
    if day is not None and month is None:
        raise node.refusal("month", "có ngày mà thiếu tháng")
    for key, parts in (("year", (year,)), ("month", (year, month)), ("day", (year, month, day))):
        _check_calendar(node, key, parts)
    return PartialDate(year, month, day)


def _check_calendar(node: Node, key: str, parts: tuple[int | None, ...]) -> None:
    try:
        PartialDate(*parts)  # type: ignore[arg-type]
    except (ValueError, OverflowError) as error:
        raise node.refusal(key, "không có ngày tháng này trong lịch") from error


def _issuer(node: Node | None) -> Issuer | None:
    return None if node is None else Issuer(node.lines("parent"), node.lines("name"))


def _superiors(node: Node | None) -> tuple[Superior, ...]:
    if node is None:
        return ()
    symbol = node.text_or_none("symbol") or ""
    issuer = node.text_or_none("issuer") or ""
    return (Superior(node.number("number"), symbol, _date(node), issuer),)


def _blocks(root: Node, key: str) -> tuple[TextBlock, ...]:
    return tuple(
        TextBlock(block.choice("style", TEXT_STYLES), _runs(block)) for block in root.children(key)
    )


def _runs(block: Node) -> tuple[TextRun, ...]:
    if block.data.get("runs") is None:
        text = block.text("text")
        return (TextRun(text),) if text else ()
    return tuple(
        TextRun(run.text("text"), _flag(run, "bold"), _flag(run, "italic"))
        for run in block.children("runs")
    )


def _flag(run: Node, key: str) -> bool:
    value = run.data.get(key)
    if value not in (None, True, False):
        raise run.refusal(key, "phải là true hoặc false")
    return bool(value)
