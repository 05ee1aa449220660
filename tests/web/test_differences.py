"""Lines that changed, commands of a script, tables of a text: what the practice pages take apart."""

from __future__ import annotations

import pytest

from sobes.web.differences import differences
from sobes.web.git_views import commands_of
from sobes.web.result_tables import taken_apart


def test_a_changed_line_stands_between_its_neighbours_with_its_numbers() -> None:
    lines = [(line.kind, line.text, line.old, line.new) for line in differences("a\nb\nc\n", "a\nB\nc\n")]
    assert lines == [("same", "a", 1, 1), ("gone", "b", 2, None), ("new", "B", None, 2), ("same", "c", 3, 3)]


def test_what_is_far_from_a_change_is_left_out_and_counted() -> None:
    old = "\n".join(map(str, range(20)))
    lines = differences(old, old.replace("10", "ten"))
    assert [(line.kind, line.count) for line in lines if line.kind == "gap"] == [("gap", 7), ("gap", 6)]


def test_equal_texts_differ_in_nothing() -> None:
    assert differences("a\n", "a\n") == ()


def test_an_added_first_line_leaves_the_rest_the_same() -> None:
    assert [line.kind for line in differences("b\n", "a\nb\n")] == ["new", "same"]


@pytest.mark.parametrize(
    ("script", "commands"),
    [
        ("# a comment\n\ngit status\ngit log\n", ("git status", "git log")),
        ("git commit -m 'one\ntwo'\ngit log\n", ("git commit -m 'one\ntwo'", "git log")),
        ("cat > a <<EOF\none\n# two\nEOF\ngit add a\n", ("cat > a <<EOF\none\n# two\nEOF", "git add a")),
        ("git add a &&\n  git commit -m x\n", ("git add a &&\n  git commit -m x",)),
        ("echo a \\\n  b\n", ("echo a \\\n  b",)),
        ('echo "it\'s"\ngit log\n', ('echo "it\'s"', "git log")),
        ("echo 'open\n", ("echo 'open",)),
    ],
)
def test_a_script_is_cut_where_a_shell_would_take_a_command(script: str, commands: tuple[str, ...]) -> None:
    assert commands_of(script) == commands


def test_a_table_in_a_text_is_taken_apart_by_its_rule() -> None:
    text = "Missing rows:\nname  | pay\n------+----\nГлеб  | 120\na | b | 7  \nDone"
    first, table, last = taken_apart(text)
    assert (first.text, last.text) == ("Missing rows:", "Done")
    assert (table.header, table.rows) == (("name", "pay"), (("Глеб", "120"), ("a | b", "7")))


def test_a_text_without_tables_stays_as_it_is() -> None:
    assert [part.text for part in taken_apart("just\n words - -")] == ["just\n words - -"]
