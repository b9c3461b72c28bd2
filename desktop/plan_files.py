"""Plans between files and books, for command line and window alike; knows no Qt."""

from pathlib import Path

from desktop import press
from exporters.files import replacing
from resources.errors import KnownError
from storage.book import open_book
from storage.interchange import read_plan, write_plan
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Plan


def read_plan_file(file: Path) -> Plan:
    """The plan in an interchange file; raises KnownError naming what is wrong and where."""
    if file.suffix.lower() != ".json":
        raise KnownError(
            f"Chưa nhập được tệp kiểu “{file.suffix or file.name}”.",
            "Hãy dùng tệp .json theo khuôn trao đổi kế hoạch.",
        )
    return read_plan(_text_of(file), file.name)


def export_plan(book_path: Path, plan_id: int, target: Path) -> tuple[str, ...]:
    """Write one plan as .docx, .pdf or .json; returns what to know of it, in sentences."""
    with open_book(book_path, read_only=True) as book:
        plan = get_plan(book, plan_id)
        office = get_office(book)
    if target.suffix.lower() == ".json":
        with replacing(target) as beside:
            beside.write_text(write_plan(plan), encoding="utf-8")
        return ()
    press.write_document(press.plan_document(plan, office), target)
    return press.notices(plan, office)


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(
            f"Tệp “{file.name}” không phải văn bản UTF-8.", "Hãy lưu lại tệp với mã UTF-8."
        ) from error
    except OSError as error:
        raise KnownError(
            f"Không đọc được tệp “{file}”.", "Hãy kiểm tra tên tệp và quyền đọc."
        ) from error
