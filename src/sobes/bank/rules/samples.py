"""Sample answers: all five kinds, with claims that hold by the rubric alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from sobes.bank.item import SampleKind
from sobes.bank.rules.base import Here, Spot, near, rule, rules_in

KINDS: tuple[SampleKind, ...] = get_args(SampleKind)
SILENT = ("keywords", "unknown")


@rule("B911", "sample-kinds")
def sample_kinds(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        found = [str(sample.kind) for sample in prose.samples]
        missing = [kind for kind in KINDS if kind not in found]
        strange = [kind for kind in found if kind not in KINDS]
        if here.heading(lang, item.id, "samples") is None or not (missing or strange):
            continue
        at = here.prose(lang, item, "samples", strange[0] if strange else "")
        hint = near(strange[0], missing or KINDS) if strange else f" Try: ### {missing[0]}."
        wrong = f'"{strange[0]}" is no kind of sample' if strange else f"{item.id} has no {', '.join(missing)} sample"
        yield Spot(at, f"{wrong}.{hint}")


@rule("B912", "sample-claims")
def sample_claims(here: Here) -> Iterator[Spot]:
    """Points and misconceptions that a sample names exist."""
    for item, lang, prose in here.texts():
        known = {one.id for one in item.points} | {one.id for one in item.misconceptions}
        for sample in prose.samples:
            for name in (*sample.points, *sample.misconceptions):
                if name not in known:
                    at = here.prose(lang, item, "samples", sample.kind)
                    yield Spot(at, f"The {sample.kind} sample of {item.id} names {name}, which is none.{near(name, known)}")


@rule("B913", "sample-full")
def sample_full(here: Here) -> Iterator[Spot]:
    """The full answer earns all points but at most one senior one, and asserts nothing false."""
    for item, lang, prose in here.texts():
        for sample in prose.samples:
            if sample.kind != "full":
                continue
            left = [point for point in item.points if point.id not in sample.points]
            at = here.prose(lang, item, "samples", "full")
            if len(left) > 1 or any(point.level != "senior" for point in left):
                names = ", ".join(point.id for point in left)
                yield Spot(at, f"The full sample of {item.id} leaves out {names}. Try: all but at most one senior point.")
            elif sample.misconceptions:
                names = ", ".join(sample.misconceptions)
                yield Spot(at, f"The full sample of {item.id} asserts {names}. Try: a right answer.")


@rule("B914", "sample-partial")
def sample_partial(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        for sample in prose.samples:
            if sample.kind == "partial" and not 0 < len(set(sample.points)) < len(item.points):
                at = here.prose(lang, item, "samples", "partial")
                yield Spot(at, f"The partial sample of {item.id} claims {len(sample.points)} points. Try: some, not all.")


@rule("B915", "sample-wrong")
def sample_wrong(here: Here) -> Iterator[Spot]:
    """The wrong answer asserts a misconception and does not earn the point that it contradicts."""
    for item, lang, prose in here.texts():
        targets = {one.id: one.contradicts for one in item.misconceptions}
        for sample in prose.samples:
            if sample.kind != "wrong":
                continue
            at = here.prose(lang, item, "samples", "wrong")
            clash = [targets[mid] for mid in sample.misconceptions if targets.get(mid) in sample.points]
            if not sample.misconceptions:
                yield Spot(at, f"The wrong sample of {item.id} asserts no misconception. Try: name what it asserts.")
            elif clash:
                yield Spot(at, f"The wrong sample of {item.id} earns {clash[0]} and contradicts it. Try: claim one.")


@rule("B916", "sample-silent")
def sample_silent(here: Here) -> Iterator[Spot]:
    """A bare list of terms and "I don't know" earn nothing."""
    for item, lang, prose in here.texts():
        for sample in prose.samples:
            if sample.kind in SILENT and (sample.points or sample.misconceptions):
                at = here.prose(lang, item, "samples", sample.kind)
                names = ", ".join((*sample.points, *sample.misconceptions))
                yield Spot(at, f"The {sample.kind} sample of {item.id} claims {names}. Try: nothing (—).")


@rule("B917", "sample-text")
def sample_text(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        for sample in prose.samples:
            least = 1 if sample.kind in SILENT else 8
            if len(sample.text.split()) < least:
                at = here.prose(lang, item, "samples", sample.kind)
                yield Spot(at, f"The {sample.kind} sample of {item.id} has no real text. Try: as a person says it.")


RULES = rules_in(globals())
