"""The sentence that names the superior's plan carried out; nothing unknown is ever made up."""

from resources.agency_names import in_running_text
from storage.dates import PartialDate
from storage.records import Superior
from storage.records_obligations import Citation


def cite(superior: Superior, kind: str, subject: str, opening: str = "Thực hiện") -> Citation:
    """ "Thực hiện Kế hoạch số 01/KH-UBND ngày 04 tháng 01 năm 2026 của UBND tỉnh về …".

    ``kind`` and ``subject`` are the superior paper's. First citations name type, number, symbol,
    date, issuer and subject (Decree 30/2020/NĐ-CP, Appendix I, part I, II.6.b); what is blank in
    them is listed as missing, and then there is no text.
    """
    day = superior.date
    parts = {
        "số": superior.number,
        "ký hiệu": superior.symbol,
        "ngày ban hành": day is not None and day.day is not None,
        "cơ quan ban hành": superior.issuer,
        "trích yếu": subject,
    }
    missing = tuple(name for name, present in parts.items() if not present)
    if missing or day is None:
        return Citation("", missing)
    number = superior.number.zfill(2) if superior.number.isdigit() else superior.number
    return Citation(
        f"{opening} {kind.capitalize()} số {number}/{superior.symbol} {_spelt(day)} "
        f"của {in_running_text(superior.issuer)} về {_inside(subject)}"
    )


def _spelt(day: PartialDate) -> str:
    """Days below 10 and the months 1 and 2 are padded (Appendix I, part I, II.4)."""
    month = f"{day.month:02}" if day.month in (1, 2) else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _inside(subject: str) -> str:
    """The subject as it stands inside a sentence; names and abbreviations keep their capitals."""
    is_name = subject[1:2].isupper()
    return subject if is_name else subject[:1].lower() + subject[1:]
