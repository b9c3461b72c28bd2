"""Whatever text comes in: no letter is lost by joining lines, nothing crashes, nothing hangs."""

import random
import textwrap
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from resources.errors import KnownError
from storage.importers.text import read_text
from storage.importers.text_lines import clean_lines, join_paragraphs
from storage.importers.text_pieces import read_pieces
from storage.records_import import SourceTable

_SYLLABLES = ("thi", "đua", "khen", "thưởng", "công", "tác", "Sở", "Nội", "vụ", "kế", "hoạch")
_LONGEST = 10.0
words = st.sampled_from(_SYLLABLES)
sentences = st.lists(words, min_size=12, max_size=60).map(lambda said: " ".join(said) + ".")


@given(st.lists(st.text(max_size=40), max_size=30))
def test_joining_lines_keeps_every_word_in_order(lines: list[str]) -> None:
    cleaned = clean_lines("\n".join(lines))
    assert " ".join(join_paragraphs(cleaned)).split() == " ".join(cleaned).split()


@given(sentences)
def test_one_wrapped_paragraph_is_one_again(sentence: str) -> None:
    text = "Cơ quan " + sentence.lower()
    assert list(join_paragraphs(textwrap.wrap(text, 70))) == [text]


@given(st.lists(sentences, min_size=1, max_size=6))
def test_numbered_clauses_never_run_into_each_other(clauses: list[str]) -> None:
    texts = [f"{number}. {clause}" for number, clause in enumerate(clauses, start=1)]
    lines = [line for text in texts for line in textwrap.wrap(text, 70)]
    found = list(join_paragraphs(lines))
    assert [text for text in found if text[0].isdigit()] != []
    starts = {f"{number}." for number in range(1, len(texts) + 1)}
    assert starts <= {text.split(" ")[0] for text in found}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_pieces_without_a_crash(text: str) -> None:
    table = f"TT Nội dung Đơn vị thực hiện\n1 Sơ kết\n{text}\n- Văn phòng.\n"
    pieces = read_pieces(f"KẾ HOẠCH\nCông tác\n{table}\n{text}\nNơi nhận:\n{text}")
    assert any(isinstance(piece, SourceTable) for piece in pieces)


def test_mutated_texts_are_read_or_refused_in_time(tmp_path: Path) -> None:
    table = "".join(f"{n}\nNhiệm vụ thứ {n}\n- Văn phòng.\n- Các phòng.\n" for n in range(1, 30))
    good = f"KẾ HOẠCH\nCông tác\nTT Nội dung Đơn vị thực hiện\nQUÝ I\n{table}Nơi nhận:\n- Lưu: VT."
    data = good.encode()
    chance = random.Random(2026)
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 30)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        del changed[chance.randrange(len(changed)) :]
        (tmp_path / "la.txt").write_bytes(bytes(changed))
        _read_in_time(tmp_path / "la.txt")


def test_a_text_of_a_hundred_thousand_lines_is_read_in_time(tmp_path: Path) -> None:
    lines = "".join(f"{number}\n2\nviệc\n" for number in range(1, 33_000))
    (tmp_path / "dai.txt").write_text(f"TT Nội dung Đơn vị\n{lines}", encoding="utf-8")
    _read_in_time(tmp_path / "dai.txt")


def _read_in_time(file: Path) -> None:
    started = time.monotonic()
    try:
        assert read_text(file).source
    except KnownError as error:
        assert str(error)
    assert time.monotonic() - started < _LONGEST
