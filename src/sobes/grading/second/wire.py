"""One question over HTTP: bounded in time, in size and in tries. The only place in grading that opens a connection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sobes.grading.second.opinion import FailureKind
from sobes.grading.second.settings import JudgeSettings, Key

if TYPE_CHECKING:
    import httpx

TRIES = 3
AGAIN = frozenset([408, 425, 429, 500, 502, 503, 504])
MOST_BYTES = 256 * 1024
MOST_OF_ERROR = 8 * 1024
LONGEST_WAIT = 10.0  # seconds that a server may ask for before the next try


@dataclass(frozen=True, slots=True)
class NoReply:
    """Why there is no reply. `again`: another try may help, after `wait` seconds where the server said so."""

    kind: FailureKind
    values: Mapping[str, str] = field(default_factory=dict)
    again: bool = False
    wait: float = 0.0

    def refuses_the_form(self) -> bool:
        """Whether the server may only dislike being asked for a reply of a given form."""
        return self.values.get("status") in ("400", "422")


def post(settings: JudgeSettings, body: Mapping[str, Any]) -> bytes | NoReply:
    """The body of the reply. What may pass is tried again, a time-out and a refusal are not."""
    with ThreadPoolExecutor(1) as pool:  # the caller's thread may have a loop of its own
        return pool.submit(asyncio.run, within_time(settings, body)).result()


async def within_time(settings: JudgeSettings, body: Mapping[str, Any]) -> bytes | NoReply:
    """The clock stands over all of it: a server that sends a byte now and then does not hold us up."""
    try:
        async with asyncio.timeout(settings.timeout):
            return await tried(settings, body)
    except TimeoutError:
        return NoReply("timeout", {"seconds": f"{settings.timeout:g}"})


async def tried(settings: JudgeSettings, body: Mapping[str, Any]) -> bytes | NoReply:
    import httpx

    try:  # a proxy of the environment is not for a server on this machine
        client = httpx.AsyncClient(timeout=settings.timeout, trust_env=not settings.local)
    except (ImportError, ValueError, OSError):
        return NoReply("connect", {"host": settings.host})
    async with client:
        got = await once(client, settings, body)
        if isinstance(got, NoReply) and got.refuses_the_form():
            body = {name: value for name, value in body.items() if name != "response_format"}
            got = await once(client, settings, body)
        for number in range(TRIES - 1):
            if isinstance(got, bytes) or not got.again:
                break
            await asyncio.sleep(max(settings.wait * 2**number, min(got.wait, LONGEST_WAIT)))
            got = await once(client, settings, body)
    return got


async def once(client: httpx.AsyncClient, settings: JudgeSettings, body: Mapping[str, Any]) -> bytes | NoReply:
    import httpx

    headers = {"content-type": "application/json", "accept": "application/json", "accept-encoding": "identity"}
    if settings.key:
        headers["authorization"] = f"Bearer {settings.key.reveal()}"
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    here = {"host": settings.host}
    try:
        async with client.stream("POST", settings.url, content=content, headers=headers) as reply:
            if reply.status_code != 200:
                return await refusal(reply, settings)
            if reply.headers.get("content-encoding", "identity").lower() != "identity":
                return NoReply("not-chat")  # nobody asked for it, and unpacked it may be of any size
            whole = await read(reply, MOST_BYTES)
            return NoReply("too-large", {"most": str(MOST_BYTES // 1024)}) if whole is None else whole
    except (httpx.ConnectError, httpx.ProxyError):
        return NoReply("connect", here, again=True)
    except httpx.TimeoutException:
        return NoReply("timeout", {"seconds": f"{settings.timeout:g}"})
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError):
        return NoReply("broken-off", here, again=True)


async def read(reply: httpx.Response, most: int) -> bytes | None:
    """The body as it was sent; None where it is larger than `most` bytes."""
    data = bytearray()
    async for part in reply.aiter_raw():
        data += part
        if len(data) > most:
            return None
    return bytes(data)


async def refusal(reply: httpx.Response, settings: JudgeSettings) -> NoReply:
    status = reply.status_code
    message = message_of(await read(reply, MOST_OF_ERROR) or b"", settings.key)
    values = {"host": settings.host, "status": str(status), "message": "" if status in (401, 403) else message}
    return NoReply("status", values, status in AGAIN, seconds_of(reply.headers.get("retry-after", "")))


def message_of(body: bytes, key: Key) -> str:
    """The server's own words on an error, cut short; nothing of them where they hold a piece of the key."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    for _ in range(2):
        if isinstance(found, dict):
            found = next((found[name] for name in ("error", "message", "detail") if name in found), "")
    if not isinstance(found, str) or key.hidden_in(found):
        return ""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in found).split())[:200]


def seconds_of(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0.0
