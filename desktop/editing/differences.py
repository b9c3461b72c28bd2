"""What differs between two versions, told in words and signs, as rich text and as a list."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from desktop import theme
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from storage.records_compare import ComparedItem, Difference, Words

KIND_WORDS = {"added": "Thêm", "removed": "Bỏ", "moved": "Chuyển chỗ", "changed": "Sửa"}
_COLORS = {"added": "green", "removed": "red", "moved": "amber", "changed": "blue"}
_SIGNS = {"removed": ("[−", "−]"), "added": ("[+", "+]"), "same": ("", "")}
_LOOKS = {
    "removed": f"color: {theme.CHIPS['red'].ink}; text-decoration: line-through",
    "added": f"color: {theme.CHIPS['green'].ink}; text-decoration: underline",
}
_NOTHING = "Hai bản không khác nhau"


def counted(differences: Sequence[Difference]) -> str:
    """``12 chỗ khác nhau: 3 thêm, 2 bỏ, 7 sửa``."""
    if not differences:
        return _NOTHING
    counts = Counter(difference.kind for difference in differences)
    parts = [f"{counts[kind]} {word.lower()}" for kind, word in KIND_WORDS.items() if counts[kind]]
    return f"{len(differences)} chỗ khác nhau: {', '.join(parts)}"


def place_of(difference: Difference) -> str:
    """Where it is, and where it was when it was moved."""
    old, new = difference.old, difference.new
    here = _shown(new or old)
    moved = difference.kind == "moved" and old is not None
    return f"{here} (trước ở: {_shown(old)})" if moved and _shown(old) != here else here


def as_text(difference: Difference) -> str:
    """One difference as plain lines: what went between [− −], what came between [+ +]."""
    said = "".join(
        f"{_SIGNS[words.kind][0]}{words.text}{_SIGNS[words.kind][1]}"
        for words in _words(difference)
    )
    return f"{KIND_WORDS[difference.kind]} · {place_of(difference)}\n{said}"


def as_html(difference: Difference) -> str:
    """The same with colours: what went is struck through, what came is underlined."""
    ink = theme.CHIPS[_COLORS[difference.kind]].ink
    head = f"<b style='color: {ink}'>{KIND_WORDS[difference.kind]}</b> · "
    return f"{head}{escape(place_of(difference))}<br>{''.join(map(_html, _words(difference)))}"


def difference_listing(differences: Sequence[Difference], old: str, new: str) -> Listing:
    """The comparison as a list to print; ``old`` and ``new`` name the versions."""
    return Listing(
        title="Bảng so sánh hai bản",
        subtitle=f"Bản cũ: {old}; bản mới: {new}",
        columns=(
            ListColumn("TT", Mm(10), is_centred=True),
            ListColumn("Thay đổi", Mm(20)),
            ListColumn("Vị trí", share=2),
            ListColumn("Bản cũ", share=5),
            ListColumn("Bản mới", share=5),
        ),
        rows=[
            (str(number), KIND_WORDS[d.kind], place_of(d), _text(d.old), _text(d.new))
            for number, d in enumerate(differences, start=1)
        ],
        notes=() if differences else (f"{_NOTHING}.",),
        landscape=True,
    )


def _words(difference: Difference) -> Iterator[Words]:
    """The stretches of words; a piece that came, went or only moved is one."""
    if difference.words:
        yield from difference.words
    elif difference.new is None:
        yield Words("removed", _text(difference.old))
    else:
        yield Words("added" if difference.old is None else "same", difference.new.text)


def _html(words: Words) -> str:
    text = escape(words.text).replace("\n", "<br>")
    if words.kind == "same":
        return text
    before, after = _SIGNS[words.kind]
    return f"{before}<span style='{_LOOKS[words.kind]}'>{text}</span>{after}"


def _shown(item: ComparedItem | None) -> str:
    if item is None:
        return ""
    return f"{item.place}, {item.group}" if item.group and item.part == "task" else item.place


def _text(item: ComparedItem | None) -> str:
    return item.text if item is not None else ""
