"""Rooms are made when the program has started, so that the first verdict does not wait for them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sobes.places import Places
from sobes.practice.judge import Judge
from sobes.runner.layers import layer_here
from sobes.runner.rooms import Rooms
from sobes.web import state as started
from sobes.web.app import create_app

from .solving import state_of

BANK = Path(__file__).parents[2] / "bank"
HERE = "http://127.0.0.1:8000"


def rooms_of(judge: Judge) -> list[Rooms]:
    return [one for one in judge._rooms.values() if isinstance(one, Rooms)]


def opened(data: Path, monkeypatch: pytest.MonkeyPatch, wait: float = 0.0) -> TestClient:
    monkeypatch.setattr(started, "FIRST_PAGE", wait)
    return TestClient(create_app(Places.of(data, BANK), warm=True), base_url=HERE)


@pytest.mark.skipif(layer_here() != "namespaces", reason="only rooms of our own wait for work")
def test_rooms_are_there_before_anything_is_sent_in_and_go_with_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path, monkeypatch) as client:
        judge, thread = state_of(client).judge, state_of(client)._rooms
        assert thread is not None
        assert client.get("/practice").status_code == 200
        thread.join(30)
        made = rooms_of(judge)
        assert sorted(one.tests for one in made) == [False, True]
        servers, folders = [one.server for one in made], [str(one.folder) for one in made]
        assert all(servers)
    assert not any(
        Path(f"/proc/{server}").exists() or Path(folder).exists() for server in servers for folder in folders
    )


@pytest.mark.parametrize("after", [0.0, 0.05, 0.3])
def test_a_program_that_is_closed_meanwhile_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: float
) -> None:
    with opened(tmp_path, monkeypatch) as client:
        thread = state_of(client)._rooms
        judge = state_of(client).judge
        time.sleep(after)
    assert thread is not None and not thread.is_alive()
    assert [one.server for one in rooms_of(judge)] == []


def test_closing_does_not_wait_for_the_first_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path, monkeypatch, wait=60.0) as client:
        thread, judge = state_of(client)._rooms, state_of(client).judge
    assert thread is not None and not thread.is_alive()
    assert rooms_of(judge) == []


def test_where_no_room_can_be_had_the_program_works_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOBES_RUNNER", "a cardboard box")
    with opened(tmp_path, monkeypatch) as client:
        thread = state_of(client)._rooms
        assert thread is not None
        thread.join(10)
        assert not thread.is_alive()
        assert client.get("/practice").status_code == 200


def test_nothing_is_begun_once_it_is_to_stop() -> None:
    stop = threading.Event()
    stop.set()
    with Judge(ready=1) as judge:
        judge.warm(stop)
        assert not any(one.server for one in rooms_of(judge))
