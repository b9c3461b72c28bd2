"""Conditions an office may lay down, as short forms, and the JSON they are kept as."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resources.catalogues.awards import load_awards
from storage.records_registry import LEVELS

NO_CONDITIONS = "[]"
_INITIATIVES = {"BASE": "cấp cơ sở", "PROVINCE": "cấp bộ, tỉnh", "NATION": "toàn quốc"}


@dataclass(frozen=True)
class ConditionKind:
    """One kind: ``words`` say it with {value} and {count}; ``value`` and ``count`` name its keys.

    ``choices`` are the values one may choose; None where the value is free text.
    """

    kind: str
    name: str
    words: str
    value: str = ""
    count: str = ""
    choices: Mapping[str, str] | None = None


def condition_kinds() -> tuple[ConditionKind, ...]:
    """Those an office usually needs; the others stay what the law books have."""
    awards = {code: award.name for code, award in load_awards().entries.items()}
    return (
        ConditionKind("rating", "Xếp loại năm xét", "Xếp loại từ {value}", "at_least",
                      choices=LEVELS),
        ConditionKind("titles_running", "Danh hiệu liên tục", "{count} lần liên tục {value}",
                      "code", "count", awards),
        ConditionKind("prior_award", "Đã được tặng", "Đã được tặng {value}", "code",
                      choices=awards),
        ConditionKind("initiatives", "Sáng kiến, đề tài", "{count} sáng kiến, đề tài {value}",
                      "level", "count", _INITIATIVES),
        ConditionKind("service_years", "Số năm công tác", "Công tác từ {count} năm", "", "years"),
        ConditionKind("worked_months", "Số tháng làm việc", "Làm việc từ {count} tháng trong năm",
                      "", "months"),
        ConditionKind("absence_below", "Nghỉ không quá", "Nghỉ dưới {count} ngày làm việc", "",
                      "days"),
        ConditionKind("registered", "Đã đăng ký đầu năm", "Đã đăng ký thi đua từ đầu năm"),
        ConditionKind("assessed", "Điều kiện khác (người xét)", "{value}", "text"),
    )  # fmt: skip


def said(stored: Mapping[str, object]) -> str:
    """One stored condition in words; one of another kind by its JSON."""
    known = next((one for one in condition_kinds() if one.kind == stored.get("kind")), None)
    if known is None:
        return json.dumps(dict(stored), ensure_ascii=False)
    value = str(stored.get(known.value, ""))
    named = (known.choices or {}).get(value, value)
    return known.words.format(value=named, count=stored.get(known.count, 1))


def made(kind: ConditionKind, value: str, count: int) -> dict[str, object]:
    """The condition as the book keeps it."""
    found: dict[str, object] = {"kind": kind.kind}
    if kind.value:
        found[kind.value] = value
    if kind.count:
        found[kind.count] = count
    if kind.kind == "initiatives":
        found["last"] = 1
    return found


def read(conditions: str) -> list[dict[str, object]]:
    """The stored list; nothing where it is none."""
    found = json.loads(conditions)
    return found if isinstance(found, list) else []


def written(conditions: Sequence[Mapping[str, object]]) -> str:
    return json.dumps([dict(one) for one in conditions], ensure_ascii=False)
