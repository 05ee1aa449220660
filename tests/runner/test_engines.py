"""Other sandboxes behind the same interface hold too, where they are installed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sobes.errors import RunnerError
from sobes.runner.engines import ColdRooms, Engine
from sobes.runner.layers import layer_here
from sobes.runner.program import Job, Limits
from tests.runner.attacking import FOLDER, contained, read, targets, tried

PYTHON = "/usr/bin/python3"  # every user may start it; an interpreter in a private folder only its owner
CHOSEN = (
    "fork-bomb--stops-at-the-limit",
    "memory-of-many-processes--stopped-together",
    "endless-output-of-a-child--cut",
    "endless-loop--ends-with-the-time",
    "connecting-to-loopback--refused",
    "files-of-the-host--not-there",
    "hidden-tests-and-this-program--not-there",
    "environment-of-the-caller--not-seen",
    "descriptors-of-the-caller--none",
    "system-calls-with-power--refused",
    "daemon--does-not-survive",
    "filling-the-disk--refused",
    "forged-report-on-every-descriptor--changes-nothing",
)


@pytest.fixture(scope="module", params=["bubblewrap", "nsjail"])
def rooms(request: pytest.FixtureRequest) -> Iterator[ColdRooms]:
    try:
        cold = ColdRooms(request.param, PYTHON)
    except RunnerError as error:
        pytest.skip(str(error))
    yield cold


@pytest.mark.parametrize("name", CHOSEN)
def test_the_attack_is_contained_in_another_sandbox(
    rooms: ColdRooms, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOBES_SECRET", "1")
    attack = read(FOLDER / f"{name}.py")
    with targets() as aims:
        result = tried(rooms, attack, "fresh", aims)
    assert contained(attack, result), result
    assert result.layer == rooms.engine


def test_descriptors_reach_a_program_in_another_sandbox(rooms: ColdRooms) -> None:
    import os

    ours, theirs = os.pipe()
    running = rooms.start(Job("script", data={"source": "import os; os.write(3, b'word')"}), Limits(), [theirs])
    os.close(theirs)
    assert running.wait().fine
    assert os.read(ours, 10) == b"word"
    os.close(ours)


@pytest.mark.parametrize("engine", ["bubblewrap", "gvisor"])
def test_a_sandbox_that_is_not_installed_is_said(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(RunnerError, match=f"{engine} is not installed"):
        ColdRooms(engine)


def test_nothing_is_run_where_the_asked_sandbox_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    layer_here.cache_clear()
    with pytest.raises(RunnerError, match="No isolation can be had here, so nothing is run"):
        layer_here("gvisor")
    layer_here.cache_clear()


def test_an_unknown_sandbox_is_said_with_those_there_are() -> None:
    with pytest.raises(RunnerError, match="namespaces, bubblewrap, nsjail, gvisor"):
        layer_here("dockre")
