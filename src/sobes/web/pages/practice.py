"""Practice pages: the list of tasks, a task with its editor, the verdict, the history, what is shown at the end."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from sobes import practising
from sobes.bank.item import Lang
from sobes.errors import PracticeError
from sobes.i18n import translations
from sobes.practice.task import Judgement, Task
from sobes.practising import Submission, Workshop
from sobes.web.browser.packing import packed
from sobes.web.differences import differences
from sobes.web.git_views import commands_of, git_view, script_of
from sobes.web.guard import editor_policy, new_token
from sobes.web.practice_views import (
    Asked,
    TaskView,
    check_views,
    filters_of,
    list_view,
    submission_rows,
    task_view,
    verdict_view,
)
from sobes.web.practice_words import editor_words, script_words
from sobes.web.render import CheckedForm, go, language_of, render
from sobes.web.state import AppState, state_of, wanted_task

router = APIRouter(prefix="/practice", include_in_schema=False)

Short = Annotated[str, Query(max_length=200)]
Text = Annotated[str, Form(max_length=200)]
Source = Annotated[str, Form(max_length=400_000)]
YEAR = 365 * 24 * 3600


def here(task_id: str) -> str:
    return f"/practice/{task_id}"


def wanted_submission(workshop: Workshop, task_id: str, submission_id: str) -> Submission:
    """The submission of this task, or 404."""
    try:
        found = practising.submission(workshop, submission_id)
    except PracticeError:
        raise HTTPException(404, "no-submission") from None
    if found.task_id != wanted_task(workshop, task_id).id:
        raise HTTPException(404, "no-submission")
    return found


@router.get("", response_class=HTMLResponse)
def list_page(
    request: Request, q: Short = "", kind: Short = "", level: Short = "", section: Short = "", state: Short = ""
) -> HTMLResponse:
    app = state_of(request)
    view = list_view(
        app.workshop.tasks, app.bank, practising.progress(app.workshop), language_of(request),
        filters_of(q, kind, level, section, state),
    )  # fmt: skip
    return render(request, "practice.html", "practice", view=view)


@router.get("/python.zip")
def python_zip(v: Short = "") -> Response:
    """pytest for the browser's Python. Its address names what is in it, so a browser may keep it."""
    try:
        name, data = packed()
    except ModuleNotFoundError:
        raise HTTPException(404, "no-page") from None
    keep = f"public, max-age={YEAR}, immutable" if v == name else "no-cache"
    return Response(data, media_type="application/zip", headers={"cache-control": keep})


def python_address() -> str:
    """Where the browser's Python gets pytest; "" where pytest is not installed here."""
    try:
        return f"/practice/python.zip?v={packed()[0]}"
    except ModuleNotFoundError:
        return ""


@router.get("/{task_id}", response_class=HTMLResponse)
def task_page(request: Request, task_id: str, starter: bool = False) -> HTMLResponse:
    state = state_of(request)
    task = wanted_task(state.workshop, task_id)
    draft = practising.draft(state.workshop, task_id)
    shown = task.starter if starter or draft is None else draft
    return show_task(request, state, task, shown, aside=starter and draft is not None and draft != task.starter)


def show_task(
    request: Request, state: AppState, task: Task, source: str, ran: Judgement | None = None, aside: bool = False,
    asked: Asked | None = None,
) -> HTMLResponse:  # fmt: skip
    """The page of a task. `ran`: what came of a run that the page asked for; `aside`: a draft was put aside; `asked`:
    the question of an interview that it is solved for."""
    lang = language_of(request)
    view = task_view(state.workshop.tasks, state.bank, task, practising.progress_of(state.workshop, task.id), lang)
    nonce = new_token()
    git = git_view(state.judge, task, commands_of(source), lang) if task.kind == "git" else None
    response = render(
        request, "task.html", "interview" if asked else "practice", view=view, source=source, aside=aside,
        nonce=nonce, asked=asked, judged=state.judge.able(),
        report=verdict_view(ran, lang) if ran else None, preliminary=True, task=task,
        data=task_data(view, source, nonce, lang, state.judge.able()),
        git=git, last=practising.history(state.workshop, task.id)[:5],
    )  # fmt: skip
    response.headers["content-security-policy"] = editor_policy(nonce)
    return response


def task_data(view: TaskView, source: str, nonce: str, lang: Lang, judged: bool) -> dict[str, object]:
    """What the page's script needs. `judged`: there is a sandbox here."""
    address = here(view.id)
    tests = view.solution if view.kind == "tests" else "test_visible.py"
    return {
        "address": address, "draft": f"{address}/draft", "keys": f"{address}/keys", "nonce": nonce,
        "language": {"sql": "sql", "git": "shell"}.get(view.kind, "python"), "starter": view.starter,
        "commands": list(commands_of(source)) if view.kind == "git" else [],
        "python": python_address() if view.in_browser else "",
        "judged": judged,
        "git": f"{address}/git" if view.kind == "git" else "",
        "run": {"files": {file.name: file.text for file in view.files}, "solution": view.solution, "tests": tests},
        "words": script_words(lang), "phrases": editor_words(lang),
    }  # fmt: skip


@router.post("/{task_id}/run", response_class=HTMLResponse, dependencies=[CheckedForm])
def run(request: Request, task_id: str, source: Source = "") -> HTMLResponse:
    """The visible tests, now; nothing but the draft is kept."""
    state = state_of(request)
    task = wanted_task(state.workshop, task_id)
    practising.save_draft(state.workshop, task_id, source)
    judgement = practising.run_visible(state.workshop, task_id, source)
    if request.headers.get("x-fragment"):
        view = verdict_view(judgement, language_of(request))
        return render(request, "verdict.html", report=view, preliminary=True, task=task)
    return show_task(request, state, task, source, judgement)


@router.post("/{task_id}/git", response_class=HTMLResponse, dependencies=[CheckedForm])
def play_commands(request: Request, task_id: str, commands: Source = "[]") -> HTMLResponse:
    """A git session played from its start: the terminal's text, the graph and the goals as a piece of a page."""
    state = state_of(request)
    task = wanted_task(state.workshop, task_id)
    if task.kind != "git":
        raise HTTPException(404, "no-page")
    found = json_list(request, commands)
    lines = tuple(line for line in found if isinstance(line, str) and line.strip())
    practising.save_draft(state.workshop, task_id, script_of(lines))
    view = git_view(state.judge, task, lines, language_of(request))
    response = render(request, "git_session.html", git=view)
    response.headers["x-played"] = str(len(view.played))
    return response


def json_list(request: Request, text: str) -> list[object]:
    """A list sent as JSON in a field of a form."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list):
        raise HTTPException(422, translations(language_of(request)).gettext("Reload the page."))
    return found


@router.post("/{task_id}/submit", dependencies=[CheckedForm])
def submit(
    request: Request, task_id: str, source: Source = "", interview: Text = "", item: Text = "", ran: Source = ""
) -> Response:
    """Send a solution in, by itself or for a question of an interview. `ran`: what the visible tests came to in the
    browser, which is kept, as not verified, where nothing can judge."""
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    practising.save_draft(state.workshop, task_id, source)
    sent = practising.submit(state.workshop, task_id, source, interview or None, item or None, ran)
    state.queue.nudge()
    if request.headers.get("x-fragment"):
        return JSONResponse({"id": sent.id, "verdict": f"{here(task_id)}/submissions/{sent.id}/verdict"}, 201)
    return go(f"{here(task_id)}/submissions/{sent.id}")


@router.get("/{task_id}/submissions", response_class=HTMLResponse)
def history_page(request: Request, task_id: str, a: Short = "", b: Short = "") -> HTMLResponse:
    """Everything sent in for a task, and what changed between two: the chosen ones, else the newest two."""
    state = state_of(request)
    task = wanted_task(state.workshop, task_id)
    rows = submission_rows(practising.history(state.workshop, task_id))
    known = {row.submission.id: row for row in rows}
    newer = known.get(b) or (rows[0] if rows else None)
    older = known.get(a) or (rows[1] if len(rows) > 1 else None)
    lines = differences(older.submission.source, newer.submission.source) if older and newer else ()
    return render(
        request, "submissions.html", "practice", task=task, title=task.text(language_of(request)).title, rows=rows,
        older=older, newer=newer, lines=lines,
    )  # fmt: skip


@router.get("/{task_id}/submissions/{submission_id}", response_class=HTMLResponse)
def submission_page(request: Request, task_id: str, submission_id: str) -> HTMLResponse:
    return show_submission(request, "submission.html", task_id, submission_id)


@router.get("/{task_id}/submissions/{submission_id}/verdict", response_class=HTMLResponse)
def verdict_fragment(request: Request, task_id: str, submission_id: str) -> HTMLResponse:
    """The verdict, or how far the judge is, as a piece of a page; the header X-Waiting says which."""
    return show_submission(request, "judged.html", task_id, submission_id)


def show_submission(request: Request, template: str, task_id: str, submission_id: str) -> HTMLResponse:
    state, lang = state_of(request), language_of(request)
    sent = wanted_submission(state.workshop, task_id, submission_id)
    task = state.workshop.tasks[task_id]
    found = sent.judgement or sent.unverified
    report = verdict_view(found, lang, verified=sent.judgement is not None) if found else None
    waits = sent.judgement is None and (sent.unverified is None or state.judge.able())
    checks = () if report else check_views(state.queue.checks(submission_id), lang)
    response = render(
        request, template, "practice", task=task, title=task.text(lang).title, sent=sent, report=report, checks=checks,
        preliminary=False, waits=waits,
    )  # fmt: skip
    response.headers["x-waiting"] = "1" if waits else ""
    response.headers["cache-control"] = "no-store"
    return response


@router.post("/{task_id}/hint", dependencies=[CheckedForm])
def take_hint(request: Request, task_id: str, source: Source = "") -> RedirectResponse:
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    practising.take_hint(state.workshop, task_id)
    return go(f"{here(task_id)}#hints")


@router.post("/{task_id}/give-up", dependencies=[CheckedForm])
def give_up(request: Request, task_id: str) -> RedirectResponse:
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    practising.give_up(state.workshop, task_id)
    return go(f"{here(task_id)}#solutions")


@router.post("/{task_id}/draft", dependencies=[CheckedForm], status_code=204)
def keep_draft(request: Request, task_id: str, source: Source = "") -> Response:
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    practising.save_draft(state.workshop, task_id, source)
    return Response(status_code=204)


@router.post("/{task_id}/keys", dependencies=[CheckedForm], status_code=204)
def keep_keys(
    request: Request, task_id: str, changes: Source = "[]", interview: Text = "", item: Text = ""
) -> Response:
    """Changes of the text as they were typed, by itself or for a question of an interview: JSON,
    [{"at": ms, "from": n, "to": n, "text": "…"}]."""
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    found = [one for one in json_list(request, changes) if isinstance(one, dict)]
    practising.record_keys(state.workshop, task_id, found, interview or None, item or None)
    return Response(status_code=204)


@router.post("/{task_id}/reset", dependencies=[CheckedForm])
def reset(request: Request, task_id: str) -> Response:
    """The editor was put back to the starter; what the person wrote comes back by undo, while the page is open."""
    state = state_of(request)
    wanted_task(state.workshop, task_id)
    practising.reset(state.workshop, task_id)
    return Response(status_code=204) if request.headers.get("x-fragment") else go(here(task_id))
