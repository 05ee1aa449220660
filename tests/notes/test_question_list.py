"""Question lists: the reference list, and what other people's lists look like."""

import re

import pytest

from sobes.notes.summary import summary


@pytest.fixture(scope="module")
def found(document, imported):
    return imported(document("question-list.md"))


def codes(result):
    return {finding.code for finding in result.findings}


def test_counts_of_the_reference_list(found):
    counts = summary(found)
    assert counts["format"] == "question-list"
    assert (counts["mains"], counts["follow_ups"], counts["questions"]) == (80, 400, 480)
    assert (counts["rules"], counts["level_criteria"]) == (5, 3)
    assert [(s["declared"], s["real"], s["follow_ups"]) for s in counts["sections"]] == [
        (10, 10, 50),
        (15, 15, 75),
        (12, 12, 60),
        (10, 10, 50),
        (8, 8, 40),
        (8, 8, 40),
        (7, 7, 35),
        (10, 10, 50),
    ]


def test_clean_list_has_no_findings_and_no_unparsed_lines(found):
    assert found.findings == ()
    assert found.unparsed == ()


def test_numbers_run_from_1_to_80_with_five_follow_ups_each(found):
    assert [q.number for q in found.value.questions] == list(range(1, 81))
    assert all([f.number for f in q.follow_ups] == [1, 2, 3, 4, 5] for q in found.value.questions)


def test_original_text_number_and_line_are_kept(found):
    second = found.value.questions[1]
    assert (second.number, second.text, second.line.number) == (
        2,
        "Что такое GIL в Python и как он влияет на многопоточность?",
        28,
    )
    assert second.line.text == "### 2. " + second.text
    assert (second.follow_ups[4].text, second.follow_ups[4].lines[0].number) == (
        "Что такое nogil режим и какие есть альтернативы для его реализации?",
        34,
    )


def test_list_of_the_conclusion_is_rules_not_follow_ups(found):
    assert [rule.name for rule in found.value.rules] == [
        "Адаптация под уровень",
        "Время проведения",
        "Углубление",
        "Практические задачи",
        "Оценка",
    ]
    assert [c.level for c in found.value.criteria] == ["Junior", "Middle", "Senior"]
    assert len(found.value.questions[-1].follow_ups) == 5


def test_dunder_names_stay_as_written(found):
    texts = [f.text for q in found.value.questions for f in q.follow_ups]
    assert "Что такое __init_subclass__ и как он связан с метаклассами?" in texts


def same_counts(result):
    counts = summary(result)
    return (
        counts["mains"],
        counts["follow_ups"],
        len(counts["sections"]),
        counts["rules"],
        counts["level_criteria"],
    )


VARIANTS = {
    "no blank lines": lambda t: re.sub(r"\n\n+", "\n", t),
    "blank lines between all": lambda t: t.replace("\n", "\n\n"),
    "bracket numbers": lambda t: re.sub(r"^(\d)\. ", r"\1) ", t, flags=re.M),
    "no space after the number": lambda t: re.sub(r"^(### \d+)\. ", r"\1.", t, flags=re.M),
    "stars in contents": lambda t: re.sub(r"^\d\. \[", "* [", t, flags=re.M),
    "marker without bold": lambda t: t.replace("**Углубляющие вопросы:**", "Углубляющие вопросы:"),
    "marker as heading": lambda t: t.replace("**Углубляющие вопросы:**", "#### Углубляющие вопросы"),
    "indented follow-ups": lambda t: re.sub(r"^(\d\. [А-Я])", r"   \1", t, flags=re.M),
    "other depth": lambda t: t.replace("### ", "##### "),
    "closing hashes": lambda t: re.sub(r"^(### .*)$", r"\1 ###", t, flags=re.M),
    "line breaks of a web page": lambda t: t.replace("\n", "<br>\n"),
    "trailing blanks": lambda t: t.replace("\n", "  \t\n"),
    "narrow no-break spaces": lambda t: t.replace(". ", ".\u00a0"),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS.keys())
def test_form_does_not_change_the_counts(document, imported, change):
    assert same_counts(imported(change(document("question-list.md")))) == (80, 400, 8, 5, 3)


def test_bulleted_follow_ups_are_counted(document, imported):
    text = re.sub(r"^\d\. (?!\[|\*)", "* ", document("question-list.md"), flags=re.M)
    result = imported(text)
    assert same_counts(result) == (80, 400, 8, 5, 3)
    assert result.value.questions[0].follow_ups[0].number is None


@pytest.mark.parametrize("count", [3, 7])
def test_other_number_of_follow_ups_throughout_is_clean_but_for_the_stated_total(imported, count):
    rows = ["## Python"]
    for main in range(1, 6):
        rows += [f"### {main}. Question {main}?", "**Follow-up questions:**"]
        rows += [f"{n}. Deeper {main} {n}?" for n in range(1, count + 1)]
    result = imported("\n".join(rows))
    assert (summary(result)["mains"], summary(result)["follow_ups"]) == (5, 5 * count)
    assert result.findings == ()


def test_english_list_is_read(imported):
    text = """# Python backend interview
## Contents
1. [Python basics](#python-basics) (2 questions)
2. [Databases](#databases) (1 question)

## Python basics
### 1. What is the GIL?
**Follow-up questions:**
1. Why was it introduced?
2. When do threads help?
### 2. What is a decorator?
**Follow-up questions:**
1. How to pass arguments?
2. What is functools.wraps for?

## Databases
### 3. What is a transaction?
**Follow-up questions:**
1. What is isolation?
2. What is a savepoint?

## Conclusion
### How to use this list:
1. **Time**: ask two mains.
### Assessment criteria:
- **Junior**: knows the words
- **Senior**: knows the reasons
"""
    result = imported(text)
    assert same_counts(result) == (3, 6, 2, 1, 2)
    assert result.findings == ()


def test_extra_section_is_reported_not_dropped(document, imported):
    extra = (
        "## Git\n\n### 81. Что делает rebase?\n**Углубляющие вопросы:**\n1. а?\n2. б?\n3. в?\n4. г?\n"
        "5. д?\n\n---\n\n## Заключение"
    )
    result = imported(document("question-list.md").replace("## Заключение", extra))
    assert same_counts(result) == (81, 405, 9, 5, 3)
    assert codes(result) == {"section-undeclared", "stated-total"}


def test_wrong_declared_count_is_found(document, imported):
    result = imported(document("question-list.md").replace("(15 вопросов)", "(14 вопросов)"))
    assert [(f.code, f.line) for f in result.findings] == [("section-count", 102)]
    assert "declares 14 questions, it has 15" in result.findings[0].message


def test_missing_main_question_is_found(document, imported):
    text = re.sub(r"### 33\. .*?(?=### 34\.)", "", document("question-list.md"), flags=re.S)
    result = imported(text)
    assert codes(result) == {"section-count", "number-gap", "stated-total"}
    assert "before main question 34, 33 is missing" in next(
        f.message for f in result.findings if f.code == "number-gap"
    )


def test_repeated_number_is_found(document, imported):
    result = imported(document("question-list.md").replace("### 34. ", "### 33. "))
    assert {"number-repeat", "number-gap"} <= codes(result)


def test_missing_and_extra_follow_ups_are_found(document, imported):
    text = document("question-list.md").replace(
        "5. Как реализовать собственный класс, который можно добавить в set?\n", ""
    )
    result = imported(text)
    assert [(f.code, f.line) for f in result.findings] == [("follow-up-count", 20), ("stated-total", 691)]
    assert "has 4 follow-ups, the others have 5" in result.findings[0].message


def test_wrong_anchor_is_found(document, imported):
    result = imported(document("question-list.md").replace("(#тестирование)", "(#tests)"))
    assert [f.code for f in result.findings] == ["anchor"]


def test_same_question_twice_is_found(document, imported):
    text = document("question-list.md").replace(
        "Что такое nogil режим и какие есть альтернативы для его реализации?",
        "Почему GIL был введен в CPython и какие проблемы он решает?",
    )
    assert [f.code for f in imported(text).findings] == ["question-repeat"]


def test_lost_marker_keeps_the_follow_ups(document, imported):
    result = imported(document("question-list.md").replace("**Углубляющие вопросы:**\n", "", 1))
    assert same_counts(result)[:2] == (80, 400)
    assert codes(result) == {"marker-missing"}


def test_headings_that_lost_their_marks_are_still_mains(document, imported):
    assert same_counts(imported(document("question-list.md").replace("### ", "")))[:2] == (80, 400)


def test_stray_line_inside_a_question_is_listed_as_unparsed(document, imported):
    text = document("question-list.md").replace("### 2. ", "совсем посторонняя строка\n### 2. ")
    result = imported(text)
    assert [line.text for line in result.unparsed] == ["совсем посторонняя строка"]


@pytest.mark.parametrize(("first", "last", "mains"), [(0, 354, 41), (354, 708, 39)])
def test_halves_of_the_list_are_read(document, imported, first, last, mains):
    lines = document("question-list.md").split("\n")
    result = imported("\n".join(lines[first:last]))
    assert result.format == "question-list"
    assert summary(result)["mains"] == mains


def test_plain_numbered_list_with_indented_questions_is_read(imported):
    text = """# Interview

## Python

1. What is the GIL?
   - Why was it introduced?
   - When do threads help?
2. What is a list?
   - What does append cost?

## SQL

3. What is a view?
"""
    result = imported(text)
    assert [(q.number, len(q.follow_ups)) for q in result.value.questions] == [(1, 2), (2, 1), (3, 0)]
    assert [len(section.questions) for section in result.value.sections] == [2, 1]
