"""One list of people spoiled in the many ways offices spoil lists; none loses what it says."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.resources.legacy_codes import typed_in_tcvn3, typed_in_vni
from tests.storage.importers.lists import files


@dataclass(frozen=True)
class Member:
    """What every messy list was made from; the birth as ``dd/mm/yyyy``."""

    name: str
    sex: str
    birth: str
    unit: str
    post: str
    cccd: str

    @property
    def born(self) -> date:
        day, month, year = map(int, self.birth.split("/"))
        return date(year, month, day)


MEMBERS = (
    Member("Nguyễn Văn Ấn", "Nam", "05/03/1975", "Phòng Lãnh sự", "Trưởng phòng", "001075000123"),
    Member("Trần Thị Bình", "Nữ", "20/11/1982", "Phòng Lãnh sự", "Chuyên viên", "036182004567"),
    Member("Vũ Đặng Hoà", "Nam", "01/12/1990", "Văn phòng Sở", "Văn thư", "079090000001"),
    Member("Lê Thị Thuý Hằng", "Nữ", "09/09/1988", "Văn phòng Sở", "Kế toán", "040188123456"),
    Member("Phạm Quốc Đạt", "Nam", "15/06/1979", "Thanh tra Sở", "Chánh Thanh tra", "027079654321"),
)  # fmt: skip
HEAD = ("STT", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị", "Chức vụ", "Số CCCD")


def plain_rows() -> list[tuple[object, ...]]:
    return [HEAD, *(_row(at, one) for at, one in enumerate(MEMBERS, start=1))]


def _row(at: int, one: Member) -> tuple[object, ...]:
    return at, one.name, one.sex, one.birth, one.unit, one.post, one.cccd


def titles_and_notes(folder: Path) -> Path:
    rows = [
        ("ỦY BAN NHÂN DÂN TỈNH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("SỞ NGOẠI VỤ", "", "", "Độc lập - Tự do - Hạnh phúc"),
        (),
        ("DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2026",),
        ("(Kèm theo Công văn số 12/SNgV-VP ngày 05/01/2026)",),
        *plain_rows(),
        (),
        ("", "Tổng cộng: 05 người"),
        ("", "Người lập biểu", "", "", "", "Giám đốc"),
    ]
    return files.xlsx(folder / "a.xlsx", rows, ("A4:G4", "A5:G5"))


def two_lines_of_heads(folder: Path) -> Path:
    rows = [
        ("TT", "Họ tên", "Năm sinh", "", "Công tác", "", "Số CMND/CCCD"),
        ("", "", "Nam", "Nữ", "Chức vụ", "Đơn vị", ""),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        *(
            (
                n,
                m.name,
                *((m.birth, "") if m.sex == "Nam" else ("", m.birth)),
                m.post,
                m.unit,
                m.cccd,
            )
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    merges = ("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2")
    return files.xlsx(folder / "b.xlsx", rows, merges)


def two_lines_without_merges(folder: Path) -> Path:
    rows = [
        ("TT", "Họ và tên", "Giới tính", "", "Ngày tháng năm sinh", "Đơn vị", "Chức vụ", "CCCD"),
        ("", "", "Nam", "Nữ", "", "", "", ""),
        *(
            (n, m.name, "x" if m.sex == "Nam" else "", "x" if m.sex == "Nữ" else "",
             m.birth, m.unit, m.post, m.cccd)
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]  # fmt: skip
    return files.text(folder / "b.csv", rows, ";", "utf-8-sig")


def units_as_group_rows(folder: Path) -> Path:
    rows: list[tuple[object, ...]] = [("STT", "HỌ VÀ TÊN", "PHÁI", "NGÀY SINH", "CHỨC VỤ", "CCCD")]
    units = dict.fromkeys(one.unit for one in MEMBERS)
    for number, unit in zip(("I", "II", "III"), units, strict=True):
        rows.append((number, unit.upper()))
        members = (one for one in MEMBERS if one.unit == unit)
        rows += [
            (n, m.name.upper(), m.sex, m.birth, m.post, m.cccd)
            for n, m in enumerate(members, start=1)
        ]
    return files.xlsx(folder / "c.xlsx", rows)


def names_in_two_columns(folder: Path) -> Path:
    rows = [
        ("STT", "Họ và chữ đệm", "Tên", *HEAD[2:]),
        *(
            (n, *m.name.rsplit(" ", 1), m.sex, m.birth, m.unit, m.post, m.cccd)
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    return files.xlsx(folder / "d.xlsx", rows)


def one_head_over_two_columns(folder: Path) -> Path:
    rows = [
        ("STT", "Họ và tên", "", *HEAD[2:]),
        *(
            (n, *m.name.rsplit(" ", 1), m.sex, m.birth, m.unit, m.post, m.cccd)
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    return files.xlsx(folder / "e.xlsx", rows, ("B1:C1",))


def windows_1258(folder: Path) -> Path:
    rows = [
        tuple(_for_1258(cell) if isinstance(cell, str) else cell for cell in row)
        for row in plain_rows()
    ]
    return files.text(folder / "f.csv", rows, ";", "cp1258")


def utf8_with_bom(folder: Path) -> Path:
    return files.text(folder / "g.csv", plain_rows(), ",", "utf-8-sig")


def utf16_with_tabs(folder: Path) -> Path:
    return files.text(folder / "h.txt", plain_rows(), "\t", "utf-16")


def bars_and_quotes(folder: Path) -> Path:
    rows = [tuple(f'"{cell}"' for cell in row) for row in plain_rows()]
    return files.text(folder / "i.csv", [("sep=|",), *rows], "|", "utf-8")


def tcvn3_under_unicode_heads(folder: Path) -> Path:
    rows = [HEAD, *(tuple(map(_in_tcvn3, row)) for row in plain_rows()[1:])]
    return files.xlsx(folder / "j.xlsx", rows)


def vni_throughout(folder: Path) -> Path:
    rows = [
        tuple(typed_in_vni(cell) if isinstance(cell, str) else cell for cell in row)
        for row in plain_rows()
    ]
    return files.xlsx(folder / "k.xlsx", rows)


def decomposed_with_stray_spaces(folder: Path) -> Path:
    rows = [
        tuple(
            f"  \u00a0{unicodedata.normalize('NFD', cell).replace(' ', '   ')} "
            if isinstance(cell, str)
            else cell
            for cell in row
        )
        for row in plain_rows()
    ]
    return files.xlsx(folder / "l.xlsx", rows)


def numbers_for_everything(folder: Path) -> Path:
    rows = [
        HEAD,
        *(
            (n, m.name, m.sex, (m.born - date(1899, 12, 30)).days, m.unit, m.post, int(m.cccd))
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    return files.xlsx(folder / "m.xlsx", rows)


def forms_of_address(folder: Path) -> Path:
    called = {"Nam": "Ông", "Nữ": "Bà"}
    rows = [
        ("STT", "Họ và tên", "Sinh ngày", "Chức vụ, đơn vị công tác", "Số định danh cá nhân"),
        *(
            (n, f"{called[m.sex]} {m.name}", m.born, f"{m.post}, {m.unit}", m.cccd)
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    return files.xlsx(folder / "n.xlsx", rows)


def lookups_without_result(folder: Path) -> Path:
    called = {"Nam": "Ông", "Nữ": "Bà"}
    rows = [
        ("STT", "Tên gọi (Ông/Bà)", "Tên", "Mã danh xưng", "Ngày sinh", "Chức vụ", "Đơn vị",
         "Mã cán bộ", "Số CCCD"),
        *(
            (n, called[m.sex], m.name, "#N/A", m.birth, m.post, f" {m.unit}", "#N/A", m.cccd)
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]  # fmt: skip
    return files.text(folder / "o.csv", rows, ";", "utf-8")


def a_sheet_for_every_unit(folder: Path) -> Path:
    units = dict.fromkeys(one.unit for one in MEMBERS)
    sheets = {
        unit: [HEAD, *(_row(1, one) for one in MEMBERS if one.unit == unit)] for unit in units
    }
    return files.xlsx_of(folder / "p.xlsx", {"Hướng dẫn": [("Điền vào các trang sau",)], **sheets})


def word_table_with_merged_units(folder: Path) -> Path:
    rows = [
        ("TT", "Đơn vị", "Họ và tên", "Năm sinh", "", "Chức vụ", "Số CCCD"),
        ("", "", "", "Nam", "Nữ", "", ""),
        *(
            (
                n,
                m.unit,
                m.name,
                *((m.birth, "") if m.sex == "Nam" else ("", m.birth)),
                m.post,
                m.cccd,
            )
            for n, m in enumerate(MEMBERS, start=1)
        ),
    ]
    rows[3] = (rows[3][0], "", *rows[3][2:])
    rows[5] = (rows[5][0], "", *rows[5][2:])
    heads = [(0, at, 1, at) for at in (0, 1, 2, 5, 6)]
    merges = [*heads, (0, 3, 0, 4), (2, 1, 3, 1), (4, 1, 5, 1)]
    return files.docx(folder / "q.docx", ("DANH SÁCH", "CÁN BỘ NĂM 2026"), rows, merges)


def web_page_named_xls(folder: Path) -> Path:
    return files.web_page(folder / "r.xls", [("BÁO CÁO",), *plain_rows()])


def open_document(folder: Path) -> Path:
    return files.ods(folder / "s.ods", plain_rows())


def dates_in_every_form(folder: Path) -> Path:
    forms: tuple[Callable[[date], object], ...] = (
        lambda d: f"{d.day}.{d.month}.{d.year}",
        lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
        lambda d: f"{d.day:02}{d.month:02}{d.year}",
        lambda d: d.isoformat(),
        lambda d: f"'{d.day}-{d.month}-{d.year % 100:02}",
    )
    rows = [
        HEAD,
        *(
            (n, m.name, m.sex, form(m.born), m.unit, m.post, m.cccd)
            for n, (m, form) in enumerate(zip(MEMBERS, forms, strict=True), start=1)
        ),
    ]
    return files.xlsx(folder / "t.xlsx", rows)


def shortened_headings(folder: Path) -> Path:
    rows = [
        ("#", "Họ & tên*", "Nam/Nữ", "NS (dd/mm/yyyy)", "Phòng/ban:", "Chức danh", "Căn cước"),
        *plain_rows()[1:],
    ]
    return files.xlsx(folder / "u.xlsx", rows)


EVERY_MESS = (
    titles_and_notes, two_lines_of_heads, two_lines_without_merges, units_as_group_rows,
    names_in_two_columns, one_head_over_two_columns, windows_1258, utf8_with_bom, utf16_with_tabs,
    bars_and_quotes, tcvn3_under_unicode_heads, vni_throughout, decomposed_with_stray_spaces,
    numbers_for_everything, forms_of_address, lookups_without_result, a_sheet_for_every_unit,
    word_table_with_merged_units, web_page_named_xls, open_document, dates_in_every_form,
    shortened_headings,
)  # fmt: skip


def _in_tcvn3(cell: object) -> object:
    return typed_in_tcvn3(cell) if isinstance(cell, str) else cell


def _for_1258(text: str) -> str:
    """Windows-1258 has the letters of the alphabet whole and the tones apart."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spelled: list[str] = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(sign for sign in parts if sign in tones)
        base = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in tones))
        spelled.append(base + tone)
    return "".join(spelled)
