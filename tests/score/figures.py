"""What a drill counted, and how it is told."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass, field

_TOLD = 20


@dataclass
class Figures:
    """`counts` by what they count, in the order to be told; `findings` are faults of what was drilled, each
    enough to fail; `notes` are only told. `bad` names the counts that must be 0."""

    title: str
    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)
    bad: tuple[str, ...] = ()
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0
    skipped: str = ""

    @property
    def passed(self) -> bool:
        return not self.findings and not any(self.counts[name] for name in self.bad)

    def done(self) -> Figures:
        self.seconds = time.monotonic() - self.began
        return self

    def text(self) -> str:
        """Several lines: the counts, then findings and notes."""
        if self.skipped:
            return f"{self.title}：没有做，{self.skipped}"
        counts = "，".join(f"{name} {count:,}" for name, count in self.counts.items())
        lines = [
            f"{self.title}：{'通过' if self.passed else '不通过'}（{self.seconds:.0f} s）",
            f"  {counts}",
        ]
        lines += [f"  ！{finding}" for finding in self.findings[:_TOLD]]
        if len(self.findings) > _TOLD:
            lines.append(f"  ！还有 {len(self.findings) - _TOLD} 条")
        lines += [f"  · {note}：{count:,}" for note, count in self.notes.most_common(_TOLD)]
        return "\n".join(lines)

    def row(self) -> str:
        """One row of the table in docs/score.md."""
        if self.skipped:
            return f"| {self.title} | 没有做：{self.skipped} | |"
        counts = "；".join(f"{name} {count:,}" for name, count in self.counts.items())
        return f"| {self.title} | {counts} | {'通过' if self.passed else '不通过'}，{self.seconds:.0f} s |"


class Progress:
    """A line on stderr every few seconds."""

    def __init__(self, title: str, total: int, every: float = 5.0) -> None:
        self._title, self._total, self._every = title, total, every
        self._began = self._last = time.monotonic()
        self._count = 0

    def step(self, words: str = "") -> None:
        self._count += 1
        now = time.monotonic()
        if now - self._last >= self._every:
            self._last = now
            rate = self._count / (now - self._began)
            left = (self._total - self._count) / rate if rate else 0
            print(
                f"{self._title} {self._count:,}/{self._total:,}，约还要 {left:.0f} s {words}",
                file=sys.stderr,
                flush=True,
            )
