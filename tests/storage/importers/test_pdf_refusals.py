"""A PDF that cannot be read is refused in a sentence, and never hangs or crashes the program."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from desktop.press import plan_document, write_document
from resources.errors import KnownError
from resources.samples import sample_plan
from storage.errors import ImportRefused
from storage.importers import pdf_file
from storage.importers.pdf import read_pdf
from storage.interchange import read_plan
from storage.records import Office

_LONGEST = 10.0


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small plan printed by ourselves."""
    file = tmp_path_factory.mktemp("pdf") / "tot.pdf"
    plan = read_plan(sample_plan("plan-department.json"), "plan-department.json")
    write_document(plan_document(plan, Office()), file)
    return file.read_bytes()


def a_scan(file: Path) -> Path:
    """Two pages that only show a picture, as a scanner makes them."""
    canvas = Canvas(str(file))
    for _ in range(2):
        canvas.rect(50, 50, 400, 700, fill=1)
        canvas.showPage()
    canvas.save()
    return file


def test_a_scan_is_refused_with_the_advice_to_ask_for_the_word_file(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="bản chụp") as caught:
        read_pdf(a_scan(tmp_path / "scan.pdf"))
    assert "tệp Word (.docx)" in caught.value.advice
    assert "Sổ không bị thay đổi" in caught.value.message


def test_a_scan_with_a_digital_stamp_is_still_a_scan(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    for page in range(4):
        if page == 0:
            canvas.drawString(300, 800, "Ky boi: So Ngoai vu, 05/01/2026 08:00:00 +07:00")
        canvas.rect(50, 50, 400, 700, fill=1)
        canvas.showPage()
    canvas.save()
    with pytest.raises(ImportRefused, match="bản chụp"):
        read_pdf(tmp_path / "scan.pdf")


def test_a_locked_pdf_is_refused_for_its_password(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "khoa.pdf"), encrypt=StandardEncryption("mat-khau"))
    canvas.drawString(100, 700, "KE HOACH")
    canvas.save()
    with pytest.raises(ImportRefused, match="mật khẩu"):
        read_pdf(tmp_path / "khoa.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\n%%EOF", b"abc"])
def test_a_broken_pdf_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "hong.pdf").write_bytes(data)
    with pytest.raises(ImportRefused, match="hỏng hoặc không phải PDF"):
        read_pdf(tmp_path / "hong.pdf")


def test_an_empty_file_and_a_missing_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "rong.pdf").write_bytes(b"")
    with pytest.raises(ImportRefused, match="tệp trống"):
        read_pdf(tmp_path / "rong.pdf")
    with pytest.raises(ImportRefused, match="không đọc được"):
        read_pdf(tmp_path / "khong-co.pdf")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "lon.pdf").open("wb") as file:
        file.truncate(pdf_file.MOST_BYTES + 1)
    with pytest.raises(ImportRefused, match="lớn hơn 50 MB"):
        read_pdf(tmp_path / "lon.pdf")


def test_of_a_very_long_pdf_the_first_pages_are_read_and_the_rest_is_named(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "dai.pdf"))
    for page in range(pdf_file.MOST_PAGES + 5):
        canvas.drawString(
            80, 700, f"Trang thu {page} cua mot van ban dai hon moi ke hoach cua co quan."
        )
        canvas.showPage()
    canvas.save()
    doubt = read_pdf(tmp_path / "dai.pdf").doubts[0]
    assert (doubt.place, doubt.severity) == ("Từ trang 201", "lost")


def test_a_page_of_squared_paper_is_no_table(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "o-ly.pdf"))
    canvas.drawString(80, 810, "KE HOACH cong tac thi dua, khen thuong nam 2026 cua co quan")
    canvas.grid(range(20, 580, 2), range(20, 800, 2))
    canvas.save()
    started = time.monotonic()
    assert read_pdf(tmp_path / "o-ly.pdf").plan.tasks == ()
    assert time.monotonic() - started < _LONGEST


def mutations(data: bytes, count: int) -> Iterator[bytes]:
    """Files as bad transfers and bad programs leave them: bytes changed, cut, doubled."""
    chance = random.Random(2026)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        start, end = sorted(chance.choices(range(len(changed)), k=2))
        kind = chance.randrange(4)
        if kind == 1:
            del changed[start:end]
        elif kind == 2:
            changed[start:start] = changed[start:end]
        elif kind == 3:
            del changed[end:]
        yield bytes(changed)


def test_mutated_pdfs_are_read_or_refused_but_never_crash_or_hang(
    good: bytes, tmp_path: Path
) -> None:
    outcomes: set[str] = set()
    for data in mutations(good, 150):
        (tmp_path / "la.pdf").write_bytes(data)
        started = time.monotonic()
        try:
            read_pdf(tmp_path / "la.pdf")
            outcomes.add("read")
        except KnownError:
            outcomes.add("refused")
        assert time.monotonic() - started < _LONGEST
    assert outcomes == {"read", "refused"}
