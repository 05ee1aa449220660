"""What is run, within which limits, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, megabytes, bytes. `network=True` leaves the network reachable (a proof that needs a server)."""

    wall: float = 20.0
    memory: int = 512
    output: int = 1_000_000
    file_size: int = 64_000_000
    network: bool = False


@dataclass(frozen=True, slots=True)
class Program:
    """A command and the files it finds in its own empty working folder."""

    argv: tuple[str, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """How a program ended. A program that fails is a result, not an error of ours."""

    stdout: str
    stderr: str
    exit_code: int  # negative: killed by that signal
    wall: float  # seconds
    peak_memory: float  # MB
    timed_out: bool
    output_exceeded: bool
    network_off: bool

    @property
    def fine(self) -> bool:
        return self.exit_code == 0 and not self.timed_out and not self.output_exceeded


LAUNCHER = Path(__file__).with_name("launcher.py")
