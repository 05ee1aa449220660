"""The system page: where data lives, and what is here."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sobes.doctor import examine
from sobes.web.render import CheckedForm, render
from sobes.web.state import state_of

router = APIRouter(include_in_schema=False)


@router.get("/system", response_class=HTMLResponse)
def system(request: Request) -> HTMLResponse:
    return render(request, "system.html", data=state_of(request).places.data, findings=None)


@router.post("/system", response_class=HTMLResponse, dependencies=[CheckedForm])
def check(request: Request) -> HTMLResponse:
    state = state_of(request)
    return render(
        request, "system.html", data=state.places.data, findings=examine(state.places, state.runtimes.postgres)
    )
