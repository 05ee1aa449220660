"""`sobes serve`: open the web application on this machine."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
import webbrowser

import click

from sobes.errors import SobesError
from sobes.places import Places

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Only this machine unless told otherwise.")
@click.option("--browser/--no-browser", default=None, help="Open a browser window (default: where there is a screen).")
@click.pass_obj
def serve(places: Places, port: int = 8000, host: str = "127.0.0.1", browser: bool | None = None) -> None:
    """Open the web application. If the port is taken, the next free one is used and said."""
    try:
        import uvicorn

        from sobes.web.app import create_app
    except ImportError as error:
        raise SobesError(f"The web application is not installed ({error.name}). pip install 'sobes[server]'") from None
    if host not in LOOPBACK:
        raise SobesError(
            f"{host} is not this machine's loopback address. There is no log-in yet, so Sobes serves "
            "127.0.0.1 only; for another machine use an SSH tunnel: ssh -L 8000:127.0.0.1:8000 HOST"
        )
    listener = listen(host, port)
    taken = listener.getsockname()[1]
    address = f"http://{'[::1]' if host == '::1' else host}:{taken}"
    if port not in (0, taken):
        click.echo(f"Port {port} is taken, so this is port {taken}.")
    app = create_app(places, warm=True)
    click.echo(f"Sobes is open at {address}")
    click.echo(f"Your data lives in {places.data}. Nothing leaves this machine. Ctrl+C stops.")
    if browser if browser is not None else has_screen():
        threading.Timer(0.5, lambda: webbrowser.open(address)).start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def has_screen() -> bool:
    return sys.stdout.isatty() and bool(sys.platform == "darwin" or os.environ.get("DISPLAY"))


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on the port, or on the first free of the next twenty. Raises SobesError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in [port] if port == 0 else range(port, min(port + 21, 65536)):
        # named as TCP, so that asyncio turns Nagle's delay off: it costs 40 ms a page otherwise
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
            listener.listen(128)
            return listener
        except PermissionError:
            listener.close()
            raise SobesError(f"Port {candidate} may not be used by this user. Try --port 8000.") from None
        except OSError:
            listener.close()
    raise SobesError(f"Ports {port} to {port + 20} are all taken. Choose another with --port, or --port 0 for any.")
