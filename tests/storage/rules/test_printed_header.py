"""What a header leaves blank comes from the office, but only for the office's own papers."""

from storage.records import Plan
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol
from tests.storage.builders import a_plan, an_office

OFFICE = an_office(abbreviation="SNgV")


def a_bare_plan(is_superior: bool) -> Plan:
    return a_plan(symbol=None, place=None, issuer=None, is_superior=is_superior)


def test_an_own_plan_prints_what_the_office_profile_says() -> None:
    plan = a_bare_plan(is_superior=False)
    assert printed_symbol(plan, OFFICE) == "KH-SNgV"
    assert printed_place(plan, OFFICE) == "Lạng Sơn"
    assert printed_issuer(plan, OFFICE).name_lines == ("SỞ NGOẠI VỤ",)


def test_nothing_is_made_up_for_a_superiors_plan() -> None:
    plan = a_bare_plan(is_superior=True)
    assert printed_symbol(plan, OFFICE) == ""
    assert printed_place(plan, OFFICE) == ""
    assert printed_issuer(plan, OFFICE).name_lines == ()


def test_what_the_paper_itself_says_is_printed() -> None:
    assert printed_symbol(a_plan(symbol="KH-UBND", is_superior=True), OFFICE) == "KH-UBND"
