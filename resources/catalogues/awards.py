"""Titles and awards as data: whom they are for, who decides them, and by which article."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.catalogues.citations import Provision, read_instruments, read_provision
from resources.loading import Section, read_toml

SUBJECTS = ("person", "collective", "household")
FORMS = ("title", "merit", "order", "medal", "honour", "prize", "commemoration")
LEVELS = ("base", "province", "state")
KINDS = (
    "CONG_TRANG", "DOT_XUAT", "PHONG_TRAO", "CONG_HIEN", "NIEN_HAN", "DOI_NGOAI", "KHANG_CHIEN",
)  # fmt: skip


@dataclass(frozen=True)
class Authority:
    """Who may decide an award, by which provision.

    One head whose power was widened by a later instrument has one code, whatever the provision.
    ``in_papers`` is how papers address such a head, "" where only their own office can tell.
    """

    code: str
    name: str
    provision: Provision
    in_papers: str = ""


@dataclass(frozen=True)
class Award:
    """A title (danh hiệu thi đua) or another form of commendation (hình thức khen thưởng).

    ``form`` is one of FORMS, ``level`` one of LEVELS (cơ sở, bộ/tỉnh, Nhà nước), ``kinds`` the
    kinds of commendation (loại hình) it may be given for. Of the awards of one ``ladder`` a subject
    gets one for one achievement, "" where the award stands alone.
    """

    code: str
    name: str
    short: str
    form: str
    level: str
    subjects: tuple[str, ...]
    kinds: tuple[str, ...]
    decided_by: tuple[Authority, ...]
    provision: Provision
    ladder: str = ""

    @property
    def is_title(self) -> bool:
        return self.form == "title"

    @property
    def confirmed(self) -> bool:
        """Whether the award and all who decide it were compared with the official text."""
        return self.provision.confirmed and all(one.provision.confirmed for one in self.decided_by)


@dataclass(frozen=True)
class Awards:
    """All titles and awards, in the order offices write them, each found by its code."""

    entries: Mapping[str, Award]

    def get(self, code: str) -> Award | None:
        return self.entries.get(code)

    def for_subject(self, subject: str) -> tuple[Award, ...]:
        return tuple(award for award in self.entries.values() if subject in award.subjects)


@cache
def load_awards() -> Awards:
    """The shipped catalogue; raises ResourceError naming file and key."""
    return read_awards(read_toml(files("resources.catalogues") / "awards.toml"))


def read_awards(root: Section) -> Awards:
    """The catalogue described by ``root``; every code stands in it once."""
    root.only("instruments", "authority", "award")
    instruments = read_instruments(root)
    authorities = {
        row.text("code"): Authority(
            row.text("head", row.text("code")),
            row.text("name"),
            read_provision(row, instruments),
            row.text("in_papers", ""),
        )
        for row in root.sections("authority")
    }
    entries: dict[str, Award] = {}
    for row in root.sections("award"):
        if row.text("code") in entries:
            raise row.error("code", f"“{row.text('code')}” đã có ở trên")
        entries[row.text("code")] = _award(row, instruments, authorities)
    return Awards(entries)


def _award(
    row: Section, instruments: Mapping[str, str], authorities: Mapping[str, Authority]
) -> Award:
    row.only(
        "code", "name", "short", "form", "level", "subjects", "given_for", "decided_by",
        "ladder", "article", "instrument", "confirmed",
    )  # fmt: skip
    return Award(
        code=row.text("code"),
        name=row.text("name"),
        short=row.text("short"),
        form=row.choice("form", FORMS),
        level=row.choice("level", LEVELS),
        subjects=_choices(row, "subjects", SUBJECTS),
        kinds=_choices(row, "given_for", KINDS),
        decided_by=tuple(
            authorities[code] for code in _choices(row, "decided_by", tuple(authorities))
        ),
        provision=read_provision(row, instruments),
        ladder=row.text("ladder", ""),
    )


def _choices(row: Section, key: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    values = tuple(row.get(key, list))
    for value in values:
        if value not in allowed:
            raise row.error(key, f"“{value}” không thuộc: {', '.join(allowed)}")
    return values
