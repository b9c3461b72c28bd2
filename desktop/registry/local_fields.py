"""What is typed of a local rule and of a title of the office's own."""

from collections.abc import Sequence

from desktop.registry.fields import FormField
from resources.catalogues.awards import Award

_SUBJECTS = {"person": "Cá nhân", "collective": "Tập thể", "household": "Hộ gia đình"}
_MODES = {"add": "Thêm vào điều kiện của luật", "replace": "Thay cho điều kiện của luật"}
_FORMS = {
    "commemoration": "Kỷ niệm chương, huy hiệu",
    "title": "Danh hiệu thi đua",
    "merit": "Bằng khen, giấy khen",
    "honour": "Danh hiệu vinh dự",
    "prize": "Giải thưởng",
}
_LEVELS = {"base": "Cấp cơ sở", "province": "Cấp bộ, tỉnh", "state": "Cấp Nhà nước"}
_FOR_WHOM: dict[object, str] = {
    ("person",): "Cá nhân",
    ("collective",): "Tập thể",
    ("person", "collective"): "Cá nhân và tập thể",
    ("household",): "Hộ gia đình",
}
AWARD = (
    FormField("name", "Tên danh hiệu, hình thức", required=True),
    FormField("code", "Mã", required=True, hint="Viết liền, ví dụ HUY_HIEU_TINH."),
    FormField("short_name", "Tên ngắn", beside=True),
    FormField("form", "Hình thức", "choice", _FORMS),
    FormField("level", "Cấp", "choice", _LEVELS, beside=True),
    FormField("subjects", "Dành cho", "choice", _FOR_WHOM),
    FormField("authority", "Người quyết định"),
    FormField("source", "Căn cứ", "text", required=True),
    FormField("confirmed", "Đã đối chiếu với văn bản đã ký", "check"),
)


def rule_fields(awards: Sequence[Award]) -> tuple[FormField, ...]:
    """Of a local rule about one of ``awards`` or about all of a subject."""
    codes: dict[object, str] = {"": "Mọi danh hiệu, hình thức"}
    codes.update((one.code, one.name) for one in awards)
    return (
        FormField("name", "Tên quy định", required=True),
        FormField(
            "source", "Căn cứ", "text", required=True,
            hint="Ví dụ: Điều 4 Quy định kèm theo Quyết định số 86/2025/QĐ-UBND.",
        ),
        FormField("subject", "Đối tượng", "choice", _SUBJECTS),
        FormField("mode", "Cách áp dụng", "choice", _MODES, beside=True),
        FormField("award_code", "Danh hiệu, hình thức khen thưởng", "choice", codes),
        FormField("conditions", "Điều kiện", "conditions"),
        FormField("valid_from", "Hiệu lực từ", "date"),
        FormField("valid_to", "đến", "date", beside=True),
        FormField("confirmed", "Đã đối chiếu với văn bản đã ký", "check"),
    )  # fmt: skip
