"""Checks of tasks: each is broken once, and no other speaks up."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from sobes.bank.parse import read_bank
from sobes.cli import cli
from sobes.practice.check import FAULTS, check_tasks, of_texts
from sobes.practice.read import read_task
from tests.bank.tiny import write_bank

from .written import write_task

DOCS = Path(__file__).parents[2] / "docs" / "checks.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bank = write_bank(tmp_path).parent
    return write_task(bank, section="python-basics")


@pytest.fixture
def of_tests(tmp_path: Path) -> Path:
    bank = write_bank(tmp_path).parent
    return write_task(bank, kind="tests", section="python-basics")


def codes(folder: Path) -> list[str]:
    root = folder.parents[1]
    return [problem.code for problem in check_tasks(root, read_bank(root)[0])]


def swap(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def add(file: str, text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / file
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")

    return change


def drop(*files: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        for file in files:
            (folder / file).unlink()

    return change


SCALE = 'SIZES = (10, 20, 40)\nGROWTH = "n"\ndef prepare(n):\n    return (lambda: None), lambda answer: True\n'
BREAKS = {
    "T101": swap("task.toml", "[limits]", "[limits"),
    "T102": swap("task.toml", "format = 1", "format = 9"),
    "T103": swap("task.toml", "version = 1", "version = 1\nauthor = 2"),
    "T104": swap("task.toml", "minutes = 10", "minutes = true"),
    "T105": drop("starter.py"),
    "T106": swap("en.md", "# Sum\n", "Sum\n"),
    "T107": swap("en.md", "## Discussion\nSimple.\n", ""),
    "T108": swap("en.md", "## Discussion", "## More\nx\n## Discussion"),
    "T109": swap("mutants/last.py", "# mistake", "# remark"),
    "T201": swap("task.toml", "python-basics", "python-basic"),
    "T202": swap("task.toml", "02.1", "the list"),
    "T203": swap("task.toml", 'topics = ["lists"]', "topics = []"),
    "T301": swap("ru.md", "Просто.", ""),
    "T303": swap("en.md", "2. Begin with zero.\n", ""),
    "T304": swap("en.md", "- test_many: ?\n", ""),
    "T401": drop("references/loop.py"),
    "T402": drop("mutants/loop.py"),
    "T403": swap("references/loop.py", "a loop", "the built-in function"),
    "T501": swap("references/loop.py", "for n in numbers:", "for n in numbers"),
    "T502": drop("test_visible.py"),
    "T503": add("test_visible.py", "".join(f"\ndef test_more_{n}(): assert solution.total([{n}])\n" for n in range(4))),
    "T505": add("test_visible.py", "import random\nrandom.random()\n"),
    "T506": add("test_visible.py", "import time\ntime.sleep(0)\n"),
    "T507": swap("test_visible.py", "def test_one():", "def test_one(capsys):"),
    "T508": add("scale.py", SCALE.replace('"n"', '"n^9"')),
}


def both(ru: Callable[[Path], None], en: Callable[[Path], None]) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        ru(folder)
        en(folder)

    return change


BREAKS["T302"] = both(
    swap("ru.md", "1. Сложите.\n2. Начните с нуля.", ""), swap("en.md", "1. Add.\n2. Begin with zero.", "")
)
BREAKS["T305"] = both(
    *(swap(f"{lang}.md", "- test_many: ?", "- test_many: ?\n- test_none: ?") for lang in ("ru", "en"))
)
BREAKS["T306"] = both(
    swap("ru.md", "## Скрытые", "## Открытые проверки\n- test_none: ?\n\n## Скрытые"),
    swap("en.md", "## Hidden", "## Visible tests\n- test_none: ?\n\n## Hidden"),
)


def test_a_visible_test_of_a_git_task_must_be_told(tmp_path: Path) -> None:
    folder = tmp_path / "git-amend-last"
    shutil.copytree(DOCS.parents[1] / "bank" / "tasks" / folder.name, folder)
    swap("en.md", "- test_the_test_is_committed:", "- test_of_another_name:")(folder)
    found = [(spot.file, spot.code) for spot in of_texts(read_task(folder))]
    assert found == [("en.md", "T306"), ("en.md", "T306")]


def test_a_whole_task_has_no_problem(folder: Path) -> None:
    assert codes(folder) == []


def test_a_whole_task_of_tests_has_no_problem(of_tests: Path) -> None:
    assert codes(of_tests) == []


def test_a_scale_file_has_no_problem(folder: Path) -> None:
    add("scale.py", SCALE)(folder)
    assert codes(folder) == []


def test_a_scale_file_must_say_which_answer_is_right(folder: Path) -> None:
    add("scale.py", SCALE.replace("return (lambda: None), lambda answer: True", "return lambda: None"))(folder)
    assert codes(folder) == ["T508"]


@pytest.mark.parametrize("code", sorted(BREAKS))
def test_a_break_is_found_and_no_other(folder: Path, code: str) -> None:
    BREAKS[code](folder)
    assert set(codes(folder)) == {code}


def test_a_strange_name_of_the_folder_is_found(folder: Path) -> None:
    assert codes(folder.rename(folder.with_name("Sum_of_list"))) == ["T204"]


@pytest.mark.parametrize(
    "change", [drop("right/loop.py"), swap("task.toml", "kills = 2", "kills = 3")], ids=["right", "kills"]
)
def test_implementations_of_a_task_of_tests_are_counted(of_tests: Path, change: Callable[[Path], None]) -> None:
    change(of_tests)
    assert codes(of_tests) == ["T504"]


def test_every_check_is_documented() -> None:
    documented = set(re.findall(r"^### (T\d+)", DOCS.read_text(encoding="utf-8"), re.M))
    assert documented == {*BREAKS, *FAULTS.values(), "T204", "T504"}


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["bank", "check", *words])
    return result.exit_code, result.output


def test_the_command_checks_tasks_with_the_bank(folder: Path) -> None:
    assert run(str(folder.parents[1])) == (0, "0 errors, 0 warnings\n")
    BREAKS["T401"](folder)
    code, output = run(str(folder.parents[1]))
    assert code == 1
    assert f"{folder / 'task.toml'}:1: error T401 few-references: There are 1 references" in output


def test_the_command_checks_one_task_alone(folder: Path) -> None:
    other = write_task(folder.parents[1], "another", section="python-basics")
    BREAKS["T401"](folder)
    BREAKS["T402"](other)
    code, output = run(str(other))
    assert code == 1
    assert "T402" in output and "T401" not in output
