"""The system page: where data lives, what is here, everything as one file."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse
from starlette.background import BackgroundTask

from sobes.doctor import examine
from sobes.store.backup import write
from sobes.web.render import CheckedForm, language_of, render
from sobes.web.state import state_of

router = APIRouter(include_in_schema=False)


@router.get("/system", response_class=HTMLResponse)
def system(request: Request) -> HTMLResponse:
    state = state_of(request)
    return render(request, "system.html", data=state.places.data, findings=None, second=state.second)


@router.post("/system", response_class=HTMLResponse, dependencies=[CheckedForm])
def check(request: Request) -> HTMLResponse:
    state = state_of(request)
    findings = examine(state.places, state.runtimes.postgres, language_of(request))
    return render(request, "system.html", data=state.places.data, findings=findings, second=state.second)


@router.get("/system/export")
def save_everything(request: Request) -> FileResponse:
    """Everything the person has, as one file that `sobes import` and the materials page read back."""
    now = datetime.now().astimezone()
    folder = Path(tempfile.mkdtemp(prefix="sobes-export-"))
    path = folder / f"sobes-{now:%Y-%m-%d}.zip"
    write(state_of(request).places, path, now=now)

    def forget() -> None:
        path.unlink(missing_ok=True)
        folder.rmdir()

    return FileResponse(path, filename=path.name, media_type="application/zip", background=BackgroundTask(forget))
