"""What the person brings: importing a file, own questions; and what this machine has."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile

from sobes.api.materials_models import DoctorFinding, ImportOut, OwnItemOut, backup_out, import_out
from sobes.api.problems import Marked, problems
from sobes.doctor import examine
from sobes.notes.keeping import is_backup, join, keep, understand_bytes
from sobes.web.state import state_of
from sobes.web.uploads import name_of, read_upload, restore_bytes

router = APIRouter()


@router.post(
    "/import", summary="Import a file", tags=["materials"], responses=problems(400, 503), dependencies=[Marked]
)
def import_file(
    request: Request,
    file: Annotated[UploadFile, File(description="A question list, notes, a plan, a map, an outline or a backup.")],
    dry_run: Annotated[bool, Form(description="Only look, store nothing.")] = False,
) -> ImportOut:
    """The format is told by the content. Nothing is repaired: what looks wrong is in `findings`, what was not
    understood in `unparsed`, and the original is kept byte for byte. 422 where the file cannot be read."""
    state, name = state_of(request), name_of(file)
    data = read_upload(file)
    if is_backup(data):
        return backup_out(name, None if dry_run else restore_bytes(state.places, data, name))
    joined = join(understand_bytes(data, name), data, state.bank, state.places)
    return import_out(name, joined, None if dry_run else keep(state.places, data, joined, datetime.now(UTC)))


@router.get("/own-items", summary="List your own questions", tags=["materials"], responses=problems(503))
def own_items(request: Request) -> list[OwnItemOut]:
    """Imported questions that no item of the bank answers, by number."""
    return [OwnItemOut.model_validate(asdict(one)) for one in state_of(request).own]


@router.post("/doctor", summary="Examine this machine", tags=["system"], responses=problems(), dependencies=[Marked])
def doctor(request: Request) -> list[DoctorFinding]:
    """Versions, folders, limits really in force. Takes a few seconds, because each limit is tried."""
    state = state_of(request)
    return [DoctorFinding.model_validate(asdict(one)) for one in examine(state.places, state.runtimes.postgres)]
