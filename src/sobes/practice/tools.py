"""What every kind of task is judged with."""

from __future__ import annotations

from dataclasses import dataclass

from sobes.bank.runtimes import Postgres
from sobes.runner.layers import AnyRooms


@dataclass(frozen=True, slots=True)
class Tools:
    """`rooms`: the candidate's interpreter; `pytests`: the same with pytest. `testers`: our own, for trusted tests."""

    rooms: AnyRooms
    pytests: AnyRooms
    testers: AnyRooms
    postgres: Postgres
