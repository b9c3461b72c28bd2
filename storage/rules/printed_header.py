"""What a document's header prints where the document leaves it to the office profile."""

from resources.catalogues import load_catalogue
from storage.records import Issuer, Office, Plan
from storage.records_papers import Paper


def printed_issuer(document: Plan | Paper, office: Office) -> Issuer:
    """The letterhead lines as printed, the profile's where the plan has none."""
    if document.issuer is not None:
        return document.issuer
    if document.is_superior:
        return Issuer((), ())
    return Issuer(office.parent_lines, office.name_lines)


def printed_place(document: Plan | Paper, office: Office) -> str:
    """The place before the date as printed."""
    if document.place is not None:
        return document.place
    return "" if document.is_superior else office.place


def printed_symbol(document: Plan | Paper, office: Office) -> str:
    """The symbol behind the number as printed (KH-SNV; of a công văn SNV).

    A superior's own abbreviation is not known here: what its paper does not say stays blank.
    """
    if document.symbol is not None:
        return document.symbol
    if document.is_superior:
        return ""
    kind = load_catalogue("document-kinds").by_name(document.kind)
    return usual_symbol(kind.code if kind else "", office.abbreviation)


def usual_symbol(kind_code: str, abbreviation: str) -> str:
    """Abbreviation of the kind and of the agency; a công văn has no kind to name.

    Decree 30/2020/NĐ-CP, Appendix I, part II, II.3.
    """
    return f"{kind_code}-{abbreviation}" if kind_code else abbreviation
