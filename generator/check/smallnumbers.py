"""小数保护: what would let a small count be worked out, or say it again in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.fields import texts
from generator.check.rule import Fault, fault, record_rule
from generator.reckon.guarded import MANY, SMALL
from generator.records.incentive import GuardedFigure, Incentive
from generator.records.supervision import Supervision
from generator.working.guarded import told_figures

_CUMULATIVE = re.compile("累计|历年|历次|至今|以来|总共至")
_NUMERALS = {1: "1１一壹", 2: "2２二两双贰"}
_NUMERIC = "0-9０-９一二三四五六七八九十百千两"


@record_rule("GK675", Incentive, Supervision)
def no_running_totals(record: Incentive | Supervision, context: Context) -> Iterator[Fault]:
    """Two years of a running total subtract to one year's count."""
    for i, figure in enumerate(record.figures):
        if found := _CUMULATIVE.search(figure.item + figure.definition):
            yield fault("figures", i, "item", item=figure.item, word=found[0])


@record_rule("GK676", Incentive, Supervision)
def some_are_told_as_ranges(record: Incentive | Supervision, context: Context) -> Iterator[Fault]:
    """A count that had to be made vague, or a whole left out, because others would give a small number away
    (warning): the clerk may prefer to tell fewer items exactly."""
    over = tuple(figure for figure in record.figures if figure.year < context.as_of.year)
    places = [i for i, figure in enumerate(record.figures) if figure.year < context.as_of.year]
    for i, figure, told in zip(places, over, told_figures(over, context.as_of), strict=True):
        number = figure.number.exact
        if number is not None and figure.whole is not None and number > figure.whole:
            continue  # GK261
        if number is not None and number > SMALL and told.number == MANY:
            yield fault("figures", i, "number", item=figure.item, year=figure.year, told=MANY)
        elif (
            figure.whole is not None and figure.whole > SMALL and told.whole is None and figure.before is None
        ):
            yield fault("figures", i, "whole", item=figure.item, year=figure.year, told="总数不写")


@record_rule("GK677", Incentive, Supervision)
def small_counts_arent_told_in_words(record: Incentive | Supervision, context: Context) -> Iterator[Fault]:
    """歇职 2 人 in a sentence, where the table will say 少于3."""
    small = [figure for figure in record.figures if figure.number.exact in _NUMERALS]
    for path, text in texts(record):
        for figure in small:
            if _says(figure).search(text):
                yield fault(*path, item=figure.item)
                break


def _says(figure: GuardedFigure) -> re.Pattern[str]:
    """The item's name, then within the sentence its number and unit; or the other way round."""
    number = figure.number.exact or 0
    one = f"(?<![{_NUMERIC}])[{_NUMERALS[number]}]\\s*(?:个|名|位)?{re.escape(figure.unit)}"
    item = re.escape(figure.item)
    return re.compile(f"{item}[^。；\\n]{{0,12}}?{one}|{one}[^。；，\\n]{{0,6}}?{item}")


@record_rule("GK678", Incentive, Supervision)
def a_correction_changes_something(record: Incentive | Supervision, context: Context) -> Iterator[Fault]:
    """原公布 equal to 人数 is a left-over (warning)."""
    for i, figure in enumerate(record.figures):
        if figure.before is not None and figure.before == figure.number:
            yield fault("figures", i, "before", item=figure.item, number=figure.number)
