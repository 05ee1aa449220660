"""Arrows point inward: ideas never import frameworks, the store or the edges."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "sobes"
CORE = ("bank", "grading", "interview", "ability", "notes", "reports", "practice", "runner")
FORBIDDEN = ("fastapi", "starlette", "sqlalchemy", "alembic", "click", "jinja2")
EDGES = ("sobes.web", "sobes.api", "sobes.cli", "sobes.store", "sobes.conduct", "sobes.practising", "sobes.judging")


def imported(path: Path, top_level_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_level_only else list(ast.walk(tree))
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def starts(name: str, roots: tuple[str, ...]) -> bool:
    return any(name == root or name.startswith(root + ".") for root in roots)


@pytest.mark.parametrize("package", CORE)
def test_the_core_imports_no_framework_and_no_edge(package: str) -> None:
    wrong = {
        f"{path.relative_to(SRC)} imports {name}"
        for path in (SRC / package).rglob("*.py")
        for name in imported(path)
        if starts(name, FORBIDDEN + EDGES)
    }
    assert not wrong


def test_only_the_store_knows_the_database() -> None:
    wrong = {
        f"{path.relative_to(SRC)} imports {name}"
        for path in SRC.rglob("*.py")
        if path.relative_to(SRC).parts[0] != "store"
        for name in imported(path)
        if starts(name, ("sqlalchemy", "alembic"))
    }
    assert not wrong


def test_only_the_runner_starts_programs_of_the_bank() -> None:
    allowed = {
        "runner/rooms.py",
        "runner/engines.py",
        "bank/runtimes.py",
    }  # runtimes asks interpreters for their versions
    wrong = {
        str(path.relative_to(SRC))
        for path in SRC.rglob("*.py")
        if starts("subprocess", tuple(imported(path)))
        and str(path.relative_to(SRC)) not in allowed
        and "runner/inside" not in str(path)  # runs in a room itself
    }
    assert not wrong


def test_only_the_second_judge_opens_a_connection() -> None:
    clients = ("httpx", "requests", "urllib.request", "urllib3", "http.client", "aiohttp")
    found = {
        str(path.relative_to(SRC))
        for path in SRC.rglob("*.py")
        if any(starts(name, clients) for name in imported(path))
    }
    assert found == {"grading/second/wire.py"}


def test_commands_are_imported_only_when_called() -> None:
    heavy = ("fastapi", "sqlalchemy", "numpy", "pymorphy3", "uvicorn", "rich", "httpx", "pydantic")
    wrong = [
        f"{path.name} imports {name}"
        for path in (SRC / "cli").glob("*.py")
        for name in imported(path, top_level_only=True)
        if starts(name, heavy)
    ]
    assert not wrong
