"""A paper that comes back from the chief still says which row each line is."""

from exporters.document import GroupRow
from tests.exporters.builders import a_document, a_paragraph, a_plan_table, a_row, a_table, a_uid
from tests.exporters.docx.reading import Paper, find, text_of


def test_every_uid_has_one_hidden_bookmark() -> None:
    paper = Paper(a_document(a_plan_table(tasks=3), a_paragraph(uid=a_uid(99))))
    names = _names(paper)
    expected = [a_uid(number) for number in (1, 2, 3, 99, 0xF000, 0xF001, 0xF002, 0xF003)]
    assert sorted(names) == sorted(f"_std_{uid.replace('-', '')}" for uid in expected)
    assert all(len(name) <= 40 for name in names)


def test_bookmarks_open_and_close_in_one_paragraph_with_ids_of_their_own() -> None:
    paper = Paper(a_document(a_plan_table(tasks=20)))
    starts = find(paper.body, ".//w:bookmarkStart/@w:id")
    assert len(starts) == len(set(map(str, starts))) == 24
    for mark in starts:
        assert len(find(paper.body, f".//w:p[w:bookmarkStart/@w:id='{mark}']")) == 1
        assert len(find(paper.body, f".//w:p[w:bookmarkEnd/@w:id='{mark}']")) == 1


def test_a_bookmark_surrounds_the_words_it_names() -> None:
    text = "Trên đây là Kế hoạch./."
    paper = Paper(a_document(a_table(GroupRow("QUÝ I", a_uid(2)), a_row(1)), a_paragraph(text)))
    path = ".//w:p[w:bookmarkStart[following-sibling::w:r][following-sibling::w:bookmarkEnd]]"
    assert [text_of(paragraph) for paragraph in find(paper.body, path)] == ["QUÝ I", "1"]


def test_a_uid_printed_twice_is_marked_once() -> None:
    paper = Paper(a_document(a_paragraph(uid=a_uid(1)), a_paragraph(uid=a_uid(1))))
    assert len(_names(paper)) == 1


def test_text_without_uid_has_no_bookmark() -> None:
    assert _names(Paper(a_document(a_paragraph()))) == []


def _names(paper: Paper) -> list[str]:
    return [str(name) for name in find(paper.body, ".//w:bookmarkStart/@w:name")]
