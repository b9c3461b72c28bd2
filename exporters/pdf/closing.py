"""Nơi nhận and the signature side by side, one piece that no page break parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.document import Closing, Signature
from exporters.header import RECIPIENTS_LABEL
from exporters.pdf.frame import Frame
from exporters.pdf.pages import Strip
from exporters.pdf.pile import Drawing, Mark, Pile

# House practice, in points: air between the last line of the text and the closing.
_SPACE_BEFORE = 12.0


def closing_strips(closing: Closing, frame: Frame) -> Iterator[Strip]:
    """Cells 7 and 9b (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9), half the width each.

    Several signers stand side by side, recipients below them (Phụ lục III, mẫu 1.9). Only a
    closing taller than a page can be cut, and then only its list of recipients.
    """
    if closing.cosigners:
        signers = _signers(closing.signatures, closing.place_date, frame)
        yield replace(signers, glued=closing.sent)
        if closing.sent:
            below = _recipients(closing, Pile(frame, frame.left, frame.width), frame)
            yield _strip(below.marks, frame.height, _SPACE_BEFORE)
        return
    half = frame.width / 2
    recipients = _recipients(closing, Pile(frame, frame.left, half), frame)
    right = _dated(closing.place_date, Pile(frame, frame.left + half, half))
    right = _signature(closing.signatures[0], right, frame)
    yield _strip((*recipients.marks, *right.marks), frame.height, _SPACE_BEFORE)


def _signers(signatures: Sequence[Signature], place_date: str, frame: Frame) -> Strip:
    width = frame.width / len(signatures)
    piles = [Pile(frame, frame.left + place * width, width) for place in range(len(signatures))]
    _dated(place_date, piles[-1])
    top = piles[-1].height
    for signature, pile in zip(signatures, piles, strict=True):
        # All titles stand level, whoever has the date over his own.
        pile.height = top
        _signature(signature, pile, frame)
    marks = [mark for pile in piles for mark in pile.marks]
    return _strip(marks, frame.height, _SPACE_BEFORE)


def _dated(place_date: str, pile: Pile) -> Pile:
    if place_date:
        pile.add(place_date, "place_date")
    return pile


def _recipients(closing: Closing, pile: Pile, frame: Frame) -> Pile:
    if not closing.sent:
        return pile
    pile.add_at(frame.looks["authority"].baseline, RECIPIENTS_LABEL, "recipients_label")
    for lines in closing.recipients:
        for place, line in enumerate(lines):
            pile.add(line, "recipient", hanging=place > 0)
    return pile


def _signature(signature: Signature, pile: Pile, frame: Frame) -> Pile:
    for line in signature.authority:
        pile.add(line, "authority")
    pile.gap(frame.millimetres("signature_space"))
    pile.add(signature.signer, "signer")
    return pile


def _strip(marks: Sequence[Mark], page_height: float, space_before: float = 0.0) -> Strip:
    def cut(room: float) -> tuple[Strip, Strip] | None:
        stays = [mark for mark in marks if mark.bottom <= room]
        moves = [mark for mark in marks if mark.bottom > room]
        if not stays or not moves:
            return None
        start = min(mark.top for mark in moves)
        lifted = [replace(mark, top=mark.top - start) for mark in moves]
        return _strip(stays, page_height, space_before), _strip(lifted, page_height)

    drawing = Drawing(tuple(marks))
    taller = drawing.height > page_height
    return Strip(drawing.height, drawing.draw, space_before, cut=cut if taller else None)
