"""What is typed of one collective, and of what decisions made of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.registry.fields import FormField
from storage.dates import PartialDate
from storage.records_registry import COLLECTIVE_KINDS, Collective

COLLECTIVE = (
    FormField("name", "Tên tập thể", required=True),
    FormField("short_name", "Tên ngắn"),
    FormField("code", "Mã", beside=True),
    FormField("kind", "Loại", "choice", COLLECTIVE_KINDS),
    FormField("valid_from", "Thành lập", "date"),
    FormField("valid_to", "Kết thúc", "date", beside=True),
    FormField("contact", "Liên hệ"),
    FormField("note", "Ghi chú", "text"),
)
_PAPER = (
    FormField("on", "Kể từ ngày", "date", required=True),
    FormField("decision", "Quyết định", hint="Ví dụ: 45/QĐ-UBND ngày 20/06/2025."),
)
RENAMING = (
    FormField("name", "Tên mới", required=True),
    FormField("short_name", "Tên ngắn"),
    *_PAPER,
)
DISSOLUTION = _PAPER


@dataclass(frozen=True)
class Decided:
    """What a decision does to a collective; ``others`` are the ids on the other side of it."""

    on: PartialDate
    decision: str = ""
    name: str = ""
    short_name: str = ""
    others: tuple[int, ...] = ()


def merger_fields(collectives: Sequence[Collective]) -> tuple[FormField, ...]:
    """Into which one a collective goes."""
    names: dict[object, str] = {(one.id,): one.name for one in collectives}
    return FormField("others", "Sáp nhập vào", "choice", names, required=True), *_PAPER


def split_fields(collectives: Sequence[Collective]) -> tuple[FormField, ...]:
    """Into which ones a collective is split, one name per line."""
    ids = {one.name.casefold(): one.id or 0 for one in collectives}
    names = {one.id: one.name for one in collectives}

    def read(lines: tuple[str, ...]) -> tuple[int, ...]:
        unknown = [line for line in lines if line.strip().casefold() not in ids]
        if unknown:
            raise ValueError(f"Chưa có “{unknown[0].strip()}” trong sổ; hãy thêm tập thể ấy trước.")
        return tuple(ids[line.strip().casefold()] for line in lines)

    field = FormField(
        "others", "Tách thành", "lines", required=True, hint="Mỗi tập thể một dòng.",
        read=read, show=lambda chosen: tuple(names.get(key, "") for key in chosen),
    )  # fmt: skip
    return field, *_PAPER
