"""Checks of the tasks of a bank, as problems beside those of its items. Nothing is run: `certify` does that."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sobes.bank.check import Problem, is_inside
from sobes.bank.item import LANGS, Bank
from sobes.bank.parse import Fault, hint, line_of
from sobes.bank.rules.base import Weight
from sobes.practice.growth import GROWTHS
from sobes.practice.names import imports, parsed, tests_in
from sobes.practice.read import PARTS, VISIBLE_PARTS, Faults, read_one, task_folders
from sobes.practice.task import Task

FAULTS: Mapping[str, str] = {  # the reader's name of a fault → its code
    "unreadable": "T101",
    "format-version": "T102",
    "unknown-key": "T103",
    "task-form": "T104",
    "missing-file": "T105",
    "task-text": "T106",
    "missing-part": "T107",
    "unknown-part": "T108",
    "solution-head": "T109",
}
VISIBLE, HIDDEN = "test_visible.py", "test_hidden.py"
REFERENCES, MUTANTS = 2, 3  # at least
VISIBLE_TESTS, HIDDEN_TESTS = (2, 5), (4, 10)
FIXTURES = ("capsys", "capfd", "capsysbinary", "recwarn", "caplog")
CLOCKS = {("time", name) for name in ("sleep", "time", "monotonic", "perf_counter", "process_time")}


@dataclass(frozen=True, slots=True)
class Spot:
    """A file of the task (relative name), a line, a code with its name, and a sentence for the author."""

    file: str
    line: int
    code: str
    name: str
    message: str
    severity: Weight = "error"


def check_tasks(root: Path, bank: Bank, folders: Collection[Path] = ()) -> tuple[Problem, ...]:
    """All problems of the tasks of a bank, sorted; with `folders` only those inside them."""
    faults = Faults()
    found: set[Problem] = set()
    for folder in task_folders(root):
        if folders and not any(folder == one or one.is_relative_to(folder) for one in folders):
            continue
        before = len(faults)
        task = read_one(folder, faults)
        # what a fault of form leaves out would only be told twice
        for spot in find(task, bank) if task and len(faults) == before else ():
            found.add(Problem(folder / spot.file, spot.line, spot.code, spot.name, spot.severity, spot.message))
    found |= {of_fault(fault) for fault in faults}
    return tuple(sorted(one for one in found if not folders or is_inside(one.path, folders)))


def of_fault(fault: Fault) -> Problem:
    message = fault.message[:1].upper() + fault.message[1:] if fault.message[:1].isalpha() else fault.message
    return Problem(fault.path, fault.line, FAULTS[fault.name], fault.name, "error", message)


def find(task: Task, bank: Bank) -> Iterator[Spot]:
    """Every spot of a task that breaks a rule."""
    yield from of_head(task, bank)
    yield from of_texts(task)
    yield from of_solutions(task)
    yield from of_files(task)
    for name, text in task.files.items():
        if name.endswith(".py") and not name.startswith("broken/"):
            yield from of_python(task, name, text)


def of_head(task: Task, bank: Bank) -> Iterator[Spot]:
    text = (task.folder / "task.toml").read_text(encoding="utf-8", errors="replace")

    def at(key: str) -> int:
        return line_of(text, key)

    sections = [section.slug for section in bank.sections]
    if task.section not in sections:
        near = hint(task.section, sections)
        yield Spot(
            "task.toml", at("section"), "T201", "unknown-section", f"There is no section {task.section!r}{near}."
        )
    for item in task.items:
        if not bank.item(item) and not re.fullmatch(r"\d\d\.\d+", item):
            message = f"{item!r} is no item of the bank. Try: an id such as 57.2."
            yield Spot("task.toml", at("items"), "T202", "unknown-item", message)
    linked = task.items or task.kind == "git"  # the question list asks of no git command
    if not linked or not task.topics:
        key = "topics" if linked else "items"
        yield Spot("task.toml", at(key), "T203", "no-links", f"`{key}` is empty. Try: name at least one.")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", task.id):
        yield Spot("task.toml", 1, "T204", "task-id", f"The folder's name {task.id!r} is not like lru-cache.")


def of_texts(task: Task) -> Iterator[Spot]:
    ru, en = task.texts["ru"], task.texts["en"]
    for lang in LANGS:
        text = task.texts[lang]
        if not text.statement or not text.discussion:
            part = PARTS[lang][2] if text.statement else "the statement"
            yield Spot(f"{lang}.md", 1, "T301", "empty-part", f"{part} is empty.")
        if not text.hints:
            yield Spot(f"{lang}.md", 1, "T302", "no-hints", "There is no hint. Try: `1. …` under the heading.")
    if len(ru.hints) != len(en.hints):
        message = f"There are {len(en.hints)} hints, in Russian {len(ru.hints)}. Hints are counted, so they must pair."
        yield Spot("en.md", 1, "T303", "hints-differ", message)
    yield from of_goals(task)
    wanted = hidden_names(task)
    if wanted is None:
        return
    for lang in LANGS:
        told = task.texts[lang].hidden
        for name in wanted:
            if name not in told:
                yield Spot(
                    f"{lang}.md",
                    1,
                    "T304",
                    "test-without-hint",
                    f"Nothing is told of {name} under `## {PARTS[lang][1]}`.",
                )
        for name in told:
            if name not in wanted and name != "growth":
                near = hint(name, wanted)
                yield Spot(f"{lang}.md", 1, "T305", "hint-without-test", f"There is no hidden test {name}{near}.")


def of_goals(task: Task) -> Iterator[Spot]:
    """Sentences of visible tests: the page of a git task shows them as its goals, so there none may be missing."""
    wanted = visible_names(task)
    for lang in LANGS:
        told = task.texts[lang].visible
        for name in wanted if task.kind == "git" else ():
            if name not in told:
                message = f"Nothing is told of {name} under `## {VISIBLE_PARTS[lang]}`."
                yield Spot(f"{lang}.md", 1, "T306", "visible-test-told", message)
        for name in told:
            if name not in wanted:
                message = f"There is no visible test {name}{hint(name, wanted)}."
                yield Spot(f"{lang}.md", 1, "T306", "visible-test-told", message)


def visible_names(task: Task) -> list[str]:
    """What the visible part of the prose may name."""
    if task.kind == "sql":
        names = (name for name in task.files if name.startswith("data") and name.endswith(".sql"))
        return [name.removesuffix(".sql") for name in names if not name.startswith("data-hidden")]
    return list(tests_in(task.files.get(VISIBLE, "")))


def hidden_names(task: Task) -> list[str] | None:
    """What the hidden part of the prose must name; None where it is free."""
    if task.kind == "sql":
        return None
    if task.kind == "tests":
        return [name[len("broken/") : -len(".py")] for name in task.files if name.startswith("broken/")]
    return list(tests_in(task.files.get(HIDDEN, "")))


def of_solutions(task: Task) -> Iterator[Spot]:
    if len(task.references) < REFERENCES:
        message = f"There are {len(task.references)} references, at least {REFERENCES} are wanted."
        yield Spot("task.toml", 1, "T401", "few-references", message)
    if len(task.mutants) < MUTANTS:
        message = f"There are {len(task.mutants)} mutants, at least {MUTANTS} are wanted."
        yield Spot("task.toml", 1, "T402", "few-mutants", message)
    approaches = [one.remark for one in task.references]
    for one in task.references:
        file = f"references/{one.name}{task.suffix}"
        if approaches.count(one.remark) > 1:
            yield Spot(file, 1, "T403", "same-approach", "Two references name the same approach.")
        if task.suffix == ".py":
            yield from compiles(file, one.source)
    for one in task.mutants:
        if task.suffix == ".py" and one.verdict != "CE":
            yield from compiles(f"mutants/{one.name}.py", one.source)


def compiles(file: str, source: str) -> Iterator[Spot]:
    try:
        compile(source, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        yield Spot(file, line, "T501", "does-not-compile", f"It does not compile: {error}.")


def of_files(task: Task) -> Iterator[Spot]:
    """Files that this kind of task must have, and how many tests are in them."""
    wanted: tuple[str, ...] = (VISIBLE, HIDDEN)
    if task.kind == "tests":
        wanted = ("subject.py",)
    elif task.kind == "sql":
        wanted = ("schema.sql", "data-visible.sql")
    elif task.kind == "git":
        wanted = ("setup.sh", VISIBLE, HIDDEN)
    for name in wanted:
        if name not in task.files:
            yield Spot("task.toml", 1, "T502", "missing-tests", f"{name} is missing.")
    for name, (least, most) in ((VISIBLE, VISIBLE_TESTS), (HIDDEN, HIDDEN_TESTS)):
        count = len(tests_in(task.files.get(name, "")))
        if name in task.files and name in wanted and not least <= count <= most:
            message = f"There are {count} tests, {least} to {most} are wanted."
            yield Spot(name, 1, "T503", "count-of-tests", message, "error" if count == 0 else "warning")
    if task.kind == "tests":
        broken, right = ([n for n in task.files if n.startswith(f"{one}/")] for one in ("broken", "right"))
        if not right:
            yield Spot("task.toml", 1, "T504", "implementations", "There is no other right implementation in right/.")
        if not 0 < task.kills <= len(broken):
            message = f"`kills` is {task.kills}, there are {len(broken)} broken implementations."
            yield Spot("task.toml", 1, "T504", "implementations", message)


def of_python(task: Task, name: str, text: str) -> Iterator[Spot]:
    """A test, the scaffold or scale.py."""
    broken = list(compiles(name, text))
    yield from broken
    if broken:
        return
    tree = parsed(text)
    if "random" in imports(text) and not re.search(r"\bseed\(|\bRandom\([^)]", text):
        yield Spot(
            name, line_with(text, "random"), "T505", "no-seed", "It uses random without a seed. Try: random.Random(7)."
        )
    if not name.startswith("test_") and name != "scale.py":
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (getattr(node.value, "id", ""), node.attr) in CLOCKS:
            message = f"A test uses time.{node.attr}. Try: the virtual clock, or no clock."
            yield Spot(name, node.lineno, "T506", "clock-in-test", message)
        if isinstance(node, ast.arg) and node.arg in FIXTURES:
            message = f"{node.arg} sees nothing of a solution in another process. Try: scaffold.py."
            yield Spot(name, node.lineno, "T507", "blind-fixture", message)
    if name == "scale.py":
        yield from of_scale(name, tree)


def of_scale(name: str, tree: ast.Module) -> Iterator[Spot]:
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    sizes, growth = (literal(values.get(key)) for key in ("SIZES", "GROWTH"))
    if not isinstance(sizes, tuple) or len(sizes) != 3 or list(sizes) != sorted(set(sizes)):
        yield Spot(
            name, 1, "T508", "scale-form", "SIZES is not three growing numbers. Try: SIZES = (2_000, 8_000, 32_000)."
        )
    if growth not in GROWTHS:
        yield Spot(name, 1, "T508", "scale-form", f"GROWTH is {growth!r}, not one of: {', '.join(GROWTHS)}.")
    prepare = next((one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == "prepare"), None)
    if prepare is None:
        yield Spot(name, 1, "T508", "scale-form", "There is no function prepare(n).")
    elif not any(isinstance(one, ast.Return) and isinstance(one.value, ast.Tuple) for one in ast.walk(prepare)):
        message = "prepare(n) returns no second function, which says whether the answer is right: a wrong one is cheap."
        yield Spot(name, prepare.lineno, "T508", "scale-form", message)


def literal(node: ast.expr | None) -> object:
    try:
        return ast.literal_eval(node) if node is not None else None
    except (ValueError, TypeError):
        return None


def line_with(text: str, word: str) -> int:
    return next((number for number, line in enumerate(text.splitlines(), 1) if word in line), 1)
