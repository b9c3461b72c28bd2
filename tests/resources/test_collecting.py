"""The search for cyclic garbage rests while much is made and never stays off."""

import gc

import pytest

from resources.collecting import uncollected


def test_the_search_rests_and_comes_back() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="giấy"), uncollected():
        raise ValueError("giấy")
    assert gc.isenabled()


def test_within_another_it_rests_to_the_end() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
