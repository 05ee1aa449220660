"""The web application: pages, JSON API, static files, one handler of errors for each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from sobes import __version__
from sobes.api import v1
from sobes.api.problems import as_problems
from sobes.errors import SobesError
from sobes.places import Places
from sobes.web import faults
from sobes.web.guard import Guard
from sobes.web.pages import bank, coding, home, interviews, materials, practice, preferences, speaking, system
from sobes.web.state import AppState
from sobes.web.static_files import STATIC, Static

DESCRIPTION = """
What the pages of Sobes do, as JSON.

Who may call: programs of this machine. There is no log-in; what has to be kept out are pages of other sites that a
browser of this machine has open. So a request needs a `Host` of this machine and, where it has an `Origin`, the same
one. One that changes or starts something is sent either as `Content-Type: application/json` or, where it has no JSON
body, with the header `X-Sobes: 1`: a form of another site can do neither.

Errors are problem details (RFC 9457), in the language of `Accept-Language`: `ru` or `en`.

While an exam goes on, nothing here tells its verdicts; while a question is asked, nothing of its interview tells its
points or its answer. `/items` is the bank, an open book.
"""


class Application(FastAPI):
    """FastAPI whose OpenAPI document gives errors the media type that they have."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = as_problems(super().openapi())
        return self.openapi_schema


def create_app(places: Places, hosts: frozenset[str] = frozenset(), warm: bool = False) -> FastAPI:
    """The application over one data folder and one bank; `hosts` are names allowed beside the loopback ones.

    `warm`: make the judge's rooms in the background when it has started. Raises SobesError where the bank or the store
    cannot be opened.
    """
    state = AppState.open(places)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        state.start(warm)
        yield
        state.close()

    app = Application(
        title="Sobes", version=__version__, description=DESCRIPTION, lifespan=life,
        openapi_url="/api/v1/openapi.json", docs_url=None, redoc_url=None,
    )  # fmt: skip
    app.state.sobes = state
    for pages in (home, bank, coding, interviews, speaking, practice, materials, preferences, system):
        app.include_router(pages.router)
    app.include_router(v1.router)
    app.mount("/static", Static(directory=STATIC), name="static")
    app.add_middleware(Guard, hosts=hosts)

    @app.exception_handler(HTTPException)
    async def http_fault(request: Request, fault: HTTPException) -> Response:
        return faults.http(request, fault.status_code, str(fault.detail), fault.headers)

    @app.exception_handler(RequestValidationError)
    async def form_fault(request: Request, fault: RequestValidationError) -> Response:
        return faults.invalid(request, fault)

    @app.exception_handler(SobesError)
    async def person_fault(request: Request, fault: SobesError) -> Response:
        return faults.person(request, fault)

    @app.exception_handler(Exception)
    async def our_fault(request: Request, fault: Exception) -> Response:
        return faults.http(request, 500, "our-fault")

    return app
