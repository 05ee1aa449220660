"""Checks of a plan's dates: the period, the summary, free days, months, weekdays, order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sobes.notes.findings import Finding, numbers
from sobes.notes.plan_facts import Facts, day_text, free_days, missing_weeks, ranges
from sobes.saying import Counted, Row, Saying, Value

RU_DAYS = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")
DAYS = (
    Saying("Monday"), Saying("Tuesday"), Saying("Wednesday"), Saying("Thursday"), Saying("Friday"), Saying("Saturday"),
    Saying("Sunday"),
)  # fmt: skip


def days_of(count: int) -> Counted:
    return Counted("{num} day", "{num} days", count)


def rows_of(count: int) -> Counted:
    return Counted("{num} row", "{num} rows", count)


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
    what: list[Value] = [
        Saying(
            "the period {first}–{last} has {days}, the summary runs {begins}–{ends}: {covered} in {rows}",
            first=day_text(first),
            last=day_text(last),
            days=days_of(days),
            begins=day_text(begins),
            ends=day_text(ends),
            covered=days_of(covered),
            rows=rows_of(len(rows)),
        )
    ]
    if ends > last:
        what.append(Saying("{days} beyond the end of the period", days=days_of((ends - last).days)))
    elif ends < last:
        what.append(Saying("{days} short of the end of the period", days=days_of((last - ends).days)))
    if begins < first:
        what.append(Saying("{days} before its start", days=days_of((first - begins).days)))
    elif (begins - first).days >= 7:
        what.append(Saying("{days} after its start", days=days_of((begins - first).days)))
    text: tuple[Value, ...] = (Row(tuple(what)),)
    outside = [row.line.number for row, start, _ in spans if start > last]
    if outside:
        beyond = Saying(
            "wholly beyond: lines {first}–{last} ({rows})",
            first=outside[0],
            last=outside[-1],
            rows=rows_of(len(outside)),
        )
        text += ("; ", beyond)
    yield Finding("P-01", "error", spans[0][0].line.number, Row((*text, "."), ""))


def days_without_task(facts: Facts) -> Iterator[Finding]:
    """P-06, and P-05: no free day where a missing week would belong."""
    free = free_days(facts.plan)
    line = facts.plan.title_line[0].number if facts.plan.title_line else 1
    if free and facts.plan.tasks:
        text = Saying("{days} of the period without a task: {ranges}.", days=days_of(len(free)), ranges=ranges(free))
        yield Finding("P-06", "warning", line, text)
    study = {m.block.number: m for m in facts.modules if m.block.number is not None and m.block.days}
    for lost in missing_weeks(facts.plan):
        before = [n for n in study if n < lost]
        after = [n for n in study if n > lost]
        if not before or not after:
            continue
        left, right = study[max(before)].block, study[min(after)].block
        if not [day for day in free if left.days[-1] < day < right.days[0]]:
            text = Saying(
                "no room for the lost week {lost}: not one free day between study week {left} (to {left_ends}) and "
                "study week {right} (from {right_begins}).",
                lost=lost,
                left=max(before),
                left_ends=day_text(left.days[-1]),
                right=min(after),
                right_begins=day_text(right.days[0]),
            )
            yield Finding("P-05", "warning", right.line.number, text)


def months(facts: Facts) -> Iterator[Finding]:
    """P-17: tasks under the heading of another month."""
    wrong: dict[str, list[tuple[date, int]]] = {}
    for task in facts.plan.tasks:
        if task.month and task.day and (task.day.year, task.day.month) != (task.month.year, task.month.month):
            wrong.setdefault(task.month.line.text.strip("# *\t"), []).append((task.day, task.line.number))
    for title, found in wrong.items():
        days = ", ".join(day_text(day) for day, _ in found)
        text = Saying(
            "under the heading {heading} stand days of another month: {days}.", heading=f"«{title}»", days=days
        )
        yield Finding("P-17", "warning", found[0][1], text)


def dates(facts: Facts) -> Iterator[Finding]:
    """Weekdays that do not fit, dates that do not exist, repeat, run backwards or leave the period."""
    seen: dict[date, int] = {}
    before: date | None = None
    for task in facts.plan.tasks:
        line, day = task.line.number, task.day
        if day is None:
            text = Saying("{day} is no date, or nothing tells its year.", day=task.written)
            yield Finding("date-unknown", "error", line, text)
            continue
        if task.weekday is not None and task.weekday != day.weekday():
            text = Saying(
                "{day} is {weekday} ({short}), not {written}.",
                day=day_text(day),
                weekday=DAYS[day.weekday()],
                short=RU_DAYS[day.weekday()],
                written=RU_DAYS[task.weekday],
            )
            yield Finding("weekday", "error", line, text)
        if day in seen:
            text = Saying("{day} already has a task on line {line}.", day=day_text(day), line=seen[day])
            yield Finding("date-repeat", "error", line, text)
        elif before and day < before:
            text = Saying("{day} comes after {before}.", day=day_text(day), before=day_text(before))
            yield Finding("date-order", "warning", line, text)
        if (facts.plan.start and day < facts.plan.start) or (facts.plan.end and day > facts.plan.end):
            text = Saying("{day} is outside the period of the plan.", day=day_text(day))
            yield Finding("date-outside", "warning", line, text)
        seen.setdefault(day, line)
        before = day
    if facts.plan.start and facts.plan.end and facts.plan.end < facts.plan.start:
        line = facts.plan.title_line[0].number
        yield Finding("period-reversed", "error", line, Saying("the period ends before it begins."))


def summary_rows(facts: Facts) -> Iterator[Finding]:
    """Rows of the summary that overlap, leave gaps, run backwards or are about no study week."""
    last: date | None = None
    for row, module in zip(facts.plan.summary, facts.rows, strict=True):
        line = row.line.number
        if row.first is None or row.last is None:
            text = Saying("a date of this row does not exist, or nothing tells its year.")
            yield Finding("date-unknown", "error", line, text)
            continue
        if row.last < row.first:
            yield Finding("summary-order", "error", line, Saying("the row ends before it begins."))
        if last and (row.first - last).days != 1:
            days = {"day": day_text(row.first), "last": day_text(last)}
            if row.first <= last:
                text = Saying("{day} overlaps the row before (to {last}).", **days)
            else:
                text = Saying("{day} leaves a gap after the row before (to {last}).", **days)
            yield Finding("summary-order", "warning", line, text)
        if module is None and facts.modules:
            text = Saying("no study week is about {text}.", text=f"«{row.text.rstrip('.')}»")
            yield Finding("summary-unknown", "warning", line, text)
        last = row.last


def lost_weeks(facts: Facts) -> Iterator[Finding]:
    """P-04: numbers missing in the row of study weeks."""
    lost = missing_weeks(facts.plan)
    if not lost:
        return
    known = [m for m in facts.modules if m.block.number is not None]
    after = [m for m in known if (m.block.number or 0) > lost[0]]
    remark = next((r for r in facts.plan.remarks if "пропал" in r.text.lower() or "lost" in r.text.lower()), None)
    text: Value = Counted(
        "study week {weeks} is absent: the numbers run {order}.",
        "study weeks {weeks} are absent: the numbers run {order}.",
        len(lost),
        weeks=numbers(lost),
        order=", ".join([str(m.block.number) for m in known][:100]),
    )
    if remark:
        so = Saying("The remark on line {line} says so, too: {text}.", line=remark.number, text=remark.text.strip())
        text = Row((text, so), " ")
    line = min(after, key=lambda m: m.block.number or 0).block.line.number
    yield Finding("P-04", "error", line, text)
