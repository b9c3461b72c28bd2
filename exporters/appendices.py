"""The appendices of a form, labelled and tied to their paper."""

from collections.abc import Sequence

from exporters.blocks import Filling, blocks_of
from exporters.document import Appendix
from exporters.template import fill
from exporters.texts import sentence
from resources.forms import Appendix as AppendixTemplate
from resources.vietnamese import clean_line

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def appendices_of(templates: Sequence[AppendixTemplate], filling: Filling) -> tuple[Appendix, ...]:
    """Those whose ``when`` is set; two or more are numbered in Roman figures
    (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1)."""
    wanted = [each for each in templates if not each.when or filling.values.get(each.when)]
    numbers = _ROMAN if len(wanted) > 1 else ("",)
    return tuple(
        _appendix(template, number, filling)
        for template, number in zip(wanted, numbers, strict=False)
    )


def _appendix(template: AppendixTemplate, number: str, filling: Filling) -> Appendix:
    blocks = (block for each in template.blocks for block in blocks_of(each, filling))
    return Appendix(
        label=f"{template.label} {number}".strip(),
        title=clean_line(fill(template.title, filling.values)).upper(),
        reference=sentence(fill(template.reference, filling.values)),
        body=tuple(blocks),
        landscape=template.landscape,
    )
