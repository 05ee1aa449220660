"""Answering by speaking: a recording of the question page comes back as words. Nothing of it is kept."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from sobes import conduct
from sobes.errors import InterviewError, SobesError
from sobes.i18n import told
from sobes.interview.state import Ask
from sobes.speech import MOST_BYTES, SpeechError, too_long
from sobes.web import faults
from sobes.web.guard import CSRF_COOKIE, same_token
from sobes.web.render import language_of
from sobes.web.state import AppState, state_of

router = APIRouter(include_in_schema=False)


@router.post("/interviews/{interview_id}/transcribe")
async def transcribe(request: Request, interview_id: str) -> JSONResponse:
    """The words of the WAV in the body, or the fault as a sentence. The form token stands in a header, so that the
    recording is the whole body and is never spooled to a file."""
    if not same_token(request.cookies.get(CSRF_COOKIE), request.headers.get("x-csrf-token")):
        return JSONResponse({"fault": faults.sentence(request, 403, "form-expired")[1]}, 403)
    try:
        recording = await recording_of(request)
        return JSONResponse({"text": await run_in_threadpool(words, state_of(request), interview_id, recording)})
    except SobesError as fault:
        return JSONResponse({"fault": told(fault, language_of(request))}, faults.status_of(fault))


async def recording_of(request: Request) -> bytes:
    """The body, read no further than a recording may be long."""
    data = bytearray()
    async for block in request.stream():
        data += block
        if len(data) > MOST_BYTES:
            raise too_long()
    return bytes(data)


def words(state: AppState, interview_id: str, recording: bytes) -> str:
    """What was said, in the language of the interview. Raises SobesError."""
    interview = conduct.load(state.desk, interview_id)
    if not isinstance(interview.step, Ask):
        raise InterviewError("No question waits for an answer now.")
    if isinstance(state.speech, SpeechError):
        raise state.speech
    return state.speech(recording, interview.kit.lang)
