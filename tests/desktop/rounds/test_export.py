"""A round exported again and again into one folder: current, told truly, nobody's file lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from desktop.rounds.calls import calling_letter
from desktop.rounds.export import UNITS_FOLDER, export_round
from exporters.errors import ExportError
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round, list_rounds
from storage.records_rounds import RoundUnit
from storage.services.nominations import delete_nominations
from storage.services.proposing import call_for_lists
from storage.services.rounds import add_round
from storage.services.unit_lists import call_units
from tests.desktop.awards.board import fill
from tests.storage.builders import an_office
from tests.storage.round_builders import a_round


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Hà and Bình are proposed to the office's own head; nothing goes to the province yet."""
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        fill(made)
        yield made


def exported(book: Book, folder: Path, *formats: str) -> set[str]:
    """What the export wrote, by name."""
    return {one.name for one in export_round(book, 1, folder, formats or ("docx", "xlsx"))}


def manifest(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "Muc-luc-ho-so.json").read_text("utf-8"))


def files(folder: Path) -> set[str]:
    """All but the manifest itself."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    return found - {"Muc-luc-ho-so.json", "Muc-luc-ho-so.txt"}


def listed(folder: Path) -> set[str]:
    return {one["name"] for one in manifest(folder)["files"]}


def held_open(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """As Windows has it while Word holds a file: nothing may take its place."""
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise PermissionError(13, "Access is denied", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)


# -- what the units are sent


def test_the_set_holds_what_the_units_are_sent(book: Book, tmp_path: Path) -> None:
    call_units(book, 1, [RoundUnit("Phòng Lãnh sự", 1), RoundUnit("Văn phòng")])
    names = exported(book, tmp_path / "ra")
    assert "Cong-van-trien-khai.docx" in names
    sent = {name for name in names if name.startswith(UNITS_FOLDER)}
    assert sent == {
        f"{UNITS_FOLDER}/De-nghi-Phong-Lanh-su.xlsx",
        f"{UNITS_FOLDER}/Bien-ban-hop-Phong-Lanh-su.docx",
        f"{UNITS_FOLDER}/De-nghi-Van-phong.xlsx",
        f"{UNITS_FOLDER}/Bien-ban-hop-Van-phong.docx",
    }
    assert listed(tmp_path / "ra") == names == files(tmp_path / "ra")
    text = (tmp_path / "ra" / "Muc-luc-ho-so.txt").read_text("utf-8-sig")
    assert "Mẫu danh sách đề nghị của Văn phòng" in text


def test_without_units_asked_nothing_is_for_them(book: Book, tmp_path: Path) -> None:
    names = exported(book, tmp_path / "ra")
    assert not any(name.startswith((UNITS_FOLDER, "Cong-van-trien-khai")) for name in names)


def test_the_letter_that_called_is_printed_as_it_is_kept(book: Book, tmp_path: Path) -> None:
    one, units = get_round(book, 1), [RoundUnit("Phòng Lãnh sự", 1)]
    letter = calling_letter(book, one, ["Phòng Lãnh sự"]).with_value("contact", "phòng số 12")
    call_for_lists(book, 1, units, letter)
    exported(book, tmp_path / "ra")
    text = "\n".join(
        one.text for one in Document(str(tmp_path / "ra" / "Cong-van-trien-khai.docx")).paragraphs
    )
    assert "phòng số 12" in text


def test_a_units_minutes_know_unit_round_and_how_many_they_are(book: Book, tmp_path: Path) -> None:
    call_units(book, 1, [RoundUnit("Phòng Lãnh sự", 1)])
    exported(book, tmp_path / "ra")
    paper = Document(str(tmp_path / "ra" / UNITS_FOLDER / "Bien-ban-hop-Phong-Lanh-su.docx"))
    text = "\n".join(one.text for one in paper.paragraphs)
    assert "Họp bình xét thi đua, khen thưởng năm 2026 của Phòng Lãnh sự" in text
    assert "/03 công chức" in text
    assert "PHÒNG LÃNH SỰ" in paper.tables[0].rows[0].cells[0].text


def test_a_blank_list_has_its_titles_in_excel(book: Book, tmp_path: Path) -> None:
    call_units(book, 1, [RoundUnit("Phòng Lãnh sự", 1)])
    exported(book, tmp_path / "ra", "xlsx")
    file = tmp_path / "ra" / UNITS_FOLDER / "De-nghi-Phong-Lanh-su.xlsx"
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == "Phòng Lãnh sự"
    assert [row[2] for row in rows[6:9]] == ["Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An"]


# -- the same folder again


def test_files_the_set_no_longer_has_go_with_the_line(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    before = exported(book, folder)
    binh = next(one.id for one in list_nominations(book, 1) if one.award == "CSTDCS")
    delete_nominations(book, [binh or 0])
    after = exported(book, folder)
    assert "Quyet-dinh-CSTDCS.docx" in before - after
    assert files(folder) == after == listed(folder)


def test_a_file_somebody_changed_is_never_removed(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    exported(book, folder)
    changed = folder / "Quyet-dinh-CSTDCS.docx"
    changed.write_bytes(changed.read_bytes() + b"sua tay")
    own = folder / "Ghi chú của tôi.docx"
    own.write_bytes(b"cua toi")
    binh = next(one.id for one in list_nominations(book, 1) if one.award == "CSTDCS")
    delete_nominations(book, [binh or 0])
    exported(book, folder)
    assert changed.read_bytes().endswith(b"sua tay")
    assert own.read_bytes() == b"cua toi"
    assert manifest(folder)["left_over"] == ["Quyet-dinh-CSTDCS.docx"]
    assert "Quyet-dinh-CSTDCS.docx" not in listed(folder)
    text = (folder / "Muc-luc-ho-so.txt").read_text("utf-8-sig")
    assert "Không còn thuộc hồ sơ" in text


def test_a_changed_file_in_the_way_is_put_aside(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    exported(book, folder)
    changed = folder / "Quyet-dinh-CSTDCS.docx"
    changed.write_bytes(b"ban da sua tay")
    exported(book, folder)
    assert (folder / "Quyet-dinh-CSTDCS-ban-cu.docx").read_bytes() == b"ban da sua tay"
    assert manifest(folder)["put_aside"] == ["Quyet-dinh-CSTDCS-ban-cu.docx"]
    changed.write_bytes(b"sua lan hai")
    exported(book, folder)
    assert (folder / "Quyet-dinh-CSTDCS-ban-cu-2.docx").read_bytes() == b"sua lan hai"
    assert (folder / "Quyet-dinh-CSTDCS-ban-cu.docx").read_bytes() == b"ban da sua tay"


def test_a_persons_own_file_of_the_same_name_is_put_aside(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    (folder / "Danh-sach-de-nghi.xlsx").write_bytes(b"cua toi")
    exported(book, folder)
    assert (folder / "Danh-sach-de-nghi-ban-cu.xlsx").read_bytes() == b"cua toi"


def test_other_formats_of_an_earlier_export_are_told_as_such(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    exported(book, folder, "docx")
    exported(book, folder, "xlsx")
    earlier = {one["name"] for one in manifest(folder)["files"] if one["earlier"]}
    assert earlier == {name for name in files(folder) if name.endswith(".docx")}
    assert "(của lần xuất trước)" in (folder / "Muc-luc-ho-so.txt").read_text("utf-8-sig")


def test_two_rounds_never_mix_in_one_folder(book: Book, tmp_path: Path) -> None:
    exported(book, tmp_path / "ra")
    other = add_round(book, a_round(name="Đợt đột xuất", received=PartialDate(2026, 9, 20)))
    with pytest.raises(ExportError) as refused:
        export_round(book, other, tmp_path / "ra")
    assert "đang chứa hồ sơ của đợt xét “Tổng kết năm 2026”" in refused.value.message
    assert manifest(tmp_path / "ra")["round"]["uid"] == list_rounds(book)[-1].uid


def test_a_spoiled_manifest_leads_nowhere_else(book: Book, tmp_path: Path) -> None:
    folder, outside = tmp_path / "ra", tmp_path / "ngoai.docx"
    exported(book, folder)
    outside.write_bytes(b"cua toi")
    data = manifest(folder)
    told = data["files"][0]
    data["files"].append({**told, "name": "../ngoai.docx"})
    (folder / "Muc-luc-ho-so.json").write_text(json.dumps(data), "utf-8")
    exported(book, folder)
    assert outside.read_bytes() == b"cua toi"
    (folder / "Muc-luc-ho-so.json").write_text("{hỏng", "utf-8")
    assert exported(book, folder) <= listed(folder)


# -- a file open in Word


def test_a_file_open_in_word_leaves_the_others_be(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ra"
    whole = exported(book, folder)
    old = (folder / "Quyet-dinh-LDTT.docx").read_bytes()
    held_open(monkeypatch, "Quyet-dinh-LDTT.docx")
    with pytest.raises(ExportError) as told:
        exported(book, folder)
    assert told.value.message.startswith(f"Đã xuất {len(whole) - 1} tệp, còn 1 tệp chưa ghi được.")
    assert "“Quyet-dinh-LDTT.docx” vì tệp đang mở trong chương trình khác" in told.value.message
    assert told.value.advice.startswith("Hãy đóng tệp ấy")
    data = manifest(folder)
    assert data["not_written"] == ["Quyet-dinh-LDTT.docx"]
    by_name = {one["name"]: one for one in data["files"]}
    assert by_name["Quyet-dinh-LDTT.docx"]["earlier"]
    assert set(by_name) == whole
    assert (folder / "Quyet-dinh-LDTT.docx").read_bytes() == old


def test_a_stale_file_open_in_word_is_named(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ra"
    exported(book, folder)
    binh = next(one.id for one in list_nominations(book, 1) if one.award == "CSTDCS")
    delete_nominations(book, [binh or 0])
    unlink = Path.unlink

    def refused(self: Path, missing_ok: bool = False) -> None:
        if self.name == "Quyet-dinh-CSTDCS.docx":
            raise PermissionError(13, "Access is denied", str(self))
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    exported(book, folder)
    assert manifest(folder)["left_over"] == ["Quyet-dinh-CSTDCS.docx"]


def test_a_file_nobody_else_may_read_while_excel_has_it_stays_and_is_named(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ra"
    exported(book, folder)
    read, name = Path.read_bytes, "Danh-sach-de-nghi.xlsx"

    def refused(self: Path) -> bytes:
        if self.name == name:
            raise PermissionError(13, "Permission denied", str(self))
        return read(self)

    def stays(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied", str(target))

    monkeypatch.setattr(Path, "read_bytes", refused)
    monkeypatch.setattr(Path, "rename", stays)
    with pytest.raises(ExportError, match=name):
        exported(book, folder)
    assert manifest(folder)["not_written"] == [name]


def test_a_folder_nobody_may_write_in_says_so(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ExportError) as told:
        exported(book, tmp_path / "ra")
    assert "thư mục chỉ cho đọc" in told.value.message
    assert not (tmp_path / "ra" / "Muc-luc-ho-so.json").exists()


def test_a_letter_to_the_units_without_a_signer_holds_nothing_up(book: Book) -> None:
    letter = calling_letter(book, get_round(book, 1), ["Phòng Lãnh sự"])
    call_for_lists(book, 1, [RoundUnit("Phòng Lãnh sự", 1)], replace(letter, signer=""))
    said = [
        one
        for one in check_round(book, 1).findings
        if one.key.startswith("document:cong-van-trien-khai")
    ]
    assert {one.severity for one in said} == {"amber"}
