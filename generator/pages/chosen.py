"""拟任人选、任用: who was chosen, with total and rank, named only as the records name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.ledger import Ledger
from generator.reckon.numbers import plain
from generator.records.cadre import Cadre
from generator.records.selection import Appointment, Proposed, Selection


@dataclass(frozen=True, slots=True)
class Chosen:
    """Someone proposed or appointed. The name is the record's, or the published cadre record's."""

    ticket: str
    name: str
    cadre: str | None
    total: str
    rank: int | None
    to_post: str

    @property
    def called(self) -> str:
        return self.name or f"{self.ticket} 号"

    @property
    def standing(self) -> str:
        """03 号，总成绩 86.96，第 1 名."""
        parts = [f"{self.ticket} 号" if self.name else ""]
        parts += [f"总成绩 {self.total}" if self.total else "", f"第 {self.rank} 名" if self.rank else ""]
        return "，".join(filter(None, parts))


def proposed(selection: Selection, ledger: Ledger) -> tuple[Chosen, ...]:
    """拟任人选, in the order written."""
    return _chosen(selection, ledger, selection.proposed)


def appointed(selection: Selection, ledger: Ledger) -> tuple[Chosen, ...]:
    """Whom the conclusion appoints, in the order written; nobody before there is one."""
    return _chosen(selection, ledger, selection.conclusion.appointed if selection.conclusion else ())


def _chosen(
    selection: Selection, ledger: Ledger, rows: Sequence[Appointment | Proposed]
) -> tuple[Chosen, ...]:
    scores = {score.ticket: score for score in reversed(selection.scores)}
    publicised = {one.ticket: one for one in selection.proposed}
    found = []
    for row in rows:
        score, before = scores.get(row.ticket), publicised.get(row.ticket)
        cadre = row.cadre if isinstance(row, Appointment) else None
        person = ledger.get(Cadre, cadre)
        names = (
            before.name if before else None,
            score.name if score else None,
            person.name if person else None,
        )
        found.append(
            Chosen(
                row.ticket,
                next(filter(None, names), ""),
                cadre,
                plain(score.total) if score and score.total is not None else "",
                score.rank if score else None,
                before.to_post if before else "",
            )
        )
    return tuple(found)
