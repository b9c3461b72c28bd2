"""What every planner stands on: the day, the register, the names of awards."""

from functools import cached_property

from storage.book import Book
from storage.dates import PartialDate
from storage.importers.lists.award_names import AwardNames
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.units import unit_key
from storage.queries.list_plan.register import Register, Told
from storage.queries.local_rules import office_rules


class Ground:
    """Read once for a whole list; remembers its rows, so that one said twice is found."""

    def __init__(self, book: Book, today: PartialDate) -> None:
        self.book = book
        self.today = today
        self.register = Register(book, today)
        self._near: dict[str, str] = {}
        self._seen: dict[tuple[object, ...], tuple[SourceLine, Told]] = {}

    @cached_property
    def awards(self) -> AwardNames:
        """Titles and awards of the law and of the office, by every name they go by."""
        local = office_rules(self.book).awards
        return AwardNames((one.code, one.name, one.short) for one in local)

    def near_unit(self, name: str) -> str:
        """A collective of the book whose name is one slip away, "" where there is none."""
        if name not in self._near:
            self._near[name] = self.register.near_unit(name)
        return self._near[name]

    def repeated(self, line: SourceLine, told: Told) -> bool:
        """Whether the list says this person a second time; remarks on what does not agree."""
        keys = [("code", told.code)] if told.code else []
        keys += [("cccd", told.cccd)] if told.cccd else []
        name: tuple[object, ...] = ("name", told.key, told.birth or unit_key(told.unit))
        found = next((self._seen[key] for key in (*keys, name) if key in self._seen), None)
        for key in (*keys, name):
            self._seen.setdefault(key, (line, told))
        return found is not None and _agree(line, told, *found)

    def seen(self, line: SourceLine, key: tuple[object, ...]) -> SourceLine | None:
        """The earlier line with this key, None for the first one."""
        first = self._seen.setdefault(key, (line, Told("")))[0]
        return None if first is line else first


def _agree(line: SourceLine, told: Told, earlier: SourceLine, first: Told) -> bool:
    if _contradict(told, first):
        if (told.code and told.code == first.code) or (told.cccd and told.cccd == first.cccd):
            line.note("code" if told.code == first.code else "cccd",
                      f"Trùng mã hoặc số căn cước với {first.name} ở dòng {earlier.number}.",
                      "Hãy ghi lại mã, số căn cước của từng người.", "wrong")  # fmt: skip
        return False
    if told.unit and first.unit and unit_key(told.unit) != unit_key(first.unit):
        sentence = f"Một người ở hai đơn vị: dòng {earlier.number} ghi {first.unit}."
        advice = "Hãy bỏ một dòng; nếu là hai người, hãy ghi ngày sinh hoặc số căn cước."
        line.note("unit", sentence, advice)
        return False
    line.note("", f"Trùng với dòng {earlier.number}, không ghi lần nữa.",
              "Không phải làm gì; nếu là hai người, hãy ghi thêm mã cán bộ.", "note")  # fmt: skip
    return True


def _contradict(told: Told, first: Told) -> bool:
    if told.key != first.key:
        return True
    pairs = ((told.code, first.code), (told.cccd, first.cccd))
    return any(one and other and one != other for one, other in pairs)
