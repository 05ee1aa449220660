"""The plan checks: exact results on the reference plan, and the same rules on altered plans."""

import re
from datetime import date, timedelta

import pytest

MUST = ["P-01", "P-02", "P-04", "P-06", "P-08", "P-09", "P-12", "P-13", "P-14", "P-17", "P-21"]
MAY = ["P-03", "P-05", "P-07", "P-10", "P-11", "P-15", "P-16", "P-18", "P-19", "P-20", "P-23", "P-24"]
DAYS = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")


@pytest.fixture(scope="module")
def plan(document):
    return document("plan.md")


@pytest.fixture(scope="module")
def found(plan, imported):
    return imported(plan).findings


def messages(findings, code):
    return [finding.message for finding in findings if finding.code == code]


def lines(findings, code):
    return [finding.line for finding in findings if finding.code == code]


def codes(findings):
    return {finding.code for finding in findings}


def one(findings, code):
    (message,) = messages(findings, code)
    return message


@pytest.mark.parametrize("code", MUST + MAY)
def test_reference_plan_has(found, code):
    assert code in codes(found)


def test_reference_plan_has_no_wrong_weekday_repeat_or_order(found):
    assert codes(found) == set(MUST + MAY)


def test_p01_period_against_summary(found):
    text = one(found, "P-01")
    assert "has 93 days" in text
    assert "18.11.2024–20.04.2025: 154 days in 22 rows" in text
    assert "61 days beyond" in text
    assert "lines 217–224 (8 rows)" in text


def test_p02_summary_against_tasks(found):
    text = one(found, "P-02")
    assert "topic agrees for 25 of 85 tasks, topic and kind for 23 of 85" in text
    assert "1: 7/7, 2: 3/3, 3: 4/7, 4: 3/3, 5: 4/7, 6: 2/7, 7: 2/7, 8: 0/7" in text
    assert "14: 0/2" in text
    assert "last day of agreement is 24.12.2024" in text


def test_p03_modules_pushed_out(found):
    text = one(found, "P-03")
    for day in ("24.01.2025", "31.01.2025", "07.02.2025", "13.02.2025"):
        assert day in text


def test_p04_missing_week_and_the_remark_about_it(found):
    assert "study week 5 is absent" in one(found, "P-04")
    assert "тут пропала неделя документации" in one(found, "P-04")


def test_p05_no_room(found):
    assert "lost week 5" in one(found, "P-05")


def test_p06_free_days(found):
    assert one(found, "P-06") == ("8 days of the period without a task: 28.11.2024–01.12.2024, 12.12.2024–15.12.2024.")


def test_p07_two_number_systems(found):
    assert "11 of 13 repetitions" in one(found, "P-07")
    assert "2 in 3, 3 in 5, 4 in 6, 6 in 7" in one(found, "P-07")


def test_p08_swapped_repetitions(found):
    assert lines(found, "P-08") == [29]
    assert "repetition 4 (02.12.2024–04.12.2024) is in calendar week 3" in one(found, "P-08")
    assert "repetition 3 (09.12.2024–11.12.2024, line 50) in week 4" in one(found, "P-08")


def test_p09_collisions(found):
    text = one(found, "P-09")
    assert "numbers 2, 3, 4, 6, 7, 8, 9, 10, 11 and 12 each name both" in text
    assert "1, 2, 4, 2, 3, 5, 3, 6, 4, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10, 12, 11, 13, 12, 14" in text


def test_p10_offsets(found):
    assert "week 1: +1, +3; week 2: +1, +3; week 3: +3; week 4: +3; week 6: +2" in one(found, "P-10")


def test_p12_only_repeated(found):
    assert lines(found, "P-12") == [56]
    assert "line 42" in one(found, "P-12")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (15, ["Многопроцессность"]),
        (99, ["Redis", "N + 1", "JOINы", "представление"]),
        (118, ["Метаклассы", "Статикметод", "классметод"]),
        (134, ["Контекстные менеджеры", "сборщик мусора"]),
        (149, ["Мультистейдж", "управление памятью"]),
        (165, ["cherry-pick", "Настройка CI/CD"]),
        (190, ["nothing of week 12"]),
    ],
)
def test_p13_never_repeated(found, line, names):
    (text,) = [f.message for f in found if f.code == "P-13" and f.line == line]
    assert [name for name in names if name not in text] == []


def test_p13_does_not_name_what_is_repeated(found):
    text = " ".join(messages(found, "P-13"))
    for name in ("Хеш-таблицы", "Параллелизм", "ACID", "Принципы ООП", "rebase", "Архитектура микросервисов"):
        assert name not in text


def test_p14_final_repetition(found):
    assert "covers 2 of 11 modules" in one(found, "P-14")
    assert lines(found, "P-14") == [196]


def test_p16_modules_without_topic(found):
    assert re.findall(r"week (\d+)", one(found, "P-16")) == ["3", "4", "12"]


def test_p17_wrong_months(found):
    first, second = messages(found, "P-17")
    assert "02.12.2024, 03.12.2024, 04.12.2024" in first
    assert "31.01.2025" in second


def test_p18_bullets_without_task(found):
    assert {42, 91, 94} <= set(lines(found, "P-18"))


def test_p20_same_texts(found):
    assert lines(found, "P-20") == [47, 119, 138, 153, 169, 193]


def test_p21_vacancies(found):
    assert "only 3 of 11 modules" in one(found, "P-21")
    assert "7tech (line 67): Django Rest Framework" in one(found, "P-21")


def test_p23_form(found):
    text = " ".join(messages(found, "P-23"))
    assert "68, 81, 163 and 165" in text
    assert lines(found, "P-23") == [1, 68, 84, 194]


def test_p24_wrong_term(found):
    assert lines(found, "P-24") == [93]


def shifted(text, days):
    """The whole plan, `days` later: dates, weekdays, period and summary; month headings stay as they are."""

    def move(match):
        day, month = int(match[1]), int(match[2])
        year = int(match[3] or (2024 if month >= 11 else 2025))
        new = date(year, month, day) + timedelta(days=days)
        rest = match[0][len(f"{match[1]}.{match[2]}") + (5 if match[3] else 0) :]
        rest = re.sub(r"\((\w\w)\)", f"({DAYS[new.weekday()]})", rest)
        return f"{new:%d.%m}" + (f".{new.year}" if match[3] else "") + rest

    return re.sub(r"(\d\d)\.(\d\d)(?:\.(\d{4}))?(?: ?\(\w\w\))?", move, text)


@pytest.mark.parametrize("days", [3, 7, 28])
def test_shifted_plan_has_the_same_contradictions(plan, imported, days):
    result = imported(shifted(plan, days)).findings
    assert set(MUST) <= codes(result)
    assert not {"weekday", "date-order", "date-repeat", "date-outside", "date-unknown"} & codes(result)
    assert "has 93 days" in one(result, "P-01")
    assert "25 of 85 tasks, topic and kind for 23 of 85" in one(result, "P-02") or days % 7
    assert one(result, "P-06").startswith("8 days")
    assert "repetition 4" in one(result, "P-08")


def without_block(text, heading):
    return re.sub(rf"#### {heading}.*?(?=\n#|\n---)", "", text, flags=re.S)


def test_another_lost_week_is_named(plan, imported):
    result = imported(without_block(plan, "Неделя 9")).findings
    assert "study weeks 5 and 9 are absent" in one(result, "P-04")
    assert one(result, "P-06").startswith("13 days")
    assert "summary-unknown" in codes(result)


def test_complete_numbers_are_no_p04(plan, imported):
    text = plan
    for number in range(6, 13):
        text = text.replace(f"#### Неделя {number}:", f"#### Неделя {number - 1}:")
    assert not {"P-04", "P-05"} & codes(imported(text).findings)


def test_without_summary_nothing_is_said_of_it(plan, imported):
    result = imported(plan[: plan.index("## Итоговый план")]).findings
    assert not {"P-01", "P-02", "P-03"} & codes(result)
    assert {"P-04", "P-06", "P-08", "P-09", "P-12", "P-13", "P-14", "P-17", "P-21"} <= codes(result)


def test_wrong_weekday_is_found(plan, imported):
    result = imported(plan.replace("19.11 (Вт)", "19.11 (Ср)")).findings
    assert lines(result, "weekday") == [17]
    assert one(result, "weekday") == "19.11.2024 is Tuesday (Вт), not Ср."


def test_repeated_date_is_found(plan, imported):
    result = imported(plan.replace("20.11 (Ср)", "19.11 (Вт)")).findings
    assert lines(result, "date-repeat") == [18]
    assert "20.11.2024" in one(result, "P-06")


def test_date_out_of_order_and_outside_the_period_are_found(plan, imported):
    result = imported(plan.replace("23.11 (Сб)", "17.11 (Вс)")).findings
    assert lines(result, "date-order") == [21]
    assert lines(result, "date-outside") == [21]


def test_date_that_does_not_exist_is_found_and_kept(plan, imported):
    result = imported(plan.replace("24.11 (Вс)", "31.11 (Вс)"))
    assert lines(result.findings, "date-unknown") == [22]
    assert len(result.value.tasks) == 85


def test_swapping_the_numbers_back_removes_p08(plan, imported):
    text = (
        plan.replace("(неделя 4)", "(неделя Х)").replace("(неделя 3)", "(неделя 4)").replace("(неделя Х)", "(неделя 3)")
    )
    assert "P-08" not in codes(imported(text).findings)


def test_other_swap_is_found(plan, imported):
    text = (
        plan.replace("(неделя 11)", "(неделя Х)")
        .replace("(неделя 10)", "(неделя 11)")
        .replace("(неделя Х)", "(неделя 10)")
    )
    assert lines(imported(text).findings, "P-08") == [29, 141]


def test_task_for_slots_removes_p12(plan, imported):
    text = plan.replace("O(n) операций в Python.", "O(n) операций в Python, slots.")
    assert "P-12" not in codes(imported(text).findings)


def test_right_months_remove_p17(plan, imported):
    text = plan.replace("#### Повторение (неделя 4)", "### Декабрь 2024\n#### Повторение (неделя 4)", 1)
    text = text.replace("### Февраль 2025\n", "").replace(
        "- [ ] **01.02", "### Февраль 2025\n#### Неделя 10: Git и CI/CD\n- [ ] **01.02"
    )
    assert "P-17" not in codes(imported(text).findings)


def test_summary_that_stops_early_is_p01(plan, imported):
    rows = plan.split("\n")
    result = imported("\n".join(rows[:204])).findings
    assert "short of the end of the period" in one(result, "P-01")


def test_gap_in_the_summary_is_found(plan, imported):
    result = imported(
        plan.replace("- **09.12 - 15.12**: Повторение тем по алгоритмам и структурам данных.\n", "")
    ).findings
    assert lines(result, "summary-order") == [206]


def tasks(first, texts):
    return "\n".join(
        f"- [ ] **{first + n:02d}.01 ({DAYS[(first + n - 6) % 7]})**: {text}" for n, text in enumerate(texts)
    )


WEEKS = [
    [
        "Индексы: виды.",
        "Транзакции: виды.",
        "Индексы: составные.",
        "Транзакции: уровни.",
        "Индексы: планы запросов.",
        "Транзакции: блокировки.",
        "Практика: индексы и транзакции в проекте.",
    ],
    [
        "Индексы.",
        "Транзакции.",
        "Индексы: вопросы.",
        "Транзакции: вопросы.",
        "Индексы: ошибки.",
        "Транзакции: ошибки.",
        "Индексы и транзакции вместе.",
    ],
    [
        "Ветки: создание.",
        "Ветки: слияние.",
        "Ветки: перенос.",
        "Ветки: удаление.",
        "Ветки: имена.",
        "Ветки: метки.",
        "Практика: ветки в проекте.",
    ],
    ["Ветки.", "Ветки: вопросы.", "Ветки: ошибки.", "Ветки: примеры.", "Ветки: итог."],
]

CLEAN = f"""## План подготовки с 06.01.2025 по 31.01.2025

### Январь 2025

### 1. Базы данных
- Индексы.
- Транзакции.

#### Неделя 1: Базы данных
{tasks(6, WEEKS[0])}

#### Повторение (неделя 2)
{tasks(13, WEEKS[1])}

### 2. Git
- Ветки.

#### Неделя 3: Git
{tasks(20, WEEKS[2])}

#### Повторение (неделя 4)
{tasks(27, WEEKS[3])}

## Итоговый план
- **06.01 - 12.01**: Базы данных.
- **13.01 - 19.01**: Повторение тем по базам данных.
- **20.01 - 26.01**: Git.
- **27.01 - 02.02**: Повторение тем по Git.
"""


def test_plan_that_agrees_with_itself_has_no_findings(imported):
    assert imported(CLEAN).findings == ()


def test_plan_whose_repetitions_name_their_week_has_no_collision(imported):
    text = CLEAN.replace("(неделя 2)", "(неделя 1)").replace("Неделя 3", "Неделя 2").replace("(неделя 4)", "(неделя 2)")
    assert imported(text).findings == ()
