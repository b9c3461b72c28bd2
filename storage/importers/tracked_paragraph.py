"""One paragraph of a Word file, its runs with their history, bookmarks and remarks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from storage.importers.tracked import Mark, TrackedParagraph, TrackedRun
from storage.importers.tracked_markup import (
    Element,
    attribute,
    child,
    first_mark,
    mark_of,
    name_of,
    switch,
    uid_of,
    value,
)
from storage.importers.tracked_styles import StyleLook

_THROUGH = ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir")
_INSERTING = ("ins", "moveTo")
_DELETING = ("del", "moveFrom")
_SIGNS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class History:
    """What happened to the runs inside an element."""

    inserted: Mark | None = None
    deleted: Mark | None = None

    def within(self, element: Element) -> "History":
        """The history of what stands inside ``element``."""
        name = name_of(element)
        if name in _INSERTING:
            return replace(self, inserted=mark_of(element))
        return replace(self, deleted=mark_of(element)) if name in _DELETING else self


@dataclass
class Reader:
    """What is open while the file is read from its beginning to its end."""

    styles: Mapping[str, StyleLook]
    count: int = 0
    open_uids: dict[str, str] = field(default_factory=dict[str, str])
    open_remarks: list[str] = field(default_factory=list[str])
    quotes: dict[str, str] = field(default_factory=dict[str, str])
    uids: list[str] = field(default_factory=list[str])
    remarks: list[str] = field(default_factory=list[str])

    def paragraph(self, element: Element) -> TrackedParagraph:
        """The paragraph ``element``; bookmarks over it are still or newly open."""
        self.uids, self.remarks = list(self.open_uids.values()), list(self.open_remarks)
        properties = child(element, "pPr")
        style = self.styles.get(value(properties, "pStyle"), StyleLook())
        runs = tuple(self._runs(element, History()))
        ends = child(properties, "rPr")
        self.count += 1
        return TrackedParagraph(
            place=self.count - 1,
            style=style.name,
            looks=style.looks,
            runs=runs,
            uids=tuple(dict.fromkeys(self.uids)),
            comments=tuple(dict.fromkeys(self.remarks)),
            inserted=first_mark(ends, *_INSERTING),
            deleted=first_mark(ends, *_DELETING),
        )

    def edge(self, element: Element) -> None:
        """A bookmark or a remark begins or ends; they may do so between paragraphs and rows."""
        key = attribute(element, "id")
        name = name_of(element)
        if name == "bookmarkStart" and uid_of(attribute(element, "name")):
            self.open_uids[key] = uid_of(attribute(element, "name"))
            self.uids.append(self.open_uids[key])
        elif name == "bookmarkEnd":
            self.open_uids.pop(key, None)
        elif name == "commentRangeStart":
            self.open_remarks.append(key)
            self.remarks.append(key)
        elif name == "commentRangeEnd" and key in self.open_remarks:
            self.open_remarks.remove(key)

    def _runs(self, parent: Element, history: History) -> Iterator[TrackedRun]:
        for element in parent:
            name = name_of(element)
            if name == "r":
                yield from self._run(element, history)
            elif name in _INSERTING or name in _DELETING or name in _THROUGH:
                yield from self._runs(element, history.within(element))
            else:
                self.edge(element)

    def _run(self, element: Element, history: History) -> Iterator[TrackedRun]:
        text = "".join(map(self._sign, element))
        if text:
            for key in self.open_remarks:
                self.quotes[key] = self.quotes.get(key, "") + text
            properties = child(element, "rPr")
            yield TrackedRun(
                text,
                bool(switch(properties, "b")),
                bool(switch(properties, "i")),
                history.inserted,
                history.deleted,
                mark_of(child(properties, "rPrChange")),
            )

    def _sign(self, element: Element) -> str:
        name = name_of(element)
        if name in ("t", "delText"):
            return element.text or ""
        if name == "br":
            return "\n" if attribute(element, "type", "textWrapping") == "textWrapping" else ""
        if name == "commentReference":
            self.remarks.append(attribute(element, "id"))
        return _SIGNS.get(name, "")
