"""What the coverage board says of each requirement and where a task made from one goes."""

from dataclasses import replace

from desktop.editing.board import group_for, obligation_lines, summary
from storage.records import Task, TaskGroup
from storage.records_obligations import Obligation, OwnTask, Suggestion
from storage.rules.coverage import coverage

TASK = OwnTask(7, "3", "Báo cáo sơ kết")
ASKED = Obligation("Báo cáo sơ kết 6 tháng", "Nhiệm vụ 5", "QUÝ II", id=1)
LINKED = Obligation("Báo cáo tổng kết", "Nhiệm vụ 6", task_ids=(7,), id=2)
ASIDE = Obligation("Kiểm tra", "Nhiệm vụ 8", out_of_scope="Việc của tỉnh", id=3)
OTHERS = Obligation("Thông báo", "Nhiệm vụ 9", units=("Sở Nội vụ",), is_addressed=False, id=4)
GROUPS = (
    TaskGroup("QUÝ I", (Task(("Một",), id=6),)),
    TaskGroup("Quý II", (Task(("Hai",), id=7),)),
    TaskGroup("QUÝ III", ()),
)


def test_every_requirement_says_how_it_stands() -> None:
    suggested = ((ASKED, TASK, Suggestion(0, 0, 80, ("cùng quý",))),)
    _, *lines = obligation_lines((ASKED, LINKED, ASIDE, OTHERS), {}, (TASK,), suggested)
    assert [(line.state, line.note) for line in lines] == [
        ("chưa có", "Gợi ý: nhiệm vụ 3"),
        ("đã có nhiệm vụ", "Nhiệm vụ 3"),
        ("không thuộc phạm vi", "Việc của tỉnh"),
        ("của cơ quan khác", "Sở Nội vụ"),
    ]


def test_requirements_stand_under_who_asks_them() -> None:
    bloc = Obligation("Họp khối", issuer="Khối thi đua số 2", id=5)
    lines = obligation_lines((ASKED, bloc), {}, (), ())
    headings = [line.text for line in lines if line.key is None]
    assert headings == ["Yêu cầu thường xuyên", "Khối thi đua số 2"]


def test_what_is_uncovered_is_named() -> None:
    stand = coverage((ASKED, LINKED, ASIDE, OTHERS), (TASK,))
    assert summary(stand) == "Còn 1 trong 2 yêu cầu chưa có nhiệm vụ: nhiệm vụ 5."
    section, standing = Obligation("Gửi báo cáo", "III.1"), Obligation("Họp khối")
    several = coverage((ASKED, replace(ASKED, place="Nhiệm vụ 9"), section, standing), (TASK,))
    assert summary(several).endswith(" chưa có nhiệm vụ: nhiệm vụ 5, 9; III.1; Họp khối.")
    assert summary(coverage((LINKED,), (TASK,))) == "Cả 1 yêu cầu đều đã có nhiệm vụ."
    assert summary(coverage((OTHERS,), (TASK,))) == "Không có yêu cầu nào dành cho cơ quan."


def test_a_task_goes_to_the_group_of_the_same_name_else_beside_the_current_one() -> None:
    unnamed = Obligation("Họp khối", id=5)
    assert group_for(ASKED, GROUPS, 6) == GROUPS[1]
    assert group_for(unnamed, GROUPS, 6) == GROUPS[0]
    assert group_for(unnamed, GROUPS, None) == GROUPS[2]
    assert group_for(unnamed, (), None) is None
