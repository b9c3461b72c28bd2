"""Checks on achievement reports: the form in force, its fields, its period, the same names."""

import re
from collections.abc import Iterator

from resources.catalogues.report_forms import load_report_forms
from resources.catalogues.rule_books import RuleBook
from storage.records_rounds import Nomination, Round
from storage.rules.dossier.facts import Dossier, ReportFacts
from storage.rules.dossier.finding import DossierFinding, about, cited
from storage.rules.dossier.forms import out_of_force

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FORM = "bao-cao-thanh-tich-"


def report_number(award: str, kind: str, is_person: bool) -> str:
    """The number of the achievement report in the list annexed to Nghị định số 152/2025/NĐ-CP."""
    return load_report_forms().number(award, kind, "person" if is_person else "collective")


def report_form(award: str, kind: str, is_person: bool) -> str:
    """The id of that form."""
    return _FORM + report_number(award, kind, is_person)


def reported_since(line: Nomination, one: Round, rules: RuleBook) -> int:
    """The first year a report has to cover; without a rule only the year of achievement counts."""
    rule = rules.rule(line.award, "person" if line.is_person else "collective", one.kind)
    return one.year - (rule.report_years if rule else 1) + 1


def check_report(dossier: Dossier, line: Nomination) -> Iterator[DossierFinding]:
    """Findings on a line's report; that there is none is said among the required papers."""
    report = dossier.reports.get(line.id or 0)
    if report is None:
        return
    yield from _form(dossier, line, report)
    yield from _names(line, report)
    yield from _period(dossier, line, report)
    yield from _length(dossier, line, report)
    if report.missing:
        said = f"báo cáo thành tích còn trống: {', '.join(report.missing)}"
        yield about(line, "report-fields", "red", said, "Hãy ghi đủ các mục bắt buộc.")
    if not report.signed:
        said = "báo cáo thành tích chưa ghi người ký"
        yield about(line, "report-signed", "red", said, "Hãy ghi họ tên người báo cáo.")


def _form(dossier: Dossier, line: Nomination, report: ReportFacts) -> Iterator[DossierFinding]:
    wanted = report_form(line.award, dossier.round.kind, line.is_person)
    if report.form_id != wanted:
        number = report_number(line.award, dossier.round.kind, line.is_person)
        said = f"báo cáo thành tích không theo Mẫu số {number}"
        by = load_report_forms().provision
        citation = cited(by.citation, by.confirmed)
        yield about(line, "report-form", "amber", said, "Hãy lập lại theo mẫu.", citation)
    elif out_of_force(report.form_id, report.form_edition, dossier.round.received):
        said = "mẫu báo cáo thành tích không còn hiệu lực vào ngày tiếp nhận"
        yield about(line, "report-form", "red", said, "Hãy lập lại theo mẫu đang có hiệu lực.")


def _names(line: Nomination, report: ReportFacts) -> Iterator[DossierFinding]:
    pairs = (
        ("tên", line.name, report.name),
        ("chức vụ", line.post, report.post),
        ("đơn vị", line.unit, report.unit),
    )
    for label, mine, theirs in pairs:
        if theirs and mine and mine != theirs:
            said = f"{label} trong báo cáo thành tích là “{theirs}”, trong danh sách là “{mine}”"
            advice = "Hãy ghi thống nhất ở mọi văn bản."
            yield about(line, f"report-{label}", "red", said, advice)


def _period(dossier: Dossier, line: Nomination, report: ReportFacts) -> Iterator[DossierFinding]:
    """Years the report must cover, up to the year of achievement."""
    subject = "person" if line.is_person else "collective"
    if dossier.rules.rule(line.award, subject, dossier.round.kind) is None:
        return
    first, last = reported_since(line, dossier.round, dossier.rules), dossier.round.year
    years = [int(year) for year in _YEAR.findall(report.period)]
    wanted = f"{first} – {last}" if first < last else f"{first}"
    if not years or min(years) > first or max(years) < last:
        said = f"báo cáo thành tích ghi thời gian “{report.period}”, cần đủ năm {wanted}"
        yield about(line, "report-period", "amber", said, "Hãy báo cáo đủ thời gian.")


def _length(dossier: Dossier, line: Nomination, report: ReportFacts) -> Iterator[DossierFinding]:
    limit = dossier.most_words
    if limit is not None and report.words > limit:
        said = f"báo cáo thành tích dài {report.words} chữ, quá {limit} chữ"
        yield about(line, "report-length", "amber", said, "Hãy rút gọn.")
