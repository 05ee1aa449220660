"""Practice: tasks, solutions that are sent in, what the judge says, hints, giving up.

Send a solution in, then read the submission until its `judgement` is there.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from sobes import practising
from sobes.api.practice_models import (
    JudgementOut,
    SolutionIn,
    SubmissionOut,
    TaskBrief,
    TaskFull,
    judgement_out,
    submission_out,
    task_brief,
    task_full,
)
from sobes.api.problems import JsonBody, Marked, problems
from sobes.bank.item import Lang, Level
from sobes.errors import PracticeError
from sobes.practice.task import Task, TaskKind
from sobes.web.practice_views import Filters, matches
from sobes.web.render import language_of
from sobes.web.state import AppState, state_of, wanted_task

router = APIRouter(prefix="/practice", tags=["practice"])

TaskId = Annotated[str, Path(max_length=60, description='Id of a task, such as "lru-cache".')]
SubmissionId = Annotated[str, Path(max_length=60, description="Id of a submission.")]
Reader = Annotated[Lang | None, Query(description="Language of the texts; without it that of Accept-Language.")]


def answered(request: Request, state: AppState, task: Task, lang: Lang | None = None) -> TaskFull:
    return task_full(task, practising.progress_of(state.workshop, task.id), lang or language_of(request))


@router.get("/tasks", summary="List or search tasks", responses=problems(503))
def tasks(
    request: Request,
    q: Annotated[str, Query(max_length=200, description="Words that the title, text or topics have to hold.")] = "",
    kind: TaskKind | None = None,
    level: Level | None = None,
    section: Annotated[str, Query(max_length=60, description="Slug of a section.")] = "",
    progress: Literal["new", "tried", "solved"] | None = None,
    lang: Reader = None,
) -> list[TaskBrief]:
    """The tasks that meet every filter, by id, each with where the person stands."""
    workshop, reader = state_of(request).workshop, lang or language_of(request)
    done = practising.progress(workshop)
    fits = matches(Filters(q.strip(), kind or "", level or "", section, progress or ""), done, reader)
    return [
        task_brief(task, done.get(task_id), reader) for task_id, task in sorted(workshop.tasks.items()) if fits(task)
    ]


@router.get("/tasks/{task_id}", summary="Read a task", responses=problems(404, 503))
def task(request: Request, task_id: TaskId, lang: Reader = None) -> TaskFull:
    """Statement, starter, open files, hints taken; solutions and discussion once it is solved or given up."""
    state = state_of(request)
    return answered(request, state, wanted_task(state.workshop, task_id), lang)


@router.post(
    "/tasks/{task_id}/run", summary="Run the visible tests", responses=problems(400, 404, 409, 415, 503),
    dependencies=[JsonBody],
)  # fmt: skip
def run(request: Request, task_id: TaskId, solution: SolutionIn) -> JudgementOut:
    """What the visible tests say of a solution, now. Nothing is kept."""
    state = state_of(request)
    found = practising.run_visible(state.workshop, wanted_task(state.workshop, task_id).id, solution.source)
    return judgement_out(found, language_of(request))


@router.post(
    "/tasks/{task_id}/submissions", summary="Send a solution in", status_code=201,
    responses=problems(400, 404, 409, 415, 503), dependencies=[JsonBody],
)  # fmt: skip
def submit(request: Request, response: Response, task_id: TaskId, solution: SolutionIn) -> SubmissionOut:
    """Keep a solution; the judge takes it in its turn. Read the address in `Location` until `judgement` is there."""
    state = state_of(request)
    sent = practising.submit(state.workshop, wanted_task(state.workshop, task_id).id, solution.source)
    state.queue.nudge()
    response.headers["location"] = f"/api/v1/practice/submissions/{sent.id}"
    return submission_out(sent, (), language_of(request))


@router.get("/tasks/{task_id}/submissions", summary="List submissions", responses=problems(404, 503))
def submissions(
    request: Request,
    task_id: TaskId,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> list[SubmissionOut]:
    """Everything sent in for a task, newest first."""
    state, lang = state_of(request), language_of(request)
    found = practising.history(state.workshop, wanted_task(state.workshop, task_id).id)[offset : offset + limit]
    return [submission_out(sent, (), lang) for sent in found]


@router.get("/submissions/{submission_id}", summary="Read a submission", responses=problems(404, 503))
def submission(request: Request, submission_id: SubmissionId, lang: Reader = None) -> SubmissionOut:
    """What was sent in and what the judge says; while it is judged, the tests that have ended."""
    state = state_of(request)
    try:
        sent = practising.submission(state.workshop, submission_id)
    except PracticeError:
        raise HTTPException(404, "no-submission") from None
    checks = () if sent.judgement else state.queue.checks(sent.id)
    return submission_out(sent, checks, lang or language_of(request))


@router.post("/tasks/{task_id}/hint", summary="Take a hint", responses=problems(404, 503), dependencies=[Marked])
def take_hint(request: Request, task_id: TaskId) -> TaskFull:
    """Take the next hint; it is counted. When all are taken, nothing changes."""
    state = state_of(request)
    practising.take_hint(state.workshop, wanted_task(state.workshop, task_id).id)
    return answered(request, state, state.workshop.tasks[task_id])


@router.post("/tasks/{task_id}/give-up", summary="Give up", responses=problems(404, 503), dependencies=[Marked])
def give_up(request: Request, task_id: TaskId) -> TaskFull:
    """Mark the task as given up and see its solutions. It can still be solved."""
    state = state_of(request)
    practising.give_up(state.workshop, wanted_task(state.workshop, task_id).id)
    return answered(request, state, state.workshop.tasks[task_id])
