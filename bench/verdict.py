"""How often simulated people are told their level, beside plain thresholds of the score.

    python bench/verdict.py [--people 400] [--level middle] [--bank DIR] [--seed 1]

People of each standing say each point with the chances of `sobes.ability.verdict`, or with other ones; interviews
are planned over the real bank and led by the real rules. Baseline in the same run: the standing by the interview's
score, with thresholds midway between the mean scores of neighbouring standings among other simulated people who
answer just as assumed: the best that thresholds can get. Prints Markdown tables; shares are of all people.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from sobes.ability.verdict import CHANCES, HEARD, OVERHEARD, STANDINGS, Standing
from sobes.bank.item import LEVELS, Bank, Level
from sobes.bank.parse import read_bank
from sobes.grading.assessment import Assessment, PointAssessment, weighted_score
from sobes.interview.events import Answered, graded
from sobes.interview.kit import Kit, Question, Wishes, plan_kit
from sobes.interview.report import Report, build_report
from sobes.interview.state import Ask, Finish, Judge, State, apply, next_step

ROOT = Path(__file__).parents[1]
Verdict = Standing | None
Thresholds = tuple[float, ...]


@dataclass(frozen=True)
class World:
    """How people and the grader differ from what the verdict assumes.

    `shift` and `spread`: log-odds added to every chance, and the standard deviation between people. `together`: how
    often the points of one question are said or missed in one piece. `deaf`: share of the said points that the grader
    misses.
    """

    name: str
    shift: float = 0.0
    spread: float = 0.0
    together: float = 0.0
    deaf: float = 1 - HEARD


AS_ASSUMED = World("as assumed, points independent")
WORLDS = (
    AS_ASSUMED,
    World("points of a question hang together half the time", together=0.5),
    World("people of one level differ (sd 0.7 of log-odds)", spread=0.7),
    World("everyone says less (log-odds −0.5)", shift=-0.5),
    World("everyone says more (log-odds +0.5)", shift=0.5),
    World("the grader misses nothing that is said", deaf=0.0),
    World("the grader misses 40 % of the points said", deaf=0.4),
    World("40 % missed, hang together, people differ", spread=0.7, together=0.5, deaf=0.4),
)


def chance(standing: Standing, level: Level, added: float) -> float:
    known = CHANCES[standing][level]
    return 1 / (1 + math.exp(-(math.log(known / (1 - known)) + added)))


def judged(question: Question, standing: Standing, world: World, mood: float, dice: random.Random) -> Assessment:
    """What the grader finds in this person's answer."""
    one = dice.random() if dice.random() < world.together else None
    points = []
    for point in question.points:
        luck = dice.random() if one is None else one
        said = luck < chance(standing, point.level, world.shift + mood)
        found = dice.random() >= world.deaf if said else dice.random() < OVERHEARD
        points.append(PointAssessment(point.id, "covered" if found else "missed", 0.9))
    score = weighted_score({point.id: point.weight for point in question.points}, points, ())
    return Assessment(question.id, question.version, "simulated", tuple(points), (), score)


def interview(kit: Kit, standing: Standing, world: World, dice: random.Random) -> Report:
    """One person's interview by the rules, from the first question to the end."""
    mood = dice.gauss(0, world.spread)
    state = State()
    while not isinstance(step := next_step(kit, state), Finish):
        match step:
            case Ask(question):
                state = apply(kit, state, Answered(question.id, "words", 60 * question.minutes * dice.uniform(0.5, 1)))
            case Judge(answer):
                state = apply(kit, state, graded(judged(answer.question, standing, world, mood, dice)))
            case _:
                raise AssertionError(step)
    return build_report(kit, state)


def reports(bank: Bank, level: Level, standing: Standing, world: World, people: int, seed: str) -> Sequence[Report]:
    dice = random.Random(f"{seed} {level} {standing} {world.name}")
    kits = (plan_kit(bank, (), Wishes(level=level), dice.randrange(10**9)) for _ in range(people))
    return [interview(kit, standing, world, dice) for kit in kits]


def fitted(bank: Bank, level: Level, people: int, seed: int) -> Thresholds:
    """Scores that part the four standings best where everything is as assumed; of people who are not tested."""
    means = [
        statistics.mean(
            one.knowledge or 0.0 for one in reports(bank, level, standing, AS_ASSUMED, people, f"fit {seed}")
        )
        for standing in STANDINGS
    ]
    return tuple((low + high) / 2 for low, high in pairwise(means))


def by_score(report: Report, thresholds: Thresholds) -> Standing:
    return STANDINGS[sum((report.knowledge or 0.0) >= one for one in thresholds)]


def outcome(told: Verdict, true: Standing) -> str:
    if told is None:
        return "none"
    off = abs(STANDINGS.index(told) - STANDINGS.index(true))
    return ("right", "one", "more", "more")[off]


def row(name: str, cases: Sequence[tuple[Report, Standing]], thresholds: Thresholds) -> str:
    """One line: the verdict with its right to say nothing, then it and the thresholds naming a level to everyone."""
    told = [(report, true) for report, true in cases if report.verdict.standing]
    ours = Counter(outcome(report.verdict.standing, true) for report, true in cases)
    plain = Counter(outcome(by_score(report, thresholds), true) for report, true in cases)
    always = sum(report.verdict.likeliest == true for report, true in cases)
    plain_told = sum(by_score(report, thresholds) == true for report, true in told)
    cells = [
        f"{statistics.mean(len(report.lines) for report, _ in cases):.0f}",
        *(share(ours[one], len(cases)) for one in ("right", "one", "more", "none")),
        share(ours["right"], len(told)),
        share(plain_told, len(told)),
        share(always, len(cases)),
        *(share(plain[one], len(cases)) for one in ("right", "one", "more")),
    ]
    return f"| {name} | " + " | ".join(cells) + " |"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "—"


HEAD = (
    "| People | questions | right | one level off | more off | not enough evidence "
    "| right, of those told | thresholds, of the same | likeliest for all: right "
    "| thresholds for all: right | one off | more off |\n|---" + "|---:" * 11 + "|"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=400, help="of each standing")
    parser.add_argument("--level", choices=LEVELS, default="middle", help="of the interviews")
    parser.add_argument("--bank", type=Path, default=ROOT / "bank")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bank, _ = read_bank(options.bank)
    thresholds = fitted(bank, options.level, options.people, options.seed)
    print(
        f"{len(bank.mains)} mains, {len(bank.items)} items; interviews of level {options.level}, 60 minutes; "
        f"{options.people} people of each standing; thresholds {', '.join(f'{one:.2f}' for one in thresholds)}\n"
    )
    print(HEAD)
    for world in WORLDS:
        cases = []
        for standing in STANDINGS:
            found = reports(bank, options.level, standing, world, options.people, str(options.seed))
            cases += [(report, standing) for report in found]
            if world is AS_ASSUMED:
                print(row(f"as assumed: {standing}", cases[-len(found) :], thresholds))
        print(row(world.name, cases, thresholds))
    for level in LEVELS:
        if level != options.level:
            own = fitted(bank, level, options.people, options.seed)
            cases = [
                (report, standing)
                for standing in STANDINGS
                for report in reports(bank, level, standing, AS_ASSUMED, options.people, str(options.seed))
            ]
            print(row(f"as assumed, interview of level {level}", cases, own))


if __name__ == "__main__":
    main()
