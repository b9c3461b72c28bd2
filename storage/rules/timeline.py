"""One thing that happened to a person or collective, said in the words of papers."""

from collections.abc import Iterable, Iterator

from storage.dates import PartialDate, shown_date
from storage.records_awards import (
    AWARD_STATUSES,
    INITIATIVE_KINDS,
    RECOGNISED,
    WHOLE_SHARE,
    Award,
    Correction,
    Initiative,
)
from storage.records_registry import (
    DISCIPLINES,
    LEAVES,
    LEVELS,
    PENDING_MATTERS,
    CleanList,
    Discipline,
    FormerName,
    Leave,
    Posting,
    Rating,
    Succession,
)
from storage.records_timeline import TimelineEntry

_CHANGES = {"merger": "Sáp nhập", "split": "Chia, tách", "dissolution": "Giải thể"}


def in_order(entries: Iterable[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """By the year it counts for, then by date; what has no date comes at the end of its year."""
    return tuple(sorted(entries, key=lambda one: (one.year, str(one.date or "9999"))))


def posting(held: Posting, unit: str) -> TimelineEntry:
    """``unit`` is the name of the place; year 0 where nobody knows when it began."""
    seconded = "Biệt phái" if held.is_secondment else ""
    title = ", ".join(part for part in (held.post, unit) if part)
    return TimelineEntry(
        kind="posting",
        year=held.valid_from.year if held.valid_from else 0,
        date=held.valid_from,
        title=title,
        detail=_span(held.valid_from, held.valid_to),
        paper=held.decision,
        state=seconded,
        row_id=held.id,
    )


def leave(away: Leave) -> TimelineEntry:
    result = {"good": "kết quả từ khá trở lên", "below": "kết quả dưới khá"}.get(away.result, "")
    detail = ", ".join(part for part in (_span(away.started, away.ended), result) if part)
    year = away.started.year
    return TimelineEntry("leave", year, away.started, LEAVES[away.kind], detail, row_id=away.id)


def rating(one: Rating) -> TimelineEntry:
    title = f"{LEVELS[one.level]} năm {one.year}"
    return TimelineEntry(
        "rating", one.year, one.decided_on, title, one.note, one.decision,
        row_id=one.id,
    )  # fmt: skip


def discipline(matter: Discipline) -> TimelineEntry:
    measure = DISCIPLINES.get(matter.kind)
    return TimelineEntry(
        kind="pending" if measure is None else "discipline",
        year=matter.started.year,
        date=matter.started,
        title=PENDING_MATTERS.get(matter.kind, matter.kind) if measure is None else measure,
        detail=_span(matter.started, matter.ended),
        paper=matter.decision,
        state="" if matter.ended else "Chưa kết thúc",
        row_id=matter.id,
    )


def clean(found: CleanList) -> TimelineEntry:
    title = f"Xác nhận không bị kỷ luật năm {found.year}"
    return TimelineEntry(
        "clean", found.year, found.confirmed_on, title, found.confirmed_by, row_id=found.id
    )


def initiative(one: Initiative, person_id: int) -> TimelineEntry:
    share = next(author.share for author in one.authors if author.person_id == person_id)
    widest = one.recognitions[-1] if one.recognitions else None
    level = f"công nhận {RECOGNISED[widest.level]}" if widest else ""
    part = "" if share == WHOLE_SHARE else f"đóng góp {share / 100:g}%".replace(".", ",")
    used = f"làm căn cứ cho {len(one.award_ids)} khen thưởng" if one.award_ids else ""
    return TimelineEntry(
        kind="initiative",
        year=one.year,
        date=widest.date if widest else None,
        title=f"{INITIATIVE_KINDS[one.kind]}: {one.title}",
        detail=", ".join(text for text in (level, part, used) if text),
        paper=_paper(widest.number, widest.date, widest.issuer) if widest else "",
        state="" if widest else "Chưa được công nhận",
        row_id=one.id,
    )


def awards(given: Iterable[Award], under: str = "") -> Iterator[TimelineEntry]:
    """Awards, each followed by the papers on it; ``under`` names a predecessor that got it."""
    for award in given:
        period = _span(award.period_from, award.period_to)
        yield TimelineEntry(
            kind="award",
            year=award.year,
            date=award.date,
            title=f"{award.name} năm {award.year}",
            detail=", ".join(text for text in (award.subject_post, period, under) if text),
            paper=_paper(award.number, award.date, award.issuer),
            state="" if award.status == "in_force" else AWARD_STATUSES[award.status],
            row_id=award.id,
        )
        yield from (_correction(award, one) for one in award.corrections)


def renaming(former: FormerName) -> TimelineEntry:
    title = f"Đổi tên từ {former.name}"
    return TimelineEntry("renamed", former.until.year, former.until, title, paper=former.decision)


def change(one: Succession, old: str, new: str) -> TimelineEntry:
    """``old`` and ``new`` are the names on both sides, ``new`` "" for a dissolution."""
    title = f"{_CHANGES[one.kind]}: {old}" + (f" → {new}" if new else "")
    return TimelineEntry("changed", one.date.year, one.date, title, paper=one.decision)


def _correction(award: Award, one: Correction) -> TimelineEntry:
    verb = "Đính chính" if one.kind == "correction" else "Thu hồi"
    return TimelineEntry(
        kind="correction",
        year=one.date.year if one.date else award.year,
        date=one.date,
        title=f"{verb} {award.name} năm {award.year}",
        detail=one.text,
        paper=_paper(one.number, one.date, one.issuer),
        row_id=one.id,
    )


def _span(first: PartialDate | None, last: PartialDate | None) -> str:
    if first is None and last is None:
        return ""
    if last is None:
        return f"từ {shown_date(first)}"
    return f"{shown_date(first)} – {shown_date(last)}" if first else f"đến {shown_date(last)}"


def _paper(number: str, date: PartialDate | None, issuer: str) -> str:
    parts = (
        f"Quyết định số {number}" if number else "",
        _when(date),
        f"của {issuer}" if issuer else "",
    )
    return " ".join(part for part in parts if part)


def _when(date: PartialDate | None) -> str:
    if date is None:
        return ""
    word = "ngày" if date.day else "tháng" if date.month else "năm"
    return f"{word} {shown_date(date)}"
