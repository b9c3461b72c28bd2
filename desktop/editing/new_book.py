"""A new office as filled in on its first form: what is missing, and the book it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.editing.unit_names import find_names, new_units
from resources.errors import KnownError
from resources.file_names import is_device, is_refused
from resources.vietnamese import clean_line
from storage.book import Book
from storage.locations import is_there, is_too_deep
from storage.records import Office, Signer
from storage.services.founding import found_office

SUFFIX = ".tdkt"
# Nghị định 30/2020/NĐ-CP, Phụ lục VI: field lengths of a document's metadata.
_LONGEST_NAME = 200
_LONGEST_SYMBOL = 26
_LONGEST_SIGNER = 50
_LONGEST_FILE = 100
_FOR = ("TM.", "TL.", "TUQ.")
_COMMITTEE = "ỦY BAN NHÂN DÂN"


@dataclass(frozen=True)
class NewBook:
    """The form's fields as typed; ``units`` is the pasted column, ``folder`` where to put it."""

    office: Office
    authority: tuple[str, ...]
    signer: str
    units: str
    file_name: str
    folder: Path

    @property
    def path(self) -> Path:
        name = clean_line(self.file_name)
        return self.folder / (name if name.lower().endswith(SUFFIX) else name + SUFFIX)

    def found(self) -> Book:
        """Make and open the book; raises KnownError with nothing left behind."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError(
                f"Không tạo được thư mục “{self.folder}”.", "Hãy chọn thư mục khác."
            ) from error
        units = new_units(find_names(self.units).names)
        return found_office(self.path, self.office, units, self._first_signer())

    @property
    def signing(self) -> tuple[str, ...]:
        """The lines above the signature: “TM.” and the collective first where it decides.

        Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; whoever typed such a line keeps it.
        """
        told = any(line.startswith(_FOR) for line in self.authority)
        if self.office.regime != "collective" or not self.authority or told:
            return self.authority
        return (f"TM. {_collective(self.office)}", *self.authority)

    def _first_signer(self) -> Signer | None:
        return Signer(self.signer, self.signing) if self.signer.strip() else None


def _collective(office: Office) -> str:
    name = " ".join(office.name_lines)
    return _COMMITTEE if name.startswith((_COMMITTEE, "UBND")) else name


def problems_of(new: NewBook) -> Mapping[str, str]:
    """What keeps the book from being made, by field, in plain Vietnamese."""
    found = {
        "name": _name_problem(new.office),
        "place": "" if new.office.place.strip() else "Cần ghi địa danh, ví dụ: Lạng Sơn.",
        "abbreviation": abbreviation_problem(new.office.abbreviation),
        "authority": _authority_problem(new),
        "signer": _signer_problem(new),
        "file": _file_problem(new),
    }
    return {field: problem for field, problem in found.items() if problem}


def abbreviation_problem(text: str) -> str:
    """What is wrong with an office's abbreviation as the tail of a document's symbol."""
    if not text.strip():
        return "Cần ghi chữ viết tắt, ví dụ: SNgV."
    if " " in text.strip():
        return "Chữ viết tắt viết liền, không có dấu cách."
    if len(text) > _LONGEST_SYMBOL:
        return f"Chữ viết tắt dài nhất {_LONGEST_SYMBOL} ký tự."
    return ""


def _name_problem(office: Office) -> str:
    if not office.name_lines:
        return "Cần ghi tên cơ quan, ví dụ: SỞ NGOẠI VỤ."
    if len(" ".join(office.name_lines)) > _LONGEST_NAME:
        return f"Tên cơ quan dài nhất {_LONGEST_NAME} ký tự."
    return ""


def _authority_problem(new: NewBook) -> str:
    if new.signer.strip() and not new.authority:
        return "Đã có họ tên người ký, còn thiếu chức vụ."
    return ""


def _signer_problem(new: NewBook) -> str:
    if new.authority and not new.signer.strip():
        return "Đã có chức vụ, còn thiếu họ tên người ký; có thể để trống cả hai."
    if len(new.signer) > _LONGEST_SIGNER:
        return f"Họ tên dài nhất {_LONGEST_SIGNER} ký tự."
    return ""


def _file_problem(new: NewBook) -> str:
    name = clean_line(new.file_name).removesuffix(SUFFIX)
    if not name:
        return "Cần đặt tên tệp sổ."
    if is_device(name):
        return f"Windows không nhận “{name}” làm tên tệp; hãy đặt tên khác."
    if is_refused(name):
        return 'Tên tệp không được có các dấu < > : " / \\ | ? * và không kết thúc bằng chấm.'
    if len(name) > _LONGEST_FILE:
        return f"Tên tệp dài nhất {_LONGEST_FILE} ký tự."
    if is_too_deep(new.path.absolute()):
        return "Đường dẫn quá dài đối với Windows; hãy chọn thư mục gần gốc ổ đĩa hơn."
    if is_there(new.path):
        return "Thư mục này đã có tệp cùng tên; hãy đặt tên khác."
    return ""
