"""The set of a round, read back with other readers: in every file the same names, totals, votes."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
import pytest
from python_calamine import CalamineWorkbook

from desktop.drafting.proofing import check_file
from desktop.rounds.export import export_round
from desktop.sample.office import make_sample
from storage.book import create_book, open_book
from storage.dates import PartialDate
from storage.queries.nominations import list_nominations
from storage.records import Office, Signer
from storage.records_rounds import Nomination
from storage.rules.dossier.words import counted_words
from tests.desktop.rounds.offices import a_voted_round
from tests.desktop.words import docx_words, pdf_words
from tests.storage.builders import an_office

WARD = an_office(
    name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG TÂN HÒA"),
    abbreviation="UBND",
    place="Tân Hòa",
    regime="collective",
)
SCHOOL = an_office(
    parent_lines=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",),
    name_lines=("TRƯỜNG THPT NGUYỄN DU",),
    abbreviation="THPTND",
)
DEPARTMENT = an_office(parent_lines=("UBND TỈNH AN BÌNH",), abbreviation="SNgV")
CHECKLIST = "Phieu-kiem-tra-ho-so"
OPEN_DAYS = "Còn chỗ để dấu chấm chưa điền"
"""Until when a list is public nobody but the office can say."""


@pytest.fixture(scope="module", params=["2025", "2026", "ward", "school", "sixty lines"])
def exported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, tuple[Nomination, ...]]:
    """A set of files and the lines of its round."""
    folder = tmp_path_factory.mktemp("set")
    target = folder / "set"
    if request.param in ("2025", "2026"):
        book_path, *_ = make_sample(folder / "office")
        with open_book(book_path) as book:
            round_id = 1 if request.param == "2025" else 2
            export_round(book, round_id, target)
            return target, list_nominations(book, round_id)
    office, *rest = _OTHERS[request.param]
    return target, _other(folder / "so.tdkt", target, office, *rest)


def _other(
    path: Path, target: Path, office: Office, head: Signer, council: str, units: Sequence[str],
    lines: Sequence[tuple[str, int | str]], own: str,
) -> tuple[Nomination, ...]:  # fmt: skip
    with create_book(path, office) as book:
        received = PartialDate(2026, 9, 15)
        round_id = a_voted_round(
            book, head, council, units, lines, own_authority=own, received=received
        )
        export_round(book, round_id, target)
        return list_nominations(book, round_id)


_OTHERS = {
    "ward": (
        WARD,
        Signer("Trần Văn Mẫu", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        "Hội đồng Thi đua - Khen thưởng phường",
        ("Văn phòng HĐND và UBND", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        [("LDTT", 0), ("CSTDCS", 1), ("GIAY_KHEN", 2), ("BK_TINH", 0),
         ("TTLDTT", "Phòng Kinh tế, Hạ tầng và Đô thị")],
        "xa",
    ),
    "school": (
        SCHOOL,
        Signer("Lê Thị Mẫu", ("HIỆU TRƯỞNG",)),
        "Hội đồng Thi đua - Khen thưởng Trường",
        ("Tổ Toán - Tin", "Tổ Ngữ văn"),
        [("LDTT", 0), ("CSTDCS", 2), ("TTLDTT", "Tổ Ngữ văn"), ("BK_TINH", 1), ("CSTD_TINH", 2)],
        "so",
    ),
    "sixty lines": (
        DEPARTMENT,
        Signer("Lê Thị Minh Mẫu", ("GIÁM ĐỐC",)),
        "Hội đồng Thi đua - Khen thưởng Sở",
        ("Văn phòng", "Phòng Lãnh sự", "Thanh tra"),
        [("LDTT", at) for at in range(40)] + [("CSTDCS", at) for at in range(40, 52)]
        + [("BK_TINH", at) for at in range(52, 58)]
        + [("TTLDTT", "Phòng Lãnh sự"), ("TTLDXS", "Thanh tra")],
        "so",
    ),
}  # fmt: skip


def _papers(folder: Path) -> Iterator[Path]:
    """The Word files of the set but the checklist, which is nobody's official paper."""
    return (path for path in folder.glob("*.docx") if path.stem != CHECKLIST)


def _rows(path: Path) -> list[list[str]]:
    """All table rows of a Word file, runs of blanks made one."""
    tables = docx.Document(str(path)).tables
    rows = (row for table in tables for row in table.rows)
    return [[" ".join(cell.text.split()) for cell in row.cells] for row in rows]


def test_word_and_pdf_say_the_same(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    for path in exported[0].glob("*.docx"):
        # A PDF repeats heads of tables and counts its pages, it never leaves a word out.
        lost = Counter(docx_words(path)) - Counter(pdf_words(path.with_suffix(".pdf")))
        assert not lost, path.name


def test_every_paper_names_just_its_lines(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    folder, lines = exported
    named = {line.uid: line for line in lines}
    for told in json.loads((folder / "Muc-luc-ho-so.json").read_text("utf-8"))["files"]:
        path = folder / told["name"]
        if path.suffix != ".docx" or not told["lines"] or path.stem.startswith("Bao-cao"):
            continue
        about = [named[uid] for uid in told["lines"]]
        cells = {cell for row in _rows(path) for cell in row}
        # A decision once signed keeps the name it printed; its correction has both.
        wrong = {"Đỗ Thành Giả"} if path.stem == "Quyet-dinh-LDTT" else set[str]()
        assert {one.name for one in about} - wrong <= cells, path.name
        others = {one.name for one in lines} - {one.name for one in about}
        assert path.stem.startswith("Bien-ban") or not others & cells, path.name


def test_totals_agree_in_every_paper_and_workbook(
    exported: tuple[Path, tuple[Nomination, ...]],
) -> None:
    folder, lines = exported
    named = {line.uid: line for line in lines}
    for told in json.loads((folder / "Muc-luc-ho-so.json").read_text("utf-8"))["files"]:
        if told["form"] in ("to-trinh-khen-thuong", "quyet-dinh-cong-nhan-danh-hieu"):
            total = counted_words(named[uid] for uid in told["lines"])
            path = folder / told["name"]
            words = docx_words(path) if path.suffix == ".docx" else pdf_words(path)
            assert total in " ".join(words), told["name"]
    workbook = CalamineWorkbook.from_path(str(folder / "Danh-sach-de-nghi.xlsx"))
    listed = 0
    for name in workbook.sheet_names[:-1]:
        rows = workbook.get_sheet_by_name(name).to_python()
        numbered = [row for row in rows if isinstance(row[0], float)]
        listed += len(numbered)
        people = {row[1] for row in numbered if row[2] or row[3]}
        bodies = {row[1] for row in numbered} - people
        parts = ((len(bodies), "tập thể"), (len(people), "cá nhân"))
        total = " và ".join(f"{count:02} {noun}" for count, noun in parts if count)
        assert rows[-1][0] == f"Tổng số: {total}."
    assert listed == len(lines)


def test_shares_of_votes_agree(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    """The minutes tell 8/9 and 88,9%; whoever tells the share elsewhere tells the same."""
    folder, _ = exported
    minutes = [row for row in _rows(folder / "Bien-ban-hop-hoi-dong.docx") if len(row) == 5]
    voted = {(row[1], row[2]): row[3:] for row in minutes if re.fullmatch(r"\d+/\d+", row[3])}
    assert voted
    for votes, rate in voted.values():
        for_it, members = map(int, votes.split("/"))
        assert rate == _percent(for_it, members)
    shares = {key: rate for key, (_, rate) in voted.items()}
    for path in (*folder.glob("To-trinh*.docx"), *folder.glob("Danh-sach-trich*.docx")):
        rows = [row for row in _rows(path) if re.fullmatch(r"[\d,]+%", row[-1])]
        award = -2
        assert rows
        assert all(shares[row[1], row[award]] == row[-1] for row in rows), path.name


def _percent(votes: int, members: int) -> str:
    text = f"{votes * 100 / members:.1f}".replace(".", ",").removesuffix(",0")
    return f"{text}%"


def test_the_proofreader_finds_nothing(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    for path in _papers(exported[0]):
        found = [*check_file(path, "draft"), *check_file(path, "for_signature")]
        found = [one for one in found if one.grade in "EW"]
        said = [one.message for one in found if not one.message.startswith(OPEN_DAYS)]
        assert said == [], path.name


def test_nothing_is_left_to_the_program(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    for path in exported[0].glob("*.docx"):
        text = " ".join(docx_words(path))
        assert "None" not in text and "{" not in text, path.name


def test_no_column_of_a_list_is_empty(exported: tuple[Path, tuple[Nomination, ...]]) -> None:
    for path in (*exported[0].glob("Quyet-dinh*.docx"), *exported[0].glob("To-trinh*.docx")):
        for table in docx.Document(str(path)).tables[1:-1]:
            rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
            rows = [row for row in rows if len(set(row)) > 1]
            assert all(any(column) for column in zip(*rows, strict=True)), path.name
