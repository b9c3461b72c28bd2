"""The shipped lists are complete and a list that contradicts itself is refused."""

from importlib.resources import files
from pathlib import Path

import pytest

from resources.catalogues import load_catalogue, read_catalogue
from resources.loading import ResourceError
from tests.resources.builders import A_CATALOGUE, a_file

# Decree 30/2020/NĐ-CP, Appendix III, section I.
ABBREVIATIONS = {
    "NQ": "nghị quyết", "QĐ": "quyết định", "CT": "chỉ thị", "QC": "quy chế", "QyĐ": "quy định",
    "TC": "thông cáo", "TB": "thông báo", "HD": "hướng dẫn", "CTr": "chương trình",
    "KH": "kế hoạch", "PA": "phương án", "ĐA": "đề án", "DA": "dự án", "BC": "báo cáo",
    "BB": "biên bản", "TTr": "tờ trình", "HĐ": "hợp đồng", "CĐ": "công điện",
    "BGN": "bản ghi nhớ", "BTT": "bản thỏa thuận", "GUQ": "giấy ủy quyền", "GM": "giấy mời",
    "GGT": "giấy giới thiệu", "GNP": "giấy nghỉ phép", "PG": "phiếu gửi", "PC": "phiếu chuyển",
    "PB": "phiếu báo", "SY": "sao y", "TrS": "trích sao", "SL": "sao lục",
}  # fmt: skip

SHIPPED = sorted(
    file.name.removesuffix(".toml")
    for file in files("resources.catalogues").iterdir()
    if file.name.endswith(".toml") and "kinds = [" in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_list_loads_with_its_source(name: str) -> None:
    catalogue = load_catalogue(name)
    assert catalogue.source
    assert catalogue.entries


def test_the_thirty_kinds_of_documents_carry_the_decrees_abbreviations() -> None:
    kinds = load_catalogue("document-kinds")
    assert len(ABBREVIATIONS) == 30
    assert {entry.code: entry.name.lower() for entry in kinds.entries} == ABBREVIATIONS
    assert kinds.confirmed


def test_a_kind_is_found_by_its_name_in_capitals() -> None:
    found = load_catalogue("document-kinds").by_name(" KẾ HOẠCH ")
    assert found is not None
    assert found.code == "KH"


def test_abbreviations_differ_by_case_and_by_stroke() -> None:
    kinds = load_catalogue("document-kinds")
    assert [entry and entry.name for entry in map(kinds.by_code, ("QĐ", "QyĐ", "ĐA", "DA"))] == [
        "Quyết định", "Quy định", "Đề án", "Dự án",
    ]  # fmt: skip
    assert kinds.by_code("kh") is None
    assert kinds.by_name("Công văn") is None


def test_a_whole_list_is_read(tmp_path: Path) -> None:
    assert [entry.code for entry in read_catalogue(a_file(tmp_path, A_CATALOGUE)).entries] == [
        "KH", "BC",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('source = "Nghị định số 30/2020/NĐ-CP"', "", "source"),
        ("confirmed = true", 'confirmed = "có"', "confirmed"),
        ("confirmed = true", "confirmed = true\nkind = 1", "kind"),
        ('code = "KH", ', "", "kinds[0].code"),
        ('name = "Báo cáo"', "name = 5", "kinds[1].name"),
        ('name = "Báo cáo"', 'nmae = "Báo cáo"', "kinds[1].nmae"),
        ('code = "BC"', 'code = "KH"', "kinds[1].code"),
        ('name = "Báo cáo"', 'name = "Kế hoạch"', "kinds[1].name"),
        ('{ code = "KH", name = "Kế hoạch" }', '"KH"', "kinds[0]"),
    ],
)
def test_a_broken_list_names_file_and_key(
    tmp_path: Path, piece: str, instead: str, key: str
) -> None:
    broken = a_file(tmp_path, A_CATALOGUE, piece, instead)
    with pytest.raises(ResourceError) as raised:
        read_catalogue(broken)
    assert (raised.value.source, raised.value.key) == ("mau.toml", key)


def test_an_unknown_list_is_named() -> None:
    with pytest.raises(ResourceError, match=r"khong-co\.toml"):
        load_catalogue("khong-co")
