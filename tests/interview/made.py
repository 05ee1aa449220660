"""Made-up kits, assessments and people, for the rules alone: no bank, no grader."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import strategies as st

from sobes.grading.assessment import (
    Assessment,
    MisconceptionAssessment,
    PointAssessment,
    PointVerdict,
    weighted_score,
)
from sobes.interview.events import Answered, Confirmed, Event, Paused, Resumed, SelfGraded, Stopped, Undone, graded
from sobes.interview.kit import Kit, PlannedMain, PlannedPoint, Question
from sobes.interview.state import Ask, Confirm, Finish, Judge, OnPause, State, Step, apply, next_step

POINTS = (
    PlannedPoint("p1", "junior", 4),
    PlannedPoint("p2", "junior", 2),
    PlannedPoint("p3", "middle", 2),
    PlannedPoint("p4", "senior", 2),
)


def question(item_id: str, *, minutes: int = 4, not_with: Sequence[str] = (), own: bool = False) -> Question:
    return Question(item_id, 1, "python-basics", minutes, () if own else POINTS, ("m1",), tuple(not_with))


def kit(mains: int = 12, follow_ups: int = 5, minutes: int = 60, **more: object) -> Kit:
    plan = tuple(
        PlannedMain(
            question(f"{n:02d}.0"), tuple(question(f"{n:02d}.{k}", minutes=3) for k in range(1, follow_ups + 1))
        )
        for n in range(1, mains + 1)
    )
    values: dict[str, object] = {
        "level": "middle", "minutes": minutes, "sections": (), "follow_ups": 5, "seed": 1, "lang": "ru",
        "feedback": "training", "coding": False, "include_own": False, "plan": plan,
    }  # fmt: skip
    return Kit(**{**values, **more})  # type: ignore[arg-type]


def assessment(asked: Question, verdicts: Sequence[PointVerdict], wrong: bool = False) -> Assessment:
    points = tuple(PointAssessment(p.id, verdict, 0.9) for p, verdict in zip(asked.points, verdicts, strict=True))
    misconceptions = (MisconceptionAssessment("m1", wrong, 0.9),)
    score = weighted_score({p.id: p.weight for p in asked.points}, points, misconceptions)
    return Assessment(asked.id, 1, "made", points, misconceptions, score)


RIGHT: tuple[PointVerdict, ...] = ("covered", "covered", "covered", "missed")
WRONG: tuple[PointVerdict, ...] = ("missed", "missed", "missed", "missed")
UNSURE: tuple[PointVerdict, ...] = ("covered", "cannot_tell", "cannot_tell", "missed")


VERDICTS: tuple[PointVerdict, ...] = ("covered", "covered", "partial", "missed", "contradicted", "cannot_tell")


def any_kit(dice: random.Random, mains: int, follow_ups: int) -> Kit:
    """A kit with questions of every kind: own ones, long ones, ones that exclude others."""
    ids = [f"{n:02d}.{k}" for n in range(1, mains + 1) for k in range(follow_ups + 1)]
    plan = []
    for n in range(1, mains + 1):
        row = [
            question(
                f"{n:02d}.{k}",
                minutes=dice.randint(1, 8),
                not_with=dice.sample(ids, min(len(ids), dice.randint(0, 2))) if k else (),
                own=dice.random() < 0.1,
            )
            for k in range(dice.randint(0, follow_ups) + 1)
        ]
        plan.append(PlannedMain(row[0], tuple(row[1:])))
    return kit(
        minutes=dice.randint(5, 120),
        plan=tuple(plan),
        level=dice.choice(["junior", "middle", "senior"]),
        feedback=dice.choice(["training", "exam"]),
    )


@st.composite
def runs(draw: st.DrawFn, restless: bool = True) -> tuple[Kit, list[Event]]:
    """A kit and everything that happened in an interview with it, led by the rules to some moment or the end.

    `restless` people also pause, stop and take answers back.
    """
    dice = random.Random(draw(st.integers(0, 2**32)))
    plan = any_kit(dice, draw(st.integers(1, 15)), draw(st.integers(0, 5)))
    longest = draw(st.integers(0, 900))
    state, events = State(), list[Event]()
    for _ in range(draw(st.integers(0, 120))):
        step = next_step(plan, state)
        if isinstance(step, Finish):
            break
        event = move(dice, step, state, restless, longest)
        events.append(event)
        state = apply(plan, state, event)
    return plan, events


def move(dice: random.Random, step: Step, state: State, restless: bool, longest: int) -> Event:
    whim = dice.randint(0, 30) if restless else 30
    if whim == 0:
        return Stopped()
    if whim in (1, 2) and state.answers:
        return Undone(state.answers[-1].question.id)
    if whim in (3, 4):
        return Paused()
    match step:
        case Ask(asked):
            return Answered(asked.id, dice.choice(["", "слова", "words\n"]), dice.uniform(0, longest))
        case Judge(answer) if answer.question.self_graded:
            return SelfGraded(answer.question.id, dice.choice(["right", "partly", "wrong"]))
        case Judge(answer):
            return graded(assessment(answer.question, dice.choices(VERDICTS, k=4), dice.random() < 0.1))
        case Confirm(answer, points):
            return Confirmed(answer.question.id, points[0], dice.choice(VERDICTS))
        case OnPause():
            return Resumed()
        case Finish():
            raise AssertionError("nothing happens after the end")
