"""What the running web application holds: the bank, and what is made on first use."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cached_property

from fastapi import Request

from sobes.bank.item import Bank
from sobes.bank.parse import read_bank
from sobes.bank.runtimes import Postgres, Runtimes, this_python
from sobes.bank.search import Index, build_index
from sobes.places import Places


@dataclass
class AppState:
    """One per process. The bank is read at start-up and never changes while the program runs."""

    places: Places
    bank: Bank
    runtimes: Runtimes
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @cached_property
    def index(self) -> Index:
        return build_index(self.bank)

    def close(self) -> None:
        """Stop what was started on first use."""
        self.runtimes.postgres.close()

    @staticmethod
    def open(places: Places) -> AppState:
        """Read the bank. Raises SobesError with a sentence for the person."""
        bank, _ = read_bank(places.bank)
        return AppState(places, bank, Runtimes(this_python(), Postgres()))


def state_of(request: Request) -> AppState:
    state: AppState = request.app.state.sobes
    return state
