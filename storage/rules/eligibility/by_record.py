"""Judges what stops a proposal: discipline, open matters, dissolution, absence, registration."""

from resources.catalogues.conditions import (
    DISCIPLINES,
    AbsenceBelow,
    NoDiscipline,
    NotDissolved,
    NothingPending,
    Registered,
    WorkedMonths,
)
from storage.rules.eligibility.days import first_day, spans, touches, vietnamese
from storage.rules.eligibility.facts import CollectiveFacts, Discipline, PersonFacts
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.tally import Case, Tally, once
from storage.rules.eligibility.verdict import proof

_FORMS = {
    "KHIEN_TRACH": "khiển trách",
    "CANH_CAO": "cảnh cáo",
    "HA_BAC_LUONG": "hạ bậc lương",
    "GIANG_CHUC": "giáng chức",
    "CACH_CHUC": "cách chức",
    "BUOC_THOI_VIEC": "buộc thôi việc",
}
_MATTERS = {
    "discipline": "đang xem xét kỷ luật",
    "investigation": "đang bị điều tra",
    "inspection": "đang thanh tra, kiểm tra có dấu hiệu vi phạm",
    "audit": "đang kiểm toán có dấu hiệu vi phạm",
    "complaint": "đang xác minh khiếu nại, tố cáo",
    "press": "đang xác minh nội dung báo chí nêu",
}


def no_discipline(condition: NoDiscipline, case: Case) -> Tally:
    ground = case.ground
    least = DISCIPLINES.index(condition.at_least)
    found = [
        one
        for one in ground.facts.disciplines
        if DISCIPLINES.index(one.form) >= least and _counts(one, ground)
    ]
    if found:
        return _disciplined(ground, found)
    if not _is_confirmed(ground):
        sentence = f"Chưa xác nhận không bị kỷ luật năm {ground.year}"
        return Tally("unknown", sentence, ground.year)
    sentence = f"Đã xác nhận không bị kỷ luật năm {ground.year}"
    return Tally("met", sentence, ground.year)


def _counts(one: Discipline, ground: Ground) -> bool:
    return touches(one.first, one.last, ground.year) or spans(one.first, one.last, ground.on)


def _disciplined(ground: Ground, found: list[Discipline]) -> Tally:
    worst = max(found, key=lambda one: DISCIPLINES.index(one.form))
    rows = tuple(row for one in found for row in proof("discipline", one.id))
    ends = [one.last.year for one in found if one.last]
    earliest = max(ends) + 1 if len(ends) == len(found) else None
    until = "chưa rõ ngày hết thời hạn"
    if worst.last is not None:
        until = f"hết thời hạn năm {worst.last.year}"
        if worst.last.day is not None:
            until = f"hết thời hạn ngày {vietnamese(first_day(worst.last))}"
    sentence = f"Bị kỷ luật {_FORMS[worst.form]}, {until}"
    return Tally("missing", sentence, earliest, rows)


def nothing_pending(condition: NothingPending, case: Case) -> Tally:
    ground = case.ground
    found = [one for one in ground.facts.pending if spans(one.opened, one.closed, ground.on)]
    if found:
        rows = tuple(row for one in found for row in proof("pending", one.id))
        matters = "; ".join(dict.fromkeys(_MATTERS[one.kind] for one in found))
        return Tally("missing", f"Chưa đề nghị khi {matters}", ground.year, rows)
    if not _is_confirmed(ground):
        sentence = f"Chưa xác nhận không có vụ việc đang xem xét năm {ground.year}"
        return Tally("unknown", sentence, ground.year)
    return Tally("met", "Đã xác nhận không có vụ việc đang xem xét", ground.year)


def _is_confirmed(ground: Ground) -> bool:
    return ground.year in ground.facts.discipline_confirmed_years


def not_dissolved(condition: NotDissolved, case: Case) -> Tally:
    ground = case.ground
    facts = ground.facts
    ended = facts.dissolved if isinstance(facts, CollectiveFacts) else None
    if ended is None or first_day(ended) > ground.on:
        return Tally("met", "Tập thể đang hoạt động", ground.year)
    successor = facts.successor if isinstance(facts, CollectiveFacts) else ""
    instead = f"; tập thể kế thừa là {successor}" if successor else ""
    return Tally("missing", f"Tập thể đã giải thể hoặc sáp nhập{instead}", None)


def registered(condition: Registered, case: Case) -> Tally:
    ground = case.ground
    name = f"{ground.rules.name(case.award)} năm {ground.year}"
    if any((one.year, one.code) == (ground.year, case.award) for one in ground.facts.registrations):
        return Tally("met", f"Đã đăng ký {name}", ground.year)
    return Tally("missing", f"Chưa đăng ký {name}", ground.year + 1)


def absence_below(condition: AbsenceBelow, case: Case) -> Tally:
    """Maternity leave counts as work; so do study and treatment, which have rules of their own."""
    ground = case.ground
    leaves = ground.facts.leaves if isinstance(ground.facts, PersonFacts) else ()
    away = [
        one for one in leaves if one.kind == "other" and touches(one.first, one.last, ground.year)
    ]
    rows = tuple(row for one in away for row in proof("leave", one.id))
    days = sum(one.working_days or 0 for one in away)
    if days >= condition.days:
        sentence = f"Nghỉ {days} ngày làm việc trong năm (từ {condition.days} ngày là không xét)"
        return Tally("missing", sentence, ground.year + 1, rows)
    if any(one.working_days is None for one in away):
        return Tally("unknown", "Chưa rõ số ngày nghỉ trong năm", ground.year, rows)
    return Tally("met", f"Nghỉ {days} ngày làm việc trong năm", ground.year, rows)


def worked_months(condition: WorkedMonths, case: Case) -> Tally:
    ground = case.ground
    joined = ground.facts.joined if isinstance(ground.facts, PersonFacts) else None
    if joined is None or (joined.year == ground.year and joined.month is None):
        return Tally("unknown", "Chưa có ngày bắt đầu công tác", ground.year)
    months = _months_of_year(ground, joined.year, joined.month or 1)
    on_leave = any(
        one.kind == "maternity" and touches(one.first, one.last, ground.year)
        for one in (ground.facts.leaves if isinstance(ground.facts, PersonFacts) else ())
    )
    leans = once(ground.rules.book.counting.maternity_by if on_leave else "")
    said = f"{months} tháng công tác năm {ground.year}"
    if months >= condition.months:
        return Tally("met", f"Có {said} (cần {condition.months})", ground.year, (), leans)
    sentence = f"Mới có {said}, cần {condition.months} tháng"
    return Tally("missing", sentence, max(ground.year, joined.year) + 1)


def _months_of_year(ground: Ground, year: int, month: int) -> int:
    if year > ground.year:
        return 0
    return 13 - month if year == ground.year else 12
