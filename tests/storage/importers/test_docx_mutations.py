"""Broken Word files are read in part or refused; none crashes the program or keeps it busy."""

import random
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from resources.errors import KnownError
from storage.importers.docx import read_docx
from tests.storage.importers.papers import a_whole_paper, an_office_plan

ROUNDS = 20
EACH = 10
LONGEST_SECONDS = 10
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels")
TAGS = (b"w:p", b"w:r", b"w:t", b"w:tc", b"w:tr", b"w:tbl", b"w:pPr", b"w:rPr", b"w:tcPr")


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = a_whole_paper(an_office_plan()).save(tmp_path_factory.mktemp("goc"))
    with zipfile.ZipFile(path) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def packed(members: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


def read_within_time(content: bytes, folder: Path) -> None:
    path = folder / "hong.docx"
    path.write_bytes(content)
    start = time.monotonic()
    try:
        read_docx(path)
    except KnownError as error:
        assert error.message.endswith(".")
    assert time.monotonic() - start < LONGEST_SECONDS


def mutated_bytes(content: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, a stretch lost, doubled or moved."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    start, length = chance.randrange(len(damaged)), chance.randrange(1, 400)
    stretch = bytes(damaged[start : start + length])
    if chance.random() < 0.5:
        del damaged[start : start + length]
    if chance.random() < 0.5:
        at = chance.randrange(len(damaged))
        damaged[at:at] = stretch
    return bytes(damaged)


def mutated_xml(xml: bytes, chance: random.Random) -> bytes:
    """Still XML, but not Word's: elements swapped, emptied, numbers out of any range."""
    for _ in range(chance.randint(1, 4)):
        one, other = chance.sample(TAGS, 2)
        kind = chance.randrange(5)
        if kind == 0:
            xml = xml.replace(b"<" + one + b">", b"<" + other + b">")
            xml = xml.replace(b"</" + one + b">", b"</" + other + b">")
        elif kind == 1:
            number = str(chance.choice((-1, 0, 63, 64, 10**6, 10**30))).encode()
            xml = xml.replace(b'w:val="2"', b'w:val="' + number + b'"')
        elif kind == 2:
            xml = xml.replace(b"<" + one + b">", b"<" + one + b"><w:del/>", chance.randrange(30))
        elif kind == 3:
            pieces = xml.split(b"<w:tr>")
            chance.shuffle(pieces)
            xml = b"<w:tr>".join(pieces)
        else:
            xml = xml.replace(b"<w:tcPr>", b'<w:tcPr><w:vMerge/><w:gridSpan w:val="40"/>', 20)
    return xml


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_damaged_files(seed: int, members: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(seed)
    whole = packed(members)
    for _ in range(EACH):
        read_within_time(mutated_bytes(whole, chance), tmp_path)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_damaged_parts(seed: int, members: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(1_000 + seed)
    for _ in range(EACH):
        name = chance.choice([part for part in PARTS if part in members])
        change = chance.choice((mutated_bytes, mutated_xml))
        damaged = {**members, name: change(members[name], chance)}
        read_within_time(packed(damaged), tmp_path)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_well_formed_but_senseless_documents(
    seed: int, members: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(2_000 + seed)
    for _ in range(EACH):
        name = PARTS[0]
        damaged = {**members, name: mutated_xml(members[name], chance)}
        read_within_time(packed(damaged), tmp_path)
