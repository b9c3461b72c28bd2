"""Commands on the official forms the program ships with."""

import argparse
from pathlib import Path

from desktop.cli.parser import Subparsers, add_command, add_group
from resources.errors import KnownError
from resources.styles import PROFILES

NAMES = ("forms",)


def add_commands(commands: Subparsers) -> None:
    forms = add_group(commands, "forms", "xem các mẫu văn bản có sẵn")
    add_command(forms, "list", "liệt kê các mẫu văn bản", _list)
    made = add_command(forms, "render", "xuất một mẫu đã điền ví dụ ra .docx hoặc .pdf", _render)
    made.add_argument("form", metavar="MẪU")
    made.add_argument("--sample", action="store_true", help="điền bằng ví dụ kèm theo mẫu")
    made.add_argument("--profile", choices=PROFILES, default="P14", help="bộ cỡ chữ")
    made.add_argument("--to", type=Path, required=True, metavar="TỆP")


def _list(options: argparse.Namespace) -> int:
    """Id, label, kind, whether checked against its source, validity and source, a form a line."""
    from desktop.drafting.filling import kind_name
    from desktop.drafting.form_words import check_mark, validity
    from resources.forms import form_editions, load_form

    for form in (load_form(*edition) for edition in form_editions()):
        known = (form.id, form.label, kind_name(form), check_mark(form))
        print("\t".join((*known, validity(form), form.source)))
    return 0


def _render(options: argparse.Namespace) -> int:
    from desktop.press import write_document
    from exporters.samples import sample_document
    from resources.forms import form_editions, load_form

    edition = dict(form_editions()).get(options.form)
    if edition is None:
        raise KnownError(
            f"Không có mẫu “{options.form}”.", "Hãy xem tên các mẫu bằng lệnh: forms list."
        )
    if not options.sample:
        raise KnownError("Chưa nói điền mẫu bằng gì.", "Hãy thêm --sample để điền bằng ví dụ.")
    write_document(sample_document(load_form(options.form, edition), options.profile), options.to)
    print(options.to)
    return 0
