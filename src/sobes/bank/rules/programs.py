"""Reading a proof's program without running it: does it show anything, and would it show it again?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from sobes.bank.item import Proof

BRANCHES = (
    ast.If, ast.IfExp, ast.Try, ast.TryStar, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Match,
    ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef,
)  # fmt: skip
NETWORK = {"requests", "httpx", "aiohttp", "urllib.request", "urllib3", "ftplib", "smtplib", "xmlrpc.client"}
SLEEP = 2.0  # seconds


def tree_of(proof: Proof) -> ast.Module | None:
    """The syntax tree of a Python proof; None for other kinds and for broken programs."""
    try:
        return ast.parse(proof.source) if proof.kind == "py" else None
    except SyntaxError:
        return None


def name_of(node: ast.expr) -> str:
    """Dotted name of what is called: `time.sleep(1)` → "time.sleep"."""
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def only_constants(proof: Proof) -> int | None:
    """Line of the first print of a program that prints nothing but constants unconditionally; else None."""
    if proof.kind != "py":
        return shell_constants(proof)
    tree = tree_of(proof)
    if tree is None:
        return None
    prints = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node.func).endswith("print")]
    # what prints in a branch, a loop or a function prints because something ran
    inside = {id(node) for branch in ast.walk(tree) if isinstance(branch, BRANCHES) for node in ast.walk(branch)}
    fixed = fixed_names(tree)
    if prints and all(id(one) not in inside and all(constant(arg, fixed) for arg in one.args) for one in prints):
        return prints[0].lineno
    return None


def fixed_names(tree: ast.Module) -> set[str]:
    """Names that only ever hold one literal."""
    stores = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    literal = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {name for name in literal if stores.count(name) == 1}


def constant(node: ast.expr, fixed: set[str]) -> bool:
    if isinstance(node, ast.JoinedStr):
        return all(constant(part, fixed) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return constant(node.value, fixed)
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id in fixed)


def shell_constants(proof: Proof) -> int | None:
    """The same for shell and SQL: only `echo word` lines, only `SELECT 'literal'`."""
    comment = "--" if proof.kind == "sql" else "#"
    lines = [(n, line.strip()) for n, line in enumerate(proof.source.splitlines(), 1)]
    lines = [(n, line) for n, line in lines if line and not line.startswith((comment, "set -"))]
    if proof.kind == "sql":
        fixed = re.compile(r"\w+: *SELECT +(?:'[^']*'|[\d.]+|true|false)(?: +AS +\w+)?;?", re.I)
    else:
        fixed = re.compile(r"(?:echo|printf) [^$`|<>]*")
    return lines[0][0] if lines and all(fixed.fullmatch(line) for _, line in lines) else None


def unstable(proof: Proof) -> Iterator[tuple[int, str]]:
    """(line, reason) of what makes a program print something else on another day or machine."""
    tree = tree_of(proof)
    if tree is None:
        return
    yield from unstable_calls(tree, proof.source)
    yield from network(tree, proof.source)
    yield from unstable_prints(tree)


def unstable_calls(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    seeded = re.search(r"\bseed\(|\bRandom\(\s*\w", source)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = name_of(node.func)
        first = node.args[0] if node.args else None
        if called in {"time.sleep", "sleep", "asyncio.sleep"} and isinstance(first, ast.Constant):
            if isinstance(first.value, int | float) and first.value >= SLEEP:
                yield node.lineno, f"it sleeps {first.value:g} s. Try: less than {SLEEP:g}, or an event"
        elif called in {"time.time", "datetime.now", "datetime.datetime.now", "datetime.utcnow", "date.today"}:
            yield node.lineno, f"{called}() is the clock on the wall. Try: time.perf_counter(), or a fixed date"
        elif called.startswith("random.") and called not in {"random.seed", "random.Random"} and not seeded:
            yield node.lineno, f"{called}() without a seed. Try: random.Random(1)"
        elif called in {"input", "breakpoint"}:
            yield node.lineno, f"{called}() waits for a person. Try: a fixed value"


def network(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    if re.search(r"ASGITransport|MockTransport|WSGITransport", source):  # an HTTP client without a network
        return
    for node in ast.walk(tree):
        names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        for name in names:
            if name in NETWORK:
                line = getattr(node, "lineno", 1)
                yield line, f"{name} uses the network, which proofs do not have. Try: a local stand-in"
                break


def unstable_prints(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What is printed as it is: addresses, sizes, message texts, sets of strings."""
    caught = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name}
    for node in ast.walk(tree):
        shown: list[ast.expr] = []
        if isinstance(node, ast.Call) and name_of(node.func) == "print":
            shown = list(node.args)
        elif isinstance(node, ast.FormattedValue):
            shown = [node.value]
        for value in shown:
            if why := unstable_value(value, caught):
                yield value.lineno, why


def unstable_value(node: ast.expr, caught: set[str]) -> str | None:
    if isinstance(node, ast.Call):
        called = name_of(node.func)
        if called in {"str", "repr", "hex"} and node.args:
            return unstable_value(node.args[0], caught)
        if called in {"id", "hash", "os.getpid", "threading.get_ident", "sys.getsizeof", "uuid.uuid4", "uuid4"}:
            steady = called == "hash" and isinstance(node.args[0], ast.Constant) and not isinstance(node.args[0].value, str)
            return None if steady else f"{called}() differs between runs or machines. Try: compare, print the result"
    if isinstance(node, ast.Name) and node.id in caught:
        return "it prints the text of an exception. Try: type(e).__name__"
    if isinstance(node, ast.Attribute) and name_of(node.value) in caught and node.attr == "args":
        return "it prints the text of an exception. Try: type(e).__name__"
    if isinstance(node, ast.Set) and any(isinstance(x, ast.Constant) and isinstance(x.value, str) for x in node.elts):
        return "a set of strings has no fixed order. Try: sorted(…)"
    return None
