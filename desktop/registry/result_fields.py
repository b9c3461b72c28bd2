"""What is typed of ratings, discipline, initiatives, awards and the papers on them."""

from collections.abc import Mapping, Sequence

from desktop.registry.fields import FormField
from desktop.registry.initiative_lines import (
    author_lines,
    read_author,
    read_recognitions,
    recognition_lines,
)
from resources.catalogues.awards import Award as CatalogueAward
from resources.vietnamese import fold
from storage.records_awards import AWARD_KINDS, INITIATIVE_KINDS, Author
from storage.records_registry import DISCIPLINES, LEVELS, PENDING_MATTERS

RATING = (
    FormField("year", "Năm", "year", required=True),
    FormField("level", "Mức độ hoàn thành nhiệm vụ", "choice", LEVELS),
    FormField("decision", "Quyết định, thông báo số"),
    FormField("decided_on", "Ngày", "date", beside=True),
    FormField("note", "Ghi chú", "text"),
)
DISCIPLINE = (
    FormField("kind", "Hình thức, vụ việc", "choice", {**DISCIPLINES, **PENDING_MATTERS}),
    FormField("started", "Từ ngày", "date", required=True),
    FormField(
        "ended", "Đến ngày", "date", beside=True, hint="Để trống khi chưa kết thúc."
    ),
    FormField("decision", "Quyết định, văn bản"),
    FormField("note", "Ghi chú", "text"),
)  # fmt: skip
CORRECTION = (
    FormField(
        "kind", "Văn bản này", "choice",
        {"correction": "Đính chính", "revocation": "Thu hồi"},
    ),
    FormField("number", "Số, ký hiệu", required=True),
    FormField("date", "Ngày", "date", beside=True),
    FormField("issuer", "Cơ quan, người ban hành"),
    FormField("text", "Nội dung", "text"),
)  # fmt: skip


def award_fields(awards: Sequence[CatalogueAward]) -> tuple[FormField, ...]:
    """Of an award out of ``awards``, or of one the catalogue lacks and people name themselves."""
    codes: dict[object, str] = {one.code: one.name for one in awards}
    codes[""] = "Khác (ghi tên bên dưới)"
    return (
        FormField("code", "Danh hiệu, hình thức khen thưởng", "choice", codes),
        FormField("name", "Tên ghi trong quyết định", hint="Để trống thì lấy tên trong danh mục."),
        FormField("year", "Năm được khen", "year", required=True),
        FormField("kind", "Loại hình", "choice", AWARD_KINDS, beside=True),
        FormField("number", "Quyết định số"),
        FormField("date", "Ngày", "date", beside=True),
        FormField("issuer", "Người ký quyết định", hint="Ví dụ: Chủ tịch UBND tỉnh"),
        FormField("period_from", "Thành tích từ", "date"),
        FormField("period_to", "đến", "date", beside=True),
        FormField("subject_name", "Tên lúc được khen", hint="Để trống thì lấy tên hiện nay."),
        FormField("subject_post", "Chức vụ lúc được khen"),
        FormField("note", "Ghi chú", "text"),
    )


def initiative_fields(people: Mapping[int, str]) -> tuple[FormField, ...]:
    """Of an initiative; its authors are found among ``people`` (names by id).

    Of namesakes the last counts.
    """
    by_name = {fold(name): key for key, name in people.items()}

    def read(lines: tuple[str, ...]) -> tuple[Author, ...]:
        return tuple(read_author(line, by_name, len(lines)) for line in lines)

    return (
        FormField("title", "Tên sáng kiến, đề tài, đề án", "text", required=True),
        FormField("kind", "Loại", "choice", INITIATIVE_KINDS),
        FormField("year", "Năm", "year", required=True, beside=True),
        FormField(
            "authors", "Tác giả", "lines", read=read, show=author_lines, required=True,
            hint="Mỗi người một dòng: Họ và tên – 60%. Các phần cộng lại đúng 100%.",
        ),
        FormField(
            "recognitions", "Công nhận", "lines", read=read_recognitions,
            show=recognition_lines,
            hint="Mỗi quyết định một dòng: cấp cơ sở; 15/QĐ-SNgV; 12/12/2025; Giám đốc Sở. "
            "Cấp: cơ sở, bộ ngành tỉnh, toàn quốc.",
        ),
        FormField("effect", "Hiệu quả, phạm vi ảnh hưởng", "text"),
        FormField("note", "Ghi chú", "text"),
    )  # fmt: skip
