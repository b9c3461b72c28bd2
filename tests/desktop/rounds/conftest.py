"""The department of a season, in a book of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.book import Book
from tests.desktop.rounds.season import a_department


@pytest.fixture
def department(tmp_path: Path) -> Iterator[Book]:
    with a_department(tmp_path) as book:
        yield book
