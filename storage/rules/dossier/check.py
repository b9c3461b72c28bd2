"""The whole dossier check: every rule asked once, overrides laid over what they allow."""

from collections.abc import Iterator
from dataclasses import replace

from storage.records_rounds import Override
from storage.rules.carrying import carry_sentence, uncarried
from storage.rules.dossier.copies import check_copies
from storage.rules.dossier.facts import Dossier, Sentence
from storage.rules.dossier.finding import DossierFinding, DossierReport
from storage.rules.dossier.lines import check_lines
from storage.rules.dossier.papers import check_papers
from storage.rules.dossier.reports import check_report

UNCARRIED = "uncarried"
"""The key of the finding that votes are not in the lines yet: told before handing in."""


def check_dossier(dossier: Dossier) -> DossierReport:
    """All findings of a round: those of the round, of its papers, then of its lines in order.

    An override lets a red finding stand; it stays in the report with its reason.
    """
    overrides = {one.finding: one for one in dossier.overrides}
    found = {one.key: one for one in _all(dossier)}
    told = (_overridden(one, overrides.get(one.key)) for one in found.values())
    order = {line.id: at for at, line in enumerate(dossier.lines, start=1)}
    return DossierReport(tuple(sorted(told, key=lambda one: order.get(one.nomination_id, 0))))


def _all(dossier: Dossier) -> Iterator[DossierFinding]:
    yield from _whole(dossier)
    yield from check_papers(dossier)
    for line in dossier.standing:
        yield from check_report(dossier, line)
    yield from check_copies(dossier)
    yield from check_lines(dossier)
    for remark in dossier.remarks:
        yield _remark(remark)


def _overridden(finding: DossierFinding, override: Override | None) -> DossierFinding:
    if override is None:
        return finding
    return replace(finding, overridden=override.reason, decided_by=override.decided_by)


def _whole(dossier: Dossier) -> Iterator[DossierFinding]:
    if not dossier.standing:
        said = "Đợt xét chưa có đề nghị nào."
        yield DossierFinding("empty", "red", said, "Hãy thêm cá nhân, tập thể được đề nghị.")
    if waiting := uncarried(dossier.lines, dossier.votes):
        advice = "Hãy bấm “Ghi kết quả vào đề nghị” ở thẻ Hội đồng."
        yield DossierFinding(UNCARRIED, "amber", carry_sentence(len(waiting)), advice)
    if not dossier.rules.confirmed:
        said = f"Bộ quy định áp dụng “{dossier.rules.name}” chưa đối chiếu văn bản gốc."
        advice = "Hãy đối chiếu với văn bản đã ký trước khi dựa vào kết quả xét."
        yield DossierFinding("rule-book", "amber", said, advice, citation=dossier.rules.caution)
    if dossier.round.rule_book != dossier.rules.code:
        said = "Theo ngày tiếp nhận hiện nay, đợt xét thuộc bộ quy định khác."
        yield DossierFinding("changed-book", "red", said, "Hãy xét lại điều kiện các đề nghị.")


def _remark(remark: Sentence) -> DossierFinding:
    return DossierFinding(
        key=remark.key,
        severity="red" if remark.is_wrong else "amber",
        sentence=remark.sentence,
        advice="Hãy đối chiếu và sửa cho đúng." if remark.is_wrong else "Hãy xem lại.",
        nomination_id=remark.nomination_id,
    )
