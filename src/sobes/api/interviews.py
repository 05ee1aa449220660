"""Interviews: start, read, answer, judge what the grader cannot, pause, take back, end, report, delete.

Every change answers with the interview as it stands then, so a caller loops: read `step`, do it, read the next.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from sobes import conduct
from sobes.api.bank import ItemId
from sobes.api.interview_models import (
    AnswerIn,
    ConfirmIn,
    DraftIn,
    InterviewBrief,
    InterviewOut,
    SelfGradeIn,
    UndoIn,
    WishesIn,
    interview_brief,
    interview_out,
)
from sobes.api.problems import JsonBody, Marked, problems
from sobes.api.report_models import AnswerOut, ReportOut, answer_out, report_out
from sobes.bank.item import Lang
from sobes.conduct import Desk, Interview
from sobes.interview.state import conceals
from sobes.reports.document import answer_view, build_document
from sobes.web.interview_views import history_row
from sobes.web.render import language_of
from sobes.web.state import state_of

router = APIRouter(prefix="/interviews", tags=["interviews"])

InterviewId = Annotated[str, Path(max_length=60, description="Id of an interview.")]
Reader = Annotated[
    Lang | None, Query(description="Language of headings and verdicts; without it that of Accept-Language.")
]
WRITES = problems(400, 404, 409, 415, 503)
ACTS = problems(404, 409, 503)


def answered(request: Request, desk: Desk, interview: Interview) -> InterviewOut:
    return interview_out(desk, interview, language_of(request))


@router.post(
    "", summary="Start an interview", status_code=201, responses=problems(400, 409, 415, 503), dependencies=[JsonBody]
)
def begin(request: Request, response: Response, wishes: WishesIn) -> InterviewOut:
    """Draw the questions and keep the plan. 409 where the bank cannot meet the wishes: `detail` says which."""
    desk = state_of(request).desk
    interview = conduct.begin(desk, wishes.wishes())
    response.headers["location"] = f"/api/v1/interviews/{interview.id}"
    return answered(request, desk, interview)


@router.get("", summary="List interviews", responses=problems(503))
def list_all(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    lang: Reader = None,
) -> list[InterviewBrief]:
    """Interviews, newest first. One that cannot be read is listed with the reason, not left out."""
    store = state_of(request).store
    rows = store.interviews()[offset : offset + limit]
    return [interview_brief(history_row(store, row, lang or language_of(request))) for row in rows]


@router.get("/{interview_id}", summary="Read an interview", responses=ACTS)
def read(request: Request, interview_id: InterviewId) -> InterviewOut:
    """What was asked for, where it stands, what is to be done now. Never points or answers of what is still asked."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.load(desk, interview_id))


@router.delete(
    "/{interview_id}", summary="Delete an interview", status_code=204, responses=problems(404, 503),
    dependencies=[Marked],
)  # fmt: skip
def delete(request: Request, interview_id: InterviewId) -> None:
    """Remove an interview with all its answers and drafts. This cannot be undone."""
    if not state_of(request).store.delete_interview(interview_id):
        raise HTTPException(404, "no-interview")


@router.post("/{interview_id}/answers", summary="Answer the question", responses=WRITES, dependencies=[JsonBody])
def give_answer(request: Request, interview_id: InterviewId, answer: AnswerIn) -> InterviewOut:
    """Keep the answer to the question that is asked now and judge it. The same answer again changes nothing."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.give_answer(desk, interview_id, answer.item_id, answer.text, answer.seconds))


@router.get("/{interview_id}/answers/{item_id}", summary="Read a judged answer", responses=ACTS)
def read_answer(request: Request, interview_id: InterviewId, item_id: ItemId, lang: Reader = None) -> AnswerOut:
    """Verdicts, quotes, misconceptions and the reference answer. 409 while an exam goes on."""
    state = state_of(request)
    interview = open_to_view(conduct.load(state.desk, interview_id))
    answer = interview.state.answer(item_id)
    if answer is None:
        raise HTTPException(404, f"no-answer:{item_id[:40]}")
    return answer_out(answer_view(interview.kit, answer, state.bank, state.own, lang or language_of(request)))


@router.post(
    "/{interview_id}/answers/{item_id}/second", summary="Ask the second judge", responses=ACTS, dependencies=[Marked]
)
def ask_second(request: Request, interview_id: InterviewId, item_id: ItemId, lang: Reader = None) -> AnswerOut:
    """Send the answer to the second judge that the person has set up: its text may leave the machine. 409 where none
    is set up. The opinion, or why there is none, is in `second`; it changes no score. Asked again, nothing is sent."""
    state = state_of(request)
    interview = conduct.ask_second(state.desk, interview_id, item_id)
    answer = interview.state.answer(item_id)
    if answer is None:
        raise HTTPException(404, f"no-answer:{item_id[:40]}")
    return answer_out(answer_view(interview.kit, answer, state.bank, state.own, lang or language_of(request)))


@router.put("/{interview_id}/draft", summary="Keep a draft", status_code=204, responses=WRITES, dependencies=[JsonBody])
def keep_draft(request: Request, interview_id: InterviewId, draft: DraftIn) -> None:
    """Keep unfinished words of the question that is asked now. Those of another question are ignored."""
    conduct.save_draft(state_of(request).desk, interview_id, draft.item_id, draft.text, draft.seconds)


@router.post("/{interview_id}/confirm", summary="Judge points yourself", responses=WRITES, dependencies=[JsonBody])
def confirm(request: Request, interview_id: InterviewId, word: ConfirmIn) -> InterviewOut:
    """Your word on points that the grader could not tell, or overruling it. The report says that it was yours."""
    desk = state_of(request).desk
    verdicts = [(one.point_id, one.verdict) for one in word.verdicts]
    return answered(request, desk, conduct.confirm_points(desk, interview_id, word.item_id, verdicts))


@router.post("/{interview_id}/leave-open", summary="Leave points open", responses=ACTS, dependencies=[Marked])
def leave_open(request: Request, interview_id: InterviewId) -> InterviewOut:
    """Leave every point of the step `confirm` as "cannot tell" and go on."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.skip_confirming(desk, interview_id))


@router.post("/{interview_id}/self-grade", summary="Judge your own question", responses=WRITES, dependencies=[JsonBody])
def self_grade(request: Request, interview_id: InterviewId, word: SelfGradeIn) -> InterviewOut:
    """Your judgement of the answer to a question of yours; again changes it."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.self_grade(desk, interview_id, word.item_id, word.grade))


@router.post("/{interview_id}/pause", summary="Pause", responses=ACTS, dependencies=[Marked])
def pause(request: Request, interview_id: InterviewId) -> InterviewOut:
    """Stop asking until resumed. Pausing a paused or finished interview changes nothing."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.pause(desk, interview_id))


@router.post("/{interview_id}/resume", summary="Go on after a pause", responses=ACTS, dependencies=[Marked])
def resume(request: Request, interview_id: InterviewId) -> InterviewOut:
    """Ask again. Resuming one that is not paused changes nothing."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.resume(desk, interview_id))


@router.post("/{interview_id}/stop", summary="End the interview", responses=ACTS, dependencies=[Marked])
def stop(request: Request, interview_id: InterviewId) -> InterviewOut:
    """End it now; the report counts what has been answered."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.stop(desk, interview_id))


@router.post("/{interview_id}/undo", summary="Take back the last answer", responses=WRITES, dependencies=[JsonBody])
def undo(request: Request, interview_id: InterviewId, which: UndoIn) -> InterviewOut:
    """The question is asked again with the words as its draft. 409 where another answer came after it."""
    desk = state_of(request).desk
    return answered(request, desk, conduct.take_back(desk, interview_id, which.item_id))


@router.get("/{interview_id}/report", summary="Read the report", responses=ACTS)
def report(request: Request, interview_id: InterviewId, lang: Reader = None) -> ReportOut:
    """Scores, level verdict, every answer with its points, what to learn next. 409 while an exam goes on."""
    state = state_of(request)
    interview = open_to_view(conduct.load(state.desk, interview_id))
    return report_out(
        build_document(
            interview.id, interview.created_at, interview.kit, interview.state, state.bank, state.own,
            lang or language_of(request),
        )
    )  # fmt: skip


def open_to_view(interview: Interview) -> Interview:
    """The interview, or 409 while it is an exam that goes on."""
    if conceals(interview.kit, interview.state):
        raise HTTPException(409, "exam-goes-on")
    return interview
