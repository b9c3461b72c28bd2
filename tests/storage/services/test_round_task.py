"""The paper of a round proves the plan task the round fulfils, as long as it is in force."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.plans import get_plan
from storage.queries.rounds import get_round
from storage.queries.task_facts import read_facts
from storage.records_papers import Paper
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from storage.services.papers import add_paper
from storage.services.plans import add_plan
from storage.services.rounds import add_round, add_round_paper, update_round
from storage.services.work_products import link_document, set_products
from tests.storage.builders import a_plan
from tests.storage.round_builders import a_round

DAY = PartialDate(2026, 12, 20)
PROPOSAL = Paper("to-trinh-khen-thuong", "nd152-2025", "TỜ TRÌNH", "Đề nghị khen thưởng")
DECISION = Paper("quyet-dinh-khen-thuong", "nd30-2020", "QUYẾT ĐỊNH", "Tặng Giấy khen")
MINUTES = Paper("bien-ban-hop-hoi-dong", "nd30-2020", "BIÊN BẢN", "Họp Hội đồng")


@pytest.fixture
def task_id(book: Book) -> int:
    """A task of the plan that asks for a tờ trình on commendation."""
    task = get_plan(book, add_plan(book, a_plan())).tasks[0].id or 0
    set_products(book, task, ("nomination",))
    return task


def is_done(book: Book, task_id: int) -> bool:
    (product,) = next(one for one in read_facts(book, 2026) if one.id == task_id).products
    return product.done


def with_papers(book: Book, task_id: int | None, *papers: Paper) -> tuple[int, list[int]]:
    round_id = add_round(book, a_round(task_id=task_id))
    ids = [add_paper(book, paper) for paper in papers]
    for key in ids:
        add_round_paper(book, round_id, key)
    return round_id, ids


def issued(book: Book, document_id: int) -> None:
    submit(book, document_id)
    issue(book, document_id, "45", DAY, "{}")


def test_the_task_is_done_while_the_proposal_is_in_force(book: Book, task_id: int) -> None:
    _, (_, _, proposal) = with_papers(book, task_id, MINUTES, DECISION, PROPOSAL)
    assert not is_done(book, task_id)
    issued(book, proposal)
    assert is_done(book, task_id)


def test_a_round_decided_here_proves_its_task_by_the_decision(book: Book, task_id: int) -> None:
    _, (decision,) = with_papers(book, task_id, DECISION)
    issued(book, decision)
    assert is_done(book, task_id)


def test_minutes_alone_prove_nothing(book: Book, task_id: int) -> None:
    _, (minutes,) = with_papers(book, task_id, MINUTES)
    issued(book, minutes)
    assert not is_done(book, task_id)


def test_a_paper_named_by_hand_stays_the_product(book: Book, task_id: int) -> None:
    by_hand = add_paper(book, PROPOSAL)
    link_document(book, task_id, "nomination", by_hand)
    with_papers(book, task_id, PROPOSAL)
    issued(book, by_hand)
    assert is_done(book, task_id)


def test_a_task_named_later_takes_the_papers_there_already(book: Book, task_id: int) -> None:
    round_id, (proposal,) = with_papers(book, None, PROPOSAL)
    issued(book, proposal)
    update_round(book, replace(get_round(book, round_id), task_id=task_id))
    assert is_done(book, task_id)
    revoke(book, proposal, "Quyết định số 9/QĐ-SNgV")
    assert not is_done(book, task_id)
