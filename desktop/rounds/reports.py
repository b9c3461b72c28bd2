"""Achievement reports (báo cáo thành tích) of a round's lines, begun from the registers; no Qt."""

from dataclasses import replace

from desktop.drafting.filling import Drawn
from desktop.drafting.making import form_of_papers, made_paper
from desktop.drafting.register_filling import drawn_from_collective, drawn_from_person
from resources.catalogues.awards import Award
from resources.catalogues.rule_books import RuleBook
from storage.book import Book
from storage.records_papers import Paper
from storage.records_rounds import Nomination, Round
from storage.rules.dossier import reports
from storage.rules.dossier.words import awarded_name


def report_number(line: Nomination, one: Round) -> str:
    """The number of the form in the decree's list: “05”."""
    return reports.report_number(line.award, one.kind, line.is_person)


def report_of(
    book: Book, line: Nomination, one: Round, award: Award | None, rules: RuleBook
) -> Paper:
    """A draft of the line's report, nothing stored; raises NotFound, LookupError for no form."""
    form = form_of_papers(reports.report_form(line.award, one.kind, line.is_person))
    paper = made_paper(book, form, more=drawn_for(book, line, one, award, rules))
    paper = paper.with_value("name", line.name)
    return replace(paper, signer=line.name) if line.is_person else paper


def drawn_for(
    book: Book, line: Nomination, one: Round, award: Award | None, rules: RuleBook
) -> Drawn:
    """What registers and rules say of a line, by source; raises NotFound."""
    known = (
        drawn_from_person(book, line.person_id, one.received)
        if line.person_id is not None
        else drawn_from_collective(book, line.collective_id or 0)
    )
    name = awarded_name(award.name, line.authority) if award else line.award
    called = f"danh hiệu “{name}”" if award is not None and award.is_title else name
    told = {
        "award.proposal": f"Đề nghị tặng {called} năm {one.year}",
        "award.period": _period(line, one, rules),
    }
    return {**known, **told}


def _period(line: Nomination, one: Round, rules: RuleBook) -> str:
    """The years the rules want reported, up to the year of achievement."""
    first = reports.reported_since(line, one, rules)
    return f"năm {one.year}" if first == one.year else f"từ năm {first} đến năm {one.year}"
