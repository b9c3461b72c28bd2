"""A file that LibreOffice opened and saved again is the same plan."""

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.press import plan_document, write_document
from storage.importers.docx import read_docx
from storage.records import Office
from tests.storage.importers.papers import a_whole_paper, an_office_plan


@pytest.fixture
def soffice() -> str:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not here")
    return program


def test_saved_again_by_libreoffice(soffice: str, tmp_path: Path) -> None:
    plan = an_office_plan()
    a_whole_paper(plan).document.save(str(tmp_path / "go.docx"))
    write_document(plan_document(plan, Office()), tmp_path / "xuat.docx")
    profile = (tmp_path / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    names = [str(tmp_path / name) for name in ("go.docx", "xuat.docx")]
    saved = tmp_path / "luu"
    subprocess.run([*command, "--outdir", str(saved), *names], check=True, capture_output=True)
    assert [read_docx(saved / Path(name).name).plan for name in names] == [plan, plan]
