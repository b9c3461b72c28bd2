"""Text typed in the fonts offices used before Unicode, TCVN3 and VNI, turned into Unicode.

Tables: TCVN 5712:1993 (third character set, as in the .Vn… fonts) and the VNI-Windows set.
"""

import re
from collections.abc import Mapping
from typing import Literal

Encoding = Literal["", "tcvn3", "vni"]

_TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = dict(zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True))

_VNI_TONED = {
    "a": ("aøaûaõaùaï", "àảãáạ"),
    "ă": ("aèaúaüaéaë", "ằẳẵắặ"),
    "â": ("aàaåaãaáaä", "ầẩẫấậ"),
    "e": ("eøeûeõeùeï", "èẻẽéẹ"),
    "ê": ("eàeåeãeáeä", "ềểễếệ"),
    "o": ("oøoûoõoùoï", "òỏõóọ"),
    "ô": ("oàoåoãoáoä", "ồổỗốộ"),
    "ơ": ("ôøôûôõôùôï", "ờởỡớợ"),
    "u": ("uøuûuõuùuï", "ùủũúụ"),
    "ư": ("öøöûöõöùöï", "ừửữứự"),
    "y": ("yøyûyõyù", "ỳỷỹý"),
    "^": ("aêaâeâoâ", "ăâêô"),
}
_VNI_SINGLE = dict(zip("ìæóíòîôöñ", "ìỉĩíịỵơưđ", strict=True))


def _vni() -> Mapping[str, str]:
    pairs = {
        codes[2 * at : 2 * at + 2]: letter
        for codes, letters in _VNI_TONED.values()
        for at, letter in enumerate(letters)
    }
    table: dict[str, str] = {}
    for code, letter in (pairs | _VNI_SINGLE).items():
        table[code] = letter
        for capital in (code.upper(), code[0].upper() + code[1:]):
            table[capital] = letter.upper()
    return table


_VNI = _vni()
# A vowel and its mark before a letter of its own: the longest match is right.
_VNI_CODE = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_TCVN3_ONLY = re.compile("[µ¶·¸¹»¼½¾®¬\u00ad«¨©ªÆ×Þß]")
_VNI_PAIR = re.compile(r"[aeou][ùøûõïáàåãäéèúüëâê]|[ôö][ùøûõï]|ñ[aeiouôöy]", re.IGNORECASE)
# Letters only Unicode Vietnamese has: text that shows one is no legacy text.
_UNICODE_ONLY = re.compile("[ăđĩũơưạ-ỹ]", re.IGNORECASE)
_FEWEST_SIGNS = 3


def encoding_of_font(font: str) -> Encoding:
    """What a font's name says about its letters: ``.Vn…`` is TCVN3, ``VNI-…`` VNI."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def font_has_capitals(font: str) -> bool:
    """Whether a TCVN3 font shows capitals for small letters, as those named …H do."""
    return encoding_of_font(font) == "tcvn3" and font.strip().endswith("H")


def is_unicode(text: str) -> bool:
    """Whether ``text`` has letters no legacy encoding can hold: it needs no decoding."""
    return _UNICODE_ONLY.search(text) is not None


def encoding_of_text(text: str) -> Encoding:
    """The encoding the letters of a longer text give away; "" for Unicode and where unsure."""
    if is_unicode(text):
        return ""
    tcvn3 = len(_TCVN3_ONLY.findall(text))
    vni = len(_VNI_PAIR.findall(text))
    if max(tcvn3, vni) < _FEWEST_SIGNS:
        return ""
    return "tcvn3" if tcvn3 > vni else "vni"


def decode_tcvn3(text: str, capitals: bool = False) -> str:
    """TCVN3 as Unicode; ``capitals``: the font shows capitals.

    In the other fonts a line in capitals has small toned letters, for want of codes: they
    take the case of their line.
    """
    if capitals:
        return _decoded(text).upper()
    return "".join(map(_decoded_line, text.splitlines(keepends=True)))


def decode_vni(text: str) -> str:
    """VNI as Unicode: a base letter and its mark are one letter."""
    return _VNI_CODE.sub(lambda code: _VNI[code[0]], text)


def decode(text: str, encoding: Encoding, capitals: bool = False) -> str:
    """``text`` as Unicode, whichever encoding it is in."""
    if encoding == "tcvn3":
        return decode_tcvn3(text, capitals)
    return decode_vni(text) if encoding == "vni" else text


def _decoded(text: str) -> str:
    return "".join(_TCVN3.get(sign, sign) for sign in text)


def _decoded_line(line: str) -> str:
    # “12/KH-SNV” is in capitals whatever its line is in.
    words = (word for word in line.split() if "/" not in word)
    plain = [sign for word in words for sign in word if sign.isascii() and sign.isalpha()]
    in_capitals = len(plain) > 1 and all(sign.isupper() for sign in plain)
    return _decoded(line).upper() if in_capitals else _decoded(line)
