"""A real HTTP server on this machine that behaves as each test wants: a chat endpoint, or something that is none."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from sobes.grading.second.settings import JudgeSettings, Key

KEY = "sk-test-0123456789abcdef"
Reply = Callable[["Handler"], None]


@dataclass
class Received:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def rules(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def data(self) -> str:
        return str(self.body["messages"][1]["content"])

    @property
    def marker(self) -> str:
        found = re.search(r"^([0-9a-f]{32}) the answer begins$", self.data, re.M)
        assert found
        return found[1]

    @property
    def answer(self) -> str:
        """What stands between the markers, read as the JSON string that it must be."""
        lines = self.data.split("\n")
        begins = lines.index(f"{self.marker} the answer begins")
        assert lines[begins + 2 :] == [f"{self.marker} the answer ends"], "the answer is one line"
        return str(json.loads(lines[begins + 1]))

    @property
    def points(self) -> list[dict[str, Any]]:
        found = json.loads(self.data.split("\n")[1])["points"]
        assert isinstance(found, list)
        return found


@dataclass
class Chat:
    """The replies are given one after another, the last one again and again."""

    settings: JudgeSettings
    replies: list[Reply]
    received: list[Received] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    chat: Chat

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.chat.received.append(Received(self.path, headers, body))
        self.chat.replies[min(len(self.chat.received), len(self.chat.replies)) - 1](self)

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is what some tests are about."""


@contextmanager
def chat_server(*replies: Reply, **settings: Any) -> Iterator[Chat]:
    handler = type("OneHandler", (Handler,), {})
    server = Server(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_port}/v1/chat/completions"
    values = {"key": Key(KEY), "timeout": 5.0, "wait": 0.01, **settings}
    chat = Chat(JudgeSettings(address, "made-model", **values), list(replies))
    handler.chat = chat  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield chat
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(content: object, finish: str = "stop", usage: object = None) -> Reply:
    """A reply of a chat endpoint whose message is this text, or this value as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    counted = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200} if usage is None else usage
    return sends(json.dumps({"object": "chat.completion", "choices": [choice], "usage": counted}).encode())


def sends(body: bytes, status: int = 200, **headers: str) -> Reply:
    return lambda handler: handler.send(status, body, **{"content_type": "application/json", **headers})


def refuses(status: int, message: str = "", **headers: str) -> Reply:
    return sends(json.dumps({"error": {"message": message}}).encode(), status, **headers)


def verdicts(*rows: tuple[str, str, str]) -> dict[str, Any]:
    return {"points": [{"id": name, "verdict": verdict, "quote": quote} for name, verdict, quote in rows]}
