"""Nothing is dropped: every line that is not blank is kept in a value or listed as not understood."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sobes.notes.lines import lines_in, split_lines
from sobes.notes.recognise import read_as

DATA = Path(__file__).parent / "data"
READERS = {
    "question-list.md": "question-list",
    "notes.md": "numbered-notes",
    "plan.md": "study-plan",
    "map.md": "competency-map",
    "outline.txt": "outline",
}
NAMES = sorted(READERS)
TEXTS = {name: (DATA / name).read_text(encoding="utf-8").split("\n") for name in NAMES}

quiet = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def assert_accounts_for_all(kind, rows):
    lines = split_lines("\n".join(rows))
    value, _ = read_as(kind, lines)
    kept = {line.number: line.text for line in lines_in(value)}
    assert kept == {line.number: line.text for line in lines if line.text.strip()}


@pytest.mark.parametrize("kind", READERS.values())
@pytest.mark.parametrize("name", NAMES)
def test_any_reader_accounts_for_any_document(name, kind):
    assert_accounts_for_all(kind, TEXTS[name])


@st.composite
def damaged(draw):
    """A window of a document with lines deleted, repeated, moved and foreign lines put in."""
    name = draw(st.sampled_from(NAMES))
    rows = TEXTS[name]
    start = draw(st.integers(0, len(rows) - 1))
    rows = rows[start : start + draw(st.integers(1, 160))]
    for _ in range(draw(st.integers(0, 12))):
        place = draw(st.integers(0, len(rows) - 1))
        action = draw(st.sampled_from(["delete", "repeat", "move", "insert"]))
        if action == "delete" and len(rows) > 1:
            rows = rows[:place] + rows[place + 1 :]
        elif action == "repeat":
            rows = rows[: place + 1] + rows[place:]
        elif action == "move":
            rows = [*rows[:place], *rows[place + 1 :], rows[place]]
        else:
            foreign = draw(
                st.sampled_from(
                    [
                        "```",
                        "---",
                        "  ",
                        "<br>",
                        "\u00a0",
                        "12. x",
                        "- [ ] **31.02 (Пн)**: y",
                        "### 7. z",
                        "**Вакансии**:",
                        "✅ a:",
                        "\t\tb",
                        "|",
                        "1.",
                        "- ",
                        "#",
                        "x" * 3000,
                    ]
                )
            )
            rows = [*rows[:place], foreign, *rows[place:]]
    return READERS[name], rows


@quiet
@given(damaged())
def test_damaged_documents_never_crash_and_lose_no_line(case):
    assert_accounts_for_all(*case)


@quiet
@given(
    st.sampled_from(sorted(READERS.values())),
    st.lists(st.text(alphabet="аb1. -*#[]()✅:\t\u00a0|`?", max_size=25), max_size=30),
)
def test_random_lines_never_crash_and_none_is_lost(kind, rows):
    assert_accounts_for_all(kind, rows)
