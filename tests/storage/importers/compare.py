"""Plans as the interchange form says them, white space folded, to be compared key by key."""

import json
from pathlib import Path
from typing import Any

from storage.interchange import write_plan
from storage.records import Plan

KEYS = (
    "issuer", "number", "symbol", "place", "day", "month", "kind", "subject", "bases",
    "superior_plan", "lead", "before_table", "table", "after_table", "recipients", "archive",
    "signature",
)  # fmt: skip


def told(plan: Plan) -> dict[str, Any]:
    """What a plan says; ``year`` is the plan's own, for a paper may show no date."""
    written = json.loads(write_plan(plan))
    return {**{key: _folded(written[key]) for key in KEYS}, "year": plan.year}


def wanted(file: Path) -> dict[str, Any]:
    """What the plan in an interchange file should say."""
    source = json.loads(file.read_text(encoding="utf-8"))
    return {**{key: _folded(source[key]) for key in KEYS}, "year": source["year"]}


def _folded(value: Any) -> Any:
    """White space folded, bold and italics left out."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_folded(item) for item in value]
    if isinstance(value, dict):
        if "runs" in value:
            text = "".join(run["text"] for run in value["runs"])
            return {"style": value["style"], "text": _folded(text)}
        return {key: _folded(item) for key, item in value.items()}
    return value
