"""Pages from templates: language, theme, form token and helpers are the same on every page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sobes import __version__, markup
from sobes.bank.item import Lang
from sobes.i18n import chosen_language, translations
from sobes.reports.words import percent, verdict_word
from sobes.web.guard import CSRF_COOKIE, new_token, same_token
from sobes.web.result_tables import taken_apart
from sobes.web.state import state_of

THEMES = ("auto", "dark", "light")
YEAR = 365 * 24 * 3600


@lru_cache(maxsize=4)
def environment(lang: Lang) -> Environment:
    """Templates with the interface texts of one language."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.install_gettext_translations(translations(lang), newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(
        markdown=markup.markdown, line=markup.line, code=markup.code, version=__version__, evidence=evidence,
        taken_apart=taken_apart, verdict_word=verdict_word,
    )  # fmt: skip
    env.filters.update(percent=percent, clock=clock, day=day, sentence=sentence)
    return env


def evidence(tag: str, view: Any) -> Markup:
    """A link to what a point rests on: a proof of this page, a source, or practice."""
    kind, _, name = tag.partition(":")
    if kind == "proof":
        return Markup('<a class="tag good" href="#proof-{0}">{0}</a> ').format(name)
    if kind == "src":
        return Markup('<a class="tag" href="#src-{0}">{0}</a> ').format(name)
    return Markup('<span class="tag">{}</span> ').format(tag)


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 75 → "1:15", -5 → "−0:05"."""
    whole = abs(int(seconds))
    return f"{'−' if seconds <= -1 else ''}{whole // 60}:{whole % 60:02d}"


def sentence(text: str) -> str:
    """The text with its first letter in upper case, where it begins with a word."""
    return text[:1].upper() + text[1:]


def day(moment: datetime) -> str:
    """Date and time of day where the program runs: everything in it is one person's."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def language_of(request: Request) -> Lang:
    return chosen_language(request.cookies.get("lang"), request.headers.get("accept-language"))


def render(request: Request, template: str, active: str = "", status: int = 200, **values: object) -> HTMLResponse:
    """The page, with the browser's form token set where it has none yet."""
    lang = language_of(request)
    theme = request.cookies.get("theme", "auto")
    token = request.cookies.get(CSRF_COOKIE) or new_token()
    common: Mapping[str, object] = {
        "lang": lang,
        "theme": theme if theme in THEMES else "auto",
        "csrf": token,
        "active": active,
        "second_host": second.host if (second := state_of(request).second) else "",
        "here": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
    }
    page = environment(lang).get_template(template).render({**common, **values})
    # What was sent or imported may hold what no HTML page can: NUL, half of a surrogate pair.
    response = HTMLResponse(page.replace("\x00", "\ufffd").encode("utf-8", "replace"), status_code=status)
    if CSRF_COOKIE not in request.cookies:
        response.set_cookie(CSRF_COOKIE, token, max_age=YEAR, httponly=True, samesite="strict")
    return response


def go(address: str) -> RedirectResponse:
    """After a form was carried out: the browser asks for the next page with GET."""
    return RedirectResponse(address, status_code=303)


def safe_back(address: str) -> str:
    """A path of this program, or the start page: never another site."""
    parts = urlsplit(address)
    inside = address.startswith("/") and not address.startswith("//") and not parts.netloc and "\\" not in address
    return address if inside and address.isprintable() else "/"


def checked_form(request: Request, csrf: Annotated[str, Form()] = "") -> None:
    """Dependency of every form: refuses one that this browser's page did not make."""
    if not same_token(request.cookies.get(CSRF_COOKIE), csrf):
        raise HTTPException(403, "form-expired")


CheckedForm = Depends(checked_form)
