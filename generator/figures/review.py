"""评议: how the grades of a year are distributed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.figures.figure import Figure
from generator.figures.places import Section, counted
from generator.ledger import Ledger
from generator.records.review import Review

#: From high to low, scale by scale; grades of other scales follow in the order they are met.
GRADES = (
    "优秀",
    "称职",
    "基本称职",
    "不称职",
    "满意",
    "基本满意",
    "不满意",
    "好",
    "较好",
    "一般",
    "较差",
    "差",
)

DISTRIBUTION = (
    "这一年度已经公布结果的评议，按结果分；一份评议记录计一份，个人和班子都算，述职评议和民主评议分开计。"
)


def judged(ledger: Ledger, year: int) -> tuple[Review, ...]:
    """Reviews of a year whose grade was published."""
    return tuple(r for r in ledger.reviews() if r.year == year and r.grade is not None)


def distribution(reviews: Iterable[Review]) -> tuple[tuple[str, tuple[Review, ...]], ...]:
    """(grade, reviews), from high to low; only the grades given."""
    found: dict[str, list[Review]] = {}
    for review in reviews:
        if review.grade is not None:
            found.setdefault(review.grade, []).append(review)
    known = {grade: place for place, grade in enumerate(GRADES)}
    order = sorted(found, key=lambda grade: (known.get(grade, len(known)), grade))
    return tuple((grade, tuple(found[grade])) for grade in order)


def judged_year(ledger: Ledger, year: int) -> int | None:
    """The newest year up to `year` with published grades: reviews come after the year is over."""
    return max((r.year for r in ledger.reviews() if r.grade is not None and r.year <= year), default=None)


def grade_figures(ledger: Ledger, year: int) -> tuple[Figure, ...]:
    """One figure a grade, each of all grades published."""
    found = judged(ledger, year)
    return tuple(
        Figure(
            f"{year} 年度评议“{grade}”",
            len(reviews),
            "份",
            DISTRIBUTION,
            counted(year, None, Section.GRADES),
            len(found),
            key=grade,
        )
        for grade, reviews in distribution(found)
    )
