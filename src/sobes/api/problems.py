"""Errors of the API: problem details (RFC 9457), the same for every address, and how they stand in OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Depends, Header, HTTPException, Request
from pydantic import BaseModel

MEDIA_TYPE = "application/problem+json"

SAYS = {
    400: "The body is not readable JSON or multipart.",
    403: "The request came from a page of another site, or names a host that is not this program's.",
    404: "There is no such thing; `detail` says which.",
    409: "What is asked for is not possible as things stand: another window was first, or the rules do not allow it.",
    415: "The body has to be sent as `Content-Type: application/json`.",
    422: "The input is not of the form described here; `errors` names the fields.",
    503: "The data folder or the database cannot be used now; `detail` says why and what to try.",
}


class FieldProblem(BaseModel):
    """One field of the input and what is wrong with it."""

    field: str
    message: str


class Problem(BaseModel):
    """Problem details (RFC 9457). `title` and `detail` are in the language of the request's Accept-Language."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documented errors of an operation: those given and those that any address may answer."""
    return {status: {"model": Problem, "description": SAYS[status]} for status in sorted({403, 422, *statuses})}


def as_problems(document: dict[str, Any]) -> dict[str, Any]:
    """The OpenAPI document with the media type that errors really have; FastAPI can declare only one for all."""
    for operations in document["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                content = response.get("content", {})
                if status >= "400" and "application/json" in content:
                    content[MEDIA_TYPE] = content.pop("application/json")
    return document


async def json_only(request: Request) -> None:
    """Dependency of every operation with a JSON body: another site's form can send text and forms, never JSON."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "not-json")


def marked(
    x_sobes: Annotated[
        Literal["1"],
        Header(description="Always 1. A form of another site cannot send a header of its own, so this one shows "
               "that a program of this machine is asking."),
    ],
) -> None:  # fmt: skip
    """Dependency of every operation that changes or starts something and has no JSON body."""


JsonBody = Depends(json_only)
Marked = Depends(marked)
