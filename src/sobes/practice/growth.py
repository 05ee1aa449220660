"""How the cost of a solution grows: processor time at three sizes, read from outside, compared on a log-log scale."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from sobes.practice.session import Event, Session, Watched

GROWTHS: Mapping[str, Callable[[float], float]] = {
    "1": lambda n: 1.0,
    "log n": lambda n: math.log(n),
    "n": lambda n: n,
    "n log n": lambda n: n * math.log(n),
    "n^2": lambda n: n**2,
    "n^3": lambda n: n**3,
}
MARGIN = 0.4  # of the slope over all sizes; caches alone make a linear cost look like n^1.1
STEP_MARGIN = 0.5  # of the slope over the last step, which is noisier
REPEATS = 3
ENOUGH = 1.0  # seconds at one size, with all preparations, after which it is not repeated
ELSEWHERE = 6.0  # times the processor's seconds: a wall clock that runs so far ahead is not only a busy machine
FLOOR = 20e-6  # seconds: below this a call is as good as free
DEAREST = (
    50  # times the cost of a right solution at the same size: room for other ways, not for wasting time on purpose
)


@dataclass(slots=True)
class Costs:
    """Least seconds seen for a call at each size, of the processor and of the wall clock; `idle`: for no work at all.

    The clock of the processor is that of the candidate's first process. Where far more time went by on the wall, the
    work was done elsewhere, or slept through, and the wall clock counts.

    `usual`: what a right solution cost in the same run. Without it a solution that wastes time at small sizes would
    seem to grow gently.
    """

    growth: str = "n"
    sizes: tuple[int, ...] = ()
    least: dict[int, float] = field(default_factory=dict)
    idle: float = 0.0
    wall: dict[int, float] = field(default_factory=dict)
    usual: Costs | None = None

    def cost(self, size: int) -> float:
        spent = max(FLOOR, self.least[size] - self.idle)
        return self.wall[size] if self.wall[size] > ELSEWHERE * spent + 0.02 else spent

    def too_steep(self) -> bool:
        """Whether what is known so far grows faster than allowed, or is far above what is usual."""
        known = [size for size in self.sizes if size in self.least]
        if self.usual is not None and any(self.cost(size) > DEAREST * self.usual.cost(size) for size in known):
            return True
        if len(known) < 2:
            return False
        last = self.excess(known[-2], known[-1]) > STEP_MARGIN
        return last if len(known) < 3 else last or self.excess(known[0], known[-1]) > MARGIN

    def excess(self, small: int, large: int) -> float:
        """How much steeper than allowed, in exponents of n."""
        allowed = GROWTHS[self.growth]
        step = math.log(large / small)
        return math.log(self.cost(large) / self.cost(small)) / step - math.log(allowed(large) / allowed(small)) / step


def measure(session: Session, candidate: Watched, events: Iterator[Event], usual: Costs | None = None) -> Costs | None:
    """Drive the tester's measurement. None where it came to an early end; the events tell why."""
    costs = Costs(usual=usual)
    for event in events:
        if event["event"] == "sizes":
            costs.growth = event["growth"]
            costs.sizes = tuple(sorted(event["sizes"]))
            break
    if not costs.sizes:
        return None
    idle = [one for _ in range(5) if (one := timed(session, candidate, events, 0)) is not None]
    if not idle:
        return None
    costs.idle = min(one[0] for one in idle)
    for size in costs.sizes:
        if not look(session, candidate, events, costs, size, REPEATS):
            return None
        if costs.too_steep() and not again(session, candidate, events, costs):
            return None
        if costs.too_steep():
            break
    session.say("null")
    return costs


def again(session: Session, candidate: Watched, events: Iterator[Event], costs: Costs) -> bool:
    """Measure anew, more often, before anything is held against the solution."""
    known = [size for size in costs.sizes if size in costs.least]
    return all(look(session, candidate, events, costs, size, 2 * REPEATS) for size in known)


def look(session: Session, candidate: Watched, events: Iterator[Event], costs: Costs, size: int, times: int) -> bool:
    start = time.monotonic()
    for _ in range(times):
        taken = timed(session, candidate, events, size)
        if taken is None:
            return False
        costs.least[size] = min(taken[0], costs.least.get(size, math.inf))
        costs.wall[size] = min(taken[1], costs.wall.get(size, math.inf))
        if time.monotonic() - start > ENOUGH:
            break
    return True


def timed(session: Session, candidate: Watched, events: Iterator[Event], size: int) -> tuple[float, float] | None:
    """Seconds of the processor and of the wall clock that one call took; None if the run ended."""
    session.say(json.dumps(size))
    if not came(events, "before"):
        return None
    wall, start = time.monotonic(), candidate.cpu()
    session.say("go")
    if not came(events, "after"):
        return None
    taken = candidate.cpu() - start, time.monotonic() - wall
    session.say("go")
    return taken if start > 0 else None


def came(events: Iterator[Event], kind: str) -> bool:
    event = next(events, None)
    return event is not None and event["event"] == kind
