"""Titles and awards by the many ways offices write their names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resources.catalogues.awards import load_awards
from resources.vietnamese import clean_line, fold
from storage.importers.lists.units import without_number

_TELLING = 10  # letters of a name that cannot stand in a text by chance
_NOT_LETTERS = re.compile(r"[^0-9a-z]+")
_WORDS = (
    (re.compile(r"\bchien sy\b"), "chien si"),
    (re.compile(r"\bcstd ?cs\b"), "chien si thi dua co so"),
    (re.compile(r"\bcstd\b"), "chien si thi dua"),
    (re.compile(r"\bcstdtq\b"), "chien si thi dua toan quoc"),
    (re.compile(r"\bldtt\b"), "lao dong tien tien"),
    (re.compile(r"\bldxs\b"), "lao dong xuat sac"),
    (re.compile(r"\bttldtt\b"), "tap the lao dong tien tien"),
    (re.compile(r"\bttldxs\b"), "tap the lao dong xuat sac"),
    (re.compile(r"^bk\b"), "bang khen"),
    (re.compile(r"^gk\b"), "giay khen"),
    (re.compile(r"^hc\b"), "huan chuong"),
    (re.compile(r"^hcld\b"), "huan chuong lao dong"),
    (re.compile(r"\b(?:ttcp|ttg|thu tuong)(?: chinh phu)?\b"), "thu tuong chinh phu"),
    (re.compile(r"\bubnd\b"), "uy ban nhan dan"),
    (re.compile(r"\bhang (?:1|i)\b"), "hang nhat"),
    (re.compile(r"\bhang (?:2|ii)\b"), "hang nhi"),
    (re.compile(r"\bhang (?:3|iii)\b"), "hang ba"),
    (re.compile(r"^(?:danh hieu|tang|tang thuong|huan huy chuong|hinh thuc)\b"), ""),
    (re.compile(r"\b(?:cap|cua|cac|va tuong duong)\b"), " "),
)  # fmt: skip
_PLACED = (
    (re.compile(r"^bang khen.*\b(?:thu tuong)\b"), "BKTTG"),
    (re.compile(r"^bang khen.*\b(?:tinh|thanh pho|bo|uy ban nhan dan|ban|nganh)\b"), "BK_TINH"),
    (re.compile(r"^co thi dua.*\bchinh phu\b"), "CO_CP"),
    (re.compile(r"^co thi dua.*\b(?:tinh|thanh pho|bo|uy ban nhan dan|nganh)\b"), "CO_TINH"),
    (re.compile(r"^chien si thi dua.*\btoan quoc\b"), "CSTDTQ"),
    (re.compile(r"^chien si thi dua.*\b(?:tinh|thanh pho|bo|nganh)\b"), "CSTD_TINH"),
    (re.compile(r"^giay khen\b"), "GIAY_KHEN"),
    (re.compile(r"^ky niem chuong\b"), "KNC"),
)  # fmt: skip


_SPELLED = re.compile(r"bang khen|giay khen|co thi dua|chien s|ky niem chuong")
"""Words that show a name to be written out, so that “Bằng khen của Bộ Y tế” says more than ours."""


@dataclass(frozen=True)
class NamedAward:
    """A title or award as the catalogue has it, or as written; ``is_sure``: not guessed."""

    code: str
    name: str
    is_sure: bool


class AwardNames:
    """Finds the code of a name; ``local`` are code, name and short name of the office's own."""

    def __init__(self, local: Iterable[tuple[str, str, str]]) -> None:
        shipped = ((one.code, one.name, one.short) for one in load_awards().entries.values())
        every = (*local, *shipped)
        self._names = {code: name for code, name, _ in every}
        self._codes: dict[str, str] = {}
        for code, name, short in every:
            for text in (name, short, code):
                self._codes.setdefault(_key(text), code)
                self._codes.setdefault(_bare(text), code)
        self._found: dict[str, NamedAward | None] = {}

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(self._names)

    def find(self, text: str) -> NamedAward | None:
        """The award a list means by ``text``, None where no rule book knows it."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def mentioned(self, text: str) -> str:
        """The longest name of an award in a title or a group's heading, "" where there is none."""
        key = _key(without_number(clean_line(text)))
        named = (
            name for name in self._codes if len(name) >= _TELLING and f" {name} " in f" {key} "
        )
        longest = max(named, key=len, default="")
        return longest or (text if self.find(without_number(text)) else "")

    def _find(self, text: str) -> NamedAward | None:
        key = _key(text)
        code = self._codes.get(_bare(text)) or self._codes.get(key)
        if code is not None:
            return NamedAward(code, self._names[code], True)
        for pattern, placed in _PLACED:
            if pattern.search(key):
                written = bool(_SPELLED.match(_bare(text)))
                return NamedAward(placed, text if written else self._names[placed], True)
        near = {
            code for known, code in self._codes.items() if len(key) > 7 and known.startswith(key)
        }
        if len(near) == 1:
            code = near.pop()
            return NamedAward(code, self._names[code], False)
        return None


def _bare(text: str) -> str:
    return _NOT_LETTERS.sub(" ", fold(clean_line(text))).strip()


def _key(text: str) -> str:
    key = _bare(text)
    for pattern, meant in _WORDS:
        key = pattern.sub(meant, key)
    return " ".join(key.split())
