"""Study plans: what is read from the reference plan and from plans of other form or language."""

import re
from datetime import date

import pytest

from sobes.notes.summary import summary

EXPECTED = {
    "format": "study-plan",
    "tasks": 85,
    "study_tasks": 54,
    "repetition_tasks": 31,
    "practice_tasks": 14,
    "blocks": 24,
    "study_blocks": 11,
    "repetition_blocks": 13,
    "topics": 8,
    "topic_bullets": 26,
    "months": 4,
    "vacancy_blocks": 3,
    "vacancy_requirements": 7,
    "companies": 4,
    "summary_rows": 22,
    "summary_days": 154,
    "period_days": 93,
    "free_days": 8,
    "done_tasks": 0,
    "missing_weeks": [5],
    "period": ["2024-11-18", "2025-02-18"],
}


@pytest.fixture(scope="module")
def found(document, imported):
    return imported(document("plan.md"))


def numbers(result, leave_out=()):
    counts = summary(result)
    return {key: counts[key] for key in EXPECTED if key not in leave_out}


def test_counts_of_the_reference_plan(found):
    assert numbers(found) == EXPECTED
    assert found.unparsed == ()


def test_blocks_stand_on_their_lines_with_their_days(found):
    rows = [(b.line.number, b.kind[0], b.number, b.days[0], b.days[-1], len(b.tasks)) for b in found.value.blocks]
    assert rows[0] == (15, "s", 1, date(2024, 11, 18), date(2024, 11, 24), 7)
    assert rows[2] == (29, "r", 4, date(2024, 12, 2), date(2024, 12, 4), 3)
    assert rows[10] == (99, "s", 6, date(2025, 1, 1), date(2025, 1, 6), 6)
    assert rows[-1] == (196, "r", 14, date(2025, 2, 17), date(2025, 2, 18), 2)


def test_every_task_has_a_year_and_the_right_weekday(found):
    assert all(task.day and task.day.weekday() == task.weekday for task in found.value.tasks)
    assert [task.day for task in found.value.tasks] == sorted({task.day for task in found.value.tasks})


def test_days_under_the_wrong_month_keep_the_nearest_year(found):
    days = {task.line.number: task.day for task in found.value.tasks}
    assert (days[30], days[166]) == (date(2024, 12, 2), date(2025, 1, 31))


def test_summary_rows_cross_the_year(found):
    rows = {row.line.number: (row.first, row.last) for row in found.value.summary}
    assert rows[209] == (date(2024, 12, 30), date(2025, 1, 5))
    assert rows[224] == (date(2025, 4, 14), date(2025, 4, 20))


def test_vacancies_hang_on_a_topic_or_on_a_week(found):
    plan = found.value
    rows = [
        (v.line.number, v.topic, plan.blocks[v.block].number if v.block is not None else None)
        for v in plan.vacancy_blocks
    ]
    assert rows == [(10, 1, None), (65, 2, 3), (78, 2, 4)]
    assert plan.vacancy_blocks[0].vacancies[0].company == "Циан"
    assert plan.vacancy_blocks[0].vacancies[0].requirement == "Понимание принципов асинхронности."


def test_task_without_blank_before_the_weekday_is_read(found):
    task = next(task for task in found.value.tasks if task.line.number == 194)
    assert (task.day, task.weekday) == (date(2025, 2, 16), 6)


VARIANTS = {
    "no blank lines": lambda t: re.sub(r"\n\n+", "\n", t),
    "blank lines between all": lambda t: t.replace("\n", "\n\n"),
    "stars": lambda t: re.sub(r"^(\s*)- ", r"\1* ", t, flags=re.M),
    "pluses": lambda t: re.sub(r"^(\s*)- ", r"\1+ ", t, flags=re.M),
    "tabs": lambda t: t.replace("  - **", "\t- **"),
    "no bold": lambda t: re.sub(r"(\[ \] )\*\*(.*?)\*\*", r"\1\2", t),
    "long dashes": lambda t: re.sub(r"(\d) - (\d)", r"\1–\2", t),
    "explicit years": lambda t: re.sub(r"\[ \] \*\*(\d\d)\.(11|12)", r"[ ] **\1.\2.2024", t),
    "no month headings": lambda t: re.sub(r"^### \w+ 20\d\d\n", "", t, flags=re.M),
    "tags": lambda t: t.replace("\n", "<br/>\n"),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS.keys())
def test_form_does_not_change_the_counts(document, imported, change):
    assert numbers(imported(change(document("plan.md"))), {"months"}) == {
        key: value for key, value in EXPECTED.items() if key != "months"
    }


@pytest.mark.parametrize("mark", ["x", "X", "х", "✓"])
def test_done_boxes_are_read(document, imported, mark):
    result = imported(document("plan.md").replace("- [ ]", f"- [{mark}]", 10))
    assert summary(result)["done_tasks"] == 10


@pytest.mark.parametrize(("first", "last", "tasks"), [(0, 112, 45), (112, 224, 40)])
def test_halves_of_the_plan_are_read(document, imported, first, last, tasks):
    lines = document("plan.md").split("\n")
    result = imported("\n".join(lines[first:last]))
    assert (result.format, summary(result)["tasks"]) == ("study-plan", tasks)


ENGLISH = """# Study plan from 06.01.2025 to 26.01.2025

## January 2025

### 1. Concurrency
- Threads: what they are.
- Locks.
- **Vacancies**:
  - **Acme**: Knows threads.

#### Week 1: Concurrency
- [x] **06.01 (Mon)**: Threads: what they are.
- [ ] **07.01 (Tue)**: Locks.
- [ ] **08.01 (Wednesday)**: Practice: a thread pool.

#### Repetition (week 2)
- [ ] **13.01 (Mon)**: Threads.

## Summary
- **06.01 - 12.01**: Concurrency.
- **13.01 - 19.01**: Repetition: Concurrency.
"""


def test_english_plan_is_read(imported):
    counts = numbers(imported(ENGLISH))
    wanted = {
        "tasks": 4,
        "study_tasks": 3,
        "repetition_tasks": 1,
        "practice_tasks": 1,
        "blocks": 2,
        "topics": 1,
        "topic_bullets": 2,
        "months": 1,
        "vacancy_requirements": 1,
        "summary_rows": 2,
        "done_tasks": 1,
        "period_days": 21,
    }
    assert {key: counts[key] for key in wanted} == wanted


def test_dates_in_words_are_read(imported):
    text = (
        "## Plan\n#### Week 1: SQL\n- [ ] 18 November 2024 (Mon): joins\n- [ ] Nov 19, 2024 (Tue): "
        "views\n- [ ] 2024-11-20: CTE\n"
    )
    assert [task.day for task in imported(text).value.tasks] == [date(2024, 11, d) for d in (18, 19, 20)]


def test_weekday_may_stand_before_the_date(imported):
    text = "## Week 1: SQL\n- [ ] Mon 18.11.2024: joins\n- [x] Tue, 19.11.2024: views\n- [ ] Wed 20.11.2024: CTE\n"
    tasks = imported(text).value.tasks
    assert [(task.weekday, task.done) for task in tasks] == [(0, False), (1, True), (2, False)]
    assert [task.text for task in tasks] == ["joins", "views", "CTE"]
