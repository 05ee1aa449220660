"""The belief over levels after an interview, or "not enough evidence yet".

A person of each level states a point of a question with a chance that falls with the point's level (CHANCES), and the
grader hears a stated point with the chance HEARD, an unstated one with OVERHEARD. The belief is Bayes' rule over
these chances from an even start. Points of one question hang together, so a question
counts as two independent observations, shared among its points by weight, however many points it has.

The chances are the authors' estimate, not fitted to data: `bench/verdict.py` prints how often simulated people of
each level are told their level, and how that changes when the chances are wrong.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sobes.bank.item import Level

Standing = Literal["below", "junior", "middle", "senior"]
STANDINGS: tuple[Standing, ...] = ("below", "junior", "middle", "senior")

CHANCES: Mapping[Standing, Mapping[Level, float]] = {
    "below": {"junior": 0.20, "middle": 0.06, "senior": 0.03},
    "junior": {"junior": 0.65, "middle": 0.25, "senior": 0.08},
    "middle": {"junior": 0.82, "middle": 0.62, "senior": 0.28},
    "senior": {"junior": 0.90, "middle": 0.82, "senior": 0.65},
}
# between the measured recall of fluent answers (0.95) and of all kinds together (0.55), docs/grading.md: what the
# grader cannot tell, the person confirms
HEARD, OVERHEARD = 0.8, 0.03
OBSERVATIONS = 2.0  # independent observations that one question is worth
SURE_FROM = 0.8  # belief that a level needs to be called the verdict
LEAST_QUESTIONS = 6
MOST_MORE = 15


@dataclass(frozen=True, slots=True)
class Evidence:
    """One point of an answered question: its level, its share of the question's weight, the credit earned, 0..1."""

    level: Level
    share: float
    credit: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """`standing` is None while the evidence does not suffice; `more` is then about how many questions it needs.

    `belief` sums to 1; `more` is None where more of the same would not decide it.
    """

    standing: Standing | None
    belief: Mapping[Standing, float]
    questions: int
    more: int | None = None

    @property
    def likeliest(self) -> Standing:
        return max(STANDINGS, key=lambda one: self.belief[one])

    @property
    def second(self) -> Standing:
        return max((one for one in STANDINGS if one != self.likeliest), key=lambda one: self.belief[one])


def verdict(questions: Iterable[Iterable[Evidence]]) -> Verdict:
    """The verdict from the points of every answered question; a question without points tells nothing."""
    told = [points for question in questions if (points := tuple(question))]
    logs = {one: sum(likelihood(one, points) for points in told) for one in STANDINGS}
    top = max(logs.values())
    raw = {one: math.exp(log - top) for one, log in logs.items()}
    belief = {one: value / sum(raw.values()) for one, value in raw.items()}
    found = Verdict(None, belief, len(told))
    if len(told) >= LEAST_QUESTIONS and belief[found.likeliest] >= SURE_FROM:
        return Verdict(found.likeliest, belief, len(told))
    return Verdict(None, belief, len(told), questions_needed(logs, len(told)))


def likelihood(standing: Standing, points: Iterable[Evidence]) -> float:
    """Log-chance that a person of this standing gives such an answer to one question."""
    return OBSERVATIONS * sum(
        point.share
        * (
            point.credit * math.log(observed(standing, point.level))
            + (1 - point.credit) * math.log(1 - observed(standing, point.level))
        )
        for point in points
    )


def observed(standing: Standing, level: Level) -> float:
    """The chance that a point of this level is credited to a person of this standing."""
    stated = CHANCES[standing][level]
    return HEARD * stated + OVERHEARD * (1 - stated)


def questions_needed(logs: Mapping[Standing, float], asked: int) -> int | None:
    """About how many more questions decide, if they tell as much each as those asked; None beyond MOST_MORE."""
    if asked == 0:
        return LEAST_QUESTIONS
    first, second = sorted(logs.values(), reverse=True)[:2]
    gain = (first - second) / asked
    needed = math.log(SURE_FROM / (1 - SURE_FROM))
    missing = max(LEAST_QUESTIONS - asked, 0)
    if gain * (asked + MOST_MORE) < needed:
        return None
    return max(missing, math.ceil(needed / gain) - asked, 1)
