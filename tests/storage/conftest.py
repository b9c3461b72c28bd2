"""A fresh book for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.book import Book, create_book
from tests.storage.builders import an_office


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "so.tdkt", an_office()) as opened:
        yield opened
