"""Who may talk to the program: this machine's browser, on pages of its own."""

from __future__ import annotations

import hmac
import json
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = {"localhost", "127.0.0.1", "::1"}
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
CSRF_COOKIE = "sobes_csrf"

POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# Of the worker alone, which is a script of ours: pages themselves may not compile WebAssembly.
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

SECURITY_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def editor_policy(nonce: str) -> str:
    """The policy of a page with the editor: the one style sheet that the editor makes carries the nonce."""
    return POLICY.replace("style-src 'self'", f"style-src 'self' 'nonce-{nonce}'") + "; worker-src 'self'"


def host_name(netloc: str) -> str:
    """ "127.0.0.1:8000" → "127.0.0.1", "[::1]:8000" → "::1"; "" where it cannot be read."""
    try:
        return (urlsplit(f"//{netloc}").hostname or "").lower()
    except ValueError:
        return ""


def refusal(method: str, headers: Headers, hosts: frozenset[str]) -> str | None:
    """Why a request is refused, or None. A foreign Host means DNS rebinding, a foreign Origin another site."""
    host = headers.get("host", "")
    if host_name(host) not in LOOPBACK | hosts:
        return f"The host {host[:80]!r} is not this program's. Open it as http://127.0.0.1."
    if method in SAFE_METHODS:
        return None
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
        return "The request came from a page of another site and was not carried out."
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return "The request came from a page of another site and was not carried out."
    return None


def refused(path: str, why: str) -> tuple[bytes, bytes]:
    """Media type and body of a refusal: a sentence, in the API problem details (RFC 9457)."""
    if not path.startswith("/api/"):
        return b"text/plain; charset=utf-8", why.encode()
    problem = {"type": "about:blank", "title": "Refused", "status": 403, "detail": why}
    return b"application/problem+json", json.dumps(problem).encode()


def new_token() -> str:
    return secrets.token_urlsafe(24)


def same_token(cookie: str | None, sent: str | None) -> bool:
    """True if the form carries the token of the browser's own cookie (double submit)."""
    return bool(cookie and sent and hmac.compare_digest(cookie.encode(), sent.encode()))


class Guard:
    """ASGI middleware: refuses foreign requests and adds security headers to every answer."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] = frozenset()) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        why = refusal(scope["method"], Headers(scope=scope), self.hosts)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name for name, _ in message["headers"]}
                message["headers"] += [
                    (name.encode(), value.encode())
                    for name, value in SECURITY_HEADERS.items()
                    if name.encode() not in names
                ]
            await send(message)

        if why is None:
            await self.app(scope, receive, with_headers)
            return
        kind, body = refused(scope["path"], why)
        start = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
        await with_headers({"type": "http.response.start", "status": 403, "headers": start})
        await with_headers({"type": "http.response.body", "body": body})
