"""Small makers of the registers' records for tests; every argument may be left out."""

from typing import Any

from storage.dates import PartialDate
from storage.records_awards import Author, Award, Initiative
from storage.records_registry import Collective, Person, Posting


def a_person(full_name: str = "Nguyễn Thị Hà", **fields: Any) -> Person:
    return Person(full_name, **fields)


def a_posting(collective_id: int | None = None, since: str = "2020", **fields: Any) -> Posting:
    return Posting(collective_id, valid_from=PartialDate.parse(since), **fields)


def a_collective(name: str = "Phòng Lãnh sự", **fields: Any) -> Collective:
    return Collective(name, **fields)


def an_award(person_id: int | None = None, year: int = 2025, **fields: Any) -> Award:
    usual: dict[str, Any] = {
        "code": "CSTDCS",
        "name": "Chiến sĩ thi đua cơ sở",
        "number": f"12/QĐ-SNgV/{year}",
        "date": PartialDate(year + 1, 1, 15),
        "issuer": "Giám đốc Sở Ngoại vụ",
        "subject_post": "Chuyên viên",
    }
    return Award(**{**usual, **fields}, year=year, person_id=person_id)


def an_initiative(*authors: Author, year: int = 2025, **fields: Any) -> Initiative:
    title = "Số hóa hồ sơ đoàn ra, đoàn vào"
    return Initiative(**{"title": title, "year": year, "authors": authors, **fields})
