"""The plan of one interview: what was asked for, and the questions drawn for it. Frozen once the interview starts."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sobes.bank.item import LEVELS, Bank, Item, Lang, Level
from sobes.errors import InterviewError
from sobes.notes.own_items import OwnItem

Feedback = Literal["training", "exam"]

FORMAT = 1
FEWEST_MAINS, MOST_MAINS = 10, 15  # R-05 of the question list
MINUTES = (5, 240)
MOST_FOLLOW_UPS = 5
OWN_SECTION = "own"
OWN_MINUTES = 4

# How much of an interview each section gets, by level: the level criteria of the question list put
# basics first for a junior, frameworks and depth for a middle, architecture and production for a senior.
SHARES: Mapping[Level, Mapping[str, float]] = {
    "junior": {
        "python-basics": 4, "python-advanced": 1, "web-frameworks": 3, "databases": 2,
        "architecture": 1, "performance": 0.5, "testing": 1, "devops": 0.5,
    },
    "middle": {
        "python-basics": 2, "python-advanced": 3, "web-frameworks": 3, "databases": 3,
        "architecture": 2, "performance": 1, "testing": 1, "devops": 1,
    },
    "senior": {
        "python-basics": 1, "python-advanced": 3, "web-frameworks": 2, "databases": 3,
        "architecture": 4, "performance": 3, "testing": 1, "devops": 3,
    },
}  # fmt: skip
TARGET_DEPTH: Mapping[Level, float] = {"junior": 0.5, "middle": 0.75, "senior": 1.0}  # of a question's points, 0..2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asks for. `sections` empty means all; `mains` and `seed` None mean "choose for me"."""

    level: Level = "middle"
    minutes: int = 60
    sections: tuple[str, ...] = ()
    mains: int | None = None
    follow_ups: int = MOST_FOLLOW_UPS  # at most so many for one main
    seed: int | None = None
    lang: Lang = "ru"
    feedback: Feedback = "training"
    coding: bool = False
    include_own: bool = False


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    id: str
    level: Level
    weight: int


@dataclass(frozen=True, slots=True)
class Question:
    """An item as the rules see it. Without points the person judges the answer: their own imported question.

    `critical` are the misconceptions that make an answer wrong whatever else it says.
    """

    id: str
    version: int
    section: str
    minutes: int
    points: tuple[PlannedPoint, ...] = ()
    critical: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    code: bool = False

    @property
    def self_graded(self) -> bool:
        return not self.points

    @property
    def depth(self) -> float:
        """0 (all points are a junior's) to 2 (all are a senior's); 0 for a question without points."""
        total = sum(point.weight for point in self.points)
        return sum(LEVELS.index(p.level) * p.weight for p in self.points) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class PlannedMain:
    """A main question and the follow-ups it may open, in the order in which they would be asked."""

    main: Question
    follow_ups: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Kit:
    """Wishes with every choice made, and the plan they led to."""

    level: Level
    minutes: int
    sections: tuple[str, ...]
    follow_ups: int
    seed: int
    lang: Lang
    feedback: Feedback
    coding: bool
    include_own: bool
    plan: tuple[PlannedMain, ...]
    format: int = FORMAT

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(one for planned in self.plan for one in (planned.main, *planned.follow_ups))

    def question(self, item_id: str) -> Question | None:
        return next((one for one in self.questions if one.id == item_id), None)

    def to_json(self) -> dict[str, Any]:
        """Plain data for storage; `kit_from_json` reads it."""
        return asdict(self)


def kit_from_json(data: Mapping[str, Any]) -> Kit:
    """Read what `to_json` wrote, also after a trip through JSON text. Raises InterviewError."""
    if data.get("format") != FORMAT:
        raise InterviewError(
            "This interview was planned in format {theirs}, this program reads {ours}: update Sobes.",
            theirs=data.get("format"), ours=FORMAT,
        )  # fmt: skip
    try:
        plan = tuple(
            PlannedMain(question_of(row["main"]), tuple(map(question_of, row["follow_ups"]))) for row in data["plan"]
        )
        rest = {key: data[key] for key in Kit.__slots__ if key not in ("plan", "sections")}
        return Kit(**rest, sections=tuple(data["sections"]), plan=plan)
    except (KeyError, TypeError) as error:
        raise InterviewError("The plan of this interview cannot be read ({error}).", error=error) from error


def question_of(row: Mapping[str, Any]) -> Question:
    points = tuple(PlannedPoint(**point) for point in row["points"])
    return Question(**{**row, "points": points, "critical": tuple(row["critical"]), "not_with": tuple(row["not_with"])})


def checked(wishes: Wishes, bank: Bank) -> Wishes:
    """The same wishes, or InterviewError with a sentence about the first that cannot be met."""
    if wishes.level not in LEVELS:
        raise InterviewError("There is no level {level}; choose junior, middle or senior.", level=wishes.level)
    if not MINUTES[0] <= wishes.minutes <= MINUTES[1]:
        low, high = MINUTES
        raise InterviewError(
            "{minutes} minutes cannot be planned; give {low} to {high}.", minutes=wishes.minutes, low=low, high=high
        )
    if wishes.mains is not None and not FEWEST_MAINS <= wishes.mains <= MOST_MAINS:
        raise InterviewError(
            "An interview has {low} to {high} main questions, not {mains}. "
            "For a shorter one give fewer minutes, or stop when you like.",
            low=FEWEST_MAINS, high=MOST_MAINS, mains=wishes.mains,
        )  # fmt: skip
    if not 0 <= wishes.follow_ups <= MOST_FOLLOW_UPS:
        raise InterviewError(
            "A main has at most {most} follow-ups, not {wished}.", most=MOST_FOLLOW_UPS, wished=wishes.follow_ups
        )
    known = {section.slug for section in bank.sections} | {OWN_SECTION}
    unknown = [slug for slug in wishes.sections if slug not in known]
    if unknown:
        raise InterviewError(
            "There is no section {name}. The sections are {known}.", name=unknown[0], known=", ".join(sorted(known))
        )
    return wishes


def plan_kit(bank: Bank, own: Sequence[OwnItem], wishes: Wishes, fresh_seed: int) -> Kit:
    """Draw the main questions: sections in balance, each section's nearest to the level more likely.

    `fresh_seed` is used where the wishes have no seed; the same seed over the same bank gives the same kit.
    Raises InterviewError where a wish cannot be met or nothing is there to ask.
    """
    checked(wishes, bank)
    seed = fresh_seed if wishes.seed is None else wishes.seed
    dice = random.Random(seed)
    pool = candidates(bank, own, wishes)
    if not pool:
        raise InterviewError("The chosen sections have no questions yet. Choose other sections.")
    wanted = wishes.mains or mains_for(wishes.minutes)
    chosen = draw(pool, wishes, wanted, dice)
    order = [section.slug for section in bank.sections] + [OWN_SECTION]
    chosen.sort(key=lambda one: (order.index(one.main.section), one.main.depth, one.main.id))
    return Kit(
        level=wishes.level, minutes=wishes.minutes, sections=wishes.sections, follow_ups=wishes.follow_ups, seed=seed,
        lang=wishes.lang, feedback=wishes.feedback, coding=wishes.coding, include_own=wishes.include_own,
        plan=tuple(chosen),
    )  # fmt: skip


def mains_for(minutes: int) -> int:
    """Main questions that leave about a third of the time for follow-ups, at four minutes each."""
    return max(FEWEST_MAINS, min(MOST_MAINS, minutes // 6))


def candidates(bank: Bank, own: Sequence[OwnItem], wishes: Wishes) -> list[PlannedMain]:
    """Every main that the wishes allow, with its follow-ups in order."""
    mine = own if wishes.include_own else ()
    found = []
    for main in bank.mains:
        items = [question(item) for item in main.items]
        extra = [own_question(one, main.section) for one in mine if one.parent_id == main.items[0].id]
        found.append(PlannedMain(items[0], (*ordered(items[1:], wishes), *extra)))
    for one in mine:
        if one.parent_id is None:
            children = tuple(own_question(child, OWN_SECTION) for child in mine if child.parent_id == one.id)
            found.append(PlannedMain(own_question(one, OWN_SECTION), children))
    return [planned for planned in found if not wishes.sections or planned.main.section in wishes.sections]


def question(item: Item) -> Question:
    points = tuple(PlannedPoint(point.id, point.level, point.weight) for point in item.points)
    critical = tuple(wrong.id for wrong in item.misconceptions if wrong.severity == "critical")
    return Question(
        item.id, item.version, item.section, item.minutes, points, critical, item.not_with, item.code_answer
    )


def own_question(item: OwnItem, section: str) -> Question:
    return Question(item.id, 1, section, OWN_MINUTES)


def ordered(follow_ups: Sequence[Question], wishes: Wishes) -> list[Question]:
    """Easiest first. With coding wished, a question answered by code comes before the others."""
    return sorted(follow_ups, key=lambda one: (wishes.coding and not one.code, one.depth, one.id))


def draw(pool: Sequence[PlannedMain], wishes: Wishes, wanted: int, dice: random.Random) -> list[PlannedMain]:
    """Up to `wanted` mains, one by one: the section that is furthest behind its share, then one of its mains."""
    left = {planned.main.id: planned for planned in pool}
    taken: list[PlannedMain] = []
    counts: dict[str, int] = {}
    while left and len(taken) < wanted:
        shares = {planned.main.section: share(wishes.level, planned.main.section) for planned in left.values()}
        section = max(sorted(shares), key=lambda slug: shares[slug] / (counts.get(slug, 0) + 1))
        here = [planned for planned in left.values() if planned.main.section == section]
        weights = [likelihood(planned, wishes) for planned in here]
        one = dice.choices(here, weights)[0]
        counts[section] = counts.get(section, 0) + 1
        taken.append(one)
        banned = {one.main.id, *one.main.not_with}
        left = {
            key: planned
            for key, planned in left.items()
            if key not in banned and one.main.id not in planned.main.not_with
        }
    return taken


def share(level: Level, section: str) -> float:
    return SHARES[level].get(section, 1.0)


def likelihood(planned: PlannedMain, wishes: Wishes) -> float:
    """Weight in the draw: greater the nearer a question's depth is to the level, and if it leads to wished code."""
    near = 1 / (0.2 + abs(planned.main.depth - TARGET_DEPTH[wishes.level]))
    leads_to_code = any(one.code for one in (planned.main, *planned.follow_ups))
    return near * (3.0 if wishes.coding and leads_to_code else 1.0)
