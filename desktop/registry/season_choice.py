"""The round whose proposals count as expected while the register is judged."""

from collections.abc import Sequence

from desktop.editor.form import Choice
from storage.records_rounds import Round

_ALONE = "Không tính đề nghị của đợt xét nào"
_WHY = (
    "Danh hiệu đang đề nghị trong đợt xét được tính là có thể đạt: kết quả là “Đủ nếu đạt đợt này” "
    "cho đến khi đợt xét có quyết định"
)


class SeasonChoice(Choice):
    """Rounds of merit of the year judged; the only open one until somebody chooses."""

    def __init__(self) -> None:
        super().__init__("Xét cùng đợt xét nào")
        self.setToolTip(_WHY)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._year = 0
        self._rounds: Sequence[Round] = ()
        self._is_picked = False
        self.activated.connect(self._pick)
        self.hide()

    @property
    def round(self) -> Round | None:
        """The round chosen, None where nothing is expected of any."""
        at = self.currentIndex() - 1
        return self._rounds[at] if at >= 0 else None

    def offer(self, year: int, rounds: Sequence[Round]) -> bool:
        """Offer the rounds of ``year``; returns whether another one is chosen now than before."""
        before = self.round
        self._is_picked = self._is_picked and year == self._year
        self._year, self._rounds = year, [one for one in rounds if one.kind == "CONG_TRANG"]
        chosen = before if self._is_picked else self._usual()
        places = {one.id: at for at, one in enumerate(self._rounds, start=1)}
        self.clear()
        self.addItem(_ALONE)
        for one in self._rounds:
            self.addItem(f"Cùng đợt xét “{one.name}”")
        self.setCurrentIndex(places.get(chosen.id, 0) if chosen else 0)
        self.setVisible(bool(self._rounds))
        return (before and before.id) != (self.round and self.round.id)

    def _usual(self) -> Round | None:
        """The only round still open; of several the person picks."""
        still = [one for one in self._rounds if one.closed_on is None]
        return still[0] if len(still) == 1 else None

    def _pick(self) -> None:
        self._is_picked = True
