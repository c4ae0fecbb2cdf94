"""公开义务: what the catalogue says is due, and what answered it, as of a day. Pure: ledger and day in,
values out."""

from generator.duties.ahead import Coming, ComingKind, coming
from generator.duties.model import Duty, State, Tally, tally
from generator.duties.owed import duties

__all__ = ["Coming", "ComingKind", "Duty", "State", "Tally", "coming", "duties", "tally"]
