"""Which line of the closing is a recipient, an authority line or the signer's name."""

from collections.abc import Sequence

from exporters.inspection.facts import ParagraphFact
from exporters.lint import marks


def closing_roles(closing: Sequence[ParagraphFact]) -> dict[int, str]:
    """Roles of the paragraphs from Nơi nhận on, by index; the label's column is the list's."""
    label = next((fact for fact in closing if marks.RECIPIENTS.match(fact.text.strip())), None)
    roles: dict[int, str] = {}
    signature: list[ParagraphFact] = []
    for fact in closing:
        text = fact.text.strip()
        if fact is label:
            roles[fact.index] = "recipients_label"
        elif text and _is_recipient(fact, label):
            roles[fact.index] = "archive" if marks.ARCHIVE.match(text) else "recipient"
        elif text:
            signature.append(fact)
    # Signers side by side stand in cells of their own.
    for column in dict.fromkeys(fact.cell and fact.cell.column for fact in signature):
        side = [fact for fact in signature if (fact.cell and fact.cell.column) == column]
        roles |= signature_roles(side)
    return roles


def signature_roles(lines: Sequence[ParagraphFact]) -> dict[int, str]:
    """Capitals are authority lines, the last line that is none is the name."""
    roles = {f.index: "authority" for f in lines if marks.is_upper(f.text)}
    names = [f for f in lines if f.index not in roles and not f.text.strip().startswith("(")]
    last = max(roles, default=-1)
    if names and names[-1].index > last:
        return roles | {names[-1].index: "signer"}
    # A name in capitals is still a name: the line after a title, and bold like it.
    if len(roles) > 1 and last == lines[-1].index and len(lines[-1].text.split()) in (3, 4):
        return roles | ({last: "signer"} if _far_below(lines) else {})
    return roles


def _far_below(lines: Sequence[ParagraphFact]) -> bool:
    return lines[-1].index - lines[-2].index > 2


def _is_recipient(fact: ParagraphFact, label: ParagraphFact | None) -> bool:
    """Under the label, in its column: above it may stand who signs beside the head."""
    if label is not None and label.cell is not None and fact.cell is not None:
        return fact.cell.column == label.cell.column and fact.index > label.index
    return fact.text.strip().startswith(("-", "–", "+"))
