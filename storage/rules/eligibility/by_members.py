"""Judges a collective by its own staff list of the year: shares, titles, discipline."""

from resources.catalogues.conditions import MembersCompleted, MembersNotWarned, MembersWithTitle
from storage.rules.eligibility.facts import CollectiveFacts, MembersYear, TitleCount
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.shares import percent_text
from storage.rules.eligibility.tally import Case, Tally
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
        return Tally("met", f"Có {said}; cần {percent} %)", ground.year, rows)
    if (held.count + held.expected) * 100 >= percent * members:
        sentence = f"Đủ {percent} % nếu {held.expected:02} {name} {ground.year} được công nhận"
        return Tally("expected", f"{sentence} trong đợt này", ground.year, rows)
    lacking = -(-percent * members // 100) - held.count
    sentence = f"Thiếu {lacking:02} {name}: mới đạt {said}; cần {percent} %)"
    return Tally("missing", sentence, ground.year + 1, rows)


def _number(ground: Ground, held: TitleCount, need: int, name: str, year: MembersYear) -> Tally:
    rows = proof("members", year.id)
    if held.count >= need:
        return Tally("met", f"Có {held.count:02} {name} (cần {need:02})", ground.year, rows)
    if held.count + held.expected >= need:
        sentence = f"Đủ nếu được công nhận {name} {ground.year} cho cá nhân trong đợt này"
        return Tally("expected", sentence, ground.year, rows)
    return Tally("missing", f"Thiếu {need - held.count:02} {name}", ground.year + 1, rows)


def members_completed(condition: MembersCompleted, case: Case) -> Tally:
    ground = case.ground
    year, members = _counted(ground)
    if year is None or not members or year.completed is None:
        return _uncounted(ground)
    said = f"{percent_text(year.completed, members)} ({year.completed}/{members} người)"
    rows = proof("members", year.id)
    if year.completed * 100 >= condition.percent * members:
        return Tally("met", f"Có {said} hoàn thành nhiệm vụ", ground.year, rows)
    sentence = f"Mới có {said} hoàn thành nhiệm vụ, cần {condition.percent} %"
    return Tally("missing", sentence, ground.year + 1, rows)


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
