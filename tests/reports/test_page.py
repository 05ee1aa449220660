"""The HTML report and its charts: one file, nothing loaded, no inline style, readable without colour."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sobes
from sobes.reports.charts import bars, progress, timeline
from sobes.reports.document import Document
from sobes.reports.html import to_html
from sobes.reports.parts import BarRow, Mark

SVG = "{http://www.w3.org/2000/svg}"
MARKS = (
    Mark("1", False, True, 60, "1: right"),
    Mark("1.1", True, None, 30, "1.1: open"),
    Mark("2", False, False, 90, "2: wrong"),
)
ROWS = (BarRow("Основы <b>", 0.5), BarRow("SQL", None, "senior"), BarRow("Тесты", 1.0, "likely"))
POINTS = ((datetime(2026, 1, 1, tzinfo=UTC), 0.25), (datetime(2026, 3, 1, tzinfo=UTC), 0.75))
CHARTS = (bars("b", "Разделы", ROWS), timeline("t", "Ход", MARKS), progress("p", "Рост", POINTS))


def parsed(chart: str) -> ET.Element:
    return ET.fromstring(str(chart).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def percents(chart: ET.Element, shape: str, kind: str, name: str) -> list[float]:
    found = [one for one in chart.iter(SVG + shape) if kind in one.attrib["class"].split()]
    return [float(one.attrib[name].removesuffix("%")) for one in found]


@pytest.mark.parametrize("lang", ["russian", "english"])
def test_the_page_loads_nothing_and_runs_nothing(lang: str, request: pytest.FixtureRequest) -> None:
    page = to_html(request.getfixturevalue(lang))
    assert not re.search(r"<(script|link|img|iframe|object|embed|base|form|input)\b", page)
    assert not re.search(r"\s(src|srcset|style|on\w+)=", page)
    assert "@import" not in page
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_the_page_names_its_language_and_goes_dark_only_on_screens(russian: Document) -> None:
    page = to_html(russian)
    assert '<html lang="ru">' in page
    assert "@media screen and (prefers-color-scheme: dark)" in page
    assert "@media print" in page


def test_ids_on_the_page_are_unique(russian: Document) -> None:
    ids = re.findall(r'\sid="([^"]+)"', to_html(russian))
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_has_a_title_and_tells_every_number(chart: str) -> None:
    root = parsed(chart)
    assert root.attrib["role"] == "img"
    title, told = root.find(SVG + "title"), root.find(SVG + "desc")
    assert title is not None
    assert told is not None
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {told.attrib['id']}"
    assert title.text
    assert told.text in (
        "Основы <b>: 50 %; SQL: —; Тесты: 100 %",
        "1: right; 1.1: open; 2: wrong",
        "2026-01-01: 25 %; 2026-03-01: 75 %",
    )


@pytest.mark.parametrize("sheet", ["reports/report.css", "web/static/sobes.css"])
def test_every_class_of_the_charts_has_its_colours_in_the_report_and_on_the_pages(sheet: str) -> None:
    css = (Path(sobes.__file__).parent / sheet).read_text(encoding="utf-8")
    kinds = ("likely", "other", "reasoning", "junior", "middle", "senior", "right", "wrong", "open")
    used = {name for chart in CHARTS for names in re.findall(r'class="([^"]+)"', chart) for name in names.split()}
    rules = [rule.split("{")[0] for rule in css.splitlines() for rule in rule.split("}") if ".chart" in rule]
    assert [name for name in sorted(used | set(kinds)) if not any(f".{name}" in rule for rule in rules)] == []


def test_charts_bear_no_inline_style() -> None:
    assert not any("style" in chart for chart in CHARTS)


@given(st.floats(0, 1))
def test_a_bar_is_as_wide_as_its_share(share: float) -> None:
    chart = parsed(bars("k", "t", [BarRow("x", share)]))
    assert percents(chart, "rect", "fill", "width") == pytest.approx([100 * share], abs=0.006)


def test_a_share_of_nothing_has_no_bar() -> None:
    assert percents(parsed(bars("k", "t", [BarRow("x", None)])), "rect", "fill", "width") == []


@given(st.lists(st.floats(0, 10_000), min_size=1, max_size=60))
def test_marks_fill_the_timeline_in_order_without_overlap(seconds: list[float]) -> None:
    chart = parsed(timeline("k", "t", [Mark("1", False, True, one, "") for one in seconds]))
    starts, widths = percents(chart, "rect", "mark", "x"), percents(chart, "rect", "mark", "width")
    ends = [start + width for start, width in zip(starts, widths, strict=True)]
    assert all(end <= start + 0.02 for end, start in zip(ends, starts[1:], strict=False))
    assert all(width > 0 for width in widths)
    assert 95 < ends[-1] <= 100.01


def test_marks_are_told_apart_by_shape_too() -> None:
    right, unsure, wrong = [one.attrib for one in parsed(timeline("k", "t", MARKS)).iter(SVG + "rect")]
    assert int(unsure["height"]) < int(right["height"])
    assert "stroke-dasharray" in unsure
    assert "stroke-dasharray" not in wrong
    assert float(wrong["width"][:-1]) == pytest.approx(1.5 * float(right["width"][:-1]), rel=0.01)


def test_progress_goes_from_left_to_right_and_up_with_knowledge() -> None:
    chart = parsed(progress("k", "t", tuple(reversed(POINTS))))
    assert percents(chart, "circle", "dot", "cx") == sorted(percents(chart, "circle", "dot", "cx"))
    first, last = percents(chart, "circle", "dot", "cy")
    assert first > last
    assert len(percents(chart, "line", "path", "x1")) == 1


@pytest.mark.parametrize("points", [(), POINTS[:1], (POINTS[0], POINTS[0])])
def test_progress_of_few_interviews_can_be_drawn(points: tuple[tuple[datetime, float], ...]) -> None:
    assert len(percents(parsed(progress("k", "t", points)), "circle", "dot", "cx")) == len(points)


@given(st.text(max_size=80), st.one_of(st.none(), st.floats()))
def test_any_name_and_share_make_a_readable_chart(name: str, share: float | None) -> None:
    parsed(bars("k", name, [BarRow(name, share)]))
