"""The search box finds by any spelling, number, year and beginning, and is never stale."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from storage.book import Book, open_book
from storage.copying import copy_database
from storage.dates import PartialDate
from storage.journal import redo, undo
from storage.records_incoming import Incoming
from storage.search import Hit, search
from storage.search_index import INDEX, has_index
from storage.services.awards import add_awards
from storage.services.collectives import add_collectives, rename_collective
from storage.services.incoming import add_incoming
from storage.services.initiatives import add_initiatives
from storage.services.merging import merge_people
from storage.services.people import add_people, add_person, delete_people, update_person
from storage.services.plans import add_plan, delete_plan
from storage.verify import verify
from tests.resources.alphabet import PLAIN_LETTERS
from tests.storage.builders import a_plan, a_task
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)


def found(book: Book, text: str) -> dict[str, list[str]]:
    """Titles by kind."""
    return {group.kind: [hit.title for hit in group.hits] for group in search(book, text)}


@pytest.mark.parametrize(
    "text",
    ["Đặng Thị Ngọc Ánh", "dang thi ngoc anh", "ĐẶNG THỊ", "ngoc a", "anh dang", "da ng", "CB07",
     "0201", "1980", "Đa\u0323\u0306ng"],
)  # fmt: skip
def test_a_person_is_found_however_it_is_typed(book: Book, text: str) -> None:
    birth = PartialDate(1980, 5)
    add_person(book, a_person("Đặng Thị Ngọc Ánh", code="CB07", cccd="020180001234", birth=birth))
    add_person(book, a_person("Trần Văn Bình"))
    assert found(book, text) == {"people": ["Đặng Thị Ngọc Ánh"]}


@pytest.mark.parametrize("text", ["", "  ", "–", "\"*'", "khong co ai", "OR", "NOT bình^2"])
def test_what_nobody_is_called_finds_nothing(book: Book, text: str) -> None:
    add_person(book, a_person("Trần Văn Bình"))
    assert search(book, text) == ()


def test_every_letter_of_the_language_is_found_by_its_plain_form(book: Book) -> None:
    people = add_people(book, [a_person(f"t{letter}n") for letter in PLAIN_LETTERS])
    for person, (letter, plain) in zip(people, PLAIN_LETTERS.items(), strict=True):
        for typed in (f"t{plain}n", f"t{letter}n", unicodedata.normalize("NFD", f"t{letter}n")):
            (group,) = search(book, typed, limit=200)
            assert person in [hit.id for hit in group.hits]


def test_whole_words_come_before_mere_beginnings(book: Book) -> None:
    add_people(book, (a_person("Lê An"), a_person("Lê Anh Bình"), a_person("Lê Anh Tú")))
    assert found(book, "an le")["people"] == ["Lê An"]
    assert found(book, "anh t")["people"] == ["Lê Anh Tú"]
    assert len(found(book, "le an")["people"]) == 3


def test_an_award_is_found_by_name_number_year_and_issuer(book: Book) -> None:
    person = add_person(book, a_person("Nguyễn Thị Hà"))
    add_awards(book, (an_award(person, 2024, number="458/QĐ-SNgV"), an_award(person, 2025)))
    for text in ("458/QĐ", "458 qd sngv", "ha 2024", "chien si thi dua 458"):
        assert found(book, text)["awards"] == ["Nguyễn Thị Hà: Chiến sĩ thi đua cơ sở năm 2024"]
    assert [title[-4:] for title in found(book, "giam doc so ha")["awards"]] == ["2025", "2024"]


def test_hits_are_grouped_and_say_what_tells_them_apart(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective("Phòng Lãnh sự"),))
    posting = a_posting(unit, post="Trưởng phòng")
    person = add_person(book, a_person("Nguyễn Lãnh", postings=(posting,)))
    groups = search(book, "lanh")
    assert [(group.kind, group.title) for group in groups] == [
        ("people", "Cá nhân"), ("collectives", "Tập thể"),
    ]  # fmt: skip
    assert groups[0].hits == (Hit(person, "Nguyễn Lãnh", "Trưởng phòng, Phòng Lãnh sự"),)


def test_tasks_papers_and_initiatives_are_found(book: Book) -> None:
    add_plan(book, a_plan())
    add_incoming(book, Incoming("812/SNV-TĐKT", "Sở Nội vụ", "Về báo cáo sơ kết"))
    add_initiatives(book, (an_initiative(),))
    assert found(book, "hoi nghi tong ket")["tasks"][0].startswith("Tổ chức hội nghị tổng kết.")
    assert found(book, "45a kh-sngv")["documents"][0].startswith("KẾ HOẠCH Công tác thi đua")
    assert found(book, "812")["incoming"] == ["812/SNV-TĐKT Về báo cáo sơ kết"]
    assert list(found(book, "so hoa ho so")) == ["initiatives"]


def test_a_collective_is_found_under_old_and_new_name(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective("Phòng Lãnh sự"),))
    search(book, "x")
    rename_collective(book, unit, "Phòng Biên giới", PartialDate(2025, 7, 1), "01/QĐ")
    for text in ("lanh su", "bien gioi"):
        (group,) = search(book, text)
        assert group.hits == (Hit(unit, "Phòng Biên giới", "Tên cũ: Phòng Lãnh sự"),)


def test_a_merged_duplicate_leads_to_the_one_kept(book: Book) -> None:
    kept, twin = add_people(book, (a_person("Nguyễn Thị Hà"), a_person("Nguyễn Thị Hạ")))
    merge_people(book, kept, (twin,))
    (group,) = search(book, "nguyen thi")
    assert group.hits[1] == Hit(twin, "Nguyễn Thị Hạ", "Đã gộp vào Nguyễn Thị Hà")


def test_the_index_follows_every_edit_undo_and_redo(book: Book) -> None:
    person = add_person(book, a_person("Nguyễn Thị Hà"))
    assert found(book, "ha")
    update_person(book, a_person("Trần Văn Bình", id=person))
    assert (found(book, "ha"), found(book, "binh")) == ({}, {"people": ["Trần Văn Bình"]})
    undo(book)
    assert (found(book, "binh"), found(book, "ha")) == ({}, {"people": ["Nguyễn Thị Hà"]})
    redo(book)
    delete_people(book, (person,))
    assert found(book, "binh") == {}
    undo(book)
    assert found(book, "binh")


def test_a_cascade_leaves_nothing_behind(book: Book) -> None:
    assert found(book, "tong ket") == {}
    plan = add_plan(book, a_plan())
    assert found(book, "tong ket")["tasks"]
    delete_plan(book, plan)
    assert found(book, "tong ket") == {}
    assert book.db.value(f"SELECT count(*) FROM {INDEX}") == 0


def test_more_hits_than_asked_for_are_announced(book: Book) -> None:
    add_people(book, [a_person(f"Lê Văn {n}") for n in range(5)])
    (few,) = search(book, "le", limit=3)
    (all_of_them,) = search(book, "le", limit=5)
    assert (len(few.hits), few.more) == (3, True)
    assert (len(all_of_them.hits), all_of_them.more) == (5, False)


def test_a_book_without_an_index_gets_one_at_the_first_search(book: Book) -> None:
    add_person(book, a_person())
    book.db.execute_sql(f"DROP TABLE {INDEX}")
    add_person(book, a_person("Trần Văn Bình"))
    with open_book(book.path, read_only=True) as reader:
        assert found(reader, "ha") == {"people": ["Nguyễn Thị Hà"]}
        assert not has_index(book.db, "main")
    assert found(book, "binh") == {"people": ["Trần Văn Bình"]}
    assert has_index(book.db, "main")
    assert verify(book.path) == ()


def test_an_index_of_another_edition_is_replaced(book: Book) -> None:
    book.db.execute_sql(f"DROP TABLE {INDEX}")
    book.db.execute_sql("CREATE VIRTUAL TABLE search_index_0 USING fts5(folded)")
    add_person(book, a_person())
    assert found(book, "ha")
    tables = "SELECT name FROM sqlite_master WHERE name LIKE 'search_index_0%'"
    assert book.db.fetch(tables) == []


def test_a_book_with_its_index_is_sound_and_can_be_copied(book: Book, tmp_path: Path) -> None:
    add_person(book, a_person())
    search(book, "ha")
    copy_database(book.db, tmp_path / "ban-sao.tdkt")
    assert verify(book.path) == ()
    with open_book(tmp_path / "ban-sao.tdkt") as copy:
        assert found(copy, "ha")


def test_a_failed_unit_leaves_the_index_as_it_was(book: Book) -> None:
    search(book, "x")
    with pytest.raises(RuntimeError), book.unit("Thử"):
        add_person(book, a_person())
        raise RuntimeError
    assert found(book, "ha") == {}


def test_tasks_with_quotes_and_lines_are_shown_as_written(book: Book) -> None:
    task = replace(a_task('Phát động "Dân vận khéo"'), content=('Phát động "Dân vận khéo"', "R&D"))
    add_plan(book, a_plan(groups=(replace(a_plan().groups[0], tasks=(task,)),)))
    assert found(book, "dan van kheo")["tasks"] == ['Phát động "Dân vận khéo" R&D']
