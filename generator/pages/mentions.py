"""Where persons are named by id outside their own records: in selections, pools and trainings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.ledger import Ledger
from generator.records.reserve import Batch, Leave, Reserve
from generator.records.selection import Selection
from generator.records.training import Shadowing, Training

T = TypeVar("T")


@dataclass(frozen=True)
class Mentions:
    """Where persons are named by id outside their own records, gathered once for all of them."""

    selections: Mapping[str, tuple[tuple[Selection, str, bool], ...]]  # (which, 考号, appointed?)
    pool: Mapping[str, tuple[tuple[Reserve, Batch | Leave], ...]]
    trainings: Mapping[str, tuple[tuple[Training, Shadowing | None], ...]]  # None: among the newcomers


def mentions(ledger: Ledger) -> Mentions:
    """Gather them; of selections those that appointed a person or brought one into a pool."""
    tickets: dict[tuple[str, str], tuple[str, bool]] = {}
    pool: defaultdict[str, list[tuple[Reserve, Batch | Leave]]] = defaultdict(list)
    for reserve in ledger.reserves():
        for batch in reserve.batches:
            for member in batch.members:
                pool[member.cadre].append((reserve, batch))
                if batch.selection:
                    tickets[member.cadre, batch.selection] = (member.candidate or "", False)
        for leave in reserve.leaves:
            for id in leave.cadres:
                pool[id].append((reserve, leave))
    for selection in ledger.selections():
        for row in selection.conclusion.appointed if selection.conclusion else ():
            if row.cadre:
                tickets[row.cadre, selection.id] = (row.ticket, True)
    selections: defaultdict[str, list[tuple[Selection, str, bool]]] = defaultdict(list)
    for (id, chosen), (ticket, appointed) in sorted(tickets.items()):
        found = ledger.get(Selection, chosen)
        if found is not None:
            selections[id].append((found, ticket, appointed))
    trainings: defaultdict[str, list[tuple[Training, Shadowing | None]]] = defaultdict(list)
    for training in ledger.trainings():
        for id in training.newcomers:
            trainings[id].append((training, None))
        for shadowing in training.shadowing:
            trainings[shadowing.cadre].append((training, shadowing))
    return Mentions(_fixed(selections), _fixed(pool), _fixed(trainings))


def _fixed(found: Mapping[str, list[T]]) -> Mapping[str, tuple[T, ...]]:
    return {id: tuple(items) for id, items in found.items()}
