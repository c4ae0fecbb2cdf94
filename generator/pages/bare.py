"""First pages of columns that show nothing else yet: a column of the menu never leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.listing import list_page
from generator.pages.page import Page
from generator.revise import Revised

#: (kind, name of the column, what it is about)
COLUMNS = (
    ("supervision", "监督管理", "备案、重大事项报告、常态化监督和小错歇职的办法，全街道一年的数字。"),
    ("feedback", "意见答复", "收到的意见怎么办的、多少天答复的。不写反映人。"),
)


def pages(revised: Revised) -> Iterator[Page]:
    """One page a column, whatever records there are."""
    for kind, name, lead in COLUMNS:
        yield list_page(f"{kind}/index.html", kind, name, lead, (), ())
