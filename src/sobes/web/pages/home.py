"""The start page: what there is to do."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sobes.web.bank_views import home_view
from sobes.web.render import render
from sobes.web.state import state_of

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
def home(request: Request) -> HTMLResponse:
    return render(request, "home.html", view=home_view(state_of(request).bank))
