"""Every attack of `attacks/` is contained, as this user and as an ordinary one, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sobes.runner.rooms import Rooms
from tests.runner.attacking import FOLDER, WAYS, Attack, attacks, contained, leftovers, read, targets, tried

ALL = attacks()
ORDINARY = 12345  # a user that owns nothing


@pytest.fixture(scope="module")
def rooms() -> Iterator[Rooms]:
    with Rooms() as rooms:
        yield rooms


@pytest.fixture(scope="module")
def aims() -> Iterator[dict[str, object]]:
    with targets() as aims:
        yield aims


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("attack", ALL, ids=lambda attack: attack.name)
def test_the_attack_is_contained(
    rooms: Rooms, aims: dict[str, object], attack: Attack, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOBES_SECRET", "1")
    result = tried(rooms, attack, way, aims)
    assert contained(attack, result), result


def python_for_everyone() -> str | None:
    """An interpreter that a user without a home can start."""
    for path in ("/usr/bin/python3", "/usr/local/bin/python3"):
        code = "import sys; sys.exit(sys.version_info < (3, 11))"
        if Path(path).exists() and subprocess.run([path, "-c", code], check=False).returncode == 0:
            return path
    return None


def test_every_attack_is_contained_for_an_ordinary_user(tmp_path_factory: pytest.TempPathFactory) -> None:
    if os.geteuid() != 0:
        pytest.skip("this user is an ordinary one: the test above was it")
    python = python_for_everyone()
    if python is None:
        pytest.skip("there is no Python of 3.11 or newer that every user may start")
    place = Path("/var/tmp") / f"sobes-attacks-{os.getpid()}"
    source = Path(__file__).parents[2] / "src" / "sobes"
    try:
        package = place / "src" / "sobes"
        package.mkdir(parents=True)
        for name in ("__init__.py", "errors.py", "places.py", "saying.py"):
            shutil.copy(source / name, package)
        shutil.copytree(source / "runner", package / "runner", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(FOLDER, place / "attacks")
        shutil.copy(FOLDER.with_name("attacking.py"), place)
        subprocess.run(["chmod", "-R", "a+rX", str(place)], check=True)
        done = subprocess.run(
            [python, "-B", str(place / "attacking.py")],
            env={"PYTHONPATH": str(place / "src"), "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
            user=ORDINARY, group=ORDINARY, extra_groups=[], capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        shutil.rmtree(place)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == len(ALL) * len(WAYS), done.stderr
    assert [row for row in told if not row[2]] == []


def test_nothing_is_left_of_a_hundred_attacks(aims: dict[str, object]) -> None:
    quick = [read(path) for path in sorted(FOLDER.glob("*.py")) if "# limits" not in path.read_text(encoding="utf-8")]
    before = leftovers()
    with Rooms(ready=2) as rooms:
        for number in range(100):
            tried(rooms, quick[number % len(quick)], "warm", aims)
        folder = rooms.folder
    assert folder
    assert leftovers(folder) == before


def test_a_room_ends_with_the_one_who_asked_for_it(tmp_path: Path) -> None:
    mark = f"room-{os.getpid()}"
    code = f"""
import sys
from sobes.runner.program import Job, Limits
from sobes.runner.rooms import Rooms
rooms = Rooms(ready=2)
program = "import subprocess; subprocess.run(['/bin/sh', '-c', 'sleep 600; : {mark}'])"
running = rooms.start(Job("script", data={{"source": "print(1, flush=True)\\n" + program}}), Limits(wall=600))
import os
os.read(running.out, 1)
print("running", flush=True)
running.wait()
"""
    source = str(Path(__file__).parents[2] / "src")
    supervisor = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": source}
    )
    assert supervisor.stdout is not None
    assert supervisor.stdout.readline() == "running\n"
    assert processes_with(mark)
    supervisor.kill()
    supervisor.wait()
    supervisor.stdout.close()
    for _ in range(100):
        if not processes_with(mark):
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert processes_with(mark) == []


def processes_with(mark: str) -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            text = path.read_bytes()
        except OSError:
            continue
        if mark.encode() in text and b"/bin/sh" in text:
            found.append(path.parent.name)
    return found
