"""Checks of the numbers of a plan's weeks and repetitions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from sobes.notes.findings import Finding, numbers
from sobes.notes.plan_facts import Facts, block_name, day_text
from sobes.notes.plan_values import Block
from sobes.saying import Counted, Row, Saying


def numbers_refer(facts: Facts) -> bool:
    """Whether "repetition N" means "repetition of study week N" throughout: then a shared number is no
    collision."""
    numbered = [b for b in facts.repetitions if b.number is not None]
    fit = [b for b in numbered if b.number in {facts.modules[m].block.number for m in facts.modules_of(b)}]
    return bool(numbered) and len(fit) > 0.8 * len(numbered)


def calendar_week(facts: Facts, block: Block) -> int | None:
    return facts.week(block.days[0]) if block.days else None


def two_number_systems(facts: Facts) -> Iterator[Finding]:
    """P-07: repetitions bear the number of the calendar week, study weeks an ordinal."""
    repetitions = [b for b in facts.repetitions if b.number is not None]
    study = [m.block for m in facts.modules if m.block.number is not None and m.block.days]
    by_calendar = [b for b in repetitions if b.number == calendar_week(facts, b)]
    other = [b for b in study if b.number != calendar_week(facts, b)]
    if len(by_calendar) * 2 > len(repetitions) > 1 and len(other) * 2 > len(study) > 1 and not numbers_refer(facts):
        examples = tuple(
            Saying("{number} in {week}", number=b.number or 0, week=calendar_week(facts, b) or 0) for b in other
        )
        text = Saying(
            "two number systems: {some} of {all} repetitions bear the number of their calendar week, but study weeks "
            "are counted one by one (study week in calendar week: {examples}).",
            some=len(by_calendar),
            all=len(repetitions),
            examples=Row(examples),
        )
        yield Finding("P-07", "warning", repetitions[0].line.number, text)


def swapped(facts: Facts) -> Iterator[Finding]:
    """P-08: by date, a repetition with the greater number comes first. Study weeks out of order likewise."""
    if not numbers_refer(facts):
        ordered = [b for b in facts.repetitions if b.number is not None]
        for first, second in pairwise(ordered):
            if (first.number or 0) > (second.number or 0):
                text = Saying(
                    "the numbers of two repetitions are swapped: repetition {first} ({first_days}) is in calendar week "
                    "{first_week}, repetition {second} ({second_days}, line {line}) in week {second_week}.",
                    first=first.number or 0,
                    first_days=span(first),
                    first_week=calendar_week(facts, first) or 0,
                    second=second.number or 0,
                    second_days=span(second),
                    line=second.line.number,
                    second_week=calendar_week(facts, second) or 0,
                )
                yield Finding("P-08", "error", first.line.number, text)
    study = sorted(
        (m.block for m in facts.modules if m.block.number is not None and m.block.days),
        key=lambda b: b.days[0],
    )
    for first, second in pairwise(study):
        if first.number == second.number:
            text = Saying(
                "study week {number} is already on line {line}.", number=first.number or 0, line=first.line.number
            )
            yield Finding("week-repeat", "error", second.line.number, text)
        elif (first.number or 0) > (second.number or 0):
            text = Saying(
                "study week {number} ({days}) comes after study week {before} ({days_before}).",
                number=second.number or 0,
                days=span(second),
                before=first.number or 0,
                days_before=span(first),
            )
            yield Finding("week-order", "error", second.line.number, text)


def span(block: Block) -> str:
    return day_text(block.days[0]) if len(block.days) == 1 else f"{day_text(block.days[0])}–{day_text(block.days[-1])}"


def collisions(facts: Facts) -> Iterator[Finding]:
    """P-09: one number names a study week and a repetition of something else."""
    study = {b.number for b in facts.plan.blocks if b.kind == "study" and b.number is not None}
    both = sorted(study & {b.number for b in facts.plan.blocks if b.kind == "repetition" and b.number is not None})
    if not both or numbers_refer(facts):
        return
    second = next(b for b in facts.plan.blocks if b.number == both[0] and b is not first_with(facts, both[0]))
    order = ", ".join([str(b.number) for b in facts.plan.blocks if b.number is not None][:100])
    text = Counted(
        "number {numbers} names both a study week and a repetition; in order the numbers run {order}.",
        "numbers {numbers} each name both a study week and a repetition; in order the numbers run {order}.",
        len(both),
        numbers=numbers(both),
        order=order,
    )
    yield Finding("P-09", "error", second.line.number, text)


def first_with(facts: Facts, number: int) -> Block:
    return next(b for b in facts.plan.blocks if b.number == number)


def single_module(facts: Facts, block: Block) -> int | None:
    """Place of the module a repetition is about, None where its tasks are about several."""
    found = facts.modules_of(block)
    return found[0] if len(found) == 1 else None


def offsets(facts: Facts) -> Iterator[Finding]:
    """P-10: repetition number minus study number is not the same throughout."""
    found: dict[int, list[int]] = {}
    for block in facts.repetitions:
        place = single_module(facts, block)
        if place is not None and block.number is not None and (study := facts.modules[place].block.number) is not None:
            found.setdefault(study, []).append(block.number - study)
    if len({offset for row in found.values() for offset in row}) > 1:
        rows = tuple(
            Saying("week {number}: {offsets}", number=week, offsets=", ".join(f"{o:+d}" for o in row))
            for week, row in sorted(found.items())
        )
        text = Saying("the number of a repetition minus that of its study week varies ({rows}).", rows=Row(rows, "; "))
        yield Finding("P-10", "info", facts.repetitions[0].line.number, text)


def early_second_repetition(facts: Facts) -> Iterator[Finding]:
    """P-11: a module is repeated twice before the next one begins."""
    events = sorted((b for b in facts.plan.blocks if b.days), key=lambda b: b.days[0])
    seen: Counter[int] = Counter()
    next_study = following_study(events)
    for place, block in enumerate(events):
        module = single_module(facts, block)
        if block.kind == "study" or module is None:
            seen.clear()
            continue
        seen[module] += 1
        after = next_study[place]
        if seen[module] == 2 and after:
            text = Saying(
                "{block} repeats {module} a second time before {after} begins ({day}).",
                block=block_name(block),
                module=facts.modules[module].name,
                after=block_name(after),
                day=day_text(after.days[0]),
            )
            yield Finding("P-11", "info", block.line.number, text)


def following_study(events: list[Block]) -> list[Block | None]:
    """For each block, the next study week after it."""
    found: list[Block | None] = []
    after: Block | None = None
    for block in reversed(events):
        found.append(after)
        after = block if block.kind == "study" else after
    return found[::-1]
