"""One list tells the life of a person or collective, in the words of papers."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import NotFound
from storage.queries.timeline import collective_timeline, person_timeline
from storage.records_awards import Author, Correction, Recognition
from storage.records_registry import CleanList, Discipline, Leave, Rating
from storage.records_timeline import TimelineEntry
from storage.services.awards import add_awards, correct_award
from storage.services.collective_changes import merge_collectives
from storage.services.collectives import add_collectives, rename_collective
from storage.services.discipline import add_disciplines, confirm_clean_list
from storage.services.initiatives import add_initiatives
from storage.services.people import add_person
from storage.services.ratings import set_ratings
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)


def lines(entries: tuple[TimelineEntry, ...]) -> list[str]:
    return [
        " | ".join((str(e.year), e.kind, e.title, e.detail, e.paper, e.state)).rstrip(" |")
        for e in entries
    ]


def test_a_person_s_life_is_told_year_by_year(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    leave = Leave("maternity", PartialDate(2021, 3, 1), PartialDate(2021, 9, 1))
    posting = a_posting(unit, "2020-05-01", post="Chuyên viên", decision="3/QĐ-SNgV")
    person = add_person(book, a_person(postings=(posting,), leaves=(leave,)))
    set_ratings(book, (Rating(2024, "HTXSNV", person, decision="90/QĐ-SNgV"),))
    warning = Discipline("CANH_CAO", PartialDate(2022, 3), PartialDate(2023, 3), person)
    add_disciplines(book, (warning, Discipline("audit", PartialDate(2026, 2), None, person)))
    day = PartialDate(2024, 12, 20)
    confirm_clean_list(book, CleanList(2024, "Phòng Tổ chức", day, (person,)))
    authors = (Author("Nguyễn Thị Hà", 6667, person), Author("Trần Văn Bình", 3333))
    recognised = Recognition("BASE", "77/QĐ-SNgV", PartialDate(2024, 12, 1), "Giám đốc Sở")
    add_initiatives(book, (an_initiative(*authors, year=2024, recognitions=(recognised,)),))
    add_initiatives(book, (an_initiative(*authors, year=2023, title="Một cửa", kind="project"),))
    (award,) = add_awards(book, (an_award(person, 2024),))
    paper = Correction("revocation", "9/QĐ-SNgV", "Khai sai", PartialDate(2025, 6), "Giám đốc Sở")
    correct_award(book, award, paper)
    assert lines(person_timeline(book, person)) == [
        "2020 | posting | Chuyên viên, Phòng Lãnh sự | từ 01/05/2020 | 3/QĐ-SNgV",
        "2021 | leave | Nghỉ thai sản | 01/03/2021 – 01/09/2021",
        "2022 | discipline | Cảnh cáo | 03/2022 – 03/2023",
        "2023 | initiative | Đề án: Một cửa | đóng góp 66,67% |  | Chưa được công nhận",
        "2024 | initiative | Sáng kiến: Số hóa hồ sơ đoàn ra, đoàn vào"
        " | công nhận cấp cơ sở, đóng góp 66,67%"
        " | Quyết định số 77/QĐ-SNgV ngày 01/12/2024 của Giám đốc Sở",
        "2024 | clean | Xác nhận không bị kỷ luật năm 2024 | Phòng Tổ chức",
        "2024 | award | Chiến sĩ thi đua cơ sở năm 2024 | Chuyên viên"
        " | Quyết định số 12/QĐ-SNgV/2024 ngày 15/01/2025 của Giám đốc Sở Ngoại vụ | Đã thu hồi",
        "2024 | rating | Hoàn thành xuất sắc nhiệm vụ năm 2024 |  | 90/QĐ-SNgV",
        "2025 | correction | Thu hồi Chiến sĩ thi đua cơ sở năm 2024 | Khai sai"
        " | Quyết định số 9/QĐ-SNgV tháng 06/2025 của Giám đốc Sở",
        "2026 | pending | Đang kiểm toán có dấu hiệu vi phạm | từ 02/2026 |  | Chưa kết thúc",
    ]


def test_what_belongs_to_others_is_not_told(book: Book) -> None:
    person, other = add_person(book, a_person()), add_person(book, a_person())
    add_awards(book, (an_award(other),))
    set_ratings(book, (Rating(2024, "HTTNV", other),))
    assert person_timeline(book, person) == ()
    with pytest.raises(NotFound):
        person_timeline(book, other + 1)


def test_a_collective_reads_under_old_and_new_names(book: Book) -> None:
    old, new = add_collectives(book, (a_collective("Phòng Biên giới"), a_collective()))
    add_awards(book, (an_award(code="TTLDXS", name="Tập thể lao động xuất sắc",
                               subject_post="", collective_id=old, year=2023),))  # fmt: skip
    rename_collective(book, new, "Phòng Lãnh sự - Biên giới", PartialDate(2024, 2, 1), "5/QĐ")
    merge_collectives(book, (old,), new, PartialDate(2025, 7, 1), "1/QĐ-UBND")
    set_ratings(book, (Rating(2025, "HTTNV", None, new),))
    assert lines(collective_timeline(book, new)) == [
        "2023 | award | Tập thể lao động xuất sắc năm 2023 | khi là Phòng Biên giới"
        " | Quyết định số 12/QĐ-SNgV/2023 ngày 15/01/2024 của Giám đốc Sở Ngoại vụ",
        "2024 | renamed | Đổi tên từ Phòng Lãnh sự |  | 5/QĐ",
        "2025 | changed | Sáp nhập: Phòng Biên giới → Phòng Lãnh sự - Biên giới |  | 1/QĐ-UBND",
        "2025 | rating | Hoàn thành tốt nhiệm vụ năm 2025",
    ]
    assert "khi là" not in lines(collective_timeline(book, old))[0]


def test_an_unknown_collective_has_no_timeline(book: Book) -> None:
    with pytest.raises(NotFound):
        collective_timeline(book, 7)
