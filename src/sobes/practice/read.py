"""Task folders in; values out. Faults of form are collected, never only the first one (docs/tasks.md)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast, get_args

from sobes.bank.item import LANGS, LEVELS, Lang, Level, normal_id
from sobes.bank.parse import Fault, hint, line_of, text_of
from sobes.errors import BankError
from sobes.practice.task import Solution, SqlDemands, Task, TaskKind, TaskLimits, Text, Verdict

FORMAT = 1
KINDS: tuple[TaskKind, ...] = get_args(TaskKind)
MUTANT_VERDICTS: tuple[str, ...] = ("WA", "TLE", "MLE", "OLE", "RE", "CE")
PARTS: Mapping[Lang, tuple[str, str, str]] = {
    "ru": ("Подсказки", "Скрытые проверки", "Разбор"),
    "en": ("Hints", "Hidden tests", "Discussion"),
}
VISIBLE_PARTS: Mapping[Lang, str] = {"ru": "Открытые проверки", "en": "Visible tests"}  # may be left out
TYPES: Mapping[str, type] = {
    "format": int, "version": int, "kind": str, "level": str, "section": str, "topics": list, "minutes": int,
    "items": list, "needs": dict, "solution": str, "kills": int, "limits": dict, "sql": dict,
}  # fmt: skip
REQUIRED = ("format", "version", "kind", "level", "section", "topics", "minutes", "items")
LIMIT_KEYS = ("time", "memory", "processes")
SQL_TYPES: Mapping[str, type] = {
    "mode": str, "ordered": bool, "state": str, "uses_index": list, "no_seq_scan": list, "plan_data": str,
}  # fmt: skip


class Faults(list[Fault]):
    """What is wrong so far; called like the reader of the bank calls its report."""

    def __call__(self, path: Path, line: int, name: str, message: str) -> None:
        self.append(Fault(path, line, name, message))


def read_tasks(bank_root: Path) -> tuple[Task, ...]:
    """Every task of a bank, by id; none where there is no folder. Raises BankError with all faults."""
    faults = Faults()
    tasks = tuple(task for folder in task_folders(bank_root) if (task := read_one(folder, faults)))
    raise_for(faults)
    return tasks


def read_task(folder: Path) -> Task:
    """One task. Raises BankError with all its faults."""
    faults = Faults()
    task = read_one(folder, faults)
    raise_for(faults)
    assert task is not None
    return task


def raise_for(faults: list[Fault]) -> None:
    if faults:
        lines = [f"{one.path}:{one.line}: {one.message}" for one in sorted(faults, key=lambda f: (f.path, f.line))]
        raise BankError("Tasks of the bank cannot be read:\n{faults}", faults="\n".join(lines))


def task_folders(bank_root: Path) -> list[Path]:
    return sorted(path for path in (bank_root / "tasks").glob("*/") if not path.name.startswith((".", "__")))


def read_one(folder: Path, report: Faults) -> Task | None:
    """A task, or None with at least one fault. A task comes back beside faults that leave it usable."""
    path = folder / "task.toml"
    head = read_head(path, report)
    if head is None:
        return None
    kind = cast(TaskKind, head["kind"])
    suffix = {"sql": ".sql", "git": ".sh"}.get(kind, ".py")
    texts = {lang: text for lang in LANGS if (text := read_text(folder / f"{lang}.md", lang, report))}
    starter = folder / f"starter{suffix}"
    if not starter.is_file():
        report(folder, 1, "missing-file", f"{starter.name} is missing: it is what the editor opens with")
    if len(texts) < len(LANGS) or not starter.is_file():
        return None
    limits, sql = head.get("limits", {}), head.get("sql", {})
    demands: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in sql.items()}
    return Task(
        id=folder.name,
        version=head["version"],
        kind=kind,
        level=cast(Level, head["level"]),
        section=head["section"],
        topics=tuple(map(str, head["topics"])),
        minutes=head["minutes"],
        items=tuple(normal_id(str(one)) for one in head["items"]),
        needs={str(name): str(wanted) for name, wanted in head.get("needs", {}).items()},
        solution=head.get("solution", "solution"),
        kills=head.get("kills", 0),
        limits=TaskLimits(**limits),
        sql=SqlDemands(**demands),
        texts=texts,
        starter=text_of(starter, report),
        references=read_solutions(folder / "references", suffix, report),
        mutants=read_solutions(folder / "mutants", suffix, report),
        files=other_files(folder, suffix, report),
        folder=folder,
    )


def read_head(path: Path, report: Faults) -> dict[str, Any] | None:
    """The table of task.toml; None where it cannot be used."""
    if not path.is_file():
        report(path, 1, "unreadable", "task.toml is missing; write it, or remove the folder")
        return None
    text = text_of(path, report)
    try:
        head = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        report(path, int(where[1]) if where else 1, "unreadable", f"task.toml cannot be read: {error}")
        return None
    before = len(report)
    if head.get("format") != FORMAT:
        report(path, line_of(text, "format"), "format-version", f"format {head.get('format')!r} is not {FORMAT}")
    for key in REQUIRED:
        if key not in head:
            report(path, 1, "task-form", f"`{key}` is missing")
    check_types(path, text, head, TYPES, report)
    for table, types in (("limits", dict.fromkeys(LIMIT_KEYS, object)), ("sql", SQL_TYPES)):
        if isinstance(head.get(table), dict):
            check_types(path, text, head[table], types, report)
    for key, known in (("kind", KINDS), ("level", LEVELS)):
        value = head.get(key)
        if isinstance(value, str) and value not in known:
            report(path, line_of(text, key), "task-form", f"`{key}` is {value!r}, not one of: {', '.join(known)}")
    for key in LIMIT_KEYS:
        value = head["limits"].get(key, 1) if isinstance(head.get("limits"), dict) else 1
        whole = key != "time"
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or value <= 0:
            report(path, line_of(text, key), "task-form", f"`{key}` is {value!r}, not a number above zero")
    solution = head.get("solution", "solution")
    if isinstance(solution, str) and not solution.isidentifier():
        report(path, line_of(text, "solution"), "task-form", f"`solution` is {solution!r}, no name of a module")
    return head if len(report) == before else None


def check_types(path: Path, text: str, table: Mapping[str, Any], types: Mapping[str, type], report: Faults) -> None:
    for key, value in table.items():
        if key not in types:
            report(path, line_of(text, key), "unknown-key", f"unknown key {key!r}{hint(key, list(types))}")
        elif not isinstance(value, types[key]) or (types[key] is int and isinstance(value, bool)):
            report(path, line_of(text, key), "task-form", f"`{key}` is {value!r}, not {types[key].__name__}")


def read_text(path: Path, lang: Lang, report: Faults) -> Text | None:
    """One language of a task; None where it is missing."""
    if not path.is_file():
        report(path, 1, "missing-file", f"{path.name} is missing: a task is told in Russian and in English")
        return None
    title, parts = sections(text_of(path, report))
    hints, hidden, discussion = PARTS[lang]
    if not title:
        report(path, 1, "task-text", "the first line is not `# Title`")
    for name in (hints, hidden, discussion):
        if name not in parts:
            report(path, 1, "missing-part", f"there is no heading `## {name}`")
    known = [*PARTS[lang], VISIBLE_PARTS[lang]]
    for name, (line, _) in parts.items():
        if name and name not in known:
            report(path, line, "unknown-part", f"unknown heading {name!r}{hint(name, known)}")
    return Text(
        title=title,
        statement=parts.get("", (1, ""))[1],
        hints=tuple(numbered(parts.get(hints, (1, ""))[1])),
        hidden=read_told(path, *parts.get(hidden, (1, "")), report),
        discussion=parts.get(discussion, (1, ""))[1],
        visible=read_told(path, *parts.get(VISIBLE_PARTS[lang], (1, "")), report),
    )


def sections(text: str) -> tuple[str, dict[str, tuple[int, str]]]:
    """The title, and the text under each `## heading` with its line; the statement is under "". Code is no heading."""
    title, name, fenced = "", "", False
    lines: dict[str, list[str]] = {"": []}
    starts = {"": 1}
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if not fenced and line.startswith("# ") and not title:
            title = line[2:].strip()
        elif not fenced and line.startswith("## "):
            name = line[3:].strip()
            starts.setdefault(name, number)
            lines.setdefault(name, [])
        else:
            lines[name].append(line)
    return title, {name: (starts[name], "\n".join(body).strip()) for name, body in lines.items()}


def numbered(body: str) -> list[str]:
    """The entries of a numbered list; lines that follow belong to the entry before them."""
    found: list[str] = []
    for line in body.splitlines():
        match = re.match(r"\d+\. +(.*)", line)
        if match:
            found.append(match[1])
        elif found:
            found[-1] += "\n" + line.strip() if line.strip() else "\n"
    return [one.strip() for one in found]


def read_told(path: Path, start: int, body: str, report: Faults) -> dict[str, str]:
    """What is told of tests, by name: lines `- name: sentence`."""
    found: dict[str, str] = {}
    last = ""
    for line in body.splitlines():
        match = re.match(r"- +`?([\w.-]+)`?: +(.+)", line)
        if match:
            last = match[1]
            if last in found:
                report(path, start, "task-text", f"{last} stands twice in one list of tests")
            found[last] = match[2].strip()
        elif last and line.startswith(" "):
            found[last] += " " + line.strip()
        elif line.strip():
            report(path, start, "task-text", f"{line.strip()[:60]!r} is not `- test_name: what may be told of it`")
    return found


def read_solutions(folder: Path, suffix: str, report: Faults) -> tuple[Solution, ...]:
    return tuple(read_solution(path, report) for path in sorted(folder.glob(f"*{suffix}")))


def read_solution(path: Path, report: Faults) -> Solution:
    """A reference or a mutant with the lines above its code."""
    source = text_of(path, report)
    mark = "--" if path.suffix == ".sql" else "#"
    head: dict[str, str] = {}
    for line in source.splitlines():
        if not line.startswith(mark):
            break
        key, colon, value = line.removeprefix(mark).strip().partition(":")
        if colon and key in ("approach", "verdict", "mistake"):
            head[key] = value.strip()
    mutant = path.parent.name == "mutants"
    if mutant and head.get("verdict") not in MUTANT_VERDICTS:
        wanted = ", ".join(MUTANT_VERDICTS)
        report(path, 1, "solution-head", f"there is no line `{mark} verdict: …` with one of: {wanted}")
    for key in ("mistake",) if mutant else ("approach",):
        if not head.get(key):
            report(path, 1, "solution-head", f"there is no line `{mark} {key}: …`")
    verdict = cast(Verdict, head.get("verdict", "WA") if mutant else "AC")
    return Solution(path.stem, verdict, head.get("mistake" if mutant else "approach", ""), source)


def other_files(folder: Path, suffix: str, report: Faults) -> dict[str, str]:
    """Texts that are not the head, the prose, the starter or a solution, by relative name."""
    known = {"task.toml", "ru.md", "en.md", f"starter{suffix}"}
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and name not in known and not name.startswith(("references/", "mutants/")):
            found[name] = text_of(path, report)
    return found
