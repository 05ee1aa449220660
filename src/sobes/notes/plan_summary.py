"""Checks of a plan's summary against its days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sobes.notes.findings import Finding
from sobes.notes.plan_facts import Facts, day_text
from sobes.saying import Row, Saying, Value

LONGEST_ROW = 400  # days


def summary_against_tasks(facts: Facts) -> Iterator[Finding]:
    """P-02: for each task, whether the summary row of its day names its topic and its kind."""
    if not facts.plan.summary or not facts.plan.tasks:
        return
    topic, both, total, last_agreed = 0, 0, 0, None
    by_row: dict[int, list[int]] = {}
    row_of = rows_by_day(facts)
    for block in facts.plan.blocks:
        for task in block.tasks:
            if task.day is None:
                continue
            total += 1
            place = row_of.get(task.day)
            if place is None:
                continue
            counts = by_row.setdefault(place, [0, 0, 0])
            counts[2] += 1
            if facts.rows[place] is not None and facts.rows[place] == facts.of_task.get(task.line.number):
                topic += 1
                counts[0] += 1
                if facts.plan.summary[place].kind == block.kind:
                    both += 1
                    counts[1] += 1
                    last_agreed = max(task.day, last_agreed or task.day)
    if both == total:
        return
    shown = sorted(by_row.items())[:60]
    rows = ", ".join(f"{place + 1}: {agree}/{tasks}" for place, (agree, _, tasks) in shown)
    text: Value = Saying(
        "the summary and the daily tasks disagree: topic agrees for {topic} of {total} tasks, topic and kind for "
        "{both} of {total} (topic by summary row {rows}).",
        topic=topic,
        both=both,
        total=total,
        rows=rows,
    )
    if last_agreed:
        text = Row((text, Saying("The last day of agreement is {day}.", day=day_text(last_agreed))), " ")
    yield Finding("P-02", "error", facts.plan.summary[0].line.number, text)


def rows_by_day(facts: Facts) -> dict[date, int]:
    """Day → place of the first summary row that covers it."""
    found: dict[date, int] = {}
    for place, row in enumerate(facts.plan.summary):
        if row.first and row.last:
            for number in range(min((row.last - row.first).days + 1, LONGEST_ROW)):
                found.setdefault(row.first + timedelta(days=number), place)
    return found


def pushed_out(facts: Facts) -> Iterator[Finding]:
    """P-03: the summary puts a module after the end of the period, though the days have it inside."""
    end = facts.last_day
    found: dict[int, tuple[int, Saying]] = {}
    for row, place in zip(facts.plan.summary, facts.rows, strict=True):
        if place is not None and row.first and row.kind == "study":
            late = end is not None and row.first > end
            days = facts.modules[place].block.days
            if late and days and end and days[0] <= end:
                text = Saying("{module} from {day}", module=facts.modules[place].name, day=day_text(days[0]))
                found.setdefault(place, (row.line.number, text))
    if found:
        line = min(line for line, _ in found.values())
        names = Row(tuple(text for _, text in found.values()), "; ")
        text = Saying(
            "the summary puts after the end of the period what the days have inside it: {modules}.", modules=names
        )
        yield Finding("P-03", "error", line, text)
