"""The task table of any Word file, read for proofreading: groups, units and deadlines."""

from desktop.drafting.proof_of_paper import proof_of_paper
from exporters.document import Column, Document, GroupRow, Row
from exporters.docx import render_docx
from exporters.inspection import inspect_bytes
from exporters.lengths import Mm
from exporters.lint import classify
from storage.rules.proofreading import Proof, proofread
from tests.exporters.builders import a_body, a_document, a_row, a_table, plan_columns


def proof_of(document: Document) -> Proof:
    return proof_of_paper(classify(inspect_bytes(render_docx(document), "ke-hoach.docx")))


def with_rows(*rows: Row | GroupRow) -> Document:
    return a_document(*a_body(a_table(*rows, columns=plan_columns("Thời gian"))))


def a_timed_row(number: int, units: tuple[str, ...], time: str) -> Row:
    row = a_row(number, f"Việc số {number}", units=units)
    return Row((*row.cells, (time,)), row.uid)


def test_a_row_of_the_table_is_a_task_with_its_quarter_units_and_time() -> None:
    document = with_rows(
        GroupRow("QUÝ II"), a_timed_row(1, ("- Văn phòng;", "- Các phòng."), "Trước 15/5/2026")
    )
    (task,) = proof_of(document).tasks
    assert (task.number, task.group) == ("1", "QUÝ II")
    assert task.content == ("Việc số 1",)
    assert task.units == ("- Văn phòng;", "- Các phòng.")
    assert task.deadlines == ("Trước 15/5/2026",)


def test_a_list_of_nominees_holds_names_and_no_running_text() -> None:
    columns = (Column("TT", "table_number", width=Mm(11)), Column("Ghi chú", "table_text", share=1))
    row = Row((("1",), ("Quyết định số 12/QĐ-SDL ngày 14/01/2026",)))
    found = proofread(proof_of(a_document(*a_body(a_table(row, columns=columns)))))
    assert not {"citation-date", "citation-incomplete"} & {finding.rule for finding in found}


def test_the_title_tells_the_year_and_the_date_the_day_laws_are_judged_by() -> None:
    proof = proof_of(a_document())
    assert proof.year == 2026
    assert str(proof.on) == "2026-01-01"


def test_a_time_outside_its_quarter_and_unlike_unit_lists_are_found_in_a_file() -> None:
    document = with_rows(
        GroupRow("QUÝ II"),
        a_timed_row(1, ("- Văn phòng.",), "Tháng 9"),
        a_timed_row(2, ("- Các phòng.",), "Tháng 5"),
        a_timed_row(3, ("- Hội đồng sáng kiến",), "Tháng 6"),
    )
    found = {f.rule: f.place.label for f in proofread(proof_of(document))}
    assert found["task-quarter"] == "Nhiệm vụ 1"
    assert found["list-ending"] == "Nhiệm vụ 3"
