"""What the text of a test file says before anything is run: its tests, and the names it wants of the solution."""

from __future__ import annotations

import ast
import threading
from collections.abc import Iterable, Iterator

# Making a tree counts its depth in one place for all threads (CPython 3.11, 3.12): two at a time end in SystemError
ONE_AT_A_TIME = threading.Lock()


def parsed(source: str) -> ast.Module:
    """The tree of a text, an empty one where it does not compile."""
    try:
        with ONE_AT_A_TIME:
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module(body=[], type_ignores=[])


def tests_in(source: str) -> tuple[str, ...]:
    """Names of the test functions, in order."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return tuple(one.name for one in parsed(source).body if isinstance(one, functions) and one.name.startswith("test"))


def wanted_names(sources: Iterable[str], module: str) -> tuple[str, ...]:
    """Names of a module that these texts import from it or read as its attributes, but for those they set."""
    found: dict[str, None] = {}
    given: set[str] = set()
    for source in sources:
        tree = parsed(source)
        found |= dict.fromkeys(imported_from(tree, module))
        called = set(aliases(tree, module))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in called:
                if not isinstance(node.ctx, ast.Load):
                    given.add(node.attr)
                elif not node.attr.startswith("__"):
                    found[node.attr] = None
    return tuple(name for name in found if name not in given)


def imported_from(tree: ast.Module, module: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == module and not node.level:
            yield from (one.name for one in node.names if one.name != "*")


def aliases(tree: ast.Module, module: str) -> Iterator[str]:
    """What the module is called in this text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.asname or one.name for one in node.names if one.name == module)


def imports(source: str) -> frozenset[str]:
    """Names of the modules that a text imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Import):
            found |= {one.name.partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return frozenset(found)
