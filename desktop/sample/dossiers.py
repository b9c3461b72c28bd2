"""Dossiers of the sample office's rounds: reports, papers kept, what was sent and decided."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.rounds.calls import calling_letter
from desktop.rounds.papers import round_set
from desktop.rounds.reports import report_of
from desktop.sample.papers import issue_sample
from resources.catalogues.rule_books import RuleBook
from resources.catalogues.rule_books.reading import load_rule_books
from resources.loading import Section
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.decisions import get_decision
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.queries.round_awards import known_awards
from storage.queries.rounds import get_round, list_round_units
from storage.records import TextBlock, TextRun
from storage.records_decisions import Decision, DecisionChange
from storage.records_papers import Paper, PaperValue
from storage.records_rounds import Evidence, Nomination, Override, Round
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.services.decisions import change_decision, decide_as_named
from storage.services.nominations import set_evidence
from storage.services.papers import add_paper
from storage.services.proposing import add_report
from storage.services.rounds import add_round_paper, override_finding
from storage.services.submission import note_answer, submit

_NONE: Mapping[str, str] = {}


def add_dossiers(book: Book, round_id: int, row: Section, reports: Section) -> None:
    """Enter the papers that ``row`` tells of a round judged and voted on."""
    one, lines = get_round(book, round_id), list_nominations(book, round_id)
    for line, told in zip(lines, row.sections("lines"), strict=True):
        noted = told.text("on_paper", row.text("on_paper", ""))
        if noted:
            _tick(book, line, one, noted)
        if "report" in told.data:
            _report(book, line, one, reports.section(told.text("report")))
    _call(book, one, row.section("called"))
    for told in row.sections("papers"):
        _keep(book, round_id, told)
    for sent in row.sections("submissions"):
        _send(book, round_id, sent)
    for decided in row.sections("decisions"):
        _decide(book, round_id, decided)
    for told in row.sections("told"):
        _keep(book, round_id, told)
    for stands in row.sections("overrides"):
        _override(book, round_id, stands)


def _tick(book: Book, line: Nomination, one: Round, note: str) -> None:
    """Say that every paper the rules ask for is there, on paper."""
    papers = _rules(one).papers_for(line.award)
    names = papers.papers if papers else ()
    set_evidence(book, line.id or 0, [Evidence(name, note=note) for name in names])


def _report(book: Book, line: Nomination, one: Round, told: Section) -> None:
    """The report begun from the registers, with the words of ``told``."""
    paper = report_of(book, line, one, known_awards(book).get(line.award), _rules(one))
    first = "duties" if line.is_person else "profile"
    paper = paper.with_value(first, _rich(told.get("duties", list)))
    paper = paper.with_value("body", _rich(told.get("body", list)))
    for key in ("home", "residence", "training", "post"):
        if key in told.data:
            paper = paper.with_value(key, told.text(key))
    signer = told.text("signer", paper.signer)
    add_report(book, line.id or 0, replace(paper, signer=signer, date=_month(one.received)))


def _call(book: Book, one: Round, told: Section) -> None:
    """The letter that called the units, issued."""
    units = [unit.name for unit in list_round_units(book, one.id or 0)]
    key = add_paper(book, calling_letter(book, one, units))
    add_round_paper(book, one.id or 0, key, "")
    issue_sample(book, key, told.text("number"), PartialDate.parse(told.text("date")))


def _keep(book: Book, round_id: int, told: Section, misprints: Mapping[str, str] = _NONE) -> int:
    """The paper of the set that ``told`` names, issued where it was signed; returns its id."""
    made = {one.role: one for one in round_set(book, round_id)}
    one = made[told.text("role")]
    paper = replace(one.paper, date=_month(get_round(book, round_id).received))
    if "body" in told.data:
        paper = paper.with_value("body", _rich(told.get("body", list), "clause"))
    for field, value in told.get("values", dict, {}).items():
        paper = paper.with_value(field, value)
    if misprints:
        paper = paper.with_value("list", _misprinted(paper, misprints))
    key = add_paper(book, paper)
    add_round_paper(book, round_id, key, one.authority)
    if "date" in told.data:
        issue_sample(book, key, told.text("number", ""), PartialDate.parse(told.text("date")))
    return key


def _misprinted(paper: Paper, misprints: Mapping[str, str]) -> PaperValue:
    rows = (row for row in paper.values["list"] if isinstance(row, tuple))
    return tuple(tuple(misprints.get(cell, cell) for cell in row) for row in rows)


def _send(book: Book, round_id: int, told: Section) -> None:
    on, where = PartialDate.parse(told.text("on")), told.text("office")
    key = submit(book, round_id, told.text("to"), on, where, told.text("reference"))
    note_answer(book, key, PartialDate.parse(told.text("answered")), told.text("answer"))


def _decide(book: Book, round_id: int, told: Section) -> None:
    """A decision on the awards it names, with the names as printed, and what corrects it."""
    kept = told.section("paper") if "paper" in told.data else None
    awards: list[str] = told.get("awards", list)
    printed: dict[str, str] = told.get("printed", dict, {})
    refused: dict[str, str] = told.get("refused", dict, {})
    lines = list_nominations(book, round_id)
    decision = Decision(
        number=told.text("number"),
        date=PartialDate.parse(told.text("date")),
        issuer=told.text("issuer"),
        authority=told.text("authority"),
        round_id=round_id,
        document_id=_keep(book, round_id, kept, printed) if kept else None,
    )
    names = {one.id or 0: printed.get(one.name, one.name) for one in lines if one.award in awards}
    out = {one.id or 0: refused[one.name] for one in lines if one.name in refused}
    key = decide_as_named(book, decision, names, out)
    if "corrected" in told.data:
        wrong = set(printed.values())
        entries = (entry.award for entry in get_decision(book, key).entries)
        ids = [award.id or 0 for award in entries if award.subject_name in wrong]
        change = _change(book, round_id, told.section("corrected"), decision)
        change_decision(book, key, change, ids)


def _change(book: Book, round_id: int, told: Section, decision: Decision) -> DecisionChange:
    return DecisionChange(
        "correction",
        told.text("full_number"),
        told.text("text"),
        PartialDate.parse(told.text("date")),
        decision.issuer,
        _keep(book, round_id, told),
    )


def _override(book: Book, round_id: int, told: Section) -> None:
    """Let the finding stand whose sentence is about that line and holds the words told."""
    lines = {one.id: one.name for one in list_nominations(book, round_id)}
    for finding in check_round(book, round_id).findings:
        is_meant = told.text("sentence") in finding.sentence
        if is_meant and lines.get(finding.nomination_id) == told.text("about"):
            override = Override(finding.key, told.text("reason"), told.text("by"))
            override_finding(book, round_id, override)


def _rich(paragraphs: list[str], style: str = "paragraph") -> PaperValue:
    return tuple(TextBlock(style, (TextRun(text),)) for text in paragraphs)


def _rules(one: Round) -> RuleBook:
    return book_for(first_day(one.received), load_rule_books())


def _month(day: PartialDate) -> PartialDate:
    return PartialDate(day.year, day.month)
