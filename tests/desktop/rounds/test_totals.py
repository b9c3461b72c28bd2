"""However a round looks, workbooks, minutes, notice and money say what its other papers say."""

import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop.rounds.ground import RoundGround, ground_of
from desktop.rounds.papers import SetPaper, keep_round_set, round_set
from desktop.rounds.sheets import line_sheets
from desktop.rounds.words import decider_words, money_words
from exporters.xlsx import write_workbook
from resources.forms import load_form
from storage.book import Book, create_book
from storage.queries.decisions import fund_spent
from storage.queries.nominations import list_nominations
from storage.records_rounds import Nomination
from storage.rules.authorities import by_authority
from storage.rules.dossier.words import counted_words, rate_words
from storage.services.decisions import decide
from tests.desktop.rounds.test_papers import LINES, voted_round
from tests.storage.builders import an_office
from tests.storage.round_builders import a_decision

Names = Counter[str]
_LISTS = ("round.lines", "session.votes", "decision.lines")


@settings(max_examples=10, deadline=None)
@given(LINES, st.data())
def test_workbooks_minutes_notice_and_money_agree_with_the_papers(
    wanted: list[tuple[int, str]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so.tdkt"
        with create_book(path, an_office(abbreviation="SNgV")) as book:
            round_id = voted_round(book, wanted, data)
            keep_round_set(book, round_id)
            ground, papers = ground_of(book, round_id), round_set(book, round_id)
            _the_workbook_agrees(ground, papers, Path(folder) / "ds.xlsx")
            _minutes_and_notice_agree(ground, papers)
            _the_money_agrees(book, ground)


def _the_workbook_agrees(ground: RoundGround, papers: Iterable[SetPaper], target: Path) -> None:
    """A sheet for each who decides: names, shares and total of that authority's papers."""
    write_workbook(tuple(line_sheets(ground)), target)
    workbook = CalamineWorkbook.from_path(str(target))
    sheets = [
        workbook.get_sheet_by_index(at).to_python() for at in range(len(workbook.sheet_names))
    ]
    split = by_authority(ground.proposed, ground.round.own_authority)
    for (authority, lines), sheet in zip(split.items(), sheets, strict=False):
        cells = [[str(cell) for cell in row] for row in sheet]
        told = [row for row in cells if any(one.name in row for one in lines)]
        assert Counter(row[1] for row in told) == _named(lines)
        assert [row[6] for row in told] == [rate_words(ground.votes.get(x.id or 0)) for x in lines]
        assert any(f"Tổng số: {counted_words(lines)}." in row for row in cells)
        assert any(decider_words(authority, "Thủ trưởng") in " ".join(row) for row in cells) or (
            authority == ground.round.own_authority
        )
        listed = ("To-trinh", "Danh-sach-trich-ngang", "Quyet-dinh")
        mine = [x for x in papers if x.authority == authority and x.role.startswith(listed)]
        for role in {x.role.split("-")[0] for x in mine}:
            same = [_rows(x) for x in mine if x.role.split("-")[0] == role]
            assert sum(map(Counter, same), Names()) == _named(lines)
    out = [one for one in ground.lines if one not in ground.proposed]
    assert len(sheets) == len(split) + bool(out)


def _minutes_and_notice_agree(ground: RoundGround, papers: Iterable[SetPaper]) -> None:
    by_role = {one.role: one for one in papers}
    passed = [one for one in ground.lines if ground.votes[one.id or 0].passes]
    minutes = by_role["Bien-ban-hop-hoi-dong"]
    assert f"khen thưởng {counted_words(passed)} đạt" in str(
        minutes.paper.values["conclusion"]
    ) or (not passed)
    for role in ("Phieu-bau", "Bien-ban-kiem-phieu", "Bien-ban-hop-hoi-dong"):
        assert Counter(_rows(by_role[role])) == _named(ground.lines)
    own = ground.round.own_authority
    waiting = [one for one in ground.proposed if one.authority != own]
    assert Counter(_rows(by_role["Thong-bao-ket-qua"])) == _named(ground.lines) - _named(waiting)


def _the_money_agrees(book: Book, ground: RoundGround) -> None:
    """The list that is signed for the money says what the fund pays."""
    round_id, own = ground.round.id or 0, ground.round.own_authority
    ids = [one.id or 0 for one in list_nominations(book, round_id)
           if one.authority == own and one in ground.proposed]  # fmt: skip
    if not ids:
        return
    decide(book, a_decision(round_id), ids)
    paid = next(one for one in round_set(book, round_id) if one.role == "Danh-sach-nhan-thuong")
    spent = fund_spent(book, 2026, own)
    assert paid.paper.values["amount"] == money_words(spent)
    rows = [row for row in _tables(paid) if row.get("amount")]
    assert len(rows) == len(ids)
    assert sum(int("".join(filter(str.isdigit, row["amount"]))) for row in rows) == spent


def _named(lines: Iterable[Nomination]) -> Names:
    return Counter(one.name for one in lines)


def _rows(one: SetPaper) -> list[str]:
    return [row["name"] for row in _tables(one)]


def _tables(one: SetPaper) -> Iterable[dict[str, str]]:
    """The rows of the paper's lists of lines by key of their column."""
    for field in load_form(one.paper.form_id, one.paper.form_edition).fields:
        if field.source in _LISTS:
            keys = [column.key for column in field.columns]
            for row in one.paper.values.get(field.key, ()):
                assert isinstance(row, tuple)
                yield dict(zip(keys, row, strict=True))
