"""Competency maps and indented outlines."""

import re

import pytest

from sobes.notes.summary import summary


@pytest.fixture(scope="module")
def found_map(document, imported):
    return imported(document("map.md"))


@pytest.fixture(scope="module")
def found_outline(document, imported):
    return imported(document("outline.txt"))


def map_numbers(result):
    counts = summary(result)
    return [counts[key] for key in ("format", "sections", "marks", "groups", "leaves", "bullets")]


def test_counts_of_the_reference_map(found_map):
    assert map_numbers(found_map) == ["competency-map", 7, 13, 9, 4, 34]
    assert found_map.findings == ()
    assert found_map.unparsed == ()


def test_marks_and_bullets_of_each_section(found_map):
    rows = [(len(s.marks), sum(len(m.bullets) for m in s.marks)) for s in found_map.value.sections]
    assert rows == [(2, 10), (1, 8), (2, 6), (2, 5), (1, 3), (2, 2), (3, 0)]


def test_leaf_may_hold_a_colon_inside(found_map):
    leaves = {mark.line.number: mark.text for mark in found_map.value.marks if not mark.is_group}
    assert leaves == {
        79: "Чистая архитектура (Hexagonal, DDD, CQRS)",
        89: "Очереди сообщений: Kafka, RabbitMQ, Celery",
        90: "Кэширование, шардирование, репликация",
        91: "Rate limiting, Circuit Breaker",
    }


def test_bullet_lists_its_parts_with_their_brackets(found_map):
    bullet = next(b for m in found_map.value.marks for b in m.bullets if b.line.number == 32)
    assert bullet.parts == ("gRPC", "GraphQL (Ariadne, Strawberry)")


MAP_VARIANTS = {
    "no blank lines": lambda t: re.sub(r"\n\s*\n+", "\n", t),
    "hash headings": lambda t: re.sub(r"^\*\*(.*)\*\*$", r"## \1", t, flags=re.M),
    "stars and pluses": lambda t: t.replace("- ", "* ", 10).replace("- ", "+ "),
    "boxes": lambda t: t.replace("✅", "- [x]"),
    "other sign": lambda t: t.replace("✅", "☑"),
}


@pytest.mark.parametrize("change", MAP_VARIANTS.values(), ids=MAP_VARIANTS.keys())
def test_form_does_not_change_the_map(document, imported, change):
    assert map_numbers(imported(change(document("map.md"))))[1:] == [7, 13, 9, 4, 34]


def test_group_that_lost_its_bullets_and_leaf_with_bullets_are_found(document, imported):
    text = (
        document("map.md").replace("✅ Оптимизация кода:", "✅ Оптимизация кода").replace("✅ Rate", "✅ Ещё:\n✅ Rate")
    )
    assert {(f.code, f.line) for f in imported(text).findings} == {
        ("leaf-with-bullets", 12),
        ("group-empty", 91),
    }


def test_counts_of_the_reference_outline(found_outline):
    counts = summary(found_outline)
    assert (counts["format"], counts["topics"], counts["empty_topics"], counts["non_blank_lines"]) == (
        "outline",
        9,
        5,
        33,
    )
    assert counts["topic_titles"] == [
        "python 3",
        "django",
        "django orm",
        "sql",
        "asyncio",
        "БД",
        "git",
        "linux",
        "pytest",
    ]
    assert found_outline.unparsed == ()


def test_empty_topics_are_named(found_outline):
    assert [t.title for t in found_outline.value.topics if t.is_empty] == [
        "django",
        "django orm",
        "sql",
        "БД",
        "linux",
    ]


def test_mixed_indents_continue_the_line_before(found_outline):
    rows = [[line.number for line in item.lines] for t in found_outline.value.topics for item in t.items]
    assert [row for row in rows if len(row) > 1] == [[7, 8], [14, 15], [25, 26], [30, 31], [33, 34]]


def test_items_are_term_remark_and_text(found_outline):
    item = next(i for t in found_outline.value.topics for i in t.items if i.lines[0].number == 25)
    assert (item.depth, item.term, item.remark) == (1, "awit", "зачем и как использовать")
    assert item.text.startswith("await используется для приостановки выполнения корутины")


def test_solid_rows_stay_in_their_order(found_outline):
    assert [i.term for i in found_outline.value.topics[0].items if i.depth == 3] == ["s", "o", "i", "l", "d"]


def test_short_form_belongs_to_its_topic_and_the_last_line_to_none(found_outline):
    assert [line.number for t in found_outline.value.topics for line in t.digests] == [36]
    assert [line.number for line in found_outline.value.footer] == [56]
    assert [line.number for line in found_outline.value.title] == [1]


def test_findings_of_the_outline(found_outline):
    found = [(f.code, f.line) for f in found_outline.findings]
    assert [line for code, line in found if code == "topic-empty"] == [18, 20, 22, 38, 44]
    assert [line for code, line in found if code == "leading-comma"] == [28, 30]
    assert [line for code, line in found if code == "mixed-indent"] == [8]


def test_blanks_for_tabs_keep_the_topics(document, imported):
    counts = summary(imported(document("outline.txt").replace("\t", "    ")))
    assert (counts["topics"], counts["empty_topics"]) == (9, 5)


def test_english_outline_is_read(imported):
    text = (
        "Technical stage\npython,\n    GIL - one thread at a time\n    slots - less memory\nsql:\n    "
        "join - two tables\ngit,\n"
    )
    counts = summary(imported(text))
    assert (counts["format"], counts["topics"], counts["empty_topics"], counts["items"]) == (
        "outline",
        3,
        1,
        3,
    )
