"""What was understood of a file, told field by field before anything is stored."""

from desktop.partial_dates import shown_date
from storage.records import Plan, Superior

_NOTHING = "(không có trong tệp)"


def header_facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Names and values of everything but the tasks and the free text."""
    issuer = plan.issuer
    facts = (
        ("Cơ quan chủ quản", "\n".join(issuer.parent_lines) if issuer else ""),
        ("Cơ quan ban hành", "\n".join(issuer.name_lines) if issuer else ""),
        ("Số, ký hiệu", _number(plan.number, plan.symbol)),
        ("Địa danh", plan.place or ""),
        ("Ngày ban hành", shown_date(plan.date)),
        ("Tên loại", plan.kind),
        ("Trích yếu", plan.subject),
        ("Năm kế hoạch", str(plan.year or "")),
        ("Căn cứ", "\n".join(plan.bases)),
        ("Thực hiện kế hoạch", "\n".join(map(_cited, plan.superiors))),
        ("Lời dẫn", plan.lead),
        ("Nơi nhận", "\n".join(" ".join(lines) for lines in plan.recipients)),
        ("Lưu", plan.archive),
        ("Quyền hạn, chức vụ", "\n".join(plan.authority)),
        ("Người ký", plan.signer),
    )
    return tuple((name, value or _NOTHING) for name, value in facts)


def _number(number: str, symbol: str | None) -> str:
    return f"{number or '…'}/{symbol}" if symbol else number


def _cited(superior: Superior) -> str:
    number = _number(superior.number, superior.symbol)
    date = f"ngày {shown_date(superior.date)}" if superior.date else ""
    return " ".join(filter(None, (number, date, superior.issuer)))
