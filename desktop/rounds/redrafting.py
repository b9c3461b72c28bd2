"""Drafts of a round follow it: what changed since they were made is written into them anew."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.drafting.making import form_of_papers
from desktop.rounds.papers import kept_drafts
from storage.book import Book
from storage.records import TextBlock
from storage.records_papers import Paper, PaperValue
from storage.services.document_header import set_document_signature
from storage.services.papers import clean_paper, set_paper_value

_SIGNER = "Người ký"


@dataclass(frozen=True)
class Redraft:
    """A draft with what the round now says otherwise; ``fields`` are labels by key."""

    kept: Paper
    fresh: Paper
    fields: dict[str, str]
    signs: bool

    @property
    def told(self) -> str:
        """“Ban kiểm phiếu, Người ký”: what would be written anew."""
        return ", ".join([*self.fields.values(), *([_SIGNER] if self.signs else [])])


def redrafts(book: Book, round_id: int) -> tuple[Redraft, ...]:
    """The drafts of the round that no longer say what it says; raises NotFound, NoRuleBook."""
    pairs = ((kept, clean_paper(fresh)) for kept, fresh in kept_drafts(book, round_id))
    found = (_redraft(kept, fresh) for kept, fresh in pairs)
    return tuple(one for one in found if one.told)


def redraft(book: Book, wanted: Iterable[Redraft]) -> None:
    """Write the round's words into these drafts, in one step that can be undone.

    What the round leaves open stays as it was typed. Raises NotFound, EditRefused.
    """
    with book.unit("Soạn lại văn bản theo số liệu của đợt"):
        for one in wanted:
            key, fresh = one.kept.id or 0, one.fresh
            for name in one.fields:
                set_paper_value(book, key, name, fresh.all_values[name])
            if one.signs:
                set_document_signature(book, key, fresh.authority, fresh.signer)


def _redraft(kept: Paper, fresh: Paper) -> Redraft:
    told, now = kept.all_values, fresh.all_values
    fields = {
        field.key: field.label
        for field in form_of_papers(kept.form_id).fields
        if now.get(field.key) and _words(told.get(field.key, "")) != _words(now[field.key])
    }
    return Redraft(kept, fresh, fields, bool(fresh.signer and not kept.signer))


def _words(value: PaperValue) -> tuple[object, ...]:
    """A value without the uids its paragraphs were given when stored."""
    if isinstance(value, str):
        return (value,)
    return tuple((one.style, one.text) if isinstance(one, TextBlock) else one for one in value)
