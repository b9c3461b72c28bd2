"""Papers other than plans: kept as filled, edited field by field, issued, followed, corrected."""

from dataclasses import replace
from typing import Any

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.history import document_history, return_document_to
from storage.journal import history, undo
from storage.queries.lifecycle import document_of_plan, get_life
from storage.queries.office import get_office
from storage.queries.papers import get_paper, list_papers
from storage.queries.plans import list_plans
from storage.queries.registry import list_register
from storage.records import TextBlock, TextRun
from storage.records_papers import Paper
from storage.services.document_header import set_document_recipients, set_document_signature
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from storage.services.office import set_office
from storage.services.paper_succession import amend_paper, correct_document, replace_paper
from storage.services.papers import add_paper, delete_paper, duplicate_paper, set_paper_value
from storage.services.plans import add_plan
from storage.verify import verify
from tests.storage.builders import a_paragraph, a_plan, rows_of

THE_DAY = PartialDate(2026, 3, 2)


def a_paper(**fields: Any) -> Paper:
    """A report with a value of every type a form may ask for."""
    usual: dict[str, Any] = {
        "form_id": "ke-hoach",
        "form_edition": "nd30-2020",
        "kind": "Báo cáo",
        "subject": "Kết quả công tác thi đua, khen thưởng quý I năm 2026",
        "bases": ("Thực hiện Kế hoạch số 05/KH-SNgV,",),
        "values": {
            "lead": "Sở Ngoại vụ báo cáo như sau:",
            "addressees": ("UBND tỉnh", "Sở Nội vụ"),
            "body": (a_paragraph("I. KẾT QUẢ", "section"), a_paragraph("Đã phát động.")),
            "table": (("1", "Phát động phong trào", "Xong"), ("2", "Sơ kết\nquý I", "")),
            "urgent": "1",
        },
        "recipients": (("Như trên",),),
        "archive": "Lưu: VT",
        "authority": ("GIÁM ĐỐC",),
        "signer": "Nguyễn Thị Hà",
    }
    return Paper(**{**usual, **fields})


def bare(paper: Paper) -> Paper:
    values = {key: _bare_value(value) for key, value in paper.values.items()}
    return replace(paper, id=None, uid="", values=values)


def _bare_value(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    return tuple(replace(part, uid="") if isinstance(part, TextBlock) else part for part in value)


def issued(book: Book, number: str = "12", **fields: Any) -> int:
    document = add_paper(book, a_paper(**fields))
    submit(book, document)
    issue(book, document, number, THE_DAY, "{}")
    return document


def test_a_paper_comes_out_as_it_went_in(book: Book) -> None:
    assert bare(get_paper(book, add_paper(book, a_paper()))) == a_paper()


def test_paragraphs_of_a_copy_have_uids_of_their_own(book: Book) -> None:
    first = get_paper(book, add_paper(book, a_paper()))
    copy = get_paper(book, duplicate_paper(book, first.id or 0))
    assert bare(copy) == bare(first)
    uids = [part.uid for paper in (first, copy) for part in paper.values["body"]]  # type: ignore[union-attr]
    assert len({*uids, first.uid, copy.uid}) == 6


def test_a_copy_starts_as_a_draft_without_number_and_day(book: Book) -> None:
    copy = get_paper(book, duplicate_paper(book, issued(book)))
    assert (copy.state, copy.number, copy.date) == ("draft", "", None)


def test_papers_stand_apart_from_plans(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    document = add_paper(book, a_paper())
    assert [paper.id for paper in list_papers(book)] == [document]
    assert [plan.id for plan in list_plans(book)] == [plan_id]
    with pytest.raises(NotFound):
        get_paper(book, document_of_plan(book, plan_id))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "Tờ trình"),
        ("subject", "V/v khen thưởng"),
        ("bases", ("Căn cứ Luật;",)),
        ("lead", "Hai dòng\nmột chữ"),
        ("addressees", ()),
        ("table", (("1", "Việc", "Xong"),)),
        ("urgent", ""),
        ("new_key", "2026-03-05"),
    ],
)
def test_one_field_is_filled_and_nothing_else_changes(book: Book, key: str, value: Any) -> None:
    document = add_paper(book, a_paper())
    before = get_paper(book, document)
    set_paper_value(book, document, key, value)
    assert get_paper(book, document) == before.with_value(key, value)
    undo(book)
    assert get_paper(book, document) == before


def test_paragraphs_keep_their_uids_when_the_text_is_edited(book: Book) -> None:
    document = add_paper(book, a_paper())
    first, second = get_paper(book, document).values["body"]
    assert isinstance(first, TextBlock)
    reworded = replace(first, runs=(TextRun("I. KẾT QUẢ QUÝ I"),))
    set_paper_value(book, document, "body", (reworded, second))
    assert get_paper(book, document).values["body"] == (reworded, second)


def test_text_from_other_systems_is_stored_composed(book: Book) -> None:
    document = add_paper(book, a_paper(values={"table": (("Viê\u0323t",),)}))
    assert get_paper(book, document).values["table"] == (("Việt",),)


def test_the_history_names_the_field_as_the_form_does(book: Book) -> None:
    document = add_paper(book, a_paper())
    set_paper_value(book, document, "lead", "Câu khác:")
    assert history(book, 1)[0].label == "Sửa “Câu mở đầu”"


def test_a_paper_goes_back_to_an_earlier_step(book: Book) -> None:
    document = add_paper(book, a_paper())
    set_paper_value(book, document, "lead", "Một")
    then = get_paper(book, document)
    set_document_signature(book, document, ("PHÓ GIÁM ĐỐC",), "Trần Văn An")
    set_document_recipients(book, document, (("Văn phòng",),), "Lưu: VT, VP")
    step = document_history(book, document)[2]
    return_document_to(book, document, step)
    assert get_paper(book, document) == then


def test_an_issued_paper_stands_in_the_register_and_cannot_be_changed(book: Book) -> None:
    document = issued(book)
    entry = list_register(book, 2026)[0]
    assert (entry.document_id, entry.number, entry.kind) == (document, "12", "Báo cáo")
    for attempt in (
        lambda: set_paper_value(book, document, "lead", "khác"),
        lambda: set_paper_value(book, document, "subject", "khác"),
        lambda: delete_paper(book, document),
    ):
        with pytest.raises(EditRefused, match="đã ban hành"):
            attempt()


def test_a_letter_has_no_kind_in_its_symbol(book: Book) -> None:
    set_office(book, replace(get_office(book), abbreviation="SNgV"))
    letter, report = issued(book, kind="Công văn"), issued(book)
    assert get_paper(book, letter).symbol == "SNgV"
    assert get_paper(book, report).symbol == "BC-SNgV"


@pytest.mark.parametrize(
    ("follow", "state"), [(amend_paper, "amended"), (replace_paper, "replaced")]
)
def test_a_change_after_issue_is_a_new_paper(book: Book, follow: Any, state: str) -> None:
    first = issued(book)
    second = follow(book, first)
    assert get_paper(book, first).state == "issued"
    submit(book, second)
    issue(book, second, "13", THE_DAY, "{}")
    assert get_paper(book, first).state == state
    assert [later.document_id for later in get_life(book, first).later] == [second]


def test_a_corrected_document_stays_in_force(book: Book) -> None:
    first = issued(book)
    letter = correct_document(book, first, a_paper(kind="Công văn", subject="Đính chính"))
    submit(book, letter)
    issue(book, letter, "13", THE_DAY, "{}")
    (link,) = get_life(book, letter).earlier
    assert (link.document_id, link.relation) == (first, "corrects")
    assert get_paper(book, first).state == "issued"


@pytest.mark.parametrize("follow", [amend_paper, replace_paper])
def test_only_what_is_in_force_is_followed(book: Book, follow: Any) -> None:
    draft, revoked = add_paper(book, a_paper()), issued(book)
    revoke(book, revoked, "Quyết định số 20")
    before = rows_of(book)
    for document in (draft, revoked):
        with pytest.raises(EditRefused):
            follow(book, document)
        with pytest.raises(EditRefused):
            correct_document(book, document, a_paper())
    assert rows_of(book) == before


def test_a_deleted_paper_leaves_no_row_behind_and_comes_back(book: Book) -> None:
    before = rows_of(book)
    document = add_paper(book, a_paper())
    kept = get_paper(book, document)
    delete_paper(book, document)
    assert rows_of(book) == before
    undo(book)
    assert get_paper(book, document) == kept


def test_a_book_with_papers_is_found_sound(book: Book) -> None:
    issued(book)
    assert verify(book.path) == ()


def test_a_form_without_a_number_is_issued_by_its_day_and_not_registered(book: Book) -> None:
    form = {"form_id": "phieu-bau", "form_edition": "thong-le"}
    for document in (issued(book, "", **form), issued(book, "7", **form)):
        paper = get_paper(book, document)
        assert (paper.state, paper.number, paper.date) == ("issued", "", THE_DAY)
    assert list_register(book, 2026) == ()


def test_a_form_with_a_number_is_not_issued_without(book: Book) -> None:
    with pytest.raises(EditRefused, match="Chưa có số"):
        issued(book, "")
