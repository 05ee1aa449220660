"""Charts as inline SVG: strings from plain values, for reports and pages alike.

No colour and no style is written here, only classes: the style sheet around gives them colours, so a page that
forbids inline styles can show them. Widths are percentages, so that a chart fills its place and its text keeps its
size. What colour says is also said by shape or by words; a screen reader gets the title and every number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from markupsafe import Markup

from sobes.reports.parts import BarRow, Mark
from sobes.reports.words import one_line, percent

ROW, BAR_TOP, BAR_HEIGHT = 38, 20, 11  # pixels
TALL, LOW = 34, 20
LEAST_WIDTH = 0.4  # percent, of a mark on the timeline
PLOT_HEIGHT, LEFT, RIGHT = 120, 11.0, 97.0  # pixels, percent, percent


def figure(key: str, title: str, text: str, height: int, body: Iterable[Markup]) -> Markup:
    """An SVG image with a name and a description; `key` is unique on the page."""
    return Markup(
        '<svg class="chart" role="img" aria-labelledby="{key}-t {key}-d" width="100%" height="{height}">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{text}</desc>{body}</svg>'
    ).format(key=key, title=one_line(title), text=one_line(text), height=height, body=Markup("").join(body))


def bars(key: str, title: str, rows: Sequence[BarRow]) -> Markup:
    """A bar for each share 0..1, its name and percentage above it; a dash and no bar where there is none."""
    told = "; ".join(f"{row.name}: {percent(row.share)}" for row in rows)
    return figure(key, title, told, ROW * len(rows), (bar(n * ROW, row) for n, row in enumerate(rows)))


def bar(top: int, row: BarRow) -> Markup:
    width = Markup("") if row.share is None else Markup(
        '<rect class="fill {kind}" x="0" y="{y}" width="{width}%" height="{height}" rx="2"/>'
    ).format(kind=row.kind, y=top + BAR_TOP, width=number(100 * clipped(row.share)), height=BAR_HEIGHT)  # fmt: skip
    return Markup(
        '<text x="0" y="{text}">{name}</text><text class="value" x="100%" y="{text}" text-anchor="end">{share}</text>'
        '<rect class="track" x="0" y="{y}" width="100%" height="{height}" rx="2"/>{width}'
    ).format(
        text=top + 14, name=shortened(row.name), share=percent(row.share), y=top + BAR_TOP, height=BAR_HEIGHT,
        width=width,
    )  # fmt: skip


def timeline(key: str, title: str, marks: Sequence[Mark]) -> Markup:
    """A mark for each question, as wide as its time: tall for a main, low for a follow-up.

    Filled is right, hollow is wrong, dashed is open, so that it reads in grey too.
    """
    widths = shares(marks)
    starts = [sum(widths[:n]) for n in range(len(widths))]
    told = "; ".join(mark.words for mark in marks)
    return figure(
        key, title, told, TALL + 2, (one(mark, x, w) for mark, x, w in zip(marks, starts, widths, strict=True))
    )


def shares(marks: Sequence[Mark]) -> list[float]:
    """Percent of the width for each mark; equal where no time was counted."""
    spent = [max(0.0, mark.seconds) for mark in marks]
    total = sum(spent)
    raw = [max(LEAST_WIDTH, 100 * one / total) if total else 1.0 for one in spent]
    return [100 * one / sum(raw) for one in raw]


def one(mark: Mark, start: float, width: float) -> Markup:
    kind = {True: "right", False: "wrong", None: "open"}[mark.right]
    height = LOW if mark.follow_up else TALL
    dashes = Markup(' stroke-dasharray="3 2"') if mark.right is None else Markup("")
    return Markup(
        '<rect class="mark {kind}" x="{x}%" y="{y}" width="{width}%" height="{height}"{dashes}>'
        "<title>{words}</title></rect>"
    ).format(
        kind=kind, x=number(start), y=TALL + 1 - height, width=number(width * 0.97), height=height, dashes=dashes,
        words=one_line(mark.words),
    )  # fmt: skip


def progress(key: str, title: str, points: Sequence[tuple[datetime, float]]) -> Markup:
    """Knowledge 0..1 of past interviews by date, oldest first; without points an empty grid.

    Instants have to bear a time zone, all or none of them.
    """
    ordered = sorted(points)
    places = [(across(at, ordered), down(share)) for at, share in ordered]
    joined = [
        Markup('<line class="path" x1="{}%" y1="{}" x2="{}%" y2="{}"/>').format(*map(number, (*start, *end)))
        for start, end in pairwise(places)
    ]
    dots = [
        Markup('<circle class="dot" cx="{}%" cy="{}" r="4"><title>{}: {}</title></circle>').format(
            number(x), number(y), f"{at:%Y-%m-%d}", percent(share)
        )
        for (x, y), (at, share) in zip(places, ordered, strict=True)
    ]
    told = "; ".join(f"{at:%Y-%m-%d}: {percent(share)}" for at, share in ordered)
    return figure(key, title, told, PLOT_HEIGHT + 26, (*grid(), *dates(ordered), *joined, *dots))


def grid() -> Iterable[Markup]:
    for share in (0.0, 0.5, 1.0):
        yield Markup('<text x="0" y="{}">{}</text><line class="grid" x1="{}%" y1="{y}" x2="100%" y2="{y}"/>').format(
            number(down(share) + 4), percent(share), number(LEFT - 1), y=number(down(share))
        )


def dates(ordered: Sequence[tuple[datetime, float]]) -> Iterable[Markup]:
    """The first day on the left and the last on the right."""
    if ordered:
        first, last = f"{ordered[0][0]:%Y-%m-%d}", f"{ordered[-1][0]:%Y-%m-%d}"
        label = Markup('<text x="{}%" y="{}"{}>{}</text>')
        yield label.format(number(LEFT), PLOT_HEIGHT + 22, "", first)
        if last != first:
            yield label.format(100, PLOT_HEIGHT + 22, Markup(' text-anchor="end"'), last)


def across(at: datetime, ordered: Sequence[tuple[datetime, float]]) -> float:
    """Percent from the left: in proportion to time; the middle where all are of one moment."""
    first, last = ordered[0][0], ordered[-1][0]
    span = (last - first).total_seconds()
    return LEFT + (RIGHT - LEFT) * ((at - first).total_seconds() / span if span else 0.5)


def down(share: float) -> float:
    """Pixels from the top."""
    return 8 + (PLOT_HEIGHT - 8) * (1 - clipped(share))


def clipped(share: float) -> float:
    """0..1; what is not a number counts as 0."""
    return min(1.0, max(0.0, share)) if share == share else 0.0


def number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def shortened(text: str, most: int = 44) -> str:
    """A label that fits a phone; the description holds the whole."""
    line = one_line(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
