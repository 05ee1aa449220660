"""What every kind of task is judged with."""

from __future__ import annotations

from dataclasses import dataclass

from sobes.bank.runtimes import Postgres
from sobes.runner.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Tools:
    """`rooms`: the candidate's interpreter. `testers`: our own, for trusted tests."""

    rooms: Rooms
    testers: Rooms
    postgres: Postgres
