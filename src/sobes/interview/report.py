"""What an interview adds up to: numbers only. `sobes.reports` joins them with the words of the bank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sobes.ability.verdict import Evidence, Verdict, verdict
from sobes.bank.item import LEVELS, Level
from sobes.grading.assessment import CREDIT
from sobes.interview.events import SELF_GRADES
from sobes.interview.kit import Kit
from sobes.interview.state import Answer, EndReason, Finish, State, is_right, next_step

MOST_TO_STUDY = 8


@dataclass(frozen=True, slots=True)
class Share:
    """Earned weight of a group of points: `score` is 0..1, None where nothing of it was asked."""

    name: str
    earned: float
    weight: float

    @property
    def score(self) -> float | None:
        return self.earned / self.weight if self.weight else None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer in the report. `right` is None where it still hangs on an open point."""

    answer: Answer
    follow_up: int  # 0: the main
    score: float
    reasoning: float | None
    right: bool | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A point to study: not earned, at or below the level of the interview first."""

    item_id: str
    point_id: str
    level: Level
    weight: float
    contradicted: bool


@dataclass(frozen=True, slots=True)
class Report:
    """`knowledge` and `reasoning` are 0..1, None where there is nothing to count.

    `end` is None while the interview goes on. `depth` is the mean number of follow-ups answered right for each
    right main.
    """

    knowledge: float | None
    reasoning: float | None
    sections: tuple[Share, ...]
    levels: tuple[Share, ...]
    lines: tuple[AnswerLine, ...]
    gaps: tuple[Gap, ...]
    verdict: Verdict
    mains_asked: int
    mains_right: int
    follow_ups_asked: int
    depth: float | None
    seconds: float
    taken_back: int
    open_points: int
    end: EndReason | None


def build_report(kit: Kit, state: State) -> Report:
    """The report of an interview, finished or not. Answers that wait to be judged are left out."""
    judged = [answer for answer in state.answers if answer.judged]
    mains = {planned.main.id: planned for planned in kit.plan}
    lines = tuple(line_of(kit, answer) for answer in judged)
    asked_mains = [line for line in lines if line.answer.question.id in mains]
    right_mains = [line for line in asked_mains if line.right]
    follow_ups = [line for line in lines if line.follow_up]
    step = next_step(kit, state)
    total = Share("", sum(earned(a) for a in judged), sum(weight(a) for a in judged))
    reasons = [line.reasoning for line in lines if line.reasoning is not None]
    return Report(
        knowledge=total.score,
        reasoning=sum(reasons) / len(reasons) if reasons else None,
        sections=by_section(judged),
        levels=by_level(judged),
        lines=lines,
        gaps=gaps_of(kit, judged),
        verdict=verdict(evidence(answer) for answer in judged),
        mains_asked=len(asked_mains),
        mains_right=len(right_mains),
        follow_ups_asked=len(follow_ups),
        depth=sum(1 for line in follow_ups if line.right) / len(right_mains) if right_mains else None,
        seconds=state.seconds,
        taken_back=state.taken_back,
        open_points=sum(len(answer.open_points) for answer in judged),
        end=step.reason if isinstance(step, Finish) else None,
    )


def line_of(kit: Kit, answer: Answer) -> AnswerLine:
    reasoning = answer.assessment.reasoning.score if answer.assessment and answer.text.strip() else None
    return AnswerLine(answer, follow_up_number(kit, answer), score_of(answer), reasoning, is_right(kit, answer))


def follow_up_number(kit: Kit, answer: Answer) -> int:
    for planned in kit.plan:
        ids = [planned.main.id, *(one.id for one in planned.follow_ups)]
        if answer.question.id in ids:
            return ids.index(answer.question.id)
    return 0


def score_of(answer: Answer) -> float:
    """0..1 of the whole question."""
    if answer.self_grade is not None:
        return SELF_GRADES[answer.self_grade]
    return answer.assessment.score if answer.assessment else 0.0


def weight(answer: Answer) -> float:
    """Every question weighs the same, whatever its points sum to."""
    return 1.0 if answer.judged else 0.0


def earned(answer: Answer) -> float:
    return score_of(answer) * weight(answer)


def by_section(answers: Sequence[Answer]) -> tuple[Share, ...]:
    """Sections in the order in which they were asked."""
    names = dict.fromkeys(answer.question.section for answer in answers)
    return tuple(
        Share(
            name,
            sum(earned(a) for a in answers if a.question.section == name),
            sum(weight(a) for a in answers if a.question.section == name),
        )
        for name in names
    )


def by_level(answers: Sequence[Answer]) -> tuple[Share, ...]:
    """Credit of the points of each level over their weight, in all answered questions."""
    points = [one for answer in answers for one in evidence(answer)]
    return tuple(
        Share(
            level,
            sum(point.credit * point.share for point in points if point.level == level),
            sum(point.share for point in points if point.level == level),
        )
        for level in LEVELS
    )


def evidence(answer: Answer) -> tuple[Evidence, ...]:
    """Points of one answer as the verdict takes them: points that nobody could tell are left out."""
    if answer.assessment is None or not answer.question.points:
        return ()
    total = sum(point.weight for point in answer.question.points)
    verdicts = {point.id: point.verdict for point in answer.assessment.points}
    return tuple(
        Evidence(point.level, point.weight / total, CREDIT.get(verdicts[point.id], 0.0))
        for point in answer.question.points
        if point.id in verdicts and verdicts[point.id] != "cannot_tell"
    )


def gaps_of(kit: Kit, answers: Iterable[Answer]) -> tuple[Gap, ...]:
    """What to study next: contradicted points first, then the heaviest missed ones up to the interview's level."""
    found = []
    for answer in answers:
        verdicts = {p.id: p.verdict for p in answer.assessment.points} if answer.assessment else {}
        for point in answer.question.points:
            verdict_ = verdicts.get(point.id)
            if verdict_ in ("missed", "partial", "contradicted"):
                lost = point.weight * (1 - CREDIT.get(verdict_, 0.0))
                found.append(Gap(answer.question.id, point.id, point.level, lost, verdict_ == "contradicted"))
    reach = LEVELS.index(kit.level)

    def order(gap: Gap) -> tuple[bool, bool, int, float, str]:
        above = LEVELS.index(gap.level) > reach
        return (above, not gap.contradicted, LEVELS.index(gap.level), -gap.weight, gap.item_id)

    return tuple(sorted(found, key=order)[:MOST_TO_STUDY])
