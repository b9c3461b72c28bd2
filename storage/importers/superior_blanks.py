"""What a superior's plan must still get before our own papers may cite it."""

from storage.records import Plan
from storage.records_import import Doubt


def superior_doubts(plan: Plan) -> tuple[Doubt, ...]:
    """A published plan often shows a blank number and day: asked for, never made up.

    A citation names kind, number, symbol, date and agency (Decree 30/2020/NĐ-CP, Appendix I,
    part I, II.6.b).
    """
    date = plan.date
    missing = {
        "số": plan.number,
        "ký hiệu": plan.symbol,
        "ngày": date is not None and date.day,
        "tháng": date is not None and date.month,
        "tên cơ quan ban hành": plan.issuer is not None and plan.issuer.name_lines,
    }
    names = [name for name, value in missing.items() if not value]
    if not names:
        return ()
    sentence = (
        f"Kế hoạch của cấp trên còn để trống {', '.join(names)}; "
        "hãy bổ sung trước khi viện dẫn trong văn bản của cơ quan."
    )
    return (Doubt("Phần đầu văn bản", sentence, "note"),)
