"""What a plan's header prints where the plan itself leaves it to the office profile."""

from resources.catalogues import load_catalogue
from storage.records import Issuer, Office, Plan


def printed_issuer(plan: Plan, office: Office) -> Issuer:
    """The letterhead lines as printed, the profile's where the plan has none."""
    if plan.issuer is not None:
        return plan.issuer
    if plan.is_superior:
        return Issuer((), ())
    return Issuer(office.parent_lines, office.name_lines)


def printed_place(plan: Plan, office: Office) -> str:
    """The place before the date as printed."""
    if plan.place is not None:
        return plan.place
    return "" if plan.is_superior else office.place


def printed_symbol(plan: Plan, office: Office) -> str:
    """The symbol behind the number as printed (KH-SNV)."""
    if plan.symbol is not None:
        return plan.symbol
    kind = load_catalogue("document-kinds").by_name(plan.kind)
    code = kind.code if kind else ""
    return f"{code}-{'' if plan.is_superior else office.abbreviation}"
