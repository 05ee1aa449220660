#!/usr/bin/env python3
"""Installs Sobes into this checkout and starts it.

    python3 run.py            install what is needed, then open the web application
    python3 run.py test       install what tests need, then run every check
    python3 run.py sobes …    install what is needed, then run the sobes command

Everything goes into the folder .venv beside this file. Only the standard library is used here.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def stop(sentence: str) -> None:
    print(f"run.py: {sentence}", file=sys.stderr)
    raise SystemExit(1)


def call(*command: object, quiet: bool = False) -> int:
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL if quiet else None, check=False).returncode


def works(python: Path) -> bool:
    """True if the environment's interpreter starts and has pip."""
    if not python.exists():
        return False
    done = subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True, check=False)
    return done.returncode == 0


def make_environment() -> None:
    """Create .venv. Debian's Python may lack ensurepip: then the system's own pip fills the environment."""
    if works(PYTHON):
        return
    print(f"Making the environment {VENV} …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if done.returncode == 0 and works(PYTHON):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if call(sys.executable, "-m", "venv", "--without-pip", VENV) != 0:
        stop(f"Python could not make an environment in {VENV}: {done.stderr.strip() or done.stdout.strip()}")
    # --python stands before "install": after it, pip first refuses to touch a Python that the system manages
    fillers = (
        [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"],
        ["pip3", "--python", str(PYTHON), "install", "--quiet", "pip"],
        ["uv", "pip", "install", "--quiet", "--python", str(PYTHON), "pip"],
    )
    for filler in fillers:
        with contextlib.suppress(OSError):
            if subprocess.run(filler, capture_output=True, check=False).returncode == 0 and works(PYTHON):
                return
    shutil.rmtree(VENV, ignore_errors=True)
    stop("this Python has neither the venv package nor pip. Install one, e.g. apt install python3-venv, and try again.")


def install(extras: str, without: str = "") -> None:
    """Install the project in place once per version of pyproject.toml and set of extras.

    `without` names smaller extras that will do where a heavy one has no build for this machine.
    """
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
    stamp = VENV / f".installed-{extras.replace(',', '-')}"
    for one in VENV.glob(".installed-*"):  # also one of more extras than these
        if set(extras.split(",")) <= set(one.name.split("-")[1:]) and one.read_text() == wanted:
            return None
    print(f"Installing into {VENV} (once, needs the network) …", flush=True)
    done = call(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", f"{ROOT}[{extras}]")
    if done != 0 and without:
        print("Not everything could be installed; SQL proofs will say that PostgreSQL is missing.", file=sys.stderr)
        return install(without)
    if done != 0:
        stop("the installation failed; the lines above say why. With a network connection, try again.")
    stamp.write_text(wanted)
    return None


def test(arguments: list[str]) -> int:
    """Lint, types, content check, proofs, then pytest; stops at the first that fails."""
    install("server,postgres,judge,dev")
    checks = [
        ("lint", [PYTHON, "-m", "ruff", "check", "."]),
        ("format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
        ("types", [PYTHON, "-m", "mypy"]),
        ("bank check", [PYTHON, "-m", "sobes", "bank", "check"]),
        ("bank prove", [PYTHON, "-m", "sobes", "bank", "prove"]),
    ]
    if not arguments:
        for name, command in checks:
            print(f"== {name}", flush=True)
            if call(*command) != 0:
                print(f"run.py: {name} failed.", file=sys.stderr)
                return 1
    print("== pytest", flush=True)
    return call(PYTHON, "-m", "pytest", *arguments)


def main() -> int:
    if sys.version_info < OLDEST:
        have = ".".join(map(str, sys.version_info[:3]))
        stop(f"Sobes needs Python 3.11 or newer, this is {have}. Start it with a newer one: python3.13 run.py")
    make_environment()
    words = sys.argv[1:]
    if words[:1] == ["test"]:
        return test(words[1:])
    install("server,postgres,judge", without="server,judge")
    arguments = words[1:] if words[:1] == ["sobes"] else ["serve", *words]
    return subprocess.run([str(PYTHON), "-m", "sobes", *arguments], check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
