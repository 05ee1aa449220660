# ruff: noqa: E501
"""Reading tasks: a whole folder becomes a value, and every fault is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from sobes.errors import BankError
from sobes.practice.read import read_task, read_tasks

from .written import write_task


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_task_is_read_whole(tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path))
    assert (task.id, task.kind, task.level, task.minutes, task.items) == (
        "sum-of-list",
        "code",
        "junior",
        10,
        ("02.1",),
    )
    assert task.limits.time == 1.0
    assert task.text("ru").title == "Сумма"
    assert task.text("en").statement == "Write total."
    assert task.text("en").hints == ("Add.", "Begin with zero.")
    assert task.text("ru").hidden["test_many"] == "?"
    assert [(one.name, one.verdict, one.remark) for one in task.references] == [
        ("built_in", "AC", "the built-in function"),
        ("loop", "AC", "a loop"),
    ]
    assert [(one.name, one.verdict) for one in task.mutants] == [("first", "RE"), ("last", "WA"), ("loop", "TLE")]
    assert sorted(task.files) == ["test_hidden.py", "test_visible.py"]


def test_a_task_of_tests_has_its_implementations(tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path, kind="tests"))
    assert (task.solution, task.kills) == ("shop", 2)
    assert sorted(task.files) == ["broken/fails.py", "broken/zero.py", "right/loop.py", "subject.py"]


def test_a_bank_without_tasks_has_none(tmp_path: Path) -> None:
    assert read_tasks(tmp_path) == ()
    (tmp_path / "tasks").mkdir()
    assert read_tasks(tmp_path) == ()


def test_code_in_a_statement_is_no_heading(tmp_path: Path) -> None:
    folder = write_task(tmp_path)
    edit(folder / "en.md", "Write total.", "Write:\n\n```python\n## no heading\n# none\n```")
    assert read_task(folder).text("en").statement.splitlines()[3] == "## no heading"


def test_sentences_of_visible_tests_are_read(tmp_path: Path) -> None:
    folder = write_task(tmp_path)
    edit(folder / "en.md", "## Hidden", "## Visible tests\n- test_one: One is\n  its own sum\n\n## Hidden")
    assert read_task(folder).text("en").visible == {"test_one": "One is its own sum"}


def test_a_hint_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    folder = write_task(tmp_path)
    edit(folder / "en.md", "1. Add.", "1. Add\n   all of them.")
    edit(folder / "en.md", "- test_many: ?", "- test_many: What of\n  many?")
    text = read_task(folder).text("en")
    assert (text.hints[0], text.hidden["test_many"]) == ("Add\nall of them.", "What of many?")


BREAKS = {
    "an unknown key": ("task.toml", "minutes = 10", "minuts = 10", "task.toml:7: unknown key 'minuts'; did you mean 'minutes'?"),
    "a missing key": ("task.toml", "minutes = 10", "", "task.toml:1: `minutes` is missing"),
    "another type": ("task.toml", "minutes = 10", 'minutes = "10"', "task.toml:7: `minutes` is '10', not int"),
    "an unknown kind": ("task.toml", '"code"', '"poem"', "task.toml:3: `kind` is 'poem', not one of: code, bug"),
    "an unknown level": ("task.toml", '"junior"', '"guru"', "task.toml:4: `level` is 'guru'"),
    "another format": ("task.toml", "format = 1", "format = 2", "task.toml:1: format 2 is not 1"),
    "no TOML": ("task.toml", "[limits]", "[limits", "task.toml:9: task.toml cannot be read"),
    "a limit below zero": ("task.toml", "time = 1.0", "time = -1", "task.toml:10: `time` is -1, not a number above zero"),
    "an unknown limit": ("task.toml", "time = 1.0", "tme = 1", "task.toml:10: unknown key 'tme'; did you mean 'time'?"),
    "no title": ("ru.md", "# Сумма", "Сумма", "ru.md:1: the first line is not `# Title`"),
    "a missing heading": ("en.md", "## Hints", "Hints", "en.md:1: there is no heading `## Hints`"),
    "an unknown heading": ("en.md", "## Discussion", "## Discusion", "en.md:15: unknown heading 'Discusion'; did you mean 'Discussion'?"),
    "a hint in a strange form": ("en.md", "- test_many: ?", "- test_many ?", "en.md:9: '- test_many ?' is not"),
    "a mutant without verdict": ("mutants/last.py", "# verdict: WA\n", "", "mutants/last.py:1: there is no line `# verdict: …`"),
    "a mutant without mistake": ("mutants/last.py", "# mistake", "# misteak", "mutants/last.py:1: there is no line `# mistake: …`"),
    "a mutant that must be accepted": ("mutants/last.py", "WA", "AC", "mutants/last.py:1: there is no line `# verdict: …`"),
    "a reference without approach": ("references/loop.py", "# approach: a loop\n", "", "references/loop.py:1: there is no line `# approach"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), BREAKS.values(), ids=BREAKS.keys())
def test_a_fault_is_told_with_its_place(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = write_task(tmp_path)
    edit(folder / file, old, new)
    with pytest.raises(BankError) as error:
        read_task(folder)
    assert told in str(error.value)


@pytest.mark.parametrize("name", ["task.toml", "ru.md", "en.md", "starter.py"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = write_task(tmp_path)
    (folder / name).unlink()
    with pytest.raises(BankError, match=f"{name} is missing"):
        read_task(folder)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    edit(write_task(tmp_path, "one") / "task.toml", "format = 1", "format = 3")
    edit(write_task(tmp_path, "two") / "mutants/last.py", "# mistake", "# mis")
    with pytest.raises(BankError) as error:
        read_tasks(tmp_path)
    assert str(error.value).count("\n") == 2


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    folder = write_task(tmp_path)
    (folder / "test_hidden.py").write_bytes(b"x = '\xff'\n")
    with pytest.raises(BankError, match="is not UTF-8"):
        read_task(folder)
