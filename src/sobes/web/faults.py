"""Errors as a person sees them: a page with a sentence, or problem details (RFC 9457) in the API."""

from __future__ import annotations

import json
from collections.abc import Mapping

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError

from sobes.api.problems import MEDIA_TYPE
from sobes.conduct import NoInterview
from sobes.errors import ImportFileError, SobesError, StoreError
from sobes.grading.rubric import RubricError
from sobes.i18n import told, translations
from sobes.speech import SpeechError
from sobes.store import Conflict, Missing
from sobes.web.render import language_of, render


def sentence(request: Request, status: int, detail: str) -> tuple[str, str]:
    """Title and explanation, in the interface's language."""
    _ = translations(language_of(request)).gettext
    kind, _colon, name = detail.partition(":")
    known = {
        "no-item": (_("There is no such question"), _("The bank has no question {name}. Look for it in the list.")),
        "no-proof": (_("There is no such proof"), _("This question has no proof {name}.")),
        "no-interview": (
            _("There is no such interview"),
            _("It may have been deleted. Your interviews are in the list."),
        ),
        "no-answer": (
            _("There is no such answer"),
            _("Question {name} has not been answered in this interview."),
        ),
        "no-task": (_("There is no such task"), _("There is no task {name}. Look for it in the list.")),
        "no-submission": (
            _("There is no such submission"),
            _("It may belong to another task. Everything sent in is in the task's history."),
        ),
        "exam-goes-on": (
            _("The exam is not over"),
            _("Verdicts, points and reference answers are shown when it ends."),
        ),
        "not-json": (
            _("That did not work"),
            _("Send the body as JSON, with the header Content-Type: application/json."),
        ),
        "form-expired": (
            _("The form is too old"),
            _("The page was open since before a restart. Go back, reload it and send it again: your text is kept."),
        ),
        "our-fault": (
            _("Something went wrong in the program"),
            _("Nothing that you saved is lost. Go back and try again; if it repeats, look at the terminal."),
        ),
    }
    if kind in known:
        title, text = known[kind]
        return title, text.format(name=name)
    if status == 404:
        return _("There is no such page"), _("Perhaps the address has a slip.")
    if status == 400:
        return _("The input cannot be read"), _("The body of the request is damaged or cut short.")
    if status == 405:
        return _("This address does not take that"), _("Open it from the pages.")
    return _("That did not work"), detail


def is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")


def problem(status: int, title: str, detail: str, headers: Mapping[str, str] | None = None, **more: object) -> Response:
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    # A detail may quote what was sent, and that may hold half of a surrogate pair, for which UTF-8 has no place.
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    return Response(content, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def http(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    title, text = sentence(request, status, detail)
    if is_api(request):
        return problem(status, title, text, headers)
    return render(request, "error.html", status=status, title=title, detail=text)


def status_of(fault: SobesError) -> int:
    """404 for what is not there, 422 for input that cannot be read, 503 where the disk or the database fails, and
    409 for what the rules do not allow now."""
    match fault:
        case NoInterview() | Missing():
            return 404
        case RubricError() | ImportFileError() | SpeechError():
            return 422
        case Conflict():
            return 409
        case StoreError():
            return 503
    return 409


def person(request: Request, fault: SobesError) -> Response:
    """An error that the person can act on, in the interface's language."""
    status = status_of(fault)
    if isinstance(fault, NoInterview) and not is_api(request):
        return http(request, status, "no-interview")
    text = told(fault, language_of(request))
    title = translations(language_of(request)).gettext("That did not work")
    if is_api(request):
        return problem(status, title, text)
    return render(request, "error.html", status=status, title=title, detail=text)


def invalid(request: Request, fault: RequestValidationError) -> Response:
    """Input that is not of the form that the address takes: each field with its reason."""
    errors = [
        {"field": ".".join(map(str, e["loc"][1:] or e["loc"]))[:200], "message": e["msg"][:500]}
        for e in fault.errors()[:50]
    ]
    _ = translations(language_of(request)).gettext
    title = _("The input cannot be read")
    text = "; ".join(f"{e['field']}: {e['message']}" for e in errors)
    if is_api(request):
        return problem(422, title, text, errors=errors)
    return render(request, "error.html", status=422, title=title, detail=text)
