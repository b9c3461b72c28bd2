"""Checks on the lines themselves: verdicts, votes, names, and subjects proposed twice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resources.vietnamese import fold
from storage.records_rounds import Nomination
from storage.rules.dossier.facts import Dossier
from storage.rules.dossier.finding import DossierFinding, about, cited
from storage.rules.dossier.kinds import paper_kind


def check_lines(dossier: Dossier) -> Iterator[DossierFinding]:
    """Findings on verdicts, subjects, votes and names of the lines still proposed."""
    for line in dossier.standing:
        yield from _returned(dossier, line)
        yield from _verdict(dossier, line)
        yield from _vote(dossier, line)
        yield from _name(dossier, line)
    yield from _subjects(dossier)


def _returned(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    """What an authority sent back is open until the line is said to be mended or goes again."""
    if line.state != "returned":
        return
    part = f" ({line.reason_field})" if line.reason_field else ""
    said = f"bị trả lại{part}: {line.reason}"
    advice = "Sửa xong thì chuyển tình trạng của đề nghị sang “Đủ hồ sơ”, rồi trình lại."
    found = about(line, f"returned:{line.reason}", "red", said, advice)
    yield replace(found, document_id=_faulty_paper(dossier, line))


def _faulty_paper(dossier: Dossier, line: Nomination) -> int | None:
    """The paper of the part a return names: the line's report, or one of the round's."""
    if paper_kind(line.reason_field) == "report":
        return line.report_id
    part = fold(line.reason_field)
    papers = (one for one in dossier.papers if one.authority in ("", line.authority))
    return next(
        (one.document_id for one in papers if part and fold(one.title).startswith(part)), None
    )


def _verdict(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    verdict = line.verdict
    if line.award not in dossier.awards:
        said = f"không có danh hiệu, hình thức mang mã “{line.award}”"
        yield about(line, "award", "red", said, "Hãy chọn lại trong danh mục.")
    elif verdict is None:
        said = "chưa xét điều kiện"
        yield about(line, "verdict", "red", said, "Hãy bấm “Xét lại điều kiện” ở thẻ Đề nghị.")
    elif verdict.book != dossier.rules.code:
        said = "đã xét theo bộ quy định khác với ngày tiếp nhận hiện nay"
        yield about(line, "verdict", "red", said, "Hãy xét lại điều kiện.")
    elif verdict.outcome == "not_eligible":
        why = _joined(verdict.reasons) or "chưa đủ điều kiện"
        advice = "Hãy bổ sung kết quả hoặc rút đề nghị."
        rules = cited(dossier.rules.name, verdict.confirmed)
        yield about(line, "verdict", "red", why, advice, rules)
    elif verdict.outcome == "needs_evidence":
        why = _joined(verdict.reasons)
        yield about(line, "verdict", "amber", why, "Hãy bổ sung minh chứng vào sổ.")
    for at, warning in enumerate(verdict.warnings if verdict else ()):
        yield about(line, f"warning{at}", "amber", warning, "Hãy xem lại trước khi trình.")


def _joined(reasons: Sequence[str]) -> str:
    """In one sentence: no capital behind a semicolon (Nghị định 30/2020/NĐ-CP, Phụ lục II, I)."""
    first, *others = reasons or ("",)
    return "; ".join([first, *(f"{one[:1].lower()}{one[1:]}" for one in others)])


def _vote(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    rule = dossier.rules.votes.get(line.award)
    vote = dossier.votes.get(line.id or 0)
    if rule is None:
        return
    provision = dossier.rules.provisions[rule.by]
    citation = cited(provision.citation, provision.confirmed)
    if vote is None:
        said = f"chưa có kết quả bỏ phiếu của Hội đồng (cần từ {rule.percent}% tổng số thành viên)"
        yield about(line, "vote", "red", said, "Hãy nhập kết quả kiểm phiếu.", citation)
    elif not vote.passes:
        advice = "Hãy hạ danh hiệu hoặc đưa ra khỏi đề nghị."
        yield about(line, "vote", "red", vote.sentence, advice, citation)


def _name(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    """A name, post or unit that changed in the register, or since the ballot."""
    now = dossier.names.get(line.subject)
    own = (line.name, line.post, line.unit)
    labels = ("họ tên, tên tập thể", "chức vụ", "đơn vị")
    for label, mine, theirs in zip(labels, own, now or own, strict=True):
        if mine != theirs:
            said = f"{label} trong đợt xét là “{mine}”, trong sổ nay là “{theirs}”"
            advice = "Hãy cập nhật theo sổ, hoặc ghi lý do giữ nguyên."
            yield about(line, f"register:{label}", "red", said, advice)
    name, award = dossier.voted_names.get(line.id or 0, (line.name, line.award))
    if name != line.name:
        said = f"phiếu bầu ghi tên “{name}”"
        yield about(line, "ballot-name", "red", said, "Hãy đối chiếu biên bản kiểm phiếu.")
    if award != line.award and line.state != "lowered":
        said = f"Hội đồng bỏ phiếu cho {dossier.award_name(award)}"
        yield about(line, "ballot-award", "red", said, "Hãy bỏ phiếu lại hoặc sửa đề nghị.")


def _subjects(dossier: Dossier) -> Iterator[DossierFinding]:
    by_subject: dict[tuple[str, int], list[Nomination]] = defaultdict(list)
    for line in dossier.standing:
        by_subject[line.subject].append(line)
    for lines in by_subject.values():
        seen: list[Nomination] = []
        for line in lines:
            yield from _beside(dossier, line, seen)
            seen.append(line)


def _beside(dossier: Dossier, line: Nomination, seen: list[Nomination]) -> Iterator[DossierFinding]:
    for other in seen:
        if other.award == line.award:
            said = f"được đề nghị hai lần {dossier.award_name(line.award)}"
            yield about(line, "twice", "red", said, "Hãy bỏ một đề nghị.")
        elif _are_of_one_ladder(dossier, line, other):
            both = f"{dossier.award_name(other.award)} và {dossier.award_name(line.award)}"
            said = f"được đề nghị cùng lúc {both}"
            yield about(line, "excluding", "red", said, "Hãy giữ một đề nghị.")
        elif _are_two_merits(dossier, line, other):
            both = f"{dossier.award_name(other.award)} và {dossier.award_name(line.award)}"
            rule = dossier.rules.provisions[dossier.rules.counting.one_achievement_by]
            said = f"một thành tích đề nghị hai hình thức: {both}"
            citation = cited(rule.citation, rule.confirmed)
            yield about(line, "one-merit", "amber", said, "Hãy xem lại.", citation)


def _are_of_one_ladder(dossier: Dossier, line: Nomination, other: Nomination) -> bool:
    first, second = (dossier.awards.get(one.award) for one in (line, other))
    return bool(first and second and first.ladder and first.ladder == second.ladder)


def _are_two_merits(dossier: Dossier, line: Nomination, other: Nomination) -> bool:
    known = [dossier.awards.get(one.award) for one in (line, other)]
    return all(award is not None and not award.is_title for award in known)
