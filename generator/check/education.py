"""学历 of the proposed beside what the notice asks for (V10). Both are free text; only what can be read for
certain is compared: of a requirement the lowest level it names (exceptions only lower it), of a person the
highest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.records.selection import Selection

#: Words of each level, from the lowest; longer words first, since 大学专科 is no 本科.
LEVELS: tuple[tuple[str, ...], ...] = (
    ("小学",),
    ("初中",),
    ("高中", "中专", "中师", "职高", "技校", "中技"),
    ("大学专科", "大专", "专科", "高职"),
    ("大学本科", "本科", "学士"),
    ("硕士", "研究生"),
    ("博士",),
)
_LEVEL = {word: level for level, words in enumerate(LEVELS) for word in words}
_WORD = re.compile("|".join(sorted(_LEVEL, key=len, reverse=True)))


def levels(text: str) -> list[int]:
    """The levels a text names."""
    return [_LEVEL[word] for word in _WORD.findall(text)]


@record_rule("GK213", Selection)
def proposed_are_educated(selection: Selection, context: Context) -> Iterator[Fault]:
    """V10: nobody is proposed whose 学历 is below what the notice asks for."""
    asked = selection.eligibility.education if selection.eligibility else None
    wanted = levels(asked or "")
    if not wanted:
        return
    for i, person in enumerate(selection.proposed):
        has = levels(person.education or "")
        if has and max(has) < min(wanted):
            yield fault(
                "proposed", i, "education", ticket=person.ticket, education=person.education, asked=asked
            )
