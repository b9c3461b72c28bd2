"""What cannot be judged or counted, told to people with what to do about it."""

# ruff: noqa: N818 -- an except clause reads better as what happened than with "Error" behind it

from datetime import date

from resources.errors import KnownError
from storage.rules.eligibility.days import vietnamese

_SUBJECTS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


class UnknownAward(KnownError):
    """An award code that neither the catalogue nor the office's own titles have."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"Không có danh hiệu hoặc hình thức khen thưởng mang mã “{code}”.",
            "Hãy chọn trong danh mục, hoặc thêm danh hiệu riêng ở mục Quy định của địa phương.",
        )


class WrongSubject(KnownError):
    """An award that is not given to such a subject."""

    def __init__(self, award: str, subject: str) -> None:
        super().__init__(
            f"{award} không dành cho {_SUBJECTS[subject]}.",
            "Hãy chọn danh hiệu hoặc hình thức khen thưởng khác.",
        )


class NoRuleBook(KnownError):
    """A dossier received before ``since``, when the oldest rule book begins."""

    def __init__(self, on: date, since: date) -> None:
        super().__init__(
            f"Chưa có bộ quy định cho hồ sơ tiếp nhận ngày {vietnamese(on)}.",
            f"Chương trình xét được hồ sơ tiếp nhận từ ngày {vietnamese(since)}; hãy xem lại ngày.",
        )


class CircularRule(KnownError):
    """A local rule makes an award wait for itself."""

    def __init__(self, award: str) -> None:
        super().__init__(
            f"Quy định của địa phương làm “{award}” trở thành điều kiện của chính nó.",
            "Hãy sửa điều kiện về danh hiệu đã có trong mục Quy định của địa phương.",
        )


class NoBonusKnown(KnownError):
    """No rate or no base salary is known for such a decision."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, "Hãy nhập số tiền thưởng theo quyết định khen thưởng.")


class WrongVotes(KnownError):
    """Votes that cannot be: more than members, or none to vote."""

    def __init__(self, in_favour: int, members: int) -> None:
        super().__init__(
            f"Số phiếu đồng ý {in_favour} không hợp lệ với Hội đồng {members} thành viên.",
            "Hãy nhập số phiếu từ 0 đến tổng số thành viên, kể cả ý kiến bằng văn bản.",
        )
