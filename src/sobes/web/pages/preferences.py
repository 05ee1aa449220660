"""Language and theme of the interface, kept in cookies."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from sobes.bank.item import LANGS
from sobes.web.render import THEMES, YEAR, CheckedForm, go, safe_back

router = APIRouter(include_in_schema=False)


@router.post("/preferences", dependencies=[CheckedForm])
def preferences(
    lang: Annotated[str, Form()] = "", theme: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "/"
) -> RedirectResponse:
    response = go(safe_back(back))
    if lang in LANGS:
        response.set_cookie("lang", lang, max_age=YEAR, samesite="lax")
    if theme in THEMES:
        response.set_cookie("theme", theme, max_age=YEAR, samesite="lax")
    return response
