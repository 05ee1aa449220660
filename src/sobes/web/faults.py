"""Errors as a person sees them: a page with a sentence, or problem details (RFC 9457) in the API."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from sobes.errors import SobesError
from sobes.i18n import told, translations
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
    if status == 405:
        return _("This address does not take that"), _("Open it from the pages.")
    return _("That did not work"), detail


def is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")


def problem(
    status: int, title: str, detail: str, headers: Mapping[str, str] | None = None, **more: object
) -> JSONResponse:
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, headers=dict(headers or {}), media_type="application/problem+json")


def http(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    title, text = sentence(request, status, detail)
    if is_api(request):
        return problem(status, title, text, headers)
    return render(request, "error.html", status=status, title=title, detail=text)


def person(request: Request, fault: SobesError) -> Response:
    """An error that the person can act on, in the interface's language."""
    text = told(fault, language_of(request))
    title = translations(language_of(request)).gettext("That did not work")
    if is_api(request):
        return problem(409, title, text)
    return render(request, "error.html", status=409, title=title, detail=text)


def invalid(request: Request, fault: RequestValidationError) -> Response:
    """Input that is not of the form that the address takes: each field with its reason."""
    errors = [{"field": ".".join(map(str, e["loc"][1:])), "message": e["msg"]} for e in fault.errors()]
    _ = translations(language_of(request)).gettext
    title = _("The input cannot be read")
    text = "; ".join(f"{e['field']}: {e['message']}" for e in errors)
    if is_api(request):
        return problem(422, title, text, errors=errors)
    return render(request, "error.html", status=422, title=title, detail=text)
