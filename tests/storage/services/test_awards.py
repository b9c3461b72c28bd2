"""Awards keep what was decided; later papers stand beside them; initiatives share out fully."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.awards import (
    awards_of,
    get_award,
    get_initiative,
    initiatives_of,
    list_awards,
    list_initiatives,
)
from storage.records_awards import (
    Author,
    Award,
    Correction,
    Recognition,
)
from storage.services.awards import (
    add_awards,
    correct_award,
    delete_awards,
    set_award_initiatives,
    update_award,
)
from storage.services.collectives import add_collectives
from storage.services.initiatives import add_initiatives, delete_initiatives, update_initiative
from storage.services.people import add_person, update_person
from storage.verify import verify
from tests.storage.registry_builders import a_collective, a_person, an_award, an_initiative


def test_an_award_comes_out_as_it_went_in(book: Book) -> None:
    person = add_person(book, a_person())
    award = an_award(person, period_from=PartialDate(2025), subject_name="Nguyễn Thị Hà")
    (award_id,) = add_awards(book, (award,))
    assert replace(get_award(book, award_id), id=None, uid="") == award
    assert verify(book.path) == ()


def test_the_name_of_the_time_stays_when_the_person_is_renamed(book: Book) -> None:
    person = add_person(book, a_person("Nguyễn Thị Hà"))
    (award_id,) = add_awards(book, (an_award(person),))
    update_person(book, a_person("Nguyễn Thị Thu Hà", id=person))
    found = get_award(book, award_id)
    assert (found.subject_name, found.subject_post) == ("Nguyễn Thị Hà", "Chuyên viên")


def test_a_correction_and_a_revocation_stand_beside_the_award(book: Book) -> None:
    (award_id,) = add_awards(book, (an_award(add_person(book, a_person())),))
    correct_award(book, award_id, Correction("correction", "15/QĐ-SNgV", "Sửa năm sinh"))
    assert get_award(book, award_id).status == "corrected"
    correct_award(book, award_id, Correction("revocation", "20/QĐ-SNgV", "Gian dối thành tích"))
    correct_award(book, award_id, Correction("correction", "21/QĐ-SNgV", "Sửa tên"))
    found = get_award(book, award_id)
    assert found.status == "revoked"
    assert found.number == "12/QĐ-SNgV/2025"
    assert [one.number for one in found.corrections] == ["15/QĐ-SNgV", "20/QĐ-SNgV", "21/QĐ-SNgV"]


def test_a_paper_without_a_number_corrects_nothing(book: Book) -> None:
    (award_id,) = add_awards(book, (an_award(add_person(book, a_person())),))
    with pytest.raises(EditRefused):
        correct_award(book, award_id, Correction("revocation", " ", "Thu hồi"))
    with pytest.raises(NotFound):
        correct_award(book, award_id + 1, Correction("revocation", "1", "Thu hồi"))
    assert get_award(book, award_id).status == "in_force"


def test_awards_are_listed_by_year_and_by_subject(book: Book) -> None:
    person = add_person(book, a_person())
    (unit,) = add_collectives(book, (a_collective(),))
    add_awards(book, (an_award(person, 2025), an_award(person, 2023)))
    add_awards(book, (replace(an_award(year=2025), collective_id=unit),))
    assert [award.year for award in awards_of(book, person_id=person)] == [2023, 2025]
    assert [award.subject_name for award in list_awards(book, 2025)] == [
        "Nguyễn Thị Hà", "Phòng Lãnh sự",
    ]  # fmt: skip
    assert len(list_awards(book)) == 3


@pytest.mark.parametrize(
    "award", [an_award(), replace(an_award(1), collective_id=1), an_award(1, name=" ")]
)
def test_an_award_of_nobody_or_without_a_name_is_refused(book: Book, award: Award) -> None:
    with pytest.raises(EditRefused):
        add_awards(book, (award,))


def test_an_award_is_mended_deleted_and_brought_back(book: Book) -> None:
    (award_id,) = add_awards(book, (an_award(add_person(book, a_person())),))
    update_award(book, replace(get_award(book, award_id), number="13/QĐ-SNgV"))
    assert get_award(book, award_id).number == "13/QĐ-SNgV"
    delete_awards(book, (award_id,))
    assert list_awards(book) == ()
    undo(book)
    assert get_award(book, award_id).number == "13/QĐ-SNgV"


def test_an_initiative_keeps_its_authors_recognitions_and_use(book: Book) -> None:
    ha, binh = (add_person(book, a_person(name)) for name in ("Nguyễn Thị Hà", "Trần Văn Bình"))
    authors = (Author("Nguyễn Thị Hà", 6667, ha), Author("Trần Văn Bình", 3333, binh))
    recognised = Recognition("BASE", "77/QĐ-SNgV", PartialDate(2025, 12, 1), "Giám đốc Sở")
    (found_id,) = add_initiatives(book, (an_initiative(*authors, recognitions=(recognised,)),))
    (award,) = add_awards(book, (an_award(ha),))
    set_award_initiatives(book, award, (found_id, found_id))
    found = get_initiative(book, found_id)
    assert (found.authors, found.recognitions, found.award_ids) == (
        authors, (recognised,), (award,),
    )  # fmt: skip
    assert initiatives_of(book, binh) == (found,)
    assert initiatives_of(book, add_person(book, a_person())) == ()
    wider = replace(found, recognitions=(recognised, Recognition("PROVINCE", "9/QĐ-UBND")))
    update_initiative(book, wider)
    assert get_initiative(book, found_id) == wider
    assert list_initiatives(book, 2024) == ()
    delete_initiatives(book, (found_id,))
    assert list_initiatives(book) == ()


@pytest.mark.parametrize("shares", [(5000, 4999), (10_000, 1), (12_000, -2000), (10_000, 0)])
def test_shares_that_are_not_a_hundred_per_cent_are_refused(
    book: Book, shares: tuple[int, ...]
) -> None:
    authors = tuple(Author(f"Tác giả {n}", share) for n, share in enumerate(shares))
    with pytest.raises(EditRefused):
        add_initiatives(book, (an_initiative(*authors),))
    assert list_initiatives(book) == ()


def test_the_refusal_says_what_the_shares_amount_to(book: Book) -> None:
    with pytest.raises(EditRefused, match="99,99%"):
        add_initiatives(book, (an_initiative(Author("A", 9999)),))
