"""A task as a folder that the person works in: made by `sobes task get`, found by `test` and `submit`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sobes.errors import PracticeError

MARKER = ".sobes-task.toml"  # says which task the folder is for
LARGEST = 1_000_000  # bytes of a file that is read as a program


@dataclass(frozen=True, slots=True)
class TaskFolder:
    """`file`: the solution that the person writes."""

    folder: Path
    task_id: str
    file: Path


def marker(task_id: str, version: int, file: str) -> str:
    return (
        "# Which task this folder is for: sobes task test and sobes task submit read it.\n"
        f'task = "{task_id}"\nversion = {version}\nfile = "{file}"\n'
    )


def write_folder(folder: Path, files: Mapping[str, str], force: bool) -> tuple[Path, ...]:
    """Write the files. One that is there with another text is replaced only with `force`, and kept under a new name.

    Returns the copies. Raises PracticeError, and has then changed nothing, where a file is in the way.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        changed = [folder / name for name, text in files.items() if differs(folder / name, text)]
        if changed and not force:
            raise PracticeError(
                "{folder} has these files already, with another text: {files}. Give another folder with --dir, or "
                "--force to begin anew; yours are then kept under another name.",
                folder=folder, files=", ".join(path.name for path in changed),
            )  # fmt: skip
        copies = [free_name(path) for path in changed]
        for path, copy in zip(changed, copies, strict=True):
            path.rename(copy)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise PracticeError(
            "{file} cannot be written ({error}). Choose another folder.", file=folder, error=reason(error)
        ) from error
    return tuple(copies)


def differs(path: Path, text: str) -> bool:
    return path.exists() and (not path.is_file() or path.read_bytes() != text.encode())


def free_name(path: Path) -> Path:
    number = next(n for n in range(1, 10_000) if not path.with_name(f"{path.name}.old-{n}").exists())
    return path.with_name(f"{path.name}.old-{number}")


def find_folder(target: str | None, known: Sequence[str]) -> TaskFolder:
    """The folder meant by a task's id, a folder, a file in one, or nothing (the current folder).

    Raises PracticeError with what to type where there is none.
    """
    path = Path(target) if target else Path()
    if target in known:
        here, below = read_marker(Path()), read_marker(path)
        found = next((one for one in (below, here) if one is not None and one.task_id == target), None)
        if found is None:
            raise PracticeError("Task {id} is not in a folder here yet: sobes task get {id}", id=target)
        return found
    if path.is_file():
        beside = read_marker(path.parent)
        if beside is not None:
            return TaskFolder(beside.folder, beside.task_id, path)
    there = read_marker(path) if path.is_dir() else None
    if there is not None:
        return there
    if target is None:
        raise PracticeError("This folder is for no task. Get one: sobes task get ID, then go to its folder.")
    if path.exists():
        raise PracticeError("{path} is for no task. Get one: sobes task get ID, then go to its folder.", path=target)
    from sobes.practising import no_task

    raise no_task(target, known)


def read_marker(folder: Path) -> TaskFolder | None:
    """None where the folder is for no task. Raises PracticeError where the marker cannot be read."""
    path = folder / MARKER
    if not path.is_file():
        return None
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        task_id, file = data["task"], data["file"]
        if not (isinstance(task_id, str) and isinstance(file, str) and Path(file).name == file):
            raise ValueError("task or file is no name")
    except (OSError, ValueError, KeyError) as error:
        raise PracticeError(
            "{file} cannot be read ({error}). Get the task anew: sobes task get ID --force",
            file=path, error=reason(error),
        ) from error  # fmt: skip
    return TaskFolder(folder, task_id, folder / file)


def read_source(file: Path, suffix: str | None = None) -> str:
    """The program in a file. Raises PracticeError where it is missing, no text, or of another kind than `suffix`."""
    if suffix is not None and file.suffix != suffix:
        raise PracticeError("{file} does not fit: a {suffix} file is needed.", file=file, suffix=suffix)
    try:
        data = file.read_bytes()
        if len(data) > LARGEST:
            raise PracticeError("{file} is larger than a program may be ({most} bytes).", file=file, most=LARGEST)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PracticeError("{file} is no text in UTF-8. Save it as UTF-8.", file=file) from error
    except OSError as error:
        raise PracticeError("{file} cannot be read ({error}).", file=file, error=reason(error)) from error


def reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
