"""What is run, within which limits, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run.

    `wall`: seconds. `cpu`: seconds of processor time of all processes together; None: as long as `wall`. `memory`: MB
    of all processes together. `processes`: processes and threads at a time. `output`: bytes on standard output and on
    standard error, each. `disk`: MB of the scratch folder. `file_size`: bytes of one file.
    """

    wall: float = 20.0
    cpu: float | None = None
    memory: int = 512
    processes: int = 64
    output: int = 1_000_000
    disk: int = 64
    file_size: int = 64_000_000


@dataclass(frozen=True, slots=True)
class Program:
    """A command and the files that it finds in its own working folder (relative names; folders are made)."""

    argv: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Job:
    """What a warm interpreter does in a fresh room, without starting anew.

    `entry`: "script" (runs `data["source"]` as the main module), or a module of `inside/` whose `main(data)` is called
    and returns the exit code. `files` lie in the working folder, which is on the module path.
    """

    entry: str
    files: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """How a program ended. A program that fails is a result, not an error of ours."""

    stdout: str
    stderr: str
    exit_code: int  # negative: killed by that signal
    wall: float  # seconds
    cpu: float  # seconds
    peak_memory: float  # MB, of the largest process or of all together, whichever was seen greater
    timed_out: bool
    output_exceeded: bool
    memory_exceeded: bool
    layer: str  # what held it: namespaces, bubblewrap …

    @property
    def fine(self) -> bool:
        return self.exit_code == 0 and not (self.timed_out or self.output_exceeded or self.memory_exceeded)
