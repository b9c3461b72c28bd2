"""Judges time in service, in posts, and the age of a collective."""

from resources.catalogues.conditions import PostYears, ServiceYears
from storage.rules.eligibility.days import first_day, last_day
from storage.rules.eligibility.facts import CollectiveFacts, PersonFacts, Post
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.tally import Case, Tally, once
from storage.rules.eligibility.verdict import Proof


def service_years(condition: ServiceYears, case: Case) -> Tally:
    ground = case.ground
    facts, need = ground.facts, condition.years
    is_collective = isinstance(facts, CollectiveFacts)
    began = facts.founded if is_collective else facts.joined
    what = "thành lập" if is_collective else "công tác"
    if began is None:
        return Tally("unknown", f"Chưa có ngày {what} để tính {need:02} năm", ground.year)
    surely, perhaps = (
        ground.on.year - day.year - ((ground.on.month, ground.on.day) < (day.month, day.day))
        for day in (last_day(began), first_day(began))
    )
    if surely >= need:
        return Tally("met", f"Đã {what} {surely} năm (cần {need:02})", ground.year)
    if perhaps >= need:
        return Tally("unknown", f"Cần ngày, tháng {what} để tính đủ {need:02} năm", ground.year)
    earliest = began.year + need
    return Tally("missing", f"Thiếu {need - perhaps:02} năm {what}", earliest)


def post_years(condition: PostYears, case: Case) -> Tally:
    """Time in posts, for commendation of lasting service (quá trình cống hiến)."""
    ground = case.ground
    facts = ground.facts
    posts = [one for one in _posts(facts) if one.level in condition.levels]
    rows = tuple(Proof("post", one.id) for one in posts if one.id is not None)
    full, need = condition.years * 12, _months_needed(condition, facts)
    surely, perhaps = _months(posts, ground, surely=True), _months(posts, ground, surely=False)
    leans = once(condition.women_by if surely < full else "")
    less = " (nữ, đã giảm thời gian)" if need < full else ""
    if surely >= need:
        sentence = f"Đã giữ chức vụ {surely} tháng (cần {need}){less}"
        return Tally("met", sentence, ground.year, rows, leans if need < full else ())
    if perhaps >= need:
        sentence = f"Cần ngày, tháng giữ chức vụ để tính đủ {need} tháng{less}"
        return Tally("unknown", sentence, ground.year, rows)
    sentence = f"Thiếu {need - perhaps} tháng giữ chức vụ (mới có {perhaps}/{need}){less}"
    return Tally("missing", sentence, ground.year + -(-(need - perhaps) // 12), rows)


def _posts(facts: PersonFacts | CollectiveFacts) -> tuple[Post, ...]:
    return facts.posts if isinstance(facts, PersonFacts) else ()


def _months_needed(condition: PostYears, facts: PersonFacts | CollectiveFacts) -> int:
    months = condition.years * 12
    is_woman = isinstance(facts, PersonFacts) and facts.sex == "nữ"
    return months - months // condition.women_less if is_woman and condition.women_less else months


def _months(posts: list[Post], ground: Ground, surely: bool) -> int:
    """Months in any of the posts, those held at once counted once."""
    held: set[int] = set()
    for post in posts:
        first = last_day(post.first) if surely else first_day(post.first)
        last = ground.on
        if post.last is not None:
            last = min(ground.on, first_day(post.last) if surely else last_day(post.last))
        held.update(range(first.year * 12 + first.month, last.year * 12 + last.month))
    return len(held)
