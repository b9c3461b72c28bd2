"""What is typed of a council and of its sessions; members are typed or pasted one a line."""

from collections.abc import Mapping

from desktop.partial_dates import read_date, shown_date
from desktop.registry.fields import FormField
from resources.vietnamese import clean_line, fold
from storage.records_council import COUNCIL_ROLES, CouncilMember, CouncilRole

_MEMBERS = (
    "Mỗi dòng một người: họ tên; chức vụ; vai trò; từ ngày; đến ngày. Ví dụ: Trần Thị Mai; Phó "
    "Giám đốc; Phó Chủ tịch Hội đồng. Dán thẳng từ Excel cũng được."
)
_WHOLE = "Mọi tỷ lệ phiếu tính trên số này, kể cả người vắng."
_HOUR = "Ví dụ: 08 giờ 00 phút."
_ROLES: Mapping[str, CouncilRole] = {fold(words): role for role, words in COUNCIL_ROLES.items()}
_SHORT: Mapping[str, CouncilRole] = {
    "chu tich": "chair",
    "pho chu tich": "vice_chair",
    "thuong truc": "standing",
    "thu ky": "secretary",
    "uy vien thu ky": "secretary",
    "": "member",
}

SESSION = (
    FormField("held_on", "Ngày họp", "date", required=True),
    FormField("members", "Tổng số thành viên Hội đồng", "number", hint=_WHOLE, beside=True),
    FormField("started", "Bắt đầu", hint=_HOUR),
    FormField("ended", "Kết thúc", beside=True),
    FormField("place", "Nơi họp"),
    FormField("by_ballot", "Bỏ phiếu kín", "check"),
    FormField("issued", "Phiếu phát ra", "number"),
    FormField("returned", "Phiếu thu về", "number", beside=True),
    FormField("valid", "Phiếu hợp lệ", "number", beside=True),
    FormField("discussion", "Nội dung trao đổi", "text"),
)


def council_fields(people: Mapping[str, int]) -> tuple[FormField, ...]:
    """The fields of a council; ``people`` gives the register's id of a folded full name."""
    return (
        FormField("name", "Tên hội đồng", required=True),
        FormField("number", "Quyết định thành lập", hint="Số và ký hiệu, ví dụ 12/QĐ-SNgV."),
        FormField("date", "Ngày quyết định", "date", beside=True),
        FormField("issuer", "Người quyết định"),
        FormField("valid_from", "Nhiệm kỳ từ", "date"),
        FormField("valid_to", "đến", "date", beside=True),
        FormField(
            "members", "Thành viên", "lines", required=True, hint=_MEMBERS,
            read=lambda lines: tuple(_member(line, people) for line in lines if line.strip()),
            show=lambda members: tuple(map(member_line, members)),
        ),
        FormField("note", "Ghi chú", "text"),
    )  # fmt: skip


def member_line(one: CouncilMember) -> str:
    """A member as its line is typed; a term without ends is left out."""
    parts = [one.name, one.post, COUNCIL_ROLES[one.role]]
    parts += [shown_date(one.valid_from), shown_date(one.valid_to)]
    return "; ".join(parts).rstrip("; ")


def _member(line: str, people: Mapping[str, int]) -> CouncilMember:
    """Raises ValueError for an unknown role or a day that is none."""
    cells = [clean_line(cell) for cell in line.replace("\t", ";").split(";")]
    name, post, role, since, until, *_ = *cells, "", "", "", ""
    return CouncilMember(
        name=name,
        post=post,
        role=_role(role),
        person_id=people.get(fold(name)),
        valid_from=read_date(since),
        valid_to=read_date(until),
    )


def _role(words: str) -> CouncilRole:
    wanted = fold(words).replace(",", "").strip()
    roles: dict[str, CouncilRole] = {
        **{key.replace(",", ""): role for key, role in _ROLES.items()},
        **_SHORT,
    }
    if wanted not in roles:
        known = ", ".join(COUNCIL_ROLES.values())
        raise ValueError(f"Không rõ vai trò “{words}”. Hãy ghi một trong: {known}.")
    return roles[wanted]
