"""How records become rows: one function per table whose columns differ from the record's fields."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from resources.catalogues import load_catalogue
from storage.records import Assignment, Issuer, Office, Signer, TextBlock, TextRun, Unit
from storage.uids import new_uid

Row = dict[str, Any]


def office_row(office: Office) -> Row:
    return {
        "parent_lines": office.parent_lines,
        "name_lines": office.name_lines,
        "abbreviation": office.abbreviation,
        "place": office.place,
        "regime": office.regime,
        "profile": office.profile,
        "margin_top": office.margins.top,
        "margin_bottom": office.margins.bottom,
        "margin_left": office.margins.left,
        "margin_right": office.margins.right,
    }


def unit_row(unit: Unit) -> Row:
    return {
        "name": unit.name,
        "kind": unit.kind,
        "short_name": unit.short_name,
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
    }


def signer_row(signer: Signer) -> Row:
    return {
        "full_name": signer.full_name,
        "authority": signer.authority,
        "valid_from": signer.valid_from,
        "valid_to": signer.valid_to,
    }


def kind_row(kind: str) -> Row:
    """The kind as typed, with its official abbreviation, "" for one the catalogue lacks."""
    entry = load_catalogue("document-kinds").by_name(kind)
    return {"kind": kind, "kind_code": entry.code if entry else ""}


def issuer_row(issuer: Issuer | None) -> Row:
    return {
        "issuer_parent": None if issuer is None else issuer.parent_lines,
        "issuer_name": None if issuer is None else issuer.name_lines,
    }


def assignment_row(assignment: Assignment) -> Row:
    return {"name": assignment.name, "role": assignment.role, "note": assignment.note}


def lead_value(lead: str) -> str:
    return json.dumps(lead, ensure_ascii=False)


def blocks_value(blocks: Sequence[TextBlock]) -> str:
    """JSON of free text; every paragraph gets a uid, and a second one with the same uid its own."""
    taken: set[str] = set()
    items: list[Row] = []
    for block in blocks:
        uid = block.uid if block.uid and block.uid not in taken else new_uid()
        taken.add(uid)
        runs = [{"text": run.text, "bold": run.bold, "italic": run.italic} for run in block.runs]
        items.append({"uid": uid, "style": block.style, "runs": runs})
    return json.dumps(items, ensure_ascii=False)


def read_blocks(value: str) -> tuple[TextBlock, ...]:
    """The inverse of ``blocks_value``."""
    return tuple(_block(item) for item in json.loads(value))


def _block(item: Mapping[str, Any]) -> TextBlock:
    runs = tuple(TextRun(run["text"], run["bold"], run["italic"]) for run in item["runs"])
    return TextBlock(item["style"], runs, item["uid"])
