"""Sample answers as tests of the grader: each earns the points that it claims, and nothing it must not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sobes.bank.item import Item, Lang, Sample, SampleKind
from sobes.bank.rules.base import Here, Rule, Spot, rule
from sobes.bank.rules.samples import KINDS

EARNS_NOTHING_ELSE = ("wrong", "keywords", "unknown")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the grader says of one answer: point → verdict, and the misconceptions it asserts."""

    verdicts: Mapping[str, str]
    asserted: frozenset[str]


Judge = Callable[[Item, Lang, str], Judged]


@dataclass(frozen=True, slots=True)
class Graded:
    """One sample with its judgement."""

    item: Item
    lang: Lang
    sample: Sample
    judged: Judged


@dataclass(frozen=True, slots=True)
class Figures:
    """How the samples of one kind fared. `claimed` counts verdicts of claimed points."""

    samples: int
    claimed: Mapping[str, int]
    unclaimed_earned: int
    misconceptions_claimed: int
    misconceptions_found: int
    misconceptions_unclaimed: int


def judge_samples(items: Iterable[Item], judge: Judge) -> tuple[Graded, ...]:
    """Let the grader judge every sample of every language; slow, some milliseconds each."""
    return tuple(
        Graded(item, lang, sample, judge(item, lang, sample.text))
        for item in items
        for lang, prose in item.prose.items()
        for sample in prose.samples
    )


def graded_rules(graded: Iterable[Graded]) -> tuple[Rule, ...]:
    """The rules on samples as warnings, over judgements made before."""
    rows = tuple(graded)

    def of(here: Here) -> Iterator[tuple[Graded, str]]:
        ids = {item.id for item in here.main.items}
        for row in rows:
            if row.item.id in ids:
                yield row, f"The {row.sample.kind} sample of {row.item.id}"

    def spot(here: Here, row: Graded, message: str) -> Spot:
        return Spot(here.prose(row.lang, row.item, "samples", row.sample.kind), message)

    @rule("B921", "claimed-point-not-earned", "warning")
    def claimed_point_not_earned(here: Here) -> Iterator[Spot]:
        for row, name in of(here):
            for pid in row.sample.points:
                verdict = row.judged.verdicts.get(pid, "missed")
                if verdict != "covered":
                    message = f"{name} claims {pid}, the grader says {verdict.replace('_', ' ')}."
                    yield spot(here, row, f"{message} Try: keys, subject and accept of {pid}.")

    @rule("B922", "unclaimed-point-earned", "warning")
    def unclaimed_point_earned(here: Here) -> Iterator[Spot]:
        for row, name in of(here):
            for pid in unclaimed(row):
                message = f"{name} earns {pid} and must not."
                yield spot(here, row, f"{message} Try: more key groups or an anti-point for {pid}.")

    @rule("B923", "claimed-misconception-not-found", "warning")
    def claimed_misconception_not_found(here: Here) -> Iterator[Spot]:
        for row, name in of(here):
            for mid in row.sample.misconceptions:
                if mid not in row.judged.asserted:
                    yield spot(here, row, f"{name} asserts {mid}, the grader does not see it. Try: also of {mid}.")

    @rule("B924", "unclaimed-misconception-found", "warning")
    def unclaimed_misconception_found(here: Here) -> Iterator[Spot]:
        for row, name in of(here):
            for mid in sorted(row.judged.asserted - set(row.sample.misconceptions)):
                yield spot(here, row, f"{name} is accused of {mid}. Try: claim it, or reword the sample or {mid}.")

    return (
        claimed_point_not_earned,
        unclaimed_point_earned,
        claimed_misconception_not_found,
        unclaimed_misconception_found,
    )


def unclaimed(row: Graded) -> list[str]:
    """Points that a wrong, keyword or unknown sample earned without claiming them."""
    if row.sample.kind not in EARNS_NOTHING_ELSE:
        return []
    earned = [pid for pid, verdict in row.judged.verdicts.items() if verdict in ("covered", "partial")]
    return [pid for pid in earned if pid not in row.sample.points]


def figures(graded: Iterable[Graded]) -> dict[SampleKind, Figures]:
    """Figures for each kind of sample."""
    rows = tuple(graded)
    return {kind: of_kind([row for row in rows if row.sample.kind == kind]) for kind in KINDS}


def of_kind(rows: list[Graded]) -> Figures:
    return Figures(
        samples=len(rows),
        claimed=Counter(row.judged.verdicts.get(pid, "missed") for row in rows for pid in row.sample.points),
        unclaimed_earned=sum(len(unclaimed(row)) for row in rows),
        misconceptions_claimed=sum(len(row.sample.misconceptions) for row in rows),
        misconceptions_found=sum(len(row.judged.asserted & set(row.sample.misconceptions)) for row in rows),
        misconceptions_unclaimed=sum(len(row.judged.asserted - set(row.sample.misconceptions)) for row in rows),
    )
