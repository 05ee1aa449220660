"""Which sandbox holds programs here: rooms of our own, else one that is installed. Never none."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from typing import Literal, get_args

from sobes.errors import RunnerError
from sobes.runner.engines import ColdRooms, Engine
from sobes.runner.rooms import Rooms

Layer = Literal["namespaces"] | Engine
LAYERS: tuple[Layer, ...] = ("namespaces", *get_args(Engine))
AnyRooms = Rooms | ColdRooms
ASKED = "SOBES_RUNNER"  # names a layer that must be used


def open_rooms(python: str = sys.executable, ready: int = 0, *, tests: bool = False) -> AnyRooms:
    """Rooms of the layer in use here; with pytest ready in them if `tests`.

    Raises RunnerError, with what was tried, where no isolation can be had.
    """
    return rooms_in(layer_in_use(), python, ready, tests=tests)


def layer_in_use() -> Layer:
    """The layer that holds programs here. Raises RunnerError as `open_rooms` does."""
    return layer_here(os.environ.get(ASKED, ""))


def rooms_in(layer: Layer, python: str = sys.executable, ready: int = 0, *, tests: bool = False) -> AnyRooms:
    return Rooms(python, ready, tests=tests) if layer == "namespaces" else ColdRooms(layer, python)


@lru_cache(maxsize=8)
def layer_here(asked: str = "") -> Layer:
    """The asked layer, or the first that works; each is tried with a program that does nothing."""
    wanted = [layer for layer in LAYERS if not asked or layer == asked]
    if not wanted:
        raise RunnerError("{name} names no sandbox; it may be {all}.", name=f"{ASKED}={asked}", all=", ".join(LAYERS))
    faults = []
    for layer in wanted:
        try:
            with rooms_in(layer) as rooms:
                rooms.open()
            return layer
        except RunnerError as error:
            faults.append(f"{layer}: {error}")
    raise RunnerError("No isolation can be had here, so nothing is run. {faults}", faults=" ".join(faults))
