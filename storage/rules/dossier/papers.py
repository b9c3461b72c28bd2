"""Checks on the papers of a round: the required ones are there, and all of them agree."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from storage.records_rounds import OUT_STATES, Nomination
from storage.rules.dossier.facts import Dossier, PaperFacts, PaperRow
from storage.rules.dossier.finding import DossierFinding, about, cited
from storage.rules.dossier.forms import out_of_force
from storage.rules.dossier.kinds import PaperKind, paper_kind
from storage.rules.dossier.words import counted_words, post_words, rate_words, says_post

_ADDRESSED = re.compile(r"^(?:Ông|Bà|Đồng chí)\s+")
_PROPOSALS = ("to-trinh-khen-thuong", "to-trinh")
_MINUTES = ("bien-ban-hop-hoi-dong", "bien-ban-hop-don-vi")
_TALLIES = ("bien-ban-kiem-phieu",)
_WHOLE_LISTS = ("to-trinh-khen-thuong", "danh-sach-trich-ngang")
"""Forms that must list every line that goes to their authority."""
_BESIDE = frozenset(
    {"cong-khai-danh-sach", "lay-y-kien", "thong-bao-ket-qua", "cong-van-trien-khai-binh-xet"}
)
"""Forms the round brings about but hands in to nobody: what they lack does not hold it up."""

_Named = Mapping[str, Sequence[Nomination]]

_AGREE = "Hãy sửa văn bản hoặc lập lại từ danh sách của đợt xét."


@dataclass(frozen=True)
class LinePaper:
    """A paper the law wants of a line; ``noted`` says a person ticked it as being there."""

    name: str
    there: bool
    noted: bool

    @property
    def kind(self) -> PaperKind:
        return paper_kind(self.name)


def line_papers(dossier: Dossier, line: Nomination) -> tuple[LinePaper, ...]:
    """The papers the dossier of ``line`` must hold; empty where the rules tell of none."""
    rule = dossier.rules.papers_for(line.award)
    noted = {one.paper for one in line.evidence}
    return tuple(
        LinePaper(name, name in noted or _is_there(dossier, line, name), name in noted)
        for name in (rule.papers if rule else ())
    )


def check_papers(dossier: Dossier) -> Iterator[DossierFinding]:
    """Findings on each line's required papers, then on every paper of the round."""
    missing: dict[str, DossierFinding] = {}
    for line in dossier.standing:
        for finding in _required(dossier, line):
            missing.setdefault(finding.key, finding)
    yield from missing.values()
    named = _by_name(dossier)
    for paper in dossier.papers:
        yield from _paper(dossier, paper)
        yield from _rows(dossier, paper, named)


def _required(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    """One finding for a paper of the whole round, one each for papers of a line."""
    rule = dossier.rules.papers_for(line.award)
    if rule is None:
        return
    provision = dossier.rules.provisions[rule.by]
    citation = cited(provision.citation, provision.confirmed)
    for name in (one.name for one in line_papers(dossier, line) if not one.there):
        if paper_kind(name) in ("proposal", "minutes"):
            key = f"paper:{line.authority}:{name}"
            said = f"Chưa có {name[0].lower()}{name[1:]} cho {_whom(dossier, line)}."
            advice = "Hãy lập văn bản này trong đợt xét, hoặc ghi là đã có ở từng đề nghị."
            yield DossierFinding(
                key, "red", said, advice, citation=citation, authority=line.authority
            )
        else:
            said = f"thiếu {name[0].lower()}{name[1:]}"
            advice = "Hãy bổ sung giấy tờ này, hoặc đánh dấu đã có ở thẻ Đề nghị."
            yield about(line, f"paper:{name}", "red", said, advice, citation)


def _is_there(dossier: Dossier, line: Nomination, name: str) -> bool:
    match paper_kind(name):
        case "proposal":
            is_own = line.authority == dossier.round.own_authority
            return is_own or _has_paper(dossier, line, _PROPOSALS)
        case "report":
            return line.id in dossier.reports
        case "minutes":
            return _has_paper(dossier, line, _MINUTES)
        case "tally":
            return _has_paper(dossier, line, _TALLIES) or line.id in dossier.votes
        case "initiative":
            return line.id in dossier.proven
        case _:
            return False


def _has_paper(dossier: Dossier, line: Nomination, forms: Sequence[str]) -> bool:
    return any(
        one.form_id in forms and one.authority in ("", line.authority) for one in dossier.papers
    )


def _whom(dossier: Dossier, line: Nomination) -> str:
    known = dossier.awards.get(line.award)
    names = {one.code: one.name for one in (known.decided_by if known else ())}
    return f"các đề nghị thuộc thẩm quyền của {names.get(line.authority, 'cấp quyết định')}"


def _paper(dossier: Dossier, paper: PaperFacts) -> Iterator[DossierFinding]:
    if paper.missing:
        said = f"còn trống: {', '.join(paper.missing)}."
        found = _of_paper(paper, "fields", said, "Hãy ghi đủ các mục bắt buộc.")
        yield replace(found, severity="amber") if paper.form_id in _BESIDE else found
    if not paper.signed:
        found = _of_paper(paper, "signed", "chưa ghi người ký.", "Hãy chọn người ký.")
        yield replace(found, severity="amber") if paper.form_id in _BESIDE else found
    if out_of_force(paper.form_id, paper.form_edition, dossier.round.received):
        said = "lập theo mẫu không còn hiệu lực vào ngày tiếp nhận hồ sơ."
        yield _of_paper(paper, "form", said, "Hãy lập lại theo mẫu đang có hiệu lực.")


def _rows(dossier: Dossier, paper: PaperFacts, named: _Named) -> Iterator[DossierFinding]:
    """Names, posts, awards and shares as the round has them, and totals that count the rows."""
    if not paper.rows:
        return
    listed: list[Nomination] = []
    for row in paper.rows:
        line = _line_of(dossier, row, named)
        if line is None:
            said = f"ghi “{row.name}”, không có trong danh sách của đợt xét."
            yield _of_paper(paper, f"stranger:{row.name}", said, _AGREE)
        else:
            listed.append(line)
            yield from _row(dossier, paper, row, line)
    if paper.form_id in _WHOLE_LISTS:
        yield from _left_out(dossier, paper, listed)
    expected = counted_words(listed)
    if paper.counts and paper.counts != expected:
        said = f"ghi tổng số “{paper.counts}”, danh sách của văn bản có {expected}."
        yield _of_paper(paper, "counts", said, _AGREE)


def _row(
    dossier: Dossier, paper: PaperFacts, row: PaperRow, line: Nomination
) -> Iterator[DossierFinding]:
    post = row.post if says_post(row.post, line) else post_words(line)
    pairs = (
        ("chức vụ, đơn vị", row.post, post),
        ("danh hiệu, hình thức", row.award, _award(dossier, paper, row, line)),
        ("tỷ lệ phiếu", row.rate, _rate(dossier, line)),
    )
    for label, theirs, mine in pairs:
        if theirs and theirs != mine:
            said = f"ghi {label} của {line.name} là “{theirs}”, đợt xét ghi “{mine}”."
            yield _of_paper(paper, f"{label}:{line.uid}", said, _AGREE)


def _award(dossier: Dossier, paper: PaperFacts, row: PaperRow, line: Nomination) -> str:
    """What the paper should say; on a lowered line the council's papers tell what was voted on."""
    if line.lowered_from and paper.form_id in (*_MINUTES, *_TALLIES):
        voted = dossier.printed_award(replace(line, award=line.lowered_from))
        if row.award == voted:
            return voted
    return dossier.printed_award(line)


def _left_out(
    dossier: Dossier, paper: PaperFacts, listed: Sequence[Nomination]
) -> Iterator[DossierFinding]:
    there = {one.id for one in listed}
    for line in dossier.lines:
        goes = paper.authority in ("", line.authority) and line.state not in OUT_STATES
        if goes and line.id not in there:
            said = f"thiếu {line.name} ({dossier.printed_award(line)})."
            yield _of_paper(paper, f"left-out:{line.uid}", said, _AGREE)


def _by_name(dossier: Dossier) -> _Named:
    found: dict[str, list[Nomination]] = defaultdict(list)
    for line in dossier.lines:
        found[_ADDRESSED.sub("", line.name)].append(line)
    return found


def _line_of(dossier: Dossier, row: PaperRow, named: _Named) -> Nomination | None:
    """The line a row is about: by name and award; a paper that tells no award may mean any of the
    subject's lines, so that the one with the same share of votes is taken for meant."""
    same = named.get(_ADDRESSED.sub("", row.name), ())
    exact = [one for one in same if dossier.printed_award(one) == row.award]
    alike = [one for one in same if not row.award and _rate(dossier, one) == row.rate]
    return next(iter((*exact, *alike, *same)), None)


def _rate(dossier: Dossier, line: Nomination) -> str:
    return rate_words(dossier.votes.get(line.id or 0))


def _of_paper(paper: PaperFacts, check: str, said: str, advice: str) -> DossierFinding:
    """A finding on one paper, its title in front."""
    return DossierFinding(
        key=f"document:{paper.form_id}:{paper.authority}:{check}",
        severity="red",
        sentence=f"{paper.title}: {said}",
        advice=advice,
        document_id=paper.document_id,
        authority=paper.authority,
    )
