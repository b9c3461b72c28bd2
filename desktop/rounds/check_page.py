"""The dossier check as a page to go with the dossier: papers to tick off, two signatures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from desktop import press
from desktop.drafting.making import form_of_papers
from desktop.rounds.checklist import OPEN_WORDS, PUT_OFF, TITLE, severity_words, verdict_words
from desktop.rounds.ground import RoundGround
from desktop.rounds.reports import report_number
from desktop.rounds.wanted import head_words
from desktop.rounds.words import decider_words
from exporters.document import (
    Block,
    Closing,
    Column,
    Document,
    GroupRow,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
)
from exporters.lengths import Mm
from exporters.listing import Listing
from exporters.ruled_table import number_width
from resources.vietnamese import clean_text
from storage.dates import shown_date
from storage.records_rounds import Nomination
from storage.rules.authorities import by_authority
from storage.rules.dossier.facts import Dossier
from storage.rules.dossier.finding import DossierFinding, DossierReport
from storage.rules.dossier.forms import out_of_force
from storage.rules.dossier.papers import line_papers
from storage.rules.dossier.reports import report_form
from storage.rules.dossier.words import post_words

_THERE, _LACKING = "■", "□"
"""Both are in Times New Roman and in Tinos, unlike ☒ and ☐."""
_LEGEND = f"{_THERE} đã có trong sổ hoặc đã ghi là có; {_LACKING} còn thiếu, bổ sung rồi đánh dấu."
_UNDATED = "{}, ngày … tháng … năm …"

Cells = Sequence[Sequence[str]]


def checklist_document(ground: RoundGround, dossier: Dossier, report: DossierReport) -> Document:
    """Every line with its required papers, then what is open or put off; ``report`` is of it."""
    listing = Listing(TITLE, ground.round.name, (), (), landscape=True)
    page = press.list_document(listing, ground.office)
    submitter = Signature(("NGƯỜI NỘP HỒ SƠ",), "")
    closing = Closing((), ("NGƯỜI KIỂM TRA",), "", cosigners=(submitter,), sent=False)
    parts = (
        _opening(dossier, report),
        _of_lines(ground, dossier, report),
        _open_ones(dossier, report),
        _put_off(report),
    )
    body = tuple(block for part in parts for block in part)
    head = replace(page.letterhead, place_date=_UNDATED.format(ground.office.place or "…"))
    return replace(page, letterhead=head, body=body, closing=closing)


def _opening(dossier: Dossier, report: DossierReport) -> Iterator[Block]:
    yield Paragraph("paragraph", (Run("Kết luận: "), Run(f"{verdict_words(report)}.", bold=True)))
    rules = dossier.rules
    caution = "" if rules.confirmed else f" {rules.caution}"
    received = shown_date(dossier.round.received)
    law = "; ".join(rules.bases) or rules.name
    yield _said(f"Ngày tiếp nhận {received}, xét theo {law}.{caution}")
    forms = dict.fromkeys(
        report_form(one.award, dossier.round.kind, one.is_person) for one in dossier.standing
    )
    yield from (_said(_form_words(one, dossier)) for one in sorted(forms))


def _form_words(form_id: str, dossier: Dossier) -> str:
    """The form in force, from when, and how sure that is."""
    form = form_of_papers(form_id)
    year, month, day = form.valid_from.split("-")
    since = f"có hiệu lực từ {day}/{month}/{year}"
    if out_of_force(form_id, form.edition, dossier.round.received):
        since = "không có hiệu lực vào ngày tiếp nhận"
    sure = "" if form.confirmed else " (bố cục chưa đối chiếu nguyên văn)"
    return f"{form.label}: {since}{sure}."


def _of_lines(ground: RoundGround, dossier: Dossier, report: DossierReport) -> Iterator[Block]:
    yield _heading("I. Giấy tờ của từng trường hợp")
    yield _said(_LEGEND)
    columns = (
        _number(len(ground.lines)), _column("Cá nhân, tập thể", 32),
        _column("Danh hiệu, hình thức", 22), _column("Giấy tờ phải có", 28),
        _column("Kết quả kiểm tra", 18),
    )  # fmt: skip
    place = count(1)
    rows: list[Row | GroupRow] = []
    own = ground.round.own_authority
    for code, lines in by_authority(ground.proposed, own).items():
        rows.append(GroupRow(head_words(ground) if code == own else decider_words(code)))
        for line in lines:
            cells = (
                (str(next(place)),), _whom(line), (dossier.printed_award(line),),
                _papers(dossier, line), _result(report.of_line(line.id or 0)),
            )  # fmt: skip
            rows.append(_row(cells))
    yield Table(columns, tuple(rows))


def _whom(line: Nomination) -> Sequence[str]:
    return [one for one in (line.name, post_words(line)) if one]


def _papers(dossier: Dossier, line: Nomination) -> Sequence[str]:
    """The boxes; the report tells the number of the form that is in force for it."""
    number = report_number(line, dossier.round)
    return [
        f"{_THERE if one.there else _LACKING} {one.name}"
        + (f" (Mẫu số {number})" if one.kind == "report" else "")
        for one in line_papers(dossier, line)
    ]


def _result(found: Iterable[DossierFinding]) -> Sequence[str]:
    """“Phải xử lý: 2”, “Cần xem lại: 1”; “Đủ” where nothing is open."""
    counts = Counter(PUT_OFF if one.overridden else severity_words(one) for one in found)
    told = [f"{word}: {counts[word]}" for word in (*OPEN_WORDS, PUT_OFF) if counts[word]]
    return told or ["Đủ"]


def _open_ones(dossier: Dossier, report: DossierReport) -> Iterator[Block]:
    """What is wrong, the whole round first, then line by line."""
    found = [one for one in report.findings if not one.overridden]
    yield _heading("II. Điều phải xử lý, cần xem lại")
    if not found:
        yield _said("Không có điều gì phải xử lý.")
        return
    names = {one.id: one.name for one in dossier.lines}
    columns = (
        _number(len(found)), _column("Nội dung", 40), _column("Mức độ", 12),
        _column("Cách xử lý", 21), _column("Căn cứ", 27),
    )  # fmt: skip
    rows: list[Row | GroupRow] = []
    for at, one in enumerate(found, start=1):
        name = names.get(one.nomination_id, "Cả đợt xét")
        if at == 1 or found[at - 2].nomination_id != one.nomination_id:
            rows.append(GroupRow(name))
        said = one.sentence.removeprefix(f"{name}: ")
        cells = (
            str(at),
            said[:1].upper() + said[1:],
            severity_words(one),
            one.advice,
            one.citation,
        )
        rows.append(_row([(cell,) for cell in cells]))
    yield Table(columns, tuple(rows))


def _put_off(report: DossierReport) -> Iterator[Block]:
    found = [one for one in report.findings if one.overridden]
    if not found:
        return
    yield _heading("III. Lỗi được bỏ qua có lý do")
    columns = (
        _number(len(found)), _column("Lỗi", 44), _column("Lý do bỏ qua", 34),
        _column("Người quyết định", 22),
    )  # fmt: skip
    rows = (
        (str(at), one.sentence, one.overridden, one.decided_by)
        for at, one in enumerate(found, start=1)
    )
    yield Table(columns, tuple(_row([(cell,) for cell in cells]) for cells in rows))


def _row(cells: Cells) -> Row:
    return Row(tuple(tuple(clean_text(line) for line in lines) for lines in cells))


def _number(rows: int) -> Column:
    return Column("TT", "table_number", number_width(Mm(12), rows), 0)


def _column(title: str, share: int) -> Column:
    return Column(title, "table_text", Mm(0), share)


def _heading(text: str) -> Paragraph:
    return Paragraph("section", (Run(text),))


def _said(text: str) -> Paragraph:
    return Paragraph("paragraph", (Run(clean_text(text)),))
