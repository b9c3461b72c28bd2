"""Judges a collective by its own staff list of the year: shares, titles, discipline."""

from resources.catalogues.conditions import MembersCompleted, MembersNotWarned, MembersWithTitle
from storage.rules.eligibility.facts import CollectiveFacts, MembersYear, TitleCount
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.shares import percent_text
from storage.rules.eligibility.tally import Case, Tally, once
from storage.rules.eligibility.verdict import proof


def members_with_title(condition: MembersWithTitle, case: Case) -> Tally:
    ground = case.ground
    year, members = _counted(ground)
    if year is None or not members:
        return _uncounted(ground)
    titles = {one.code: one for one in year.titles}
    held = titles.get(condition.code, TitleCount(condition.code, 0))
    name = ground.rules.name(condition.code)
    if condition.percent:
        return _share(ground, held, members, condition.percent, name, year)
    return _number(ground, held, condition.count, name, year)


def _share(
    ground: Ground, held: TitleCount, members: int, percent: int, name: str, year: MembersYear
) -> Tally:
    rows = proof("members", year.id)
    said = f"{percent_text(held.count, members)} {name} ({held.count}/{members} người"
    if held.count * 100 >= percent * members:
        return Tally("met", f"Có {said}; cần {percent}%)", ground.year, rows)
    lacking = -(-percent * members // 100) - held.count
    what, so_far = f"{name} {ground.year}", f"đã có {held.count}/{members} người"
    if held.expected >= lacking:
        sentence = f"Đủ {percent}% nếu {_of(lacking, held.expected)} được công nhận {what}"
        return Tally("expected", f"{sentence} trong đợt này ({so_far})", ground.year, rows)
    if held.expected + held.unsure >= lacking:
        sentence = f"Chưa rõ đủ {percent}% {what} ({so_far}): {_waiting(held)}"
        return Tally("unknown", sentence, ground.year, rows)
    sentence = f"Thiếu {lacking:02} {name}: mới đạt {said}; cần {percent}%){_beside(held)}"
    return Tally("missing", sentence, ground.year + 1, rows)


def _number(ground: Ground, held: TitleCount, need: int, name: str, year: MembersYear) -> Tally:
    rows = proof("members", year.id)
    if held.count >= need:
        return Tally("met", f"Có {held.count:02} {name} (cần {need:02})", ground.year, rows)
    lacking, what = need - held.count, f"{name} {ground.year}"
    if held.expected >= lacking:
        sentence = f"Đủ nếu {_of(lacking, held.expected)} được công nhận {what} trong đợt này"
        return Tally("expected", sentence, ground.year, rows)
    if held.expected + held.unsure >= lacking:
        sentence = f"Chưa rõ đủ {need:02} {what}: {_waiting(held)}"
        return Tally("unknown", sentence, ground.year, rows)
    sentence = f"Thiếu {lacking:02} {name}{_beside(held)}"
    return Tally("missing", sentence, ground.year + 1, rows)


def _of(lacking: int, expected: int) -> str:
    """How many of those proposed it rests on."""
    if lacking == expected:
        return f"{expected:02} người đang đề nghị"
    return f"{lacking:02} trong {expected:02} người đang đề nghị"


def _waiting(held: TitleCount) -> str:
    return f"{held.unsure:02} người đề nghị trong đợt này còn thiếu minh chứng"


def _beside(held: TitleCount) -> str:
    """Proposals that would not be enough."""
    proposed = held.expected + held.unsure
    return f"; đợt này chỉ đề nghị {proposed:02}" if proposed else ""


def members_completed(condition: MembersCompleted, case: Case) -> Tally:
    ground = case.ground
    year, members = _counted(ground)
    if year is None or not members or year.completed is None:
        return _uncounted(ground)
    said = f"{percent_text(year.completed, members)} ({year.completed}/{members} người)"
    rows = proof("members", year.id)
    leans = once(ground.rules.book.counting.maternity_by if year.on_leave else "")
    counted = f", tính cả {year.on_leave:02} người nghỉ thai sản" if year.on_leave else ""
    if year.completed * 100 >= condition.percent * members:
        return Tally("met", f"Có {said} hoàn thành nhiệm vụ{counted}", ground.year, rows, leans)
    sentence = f"Mới có {said} hoàn thành nhiệm vụ{counted}, cần {condition.percent}%"
    return Tally("missing", sentence, ground.year + 1, rows, leans)


def members_not_warned(condition: MembersNotWarned, case: Case) -> Tally:
    ground = case.ground
    year, _ = _counted(ground)
    if year is not None and year.warned:
        sentence = f"Có {year.warned:02} cá nhân bị kỷ luật cảnh cáo trở lên năm {ground.year}"
        return Tally("missing", sentence, ground.year + 1, proof("members", year.id))
    if year is None or year.warned is None:
        sentence = f"Chưa xác nhận danh sách kỷ luật của cá nhân trong tập thể năm {ground.year}"
        return Tally("unknown", sentence, ground.year)
    sentence = f"Không có cá nhân bị kỷ luật cảnh cáo trở lên năm {ground.year}"
    return Tally("met", sentence, ground.year, proof("members", year.id))


def _counted(ground: Ground) -> tuple[MembersYear | None, int | None]:
    facts = ground.facts
    years = facts.members if isinstance(facts, CollectiveFacts) else ()
    year = next((one for one in years if one.year == ground.year), None)
    return year, year.members if year else None


def _uncounted(ground: Ground) -> Tally:
    sentence = f"Chưa có danh sách và kết quả của cá nhân trong tập thể năm {ground.year}"
    return Tally("unknown", sentence, ground.year)
