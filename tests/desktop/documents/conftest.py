"""The page of documents on the sample office."""

from pathlib import Path

import pytest

from desktop.pages.documents import DocumentsPage
from desktop.window import MainWindow
from desktop.workspace import Workspace


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def page(workspace: Workspace) -> DocumentsPage:
    workspace.show_page("documents")
    found = workspace.page
    assert isinstance(found, DocumentsPage)
    return found


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "812-SNV-TDKT.pdf"
    path.write_bytes(b"%PDF-1.7 ban quet")
    return path
