"""What the office lays down, awards or confirms beside the law, as frozen values."""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate
from storage.records_awards import AwardKind

AwardSubject = Literal["person", "collective", "household"]
RuleMode = Literal["add", "replace"]


@dataclass(frozen=True)
class LocalRule:
    """A rule of the province, ministry or office beside the law (quy định của địa phương).

    ``award_code`` "" means every award of the subject. ``conditions`` is a JSON list in the
    language of the rule books, added to theirs or put in their place. ``source`` cites the local
    document in full, ``confirmed`` says that it was compared with the signed one.
    """

    name: str
    source: str
    subject: AwardSubject = "person"
    award_code: str = ""
    kind: AwardKind = "CONG_TRANG"
    mode: RuleMode = "add"
    conditions: str = "[]"
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    confirmed: bool = True
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class LocalAward:
    """A title or commemorative medal of the office's own; form, level as the catalogue has them."""

    code: str
    name: str
    short_name: str = ""
    form: str = "commemoration"
    level: str = "province"
    subjects: tuple[AwardSubject, ...] = ("person",)
    kinds: tuple[AwardKind, ...] = ("CONG_TRANG",)
    authority: str = ""
    source: str = ""
    confirmed: bool = True
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class LawConfirmation:
    """Somebody compared a rule book with the official text: ``provisions``, or all where empty."""

    rule_book: str
    confirmed_by: str
    confirmed_on: PartialDate
    provisions: tuple[str, ...] = ()
    note: str = ""
