"""Which work products a task's words promise; people change what is only suggested here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from resources.catalogues.products import WorkProduct, load_products, products_by_code
from resources.vietnamese import fold

_SENTENCE_END = re.compile(r"[;.:](?:\s|$)")
_PART = re.compile(r",|\bva\b")
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATIONS = {"tdkt": "thi dua khen thuong"}
_REMEMBERED = 20_000


@dataclass(frozen=True)
class _Told:
    """A product with its phrases folded and set between spaces."""

    product: WorkProduct
    starts: tuple[str, ...]
    words: tuple[str, ...]


def suggest_products(content: Iterable[str]) -> tuple[str, ...]:
    """The codes of the products that a task's lines tell, in the order told; () when unknown."""
    return _suggested(tuple(content))


def is_set_by_others(codes: Iterable[str]) -> bool:
    """Whether others set the day: all the products are to attend (tham dự) what they hold."""
    known = products_by_code()
    made = [known[code].set_by_others for code in codes if code in known]
    return bool(made) and all(made)


@lru_cache(_REMEMBERED)
def _suggested(lines: tuple[str, ...]) -> tuple[str, ...]:
    sentences = [part for line in lines for part in _SENTENCE_END.split(fold(line))]
    found = dict.fromkeys(code for part in sentences for code in _in_sentence(part))
    covered = {code for one in found for code in products_by_code()[one].covers}
    return tuple(code for code in found if code not in covered)


def _in_sentence(sentence: str) -> list[str]:
    """The products of one folded sentence, in the order of their words."""
    text, parts = _spaced(sentence), [_spaced(part) for part in _PART.split(sentence)]
    for told in _catalogue():
        if told.product.alone and text.startswith(told.starts):
            return [told.product.code]
    found = {told.product.code: _place(told, text, parts) for told in _catalogue()}
    hits = [code for code in found if found[code] >= 0]
    outdone = {code for hit in hits for code in products_by_code()[hit].instead_of}
    return sorted((code for code in hits if code not in outdone), key=lambda code: found[code])


def _place(told: _Told, text: str, parts: list[str]) -> int:
    """Where the sentence tells a product first; -1 where it does not."""
    begun = [text.find(part) for part in parts if told.starts and part.startswith(told.starts)]
    found = [text.find(word) for word in told.words]
    return min((at for at in (*begun, *found) if at >= 0), default=-1)


def _spaced(text: str) -> str:
    found: list[str] = _WORD.findall(text)
    return f" {' '.join(_ABBREVIATIONS.get(word, word) for word in found)} "


@cache
def _catalogue() -> tuple[_Told, ...]:
    return tuple(_Told(one, _folded(one.starts), _folded(one.words)) for one in load_products())


def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_spaced(fold(phrase)) for phrase in phrases)
