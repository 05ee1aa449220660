"""Coding questions of an interview: a task in the editor, its verdict taken into the answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from sobes import conduct, practising
from sobes.bank.item import normal_id
from sobes.conduct import Interview
from sobes.i18n import translations
from sobes.interview.state import Ask
from sobes.practice.task import Task
from sobes.practising import Submission
from sobes.reports.document import question_text
from sobes.web.interview_views import time_left
from sobes.web.pages.practice import show_task, wanted_submission
from sobes.web.practice_views import Asked, verdict_name
from sobes.web.render import CheckedForm, go
from sobes.web.state import AppState, state_of, wanted_task

router = APIRouter(prefix="/interviews/{interview_id}/tasks", include_in_schema=False)


def asked_with(interview: Interview, task: Task) -> str | None:
    """The question that is asked now, if this task belongs to it. An exam tells no verdicts, so it has no tasks."""
    step = interview.step
    if interview.kit.feedback == "exam" or not isinstance(step, Ask):
        return None
    return step.question.id if step.question.id in map(normal_id, task.items) else None


@router.get("/{task_id}")
def task_page(request: Request, interview_id: str, task_id: str) -> Response:
    state = state_of(request)
    task = wanted_task(state.workshop, task_id)
    interview = conduct.load(state.desk, interview_id)
    item_id = asked_with(interview, task)
    if item_id is None:
        return go(f"/interviews/{interview_id}")
    return show_task(
        request, state, task, practising.draft(state.workshop, task_id) or task.starter,
        asked=asked(state, interview, item_id),
    )  # fmt: skip


def asked(state: AppState, interview: Interview, item_id: str) -> Asked:
    spent = conduct.draft_of(state.desk, interview.id, item_id)[1]
    return Asked(
        interview_id=interview.id,
        item_id=item_id,
        question=question_text(item_id, state.bank, state.own, interview.kit.lang),
        left=time_left(interview.kit, interview.state) - spent,
    )


@router.post("/{task_id}/answer", dependencies=[CheckedForm])
def take_into_answer(
    request: Request, interview_id: str, task_id: str, submission: Annotated[str, Form(max_length=60)],
    seconds: Annotated[str, Form(max_length=20)] = "",
) -> RedirectResponse:  # fmt: skip
    """Put the program and its verdict under what the person has written so far; they send the answer themselves."""
    state = state_of(request)
    sent = wanted_submission(state.workshop, task_id, submission)
    interview = conduct.load(state.desk, interview_id)
    task = state.workshop.tasks[task_id]
    item_id = asked_with(interview, task)
    if item_id is not None and sent.interview_id == interview_id:
        words, spent = conduct.draft_of(state.desk, interview_id, item_id)
        text = "\n\n".join(filter(None, (words.strip(), told(task, sent, interview))))
        conduct.save_draft(state.desk, interview_id, item_id, text, spent + number(seconds))
    return go(f"/interviews/{interview_id}")


def told(task: Task, sent: Submission, interview: Interview) -> str:
    """The verdict in a sentence and the program, in the language of the interview."""
    lang = interview.kit.lang
    kind = {"sql": "sql", "git": "sh"}.get(task.kind, "python")
    _ = translations(lang).gettext
    title, judged, ran = task.text(lang).title, sent.judgement, sent.unverified
    sentence = f"{_('Task')} «{title}»"
    if judged is not None:
        sentence += f": {verdict_name(judged.verdict, lang)}, {judged.passed}/{len(judged.checks)}"
    elif ran is not None:
        counted = {"passed": ran.passed, "all": len(ran.checks)}
        sentence += ": " + _("not verified, visible tests %(passed)s/%(all)s") % counted
    return f"{sentence}.\n\n```{kind}\n{sent.source.strip()}\n```"


def number(seconds: str) -> float:
    try:
        return max(0.0, float(seconds))
    except ValueError:
        return 0.0
