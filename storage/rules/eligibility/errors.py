"""What cannot be judged, told to people with what to do about it."""

from datetime import date

from resources.errors import KnownError
from storage.rules.eligibility.days import vietnamese

_SUBJECTS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


class UnknownAwardError(KnownError):
    """An award code that neither the catalogue nor the office's own titles have."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"Không có danh hiệu hoặc hình thức khen thưởng mang mã “{code}”.",
            "Hãy chọn trong danh mục, hoặc thêm danh hiệu riêng ở mục Quy định của địa phương.",
        )


class WrongSubjectError(KnownError):
    """An award that is not given to such a subject."""

    def __init__(self, award: str, subject: str) -> None:
        super().__init__(
            f"{award} không dành cho {_SUBJECTS[subject]}.",
            "Hãy chọn danh hiệu hoặc hình thức khen thưởng khác.",
        )


class NoRuleBookError(KnownError):
    """A dossier received before the oldest rule book."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"Chưa có sổ quy định cho hồ sơ tiếp nhận ngày {vietnamese(on)}.",
            "Chương trình xét được hồ sơ tiếp nhận từ ngày 01/01/2024; hãy xem lại ngày.",
        )
