"""Which achievement report (báo cáo thành tích) a commendation asks for, by the decree's list."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.catalogues.awards import KINDS
from resources.catalogues.citations import Provision
from resources.loading import Section, read_toml

_SUBJECTS = ("person", "collective")


@dataclass(frozen=True)
class ReportForm:
    """One form of the list; what is empty fits everything."""

    number: str
    awards: tuple[str, ...] = ()
    kind: str = ""
    subject: str = ""

    def fits(self, award: str, kind: str, subject: str) -> bool:
        return (
            (not self.awards or award in self.awards)
            and self.kind in ("", kind)
            and self.subject in ("", subject)
        )


@dataclass(frozen=True)
class ReportForms:
    """The list in the order it is asked, and the provision that annexes it."""

    provision: Provision
    forms: tuple[ReportForm, ...]

    def number(self, award: str, kind: str, subject: str) -> str:
        """The number of the form for a ``subject``: “05”."""
        return next(one.number for one in self.forms if one.fits(award, kind, subject))


@cache
def load_report_forms() -> ReportForms:
    """The shipped list; raises ResourceError naming file and key."""
    return read_report_forms(read_toml(files("resources.catalogues") / "report-forms.toml"))


def read_report_forms(root: Section) -> ReportForms:
    """The list described by ``root``; a form without conditions for each subject ends it."""
    root.only("source", "confirmed", "report")
    forms = tuple(map(_form, root.sections("report")))
    for subject in _SUBJECTS:
        if not any(one.fits("", "", subject) for one in forms):
            raise root.error("report", f"thiếu mẫu chung cho {subject}")
    return ReportForms(Provision(root.text("source"), root.get("confirmed", bool)), forms)


def _form(row: Section) -> ReportForm:
    row.only("number", "awards", "kind", "subject")
    return ReportForm(
        number=row.text("number"),
        awards=tuple(row.get("awards", list, [])),
        kind=row.choice("kind", ("", *KINDS), ""),
        subject=row.choice("subject", ("", *_SUBJECTS), ""),
    )
