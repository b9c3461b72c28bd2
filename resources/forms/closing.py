"""How a form ends: its mark, who signs beside the head, what a new paper's Nơi nhận starts with."""

from dataclasses import dataclass

from resources.forms.fields import read_texts
from resources.loading import Section


@dataclass(frozen=True)
class Cosigner:
    """Someone who signs left of the paper's own signer (thư ký of a meeting): ``name`` may hold
    ``{field}``. With ``when`` only where that field is filled in."""

    authority: tuple[str, ...]
    name: str
    when: str = ""


@dataclass(frozen=True)
class ClosingTemplate:
    """``recipients`` and ``archive`` are what a new paper starts with, without dash and mark;
    ``authority`` the signer's title where the form itself knows it (CHỦ TỌA). A paper that is not
    ``signed``, such as a ballot, ends with its text."""

    end_mark: str
    recipients: tuple[str, ...] = ()
    archive: str = ""
    authority: tuple[str, ...] = ()
    cosigners: tuple[Cosigner, ...] = ()
    signed: bool = True


def read_closing(section: Section) -> ClosingTemplate:
    """The closing of a form; raises ResourceError naming the key."""
    section.only("end_mark", "recipients", "archive", "authority", "cosigner", "signed")
    return ClosingTemplate(
        end_mark=section.text("end_mark", ""),
        recipients=read_texts(section, "recipients"),
        archive=section.text("archive", ""),
        authority=read_texts(section, "authority"),
        cosigners=tuple(_cosigner(row) for row in section.sections("cosigner")),
        signed=section.get("signed", bool, True),
    )


def _cosigner(section: Section) -> Cosigner:
    section.only("authority", "name", "when")
    return Cosigner(
        read_texts(section, "authority"), section.text("name"), section.text("when", "")
    )
