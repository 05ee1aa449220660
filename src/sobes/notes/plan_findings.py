"""All checks of a study plan, and those of its form. Codes P-01 … P-24 name the kinds of contradiction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from sobes.notes import plan_calendar, plan_content, plan_numbers, plan_summary
from sobes.notes.findings import Finding, in_order, numbers
from sobes.notes.lines import Line
from sobes.notes.plan_facts import Facts, facts_of
from sobes.notes.plan_values import StudyPlan
from sobes.saying import Saying

Check = Callable[[Facts], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    plan_calendar.period_and_summary,
    plan_summary.summary_against_tasks,
    plan_summary.pushed_out,
    plan_calendar.lost_weeks,
    plan_calendar.days_without_task,
    plan_numbers.two_number_systems,
    plan_numbers.swapped,
    plan_numbers.collisions,
    plan_numbers.offsets,
    plan_numbers.early_second_repetition,
    plan_content.only_repeated,
    plan_content.never_repeated,
    plan_content.final_repetition,
    plan_content.uneven_repetition,
    plan_content.modules_without_topic,
    plan_calendar.months,
    plan_content.bullets_without_task,
    plan_content.tasks_without_bullet,
    plan_content.same_text,
    plan_content.vacancies,
    plan_content.wrong_terms,
    plan_calendar.dates,
    plan_calendar.summary_rows,
)


def plan_findings(plan: StudyPlan, lines: tuple[Line, ...]) -> tuple[Finding, ...]:
    """Everything the checks notice in a plan, by line."""
    facts = facts_of(plan)
    return in_order([f for check in CHECKS for f in check(facts)] + list(form(plan, lines)) + list(missing_parts(plan)))


def missing_parts(plan: StudyPlan) -> Iterator[Finding]:
    """A plan without a period or without its summary; blocks without tasks."""
    if plan.start is None or plan.end is None:
        text = Saying("no period is stated; the first and last task stand for it.")
        yield Finding("period-missing", "warning", 1, text)
    for block in plan.blocks:
        if not block.tasks:
            text = Saying("no task under {heading}.", heading=f"«{block.line.text.strip('# ')}»")
            yield Finding("block-empty", "warning", block.line.number, text)


GLUED = re.compile(r"\d\([A-Za-zА-Яа-я]{2,}\)")


def form(plan: StudyPlan, source: tuple[Line, ...]) -> Iterator[Finding]:
    """P-23: slips of form that a person may want to put right, one finding for each kind."""
    blank = set(plan.blank_lines)
    lines = [line for line in source if line.text.strip()]
    slips = {
        Saying("no blank between date and weekday"): [t.line for t in plan.tasks if GLUED.search(t.line.text)],
        Saying("blanks at the end of the line"): [line for line in lines if line.text != line.text.rstrip()],
        Saying("no blank line before the heading"): [
            line
            for before, line in pairwise(lines)
            if line.text.startswith("#") and line.number - 1 not in blank and not is_title(plan, before)
        ]
        if blank
        else [],
        Saying("two blank lines in a row"): [Line(n, "") for n in sorted(blank) if n + 1 in blank],
    }
    for what, found in slips.items():
        if found:
            where = numbers(line.number for line in found[:20])
            if len(found) > 20:
                where = Saying("{lines} and more", lines=where)
            yield Finding(
                "P-23", "info", found[0].number, Saying("form: {what} (line {lines}).", what=what, lines=where)
            )


def is_title(plan: StudyPlan, line: Line) -> bool:
    return line in plan.title_line
