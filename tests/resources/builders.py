"""Small data files, whole or broken, for the tests of the loaders."""

from pathlib import Path

from resources.loading import Section, read_toml

A_CATALOGUE = """
source = "Nghị định số 30/2020/NĐ-CP"
confirmed = true
kinds = [{ code = "KH", name = "Kế hoạch" }, { code = "BC", name = "Báo cáo" }]
"""

A_FORM = """
id = "thong-bao"
edition = "thu-nghiem"
label = "Thông báo"
kind = "TB"
source = "Nghị định số 30/2020/NĐ-CP"
confirmed = true
valid_from = "2020-03-05"
stylesheet = "nd30-2020"

[[field]]
key = "lead"
label = "Câu mở đầu"
type = "text"

[[block]]
type = "paragraph"
when = "lead"
text = "{lead}"

[closing]
end_mark = "./."
"""


def a_file(folder: Path, text: str, replacing: str = "", by: str = "") -> Section:
    """``text``, with one piece of it replaced, read back from ``mau.toml``."""
    assert replacing in text
    file = folder / "mau.toml"
    file.write_text(text.replace(replacing, by, 1) if replacing else text, encoding="utf-8")
    return read_toml(file)
