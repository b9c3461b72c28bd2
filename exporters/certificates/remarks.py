"""What the person must know about a printed sheet, said in a Vietnamese sentence."""

from dataclasses import dataclass
from typing import Literal

RemarkKind = Literal["smaller", "too_long", "no_glyph"]


@dataclass(frozen=True)
class Remark:
    """One field of one sheet: ``text`` is the words meant, or the characters without a glyph.

    ``size`` in points. Only ``smaller`` is harmless; the other two need a person's hand.
    """

    kind: RemarkKind
    label: str
    text: str
    size: float

    @property
    def harmless(self) -> bool:
        return self.kind == "smaller"

    @property
    def sentence(self) -> str:
        size = f"{self.size:g}".replace(".", ",")
        if self.kind == "smaller":
            return f"Ô “{self.label}” đã thu chữ còn cỡ {size} cho vừa: {self.text}"
        if self.kind == "too_long":
            return (
                f"Ô “{self.label}” không đủ chỗ dù đã thu chữ xuống cỡ nhỏ nhất ({size}): "
                f"{self.text}. Hãy nới ô hoặc rút gọn chữ."
            )
        return f"Ô “{self.label}”: phông chữ không có ký tự {self.text}. Hãy chọn phông khác."
