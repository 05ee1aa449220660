"""Checks of a plan's dates: the period, the summary, free days, months, weekdays, order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sobes.notes.findings import Finding, numbers
from sobes.notes.lines import plural
from sobes.notes.plan_facts import Facts, day_text, free_days, missing_weeks, ranges

RU_DAYS = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")


def period_and_summary(facts: Facts) -> Iterator[Finding]:
    """P-01: the summary covers other days than the period."""
    rows = [row for row in facts.plan.summary if row.first and row.last]
    first, last = facts.first_day, facts.last_day
    spans = [(row, row.first, row.last) for row in rows if row.first and row.last]
    if not spans or first is None or last is None:
        return
    begins, ends = min(s[1] for s in spans), max(s[2] for s in spans)
    days, covered = (last - first).days + 1, (ends - begins).days + 1
    # a summary by whole weeks may reach to the end of the week the period ends in
    if -7 < (ends - last).days < 7 and -7 < (begins - first).days < 7:
        return
    message = (
        f"the period {day_text(first)}–{day_text(last)} has {plural(days, 'day')}, the summary runs "
        f"{day_text(begins)}–{day_text(ends)}: {plural(covered, 'day')} in {plural(len(rows), 'row')}"
    )
    if ends > last:
        message += f", {plural((ends - last).days, 'day')} beyond the end of the period"
    elif ends < last:
        message += f", {plural((last - ends).days, 'day')} short of the end of the period"
    if begins < first:
        message += f", {plural((first - begins).days, 'day')} before its start"
    elif (begins - first).days >= 7:
        message += f", {plural((begins - first).days, 'day')} after its start"
    outside = [row.line.number for row, start, _ in spans if start > last]
    if outside:
        message += f"; wholly beyond: lines {outside[0]}–{outside[-1]} ({plural(len(outside), 'row')})"
    yield Finding("P-01", "error", spans[0][0].line.number, message + ".")


def days_without_task(facts: Facts) -> Iterator[Finding]:
    """P-06, and P-05: no free day where a missing week would belong."""
    free = free_days(facts.plan)
    line = facts.plan.title_line[0].number if facts.plan.title_line else 1
    if free and facts.plan.tasks:
        yield Finding(
            "P-06",
            "warning",
            line,
            f"{plural(len(free), 'day')} of the period without a task: {ranges(free)}.",
        )
    study = {m.block.number: m for m in facts.modules if m.block.number is not None and m.block.days}
    for lost in missing_weeks(facts.plan):
        before = [n for n in study if n < lost]
        after = [n for n in study if n > lost]
        if not before or not after:
            continue
        left, right = study[max(before)].block, study[min(after)].block
        if not [day for day in free if left.days[-1] < day < right.days[0]]:
            yield Finding(
                "P-05",
                "warning",
                right.line.number,
                f"no room for the lost week {lost}: not one free day between study week {left.number} (to "
                f"{day_text(left.days[-1])}) and study week {right.number} (from {day_text(right.days[0])}).",
            )


def months(facts: Facts) -> Iterator[Finding]:
    """P-17: tasks under the heading of another month."""
    wrong: dict[str, list[tuple[date, int]]] = {}
    for task in facts.plan.tasks:
        if task.month and task.day and (task.day.year, task.day.month) != (task.month.year, task.month.month):
            wrong.setdefault(task.month.line.text.strip("# *\t"), []).append((task.day, task.line.number))
    for title, found in wrong.items():
        days = ", ".join(day_text(day) for day, _ in found)
        yield Finding(
            "P-17",
            "warning",
            found[0][1],
            f"under the heading «{title}» stand days of another month: {days}.",
        )


def dates(facts: Facts) -> Iterator[Finding]:
    """Weekdays that do not fit, dates that do not exist, repeat, run backwards or leave the period."""
    seen: dict[date, int] = {}
    before: date | None = None
    for task in facts.plan.tasks:
        line, day = task.line.number, task.day
        if day is None:
            yield Finding("date-unknown", "error", line, f"{task.written} is no date, or nothing tells its year.")
            continue
        if task.weekday is not None and task.weekday != day.weekday():
            yield Finding(
                "weekday", "error", line,
                f"{day_text(day)} is {day:%A} ({RU_DAYS[day.weekday()]}), not {RU_DAYS[task.weekday]}.",
            )  # fmt: skip
        if day in seen:
            yield Finding("date-repeat", "error", line, f"{day_text(day)} already has a task on line {seen[day]}.")
        elif before and day < before:
            yield Finding("date-order", "warning", line, f"{day_text(day)} comes after {day_text(before)}.")
        if (facts.plan.start and day < facts.plan.start) or (facts.plan.end and day > facts.plan.end):
            yield Finding("date-outside", "warning", line, f"{day_text(day)} is outside the period of the plan.")
        seen.setdefault(day, line)
        before = day
    if facts.plan.start and facts.plan.end and facts.plan.end < facts.plan.start:
        line = facts.plan.title_line[0].number
        yield Finding("period-reversed", "error", line, "the period ends before it begins.")


def summary_rows(facts: Facts) -> Iterator[Finding]:
    """Rows of the summary that overlap, leave gaps, run backwards or are about no study week."""
    last: date | None = None
    for row, module in zip(facts.plan.summary, facts.rows, strict=True):
        line = row.line.number
        if row.first is None or row.last is None:
            yield Finding(
                "date-unknown", "error", line, "a date of this row does not exist, or nothing tells its year."
            )
            continue
        if row.last < row.first:
            yield Finding("summary-order", "error", line, "the row ends before it begins.")
        if last and (row.first - last).days != 1:
            what = "overlaps the row before" if row.first <= last else "leaves a gap after the row before"
            yield Finding("summary-order", "warning", line, f"{day_text(row.first)} {what} (to {day_text(last)}).")
        if module is None and facts.modules:
            yield Finding("summary-unknown", "warning", line, f"no study week is about «{row.text.rstrip('.')}».")
        last = row.last


def lost_weeks(facts: Facts) -> Iterator[Finding]:
    """P-04: numbers missing in the row of study weeks."""
    lost = missing_weeks(facts.plan)
    if not lost:
        return
    known = [m for m in facts.modules if m.block.number is not None]
    after = [m for m in known if (m.block.number or 0) > lost[0]]
    remark = next((r for r in facts.plan.remarks if "пропал" in r.text.lower() or "lost" in r.text.lower()), None)
    said = f" The remark on line {remark.number} says so, too: {remark.text.strip()}." if remark else ""
    yield Finding(
        "P-04",
        "error",
        min(after, key=lambda m: m.block.number or 0).block.line.number,
        f"study {'week' if len(lost) == 1 else 'weeks'} {numbers(lost)} "
        f"{'is' if len(lost) == 1 else 'are'} absent: "
        f"the numbers run {', '.join([str(m.block.number) for m in known][:100])}.{said}",
    )
