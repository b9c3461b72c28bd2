"""The tab of papers in the window of the sample office."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.pages.documents import DocumentsPage
from desktop.papers.tab import PapersTab
from desktop.window import MainWindow


@pytest.fixture
def tab(window: MainWindow, sample_book: Path) -> Iterator[PapersTab]:
    window.open_book(sample_book)
    assert window.workspace is not None
    window.workspace.show_page("documents", "Soạn thảo")
    page = window.workspace.page
    assert isinstance(page, DocumentsPage)
    yield page.papers
    page.papers.view.preview.clear()
