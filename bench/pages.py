"""Server time of pages and start-up time, beside baselines measured in the same run.

    python bench/pages.py [--rounds 200]

Starts the real program on a free port with a fresh data folder and the whole bank, takes an interview's question
page and item pages round-robin, and prints median and 95th percentile in milliseconds as a browser on the same
machine sees them (so they include HTTP). Baselines: a static file of the same server for pages, an interpreter
that imports nothing for the start.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]


@contextmanager
def server(data: Path) -> Iterator[tuple[str, float]]:
    """Address of a running program and the seconds until its first page answered."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "sobes", "--data", str(data), "serve", "--port", "0", "--no-browser"],
        stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1", "PATH": ""},
    )  # fmt: skip
    assert process.stdout
    try:
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found, "the program did not say its address"
        while True:
            try:
                assert httpx.get(found[0] + "/").status_code == 200
                break
            except httpx.ConnectError:
                time.sleep(0.005)
        yield found[0], time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def start_up(rounds: int) -> None:
    ours, bare = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as (_, seconds):
            ours.append(seconds)
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        bare.append(time.perf_counter() - begin)
    mid, base = statistics.median(ours), statistics.median(bare)
    print(f"start to first page: median {mid:.2f} s, max {max(ours):.2f} s; bare {base:.3f} s ({rounds} rounds)")


def new_interview(client: httpx.Client) -> str:
    form = client.get("/interviews/new")
    token = re.search(r'name="csrf" value="([^"]+)"', form.text)
    assert token
    fields = {"csrf": token[1], "level": "middle", "mains": "12", "minutes": "60", "feedback": "training", "lang": "ru"}
    answer = client.post("/interviews", data=fields, follow_redirects=False)
    return str(answer.headers["location"])


def pages(rounds: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        server(Path(folder)) as (address, _),
        httpx.Client(base_url=address) as client,
    ):
        items = re.findall(r'href="(/bank/\d\d\.\d)"', client.get("/bank").text)
        question = new_interview(client)
        for path in (*items, question, "/static/icon.svg"):  # first view of each renders and caches its texts
            client.get(path).raise_for_status()
        times: dict[str, list[float]] = {"item page": [], "question page": [], "bank list": [], "static file": []}
        for number in range(rounds):
            work = {
                "item page": items[number % len(items)],
                "question page": question,
                "bank list": "/bank",
                "static file": "/static/icon.svg",
            }
            for name, path in work.items():
                begin = time.perf_counter()
                client.get(path).raise_for_status()
                times[name].append((time.perf_counter() - begin) * 1000)
        print(f"{len(items)} items in the bank, {rounds} rounds, milliseconds:")
        for name, values in times.items():
            print(f"  {name:14} median {statistics.median(values):6.2f}   p95 {percentile(values, 0.95):6.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200)
    rounds = parser.parse_args().rounds
    start_up(max(3, rounds // 40))
    pages(rounds)


if __name__ == "__main__":
    main()
