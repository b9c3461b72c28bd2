"""Copied passages between achievement reports are found; honest reports are left alone."""

import random

from hypothesis import given
from hypothesis import strategies as st

from storage.records_likeness import Likeness, ReportText
from storage.rules.likeness import likenesses

OWN = (
    "Năm 2026, tôi đã tham mưu lãnh đạo phòng ban hành kế hoạch số hóa hồ sơ lưu trữ, trực tiếp "
    "hướng dẫn các đơn vị chỉnh lý hơn ba trăm hộp tài liệu, rút ngắn thời gian tra cứu từ hai "
    "ngày xuống còn mười lăm phút và tiết kiệm kinh phí thuê kho cho cơ quan."
)
COPIED = (
    "Với vai trò tổ trưởng, bản thân đã đề xuất giải pháp đối chiếu công nợ theo tuần, phối hợp "
    "với kho bạc xử lý dứt điểm các khoản tạm ứng tồn đọng nhiều năm, xây dựng bảng theo dõi dùng "
    "chung cho toàn cơ quan và tập huấn cho kế toán các đơn vị trực thuộc sử dụng thành thạo."
)
OFFICIAL = (
    "Bản thân luôn chấp hành nghiêm chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà "
    "nước, nội quy, quy chế của cơ quan, đơn vị và hoàn thành tốt mọi nhiệm vụ được giao."
)
HEADING = (
    "I. SƠ LƯỢC LÝ LỊCH, CHỨC NĂNG, NHIỆM VỤ ĐƯỢC GIAO CỦA CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026"
)

SYLLABLES = [
    a + b + c
    for a in ["b", "c", "đ", "g", "h", "l", "m", "n", "s", "t"]
    for b in "aeiou"
    for c in ("n", "t")
]


def report(uid: str, *paragraphs: str, personal: tuple[str, ...] = ()) -> ReportText:
    return ReportText(uid, paragraphs, personal)


def own_words(seed: int, count: int = 200) -> str:
    """Words nobody else has written."""
    chance = random.Random(seed)
    return " ".join(chance.choice(SYLLABLES) for _ in range(count)) + "."


def the_likeness(*reports: ReportText, boilerplate: tuple[str, ...] = ()) -> Likeness:
    (found,) = likenesses(reports, boilerplate)
    return found


def test_a_copied_passage_is_shown_with_its_place_in_both_reports() -> None:
    first, second = report("a", OWN, COPIED), report("b", own_words(1), f"Kết quả: {COPIED}")
    found = the_likeness(first, second)
    (passage,) = found.passages
    assert (found.first, found.second, found.words) == ("a", "b", passage.words)
    for text, place in ((first, passage.first), (second, passage.second)):
        shown = text.paragraphs[place.paragraph][place.start : place.end]
        assert shown == COPIED.rstrip(".")
    assert passage.first.paragraph == 1


def test_another_name_number_and_date_do_not_hide_a_copy() -> None:
    told = "Đồng chí {} đã cùng tổ công tác {} lần đối chiếu công nợ với kho bạc từ ngày {}, {}"
    first = report(
        "a", told.format("Lê Thị Sáu", 12, "01/3/2026", COPIED), personal=("Lê Thị Sáu",)
    )
    second = report("b", told.format("Hồ Ước", 45, "15/4", COPIED), personal=("Hồ Ước",))
    (passage,) = the_likeness(first, second).passages
    assert passage.first.start == 0


def test_case_and_marks_do_not_hide_a_copy() -> None:
    assert likenesses([report("a", COPIED), report("b", COPIED.upper().replace("Ổ", "O") + " x")])


def test_honest_reports_with_official_phrases_are_not_flagged() -> None:
    honest = [report(str(n), HEADING, f"{OFFICIAL} {own_words(n)}", OFFICIAL) for n in range(4)]
    assert likenesses(honest, boilerplate=(OFFICIAL,)) == ()


def test_headings_and_short_lines_of_personal_data_are_not_compared() -> None:
    data = ("Chức vụ: Chuyên viên", "Đơn vị công tác: Phòng Hành chính - Tổng hợp", HEADING) * 20
    assert likenesses([report("a", *data), report("b", *data)]) == ()


def test_what_most_reports_say_is_nobodys() -> None:
    reports = [report(str(n), COPIED, own_words(n)) for n in range(8)]
    assert likenesses(reports) == ()
    assert len(likenesses(reports[:2])) == 1


def test_two_copies_of_one_whole_report_among_many_are_found_and_come_first() -> None:
    reports = [report(str(n), own_words(n), own_words(100 + n)) for n in range(20)]
    reports[3] = report("3", *reports[9].paragraphs)
    reports[4] = report("4", own_words(4), f"{own_words(109, 80)}")
    first, *rest = likenesses(reports)
    assert (first.first, first.second, first.first_share) == ("3", "9", 10_000)
    assert {(one.first, one.second) for one in rest} == {("3", "4"), ("4", "9")}


def test_a_short_report_half_copied_counts_though_the_words_are_few() -> None:
    words = " ".join(COPIED.split()[:40])
    assert likenesses([report("a", words, own_words(1, 40)), report("b", own_words(2), words)])
    long_ones = [report("a", words, own_words(1, 900)), report("b", own_words(2, 900), words)]
    assert likenesses(long_ones) == ()


def test_an_empty_report_is_like_no_other() -> None:
    assert likenesses([report("a"), report("b", ""), report("c", "…")]) == ()
    assert likenesses([]) == ()


@given(st.lists(st.integers(0, 5), min_size=2, max_size=6), st.integers(0, 1000))
def test_the_order_of_reports_changes_nothing(texts: list[int], seed: int) -> None:
    reports = [report(str(at), own_words(text)) for at, text in enumerate(texts)]
    shuffled = random.Random(seed).sample(reports, len(reports))

    def pairs(found: tuple[Likeness, ...]) -> set[tuple[frozenset[str], int]]:
        return {(frozenset((one.first, one.second)), one.words) for one in found}

    assert pairs(likenesses(reports)) == pairs(likenesses(shuffled))
