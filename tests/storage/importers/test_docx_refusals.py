"""Files that are no readable Word document are refused in a sentence that says what to do."""

import zipfile
from pathlib import Path

import pytest

from storage.errors import ImportRefused
from storage.importers.docx import read_docx
from tests.storage.importers.papers import Paper, a_whole_paper, an_office_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"


def refusal_of(content: bytes, folder: Path) -> ImportRefused:
    path = folder / "ke-hoach.docx"
    path.write_bytes(content)
    with pytest.raises(ImportRefused) as refused:
        read_docx(path)
    return refused.value


def with_member(source: Path, folder: Path, name: str, content: bytes) -> Path:
    """A copy of a package with one member replaced or added."""
    target = folder / "khac.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, content)
    return target


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    return a_whole_paper(an_office_plan()).save(tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "trống"),
        (b"\0" * 5000, "trống"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "(.doc)"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html><body>K\xe1\xba\xbf ho\xe1\xba\xa1ch</body>", "HTML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "MHT"),
        (b"{\\rtf1\\ansi K\\'ea}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n123", "không phải là văn bản Word"),
        (b"PK\x03\x04" + b"x" * 200, "hỏng"),
    ],
)
def test_what_only_calls_itself_docx_is_named(content: bytes, words: str, tmp_path: Path) -> None:
    refused = refusal_of(content, tmp_path)
    assert words in refused.message
    assert "Sổ không bị thay đổi" in refused.message
    assert refused.advice


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="không mở được"):
        read_docx(tmp_path / "khong-co.docx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_copied_only_in_part_is_refused(
    share: float, plan_file: Path, tmp_path: Path
) -> None:
    content = plan_file.read_bytes()
    assert "hỏng" in refusal_of(content[: int(len(content) * share)], tmp_path).message


def test_a_spreadsheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bang.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(ImportRefused, match="không phải là văn bản Word"):
        read_docx(path)


def test_a_document_without_a_letter_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="không có chữ nào"):
        read_docx(Paper().save(tmp_path))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(plan_file: Path, tmp_path: Path) -> None:
    bomb = b"<w:p/>" * (4 * 2**20)
    with pytest.raises(ImportRefused, match="lớn bất thường"):
        read_docx(with_member(plan_file, tmp_path, MAIN, bomb))


def test_thousands_of_members_are_refused(plan_file: Path) -> None:
    with zipfile.ZipFile(plan_file, "a") as package:
        for number in range(6_000):
            package.writestr(f"word/media/{number}", b"")
    with pytest.raises(ImportRefused, match="lớn bất thường"):
        read_docx(plan_file)


def test_entities_are_not_expanded(plan_file: Path, tmp_path: Path) -> None:
    levels = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(10)
    )
    body = '<w:p xmlns:w="x"><w:r><w:t>&e9;</w:t></w:r></w:p>'
    xml = f"<!DOCTYPE x [{levels}]>{body}".encode()
    with pytest.raises(ImportRefused):
        read_docx(with_member(plan_file, tmp_path, MAIN, xml))


def test_elements_nested_without_end_are_refused(plan_file: Path, tmp_path: Path) -> None:
    xml = b"<a>" * 20_000 + b"</a>" * 20_000
    with pytest.raises(ImportRefused, match="hỏng"):
        read_docx(with_member(plan_file, tmp_path, MAIN, xml))


def test_macros_are_noted_and_left_alone(plan_file: Path, tmp_path: Path) -> None:
    found = read_docx(with_member(plan_file, tmp_path, "word/vbaProject.bin", OLE))
    assert found.plan == an_office_plan()
    assert [doubt.severity for doubt in found.doubts if "macro" in doubt.sentence] == ["note"]


def test_comments_are_told_as_left_out(plan_file: Path, tmp_path: Path) -> None:
    found = read_docx(with_member(plan_file, tmp_path, "word/comments.xml", b"<x/>"))
    assert [doubt.severity for doubt in found.doubts] == ["lost"]


def test_a_main_part_of_another_name_is_found(plan_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "khac.docx"
    with zipfile.ZipFile(plan_file) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            name = info.filename.replace(MAIN, "word/document2.xml")
            new.writestr(name, content.replace(b"word/document.xml", b"word/document2.xml"))
    assert read_docx(target).plan == an_office_plan()


def test_the_strict_variant_is_read(plan_file: Path, tmp_path: Path) -> None:
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(plan_file) as package:
        members = {info.filename: package.read(info) for info in package.infolist()}
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    target = tmp_path / "strict.docx"
    with zipfile.ZipFile(target, "w") as package:
        for name, content in members.items():
            package.writestr(name, content.replace(transitional, strict))
    assert read_docx(target).plan == an_office_plan()
