"""What was acknowledged survives SIGKILL."""

import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest

from sobes.places import Places
from sobes.store import Store

PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from sobes.places import Places
from sobes.store import Store
store = Store.open(Places.of(Path(sys.argv[1]), None))
store.create_interview("a", datetime.now(UTC), {"lang": "ru", "level": "middle"})
seq = 0
while True:
    seq = store.append("a", seq, datetime.now(UTC), [("answered", {"text": "ответ " * 200, "n": seq + 1})])
    store.save_draft("a", "02.0", str(seq), seq, datetime.now(UTC))
    print(seq, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("acknowledged", [1, 7, 400])
def test_killed_right_after_an_answer_was_saved_loses_nothing(places: Places, acknowledged: int) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM, str(places.data)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if int(line) == acknowledged:
                process.send_signal(signal.SIGKILL)
                break
        told = [int(line) for line in process.stdout if line.endswith("\n")]
    last = max([acknowledged, *told])
    with closing(Store.open(places)) as store:
        events = store.events("a")
        draft = store.draft("a", "02.0")
        assert store.append("a", len(events), events[-1].at, [("asked", {})]) == len(events) + 1
    assert [event.data["n"] for event in events] == list(range(1, len(events) + 1))
    assert last <= len(events) <= last + 1
    assert draft is not None and int(draft[0]) >= last
