"""备案: each secretary and director is on file with the district."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.figures.people import needs_filing
from generator.records.cadre import Cadre

#: Days that filing may go before taking office (任前备案); a term before is another's.
_BEFORE = 60


@record_rule("GK266", Cadre)
def heads_are_on_file(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """V66: whoever holds such a post now (warning)."""
    for i, post in enumerate(cadre.posts):
        if needs_filing(post) and post.held_on(context.as_of) and post.filing is None:
            yield fault("posts", i, post=post.name)


@record_rule("GK294", Cadre)
def filed_about_taking_office(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """A filing of an earlier term, or after the post ended (warning)."""
    for i, post in enumerate(cadre.posts):
        if post.filing is None:
            continue
        early = (post.start - post.filing.date).days > _BEFORE
        if early or post.filing.date > (post.end or date.max):
            yield fault("posts", i, "filing", "date", post=post.name, date=post.filing.date, start=post.start)
