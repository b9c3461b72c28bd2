"""Articles of law cited in full, each with whether it was compared with the official text."""

from collections.abc import Mapping
from dataclasses import dataclass

from resources.loading import Section


@dataclass(frozen=True)
class Provision:
    """A provision in full citation form; ``confirmed`` as compared with the official text.

    ``text`` says in the program's words what it asks, "" where only the place matters.
    """

    citation: str
    confirmed: bool
    text: str = ""


def read_instruments(root: Section) -> dict[str, str]:
    """Full names of the laws that the articles of one file belong to, by their short keys."""
    return {key: row.text("name") for key, row in root.named_sections("instruments").items()}


def read_provision(row: Section, instruments: Mapping[str, str]) -> Provision:
    """The ``article`` of the ``instrument`` that ``row`` names, by ``instruments``."""
    name = instruments[row.choice("instrument", tuple(instruments))]
    citation = f"{row.text('article')} {name}"
    return Provision(citation, row.get("confirmed", bool), row.text("text", ""))
