"""Plans copied out of a printout as plain text are put together again."""

import unicodedata
from pathlib import Path

import pytest

from storage.errors import ImportRefused
from storage.importers.text import read_text
from storage.records import Assignment, Plan
from storage.records_import import Imported
from tests.storage.importers.compare import told, wanted

HEAD = """
UBND TỈNH AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ DU LỊCH Độc lập - Tự do - Hạnh phúc
Số: 07/KH-SDL An Bình, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
Sở Du lịch ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:
I. MỤC ĐÍCH
Gắn phong trào thi đua với nhiệm vụ trọng tâm của ngành du lịch năm 2026.
II. NỘI DUNG
"""
END = """
III. TỔ CHỨC THỰC HIỆN
Văn phòng theo dõi, đôn đốc các phòng, đơn vị thực hiện Kế hoạch này./.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
GIÁM ĐỐC
Lê Thị Minh Mẫu
"""


def imported(text: str, folder: Path) -> Imported:
    file = folder / "ke-hoach.txt"
    file.write_text(text, encoding="utf-8")
    return read_text(file)


def with_table(table: str, folder: Path) -> Plan:
    return imported(HEAD + table + END, folder).plan


def contents(plan: Plan) -> list[tuple[str, ...]]:
    return [task.content for task in plan.tasks]


def units(plan: Plan) -> list[list[str]]:
    return [[unit.name for unit in task.assignments] for task in plan.tasks]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("000_54a3bfd319baae7c.txt", "plan-province-2026.json"),
        ("003_cf8eb6ae5809b9dd.txt", "plan-department-2026.json"),
    ],
)
def test_the_real_plans_copied_as_text_are_read_whole(text: str, source: str, seeds: Path) -> None:
    found = read_text(seeds / text)
    assert told(found.plan) == wanted(seeds / source)
    assert {doubt.severity for doubt in found.doubts} <= {"note"}


def test_letterhead_columns_on_common_lines_are_parted(tmp_path: Path) -> None:
    plan = imported(HEAD + END, tmp_path).plan
    assert plan.issuer is not None
    assert plan.issuer.name_lines[-1] == "SỞ DU LỊCH"
    assert (plan.number, plan.symbol, plan.place) == ("7", "KH-SDL", "An Bình")
    assert str(plan.date) == "2026-01-05"


def test_a_wrapped_quoc_hieu_leaves_the_agency_alone(tmp_path: Path) -> None:
    head = HEAD.replace("CHỦ NGHĨA VIỆT NAM\nSỞ DU LỊCH", "CHỦ NGHĨA\nSỞ DU LỊCH VIỆT NAM\n")
    plan = imported(head + END, tmp_path).plan
    assert plan.issuer is not None
    assert " ".join(plan.issuer.parent_lines + plan.issuer.name_lines) == (
        "UBND TỈNH AN BÌNH SỞ DU LỊCH"
    )


def test_a_number_at_the_line_start_or_alone_begins_a_row(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
QUÝ I
1 Phát động phong trào thi đua
- Văn phòng.
2
Đăng ký danh hiệu thi đua
- Các phòng.
"""
    plan = with_table(table, tmp_path)
    assert contents(plan) == [("Phát động phong trào thi đua",), ("Đăng ký danh hiệu thi đua",)]
    assert units(plan) == [["Văn phòng"], ["Các phòng"]]
    assert [group.label for group in plan.groups] == ["QUÝ I"]


def test_a_line_of_content_that_begins_with_the_next_number_is_no_row(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1
Báo cáo sơ kết công tác thi đua, khen thưởng
2 quý đầu năm và phương hướng
- Văn phòng.
2
Báo cáo tổng kết
- Văn phòng.
"""
    first = "Báo cáo sơ kết công tác thi đua, khen thưởng 2 quý đầu năm và phương hướng"
    assert contents(with_table(table, tmp_path)) == [(first,), ("Báo cáo tổng kết",)]


def test_page_number_and_repeated_head_inside_a_row_are_furniture(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1
Phát động phong trào
- Văn phòng.
2
Kiểm tra chéo giữa các đơn vị
2
TT Nội dung Đơn vị thực hiện
trong cụm thi đua
- Các phòng, đơn vị
liên quan.
"""
    plan = with_table(table, tmp_path)
    assert contents(plan)[1] == ("Kiểm tra chéo giữa các đơn vị trong cụm thi đua",)
    assert units(plan)[1] == ["Các phòng, đơn vị liên quan"]


def test_a_page_number_without_a_repeated_head_is_not_taken_for_a_row(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1
Phát động phong trào
2
thi đua trong toàn ngành
- Văn phòng.
2
Đăng ký danh hiệu
- Văn phòng.
"""
    assert contents(with_table(table, tmp_path)) == [
        ("Phát động phong trào thi đua trong toàn ngành",),
        ("Đăng ký danh hiệu",),
    ]


def test_a_unit_cut_by_the_page_is_completed_behind_the_rest_of_the_content(
    tmp_path: Path,
) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1
Phát động phong trào
- Phòng Quản lý lữ hành -
Văn phòng.
2
- Quyết định khen thưởng năm 2026.
- Phòng Quản lý lữ hành -
TT Nội dung Đơn vị thực hiện
- Hoàn thiện hồ sơ đề nghị
cấp trên khen thưởng.
Văn phòng.
"""
    plan = with_table(table, tmp_path)
    assert contents(plan)[1] == (
        "Quyết định khen thưởng năm 2026.",
        "Hoàn thiện hồ sơ đề nghị cấp trên khen thưởng.",
    )
    assert units(plan)[1] == ["Phòng Quản lý lữ hành - Văn phòng"]


def test_roles_behind_units_are_kept(tmp_path: Path) -> None:
    table = "TT Nội dung Đơn vị thực hiện\n1 Sơ kết\n- Văn phòng chủ trì.\n- Các phòng.\n"
    (task,) = with_table(table, tmp_path).tasks
    assert task.assignments == (Assignment("Văn phòng", "chủ trì"), Assignment("Các phòng"))


def test_a_deadline_column_goes_to_the_task(tmp_path: Path) -> None:
    table = """STT Nội dung công việc Đơn vị chủ trì Thời gian hoàn thành
1 Đăng ký thi đua
- Văn phòng
Trước ngày 15/02/2026
2 Báo cáo tổng kết
- Văn phòng
Quý IV
"""
    plan = with_table(table, tmp_path)
    assert [column.title for column in plan.columns] == [
        "STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành",
    ]  # fmt: skip
    assert [task.extra["Thời gian hoàn thành"] for task in plan.tasks] == [
        ("Trước ngày 15/02/2026",),
        ("Quý IV",),
    ]


def test_units_without_dashes_are_told_by_their_first_words(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1 Phát động phong trào thi đua chào mừng Ngày Du lịch
Việt Nam 09/7
Văn phòng
Các phòng, đơn vị
2 Báo cáo sơ kết sáu tháng đầu năm của toàn ngành du lịch
Văn phòng
"""
    plan = with_table(table, tmp_path)
    assert units(plan) == [["Văn phòng", "Các phòng, đơn vị"], ["Văn phòng"]]


def test_columns_copied_into_each_other_are_said_to_be(tmp_path: Path) -> None:
    table = """TT Nội dung Đơn vị thực hiện
1 Phát động phong trào thi đua - Sở Nội vụ; trong toàn tỉnh
2 Báo cáo tổng kết công tác - Sở Nội vụ; của toàn tỉnh
3 Hướng dẫn tổng kết công tác - Sở Nội vụ; của các cụm
"""
    doubts = imported(HEAD + table + END, tmp_path).doubts
    assert any("lẫn vào nhau" in doubt.sentence for doubt in doubts)


def test_a_text_without_a_table_is_said_to_have_none(tmp_path: Path) -> None:
    doubt = imported(HEAD + END, tmp_path).doubts[0]
    assert (doubt.place, doubt.severity) == ("Bảng nhiệm vụ", "lost")


def test_recipients_and_signature_on_common_lines_are_parted(tmp_path: Path) -> None:
    end = """Trên đây là Kế hoạch./.
Nơi nhận: KT. GIÁM ĐỐC
- Sở Nội vụ; PHÓ GIÁM ĐỐC
- Các phòng, đơn vị
thuộc Sở;
- Lưu: VT, VP.
Lê Thị Minh Mẫu
"""
    plan = imported(HEAD + end, tmp_path).plan
    assert plan.authority == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert plan.signer == "Lê Thị Minh Mẫu"
    assert [" ".join(lines) for lines in plan.recipients] == [
        "Sở Nội vụ",
        "Các phòng, đơn vị thuộc Sở",
    ]
    assert plan.archive == "Lưu: VT, VP"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_every_way_windows_saves_vietnamese_is_read(encoding: str, tmp_path: Path) -> None:
    text = HEAD + END
    if encoding == "cp1258":
        text = _for_windows_1258(text)
    assert unicodedata.normalize("NFC", text) == HEAD + END
    (tmp_path / "kh.txt").write_bytes(text.encode(encoding))
    assert read_text(tmp_path / "kh.txt").plan.subject == "Công tác thi đua, khen thưởng năm 2026"


def _for_windows_1258(text: str) -> str:
    """Tones apart, the other marks with their letter, as that code page has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out: list[str] = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(m for m in marks if m not in tones))
        out.append(base + "".join(m for m in marks if m in tones))
    return "".join(out)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "tệp trống"),
        (b" \n\t ", "tệp trống"),
        (b"\x00\x01\x02\x03" * 100, "không phải văn bản thuần"),
        (b"\xff\xfe\x00\x00", "không phải văn bản thuần"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "kh.txt").write_bytes(data)
    with pytest.raises(ImportRefused, match=problem):
        read_text(tmp_path / "kh.txt")
