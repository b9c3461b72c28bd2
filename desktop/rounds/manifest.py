"""The list of files of a round's set, for programs (JSON) and for people (text)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from desktop.rounds.folder import ExportedFile, RoundFolder
from desktop.rounds.ground import RoundGround


def write_manifest(
    ground: RoundGround,
    place: RoundFolder,
    written: Sequence[ExportedFile],
    possible: Collection[str],
    failed: Sequence[str],
) -> None:
    """Tell what lies in the folder now: files written and those of earlier exports.

    ``possible`` are names of the whole set: what is of it no more goes. Raises ExportError.
    """
    earlier = place.earlier({one.name for one in written}, possible)
    stay, files = place.clear(possible), (*written, *earlier)
    data = {
        "round": _round(ground),
        "files": [{**asdict(one), "lines": list(one.lines)} for one in files],
        "not_written": list(failed),
        "put_aside": place.put_aside,
        "left_over": stay,
    }
    kinds = {
        "Chưa ghi được (tệp đang mở hoặc thư mục chỉ cho đọc):": failed,
        "Bản đã có người sửa, được giữ lại dưới tên mới:": place.put_aside,
        "Không còn thuộc hồ sơ, chưa xóa vì đã có người sửa hoặc đang mở:": stay,
    }
    place.write_manifest(data, [f"HỒ SƠ {ground.round.name.upper()}", "", *_lines(files, kinds)])


def _round(ground: RoundGround) -> Mapping[str, Any]:
    one = ground.round
    return {
        "uid": one.uid,
        "name": one.name,
        "year": one.year,
        "received": str(one.received),
        "rule_book": one.rule_book,
        "lines": len(ground.lines),
    }


def _lines(files: Sequence[ExportedFile], kinds: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for at, one in enumerate(files, 1):
        since = " (của lần xuất trước)" if one.earlier else ""
        yield f"{at}. {one.name} – {one.title}{since}"
    for title, names in kinds.items():
        yield from ("", title, *(f"- {name}" for name in names)) if names else ()
