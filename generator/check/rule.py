"""How a rule is written: a small generator of faults, bound to one stable code.

    @record_rule("GK202", Selection)
    def total_is_weighted_sum(selection, context):
        '''V02 …'''
        yield fault("scores", 3, "total", expected="86.96", got="86.69")

A rule never raises for bad content and never looks at files, the clock or the theme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from generator.problem import Path

if TYPE_CHECKING:
    from generator.check.context import Context
    from generator.ledger import Ledger
    from generator.records.base import Record

R = TypeVar("R", bound="Record")
S = TypeVar("S", bound="Record")
T = TypeVar("T", bound="Record")
C = TypeVar("C", contravariant=True)


class Check(Protocol[C]):
    """What a rule over records of one or several kinds is: faults of one record."""

    def __call__(self, record: C, context: Context, /) -> Iterable[Fault]: ...


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule broken at `path` (English field names and indices) of a record; `record` is given by rules
    over the whole ledger and left out by rules over one record."""

    path: Path
    facts: dict[str, str]
    record: Record | None = None


def fault(*path: str | int, on: Record | None = None, **facts: object) -> Fault:
    """A fault at `path`; facts are turned into text as the sentence will show them."""
    return Fault(path, {name: str(value) for name, value in facts.items()}, on)


@dataclass(frozen=True, slots=True)
class RecordRule:
    """A rule that needs one record and look-ups; checked again only when they change."""

    code: str
    kinds: tuple[type[Any], ...]
    check: Callable[[Any, Context], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class LedgerRule:
    """A rule over all records together; every fault names its record (`on=`)."""

    code: str
    check: Callable[[Ledger, Context], Iterable[Fault]]


RECORD_RULES: list[RecordRule] = []
LEDGER_RULES: list[LedgerRule] = []


@overload
def record_rule(code: str, kind: type[R], /) -> Callable[[Check[R]], Check[R]]: ...
@overload
def record_rule(code: str, kind: type[R], other: type[S], /) -> Callable[[Check[R | S]], Check[R | S]]: ...
@overload
def record_rule(
    code: str, kind: type[R], other: type[S], third: type[T], /
) -> Callable[[Check[R | S | T]], Check[R | S | T]]: ...
def record_rule(code: str, /, *kinds: type[Any]) -> Callable[[Check[Any]], Check[Any]]:
    """Register a rule over single records of `kinds` (a base class covers its subclasses)."""

    def register(check: Check[Any]) -> Check[Any]:
        RECORD_RULES.append(RecordRule(code, kinds, check))
        return check

    return register


def ledger_rule(
    code: str,
) -> Callable[[Callable[[Ledger, Context], Iterable[Fault]]], Callable[[Ledger, Context], Iterable[Fault]]]:
    """Register a rule over the whole ledger."""

    def register(
        check: Callable[[Ledger, Context], Iterable[Fault]],
    ) -> Callable[[Ledger, Context], Iterable[Fault]]:
        LEDGER_RULES.append(LedgerRule(code, check))
        return check

    return register
