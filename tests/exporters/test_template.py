"""Slots are filled once, with data; nothing in a value is ever a template."""

import pytest

from exporters.template import fill


def test_slots_and_filters_are_filled() -> None:
    assert fill("{kind|upper} năm {year}", {"kind": "Kế hoạch", "year": "2026"}) == (
        "KẾ HOẠCH năm 2026"
    )


def test_a_missing_value_prints_as_nothing() -> None:
    assert fill("[{subject}]", {}) == "[]"


def test_braces_in_a_value_are_data() -> None:
    assert fill("{subject}", {"subject": "{kind|upper}", "kind": "x"}) == "{kind|upper}"


def test_an_unknown_filter_is_refused() -> None:
    with pytest.raises(KeyError):
        fill("{kind|eval}", {"kind": "x"})
