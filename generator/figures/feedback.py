"""意见与答复: how many opinions came in a year, and how many of them were answered."""

from __future__ import annotations

from datetime import date

from generator.figures.figure import Figure
from generator.ledger import Ledger


def feedback_figures(ledger: Ledger, year: int, as_of: date) -> tuple[Figure, ...]:
    """None where nothing was told. Answered by the as-of day, as on the page they lead to: what came in
    December is answered in January."""
    found = [f for f in ledger.feedbacks() if f.received.year == year and f.received <= as_of]
    if not found:
        return ()
    answered = sum(f.replied is not None and f.replied <= as_of for f in found)
    return (
        Figure(
            "意见答复",
            answered,
            "件",
            "这一年收到的意见里，到现在已经答复的件数；选拔公示期里收到的也在内。",
            f"list/feedback-{year}.html",
            len(found),
        ),
    )
