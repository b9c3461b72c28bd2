"""Whole numbers as Vietnamese says them: sums of money are written in words beside the digits."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_THOUSAND, _MILLIARD = 1_000, 1_000_000_000


def number_words(number: int) -> str:
    """1_800_005 as “một triệu tám trăm nghìn không trăm linh năm”; below nothing raises."""
    if number < 0:
        raise ValueError("no words for a number below nothing")
    return _whole(number, leading=True) or _DIGITS[0]


def _whole(number: int, leading: bool) -> str:
    """Above a tỷ the words begin anew before it: hai nghìn tỷ; “” for nothing."""
    above, below = divmod(number, _MILLIARD)
    parts = [f"{_whole(above, leading)} tỷ"] if above else []
    leading = leading and not above
    for scale in (2, 1, 0):
        group = below // _THOUSAND**scale % _THOUSAND
        if group:
            parts.append(f"{_group(group, leading)} {_SCALES[scale]}".strip())
            leading = False
    return " ".join(parts)


def _group(number: int, leading: bool) -> str:
    """Three digits; after others a missing hundred is said too: không trăm linh năm."""
    hundreds, rest = divmod(number, 100)
    said = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    tens, ones = divmod(rest, 10)
    if tens:
        said += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    elif ones and said:
        said.append("linh")
    return " ".join([*said, _ones(tens, ones)]).strip()


def _ones(tens: int, ones: int) -> str:
    if not ones:
        return ""
    if ones == 5 and tens:
        return "lăm"
    return "mốt" if ones == 1 and tens > 1 else _DIGITS[ones]
