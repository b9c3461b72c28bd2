"""Old formats are opened through an office program, or refused with what to do instead."""

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.press import plan_document, write_document
from resources.samples import sample_plan
from storage.errors import ImportRefused
from storage.importers.convert import converted
from storage.importers.reading import read_any
from storage.interchange import read_plan
from storage.records import Office, Plan
from tests.storage.importers.compare import told

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def a_sample() -> Plan:
    return read_plan(sample_plan("plan-department.json"), "plan-department.json")


def saved_as(suffix: str, folder: Path) -> Path:
    """The sample plan as LibreOffice saves it in an old format."""
    docx = folder / "ke-hoach.docx"
    write_document(plan_document(a_sample(), Office()), docx)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to",
         suffix, "--outdir", str(folder), str(docx)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / f"ke-hoach.{suffix}"


@needs_office
@pytest.mark.parametrize("suffix", ["doc", "rtf"])
def test_an_old_word_file_is_the_same_plan(suffix: str, tmp_path: Path) -> None:
    file = saved_as(suffix, tmp_path)
    before = file.read_bytes()
    found, wanted = told(read_any(file).plan), told(a_sample())
    for key in ("subject", "table", "recipients", "signature", "number", "symbol"):
        assert found[key] == wanted[key]
    assert file.read_bytes() == before


def test_without_an_office_program_the_clerk_is_told_to_save_as_docx(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    (tmp_path / "cu.rtf").write_bytes(rb"{\rtf1 KE HOACH}")
    with pytest.raises(ImportRefused, match="không có Word hay LibreOffice") as caught:
        read_any(tmp_path / "cu.rtf")
    assert ".docx" in caught.value.advice


@needs_office
def test_the_temporary_copy_is_gone_afterwards(tmp_path: Path) -> None:
    (tmp_path / "cu.rtf").write_bytes(rb"{\rtf1 KE HOACH}")
    with converted(tmp_path / "cu.rtf") as made:
        assert made.is_file()
    assert not made.parent.exists()
