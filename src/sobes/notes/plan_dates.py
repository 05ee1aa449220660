"""Dates as people write them in plans, mostly without a year, and the years they must have."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

RU_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = (
    r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
)
WEEKDAYS = (
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|"
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
# no capturing groups: the pattern is put into others
DAY = (
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d{2}))?(?!\d)"
    rf"|\d{{1,2}}\s+(?:{MONTH_NAMES})(?:\s+\d{{4}})?|(?:{MONTH_NAMES})\s+\d{{1,2}}(?!\d)(?:,?\s+\d{{4}})?)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; the year only where it is written."""

    month: int
    day: int
    year: int | None = None

    def in_year(self, year: int) -> date | None:
        """None where the day does not exist, as 31.02."""
        if not 1 <= self.month <= 12 or not 1 <= year <= 9999:
            return None
        return date(year, self.month, self.day) if 1 <= self.day <= monthrange(year, self.month)[1] else None


@dataclass(frozen=True, slots=True)
class Dated:
    """Dates with years: of the tasks, the summary rows and the period."""

    tasks: list[date | None]
    rows: list[tuple[date | None, date | None]]
    start: date | None
    end: date | None


def month_number(name: str) -> int:
    """1 … 12 from a Russian or English name, in any case."""
    low = name.lower()
    if low.startswith("мар"):
        return 3
    names = EN_MONTHS if low[0].isascii() else RU_MONTHS
    return next(index for index, start in enumerate(names, 1) if low.startswith(start))


def parse_day(text: str) -> Day | None:
    """ "18.11", "18.11.2024", "2024-11-18", "18 ноября", "Nov 18, 2024"; None for anything else."""
    text = text.strip()
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return Day(int(match[2]), int(match[3]), int(match[1]))
    if match := re.fullmatch(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?", text):
        year = int(match[3]) if match[3] else None
        return Day(int(match[2]), int(match[1]), year + 2000 if year is not None and year < 100 else year)
    if match := re.fullmatch(rf"(\d{{1,2}})\s+({MONTH_NAMES})(?:\s+(\d{{4}}))?", text, re.I):
        return Day(month_number(match[2]), int(match[1]), int(match[3]) if match[3] else None)
    if match := re.fullmatch(rf"({MONTH_NAMES})\s+(\d{{1,2}})(?:,?\s+(\d{{4}}))?", text, re.I):
        return Day(month_number(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    return None


def nearest(day: Day, anchor: date | None) -> date | None:
    """The date of that day and month nearest to `anchor`; None where it does not exist or nothing tells the
    year."""
    if day.year:
        return day.in_year(day.year)
    if anchor is None:
        return None
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    found = [one for year in years if (one := day.in_year(year))]
    return min(found, key=lambda one: abs((one - anchor).days), default=None)


def assign_years(
    tasks: Sequence[tuple[Day, tuple[int, int] | None]],
    rows: Sequence[tuple[Day, Day]],
    period: tuple[Day, Day] | None,
) -> Dated:
    """Years for days that carry none.

    A task takes the year that brings it nearest to its month heading (a slip of a few days over the
    heading's edge stays in place), else to the task before, else to the period's start. Summary rows follow
    each other from the period's start, the first task or the first dated row on.
    """
    start, end = period_dates(period)
    dated: list[date | None] = []
    before = start
    for day, heading in tasks:
        anchor = date(heading[0], heading[1], 15) if heading else before
        found = nearest(day, anchor)
        dated.append(found)
        before = found or before
    anchor = start or next((one for one in dated if one), None)
    spans: list[tuple[date | None, date | None]] = []
    for first, last in rows:
        opened = nearest(first, anchor)
        closed = nearest(last, opened or anchor)
        spans.append((opened, closed))
        anchor = closed or opened or anchor
    return Dated(dated, spans, start, end)


def period_dates(period: tuple[Day, Day] | None) -> tuple[date | None, date | None]:
    """Both ends of the period; a missing year is taken from the other end."""
    if period is None:
        return None, None
    first, last = period
    if first.year is None and last.year is None:
        return None, None
    if last.year is None and first.year is not None:
        start = first.in_year(first.year)
        end = last.in_year(first.year)
        return start, end if start and end and end >= start else last.in_year(first.year + 1)
    if first.year is None and last.year is not None:
        end = last.in_year(last.year)
        start = first.in_year(last.year)
        return start if start and end and start <= end else first.in_year(last.year - 1), end
    return first.in_year(first.year or 1), last.in_year(last.year or 1)
