"""What a person gets of a task: what they need, and nothing that only the judge may have."""

import pytest

from sobes.practice.handout import given_files, solution_name

from .made_tasks import made_task

FILES = {
    "test_visible.py": "import solution\n", "test_hidden.py": "SECRET", "scale.py": "SECRET", "scaffold.py": "help\n",
    "right/one.py": "SECRET", "broken/one.py": "SECRET", "data-hidden-1.sql": "SECRET", "subject.py": "subject\n",
    "data-visible.sql": "insert\n", "schema.sql": "create\n", "setup.sh": "git init\n",
}  # fmt: skip
BESIDE = {"test_visible.py", "scaffold.py", "data-visible.sql", "schema.sql", "setup.sh"}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("code", {"shop.py"}),
        ("tests", {"shop.py", "test_shop.py"}),
        ("sql", {"solution.sql"}),
        ("git", {"solution.sh"}),
    ],
)
def test_what_is_given_is_the_starter_and_what_the_visible_tests_need(kind: str, names: set[str]) -> None:
    task = made_task(kind=kind, files=FILES, solution="shop", starter="starter\n")
    given = given_files(task)
    assert set(given) == names | BESIDE
    assert given[solution_name(task)] == "starter\n"
    assert "SECRET" not in "".join(given.values())


def test_module_under_test_is_given_under_the_name_that_tests_import() -> None:
    assert given_files(made_task(kind="tests", files=FILES, solution="shop"))["shop.py"] == "subject\n"
