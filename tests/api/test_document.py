"""What the OpenAPI document promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def document(shared: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = shared.get("/api/v1/openapi.json").json()
    return found


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def inputs(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema of a parameter or of a part of a request body, with the place where it stands."""
    for name, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            yield from parts(document, f"{name} {parameter['name']}", parameter["schema"])
        for content in operation.get("requestBody", {}).get("content", {}).values():
            yield from parts(document, name, content["schema"])


def parts(document: dict[str, Any], place: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    yield place, schema
    for name, inner in schema.get("properties", {}).items():
        yield from parts(document, f"{place}.{name}", inner)
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])):
        yield from parts(document, f"{place}[]", inner)


def test_every_operation_has_a_summary_and_a_description(document: dict[str, Any]) -> None:
    bare = [name for name, one in operations(document) if not one.get("summary") or not one.get("description")]
    assert not bare


def test_every_error_is_a_problem_and_nothing_else(document: dict[str, Any]) -> None:
    wrong = [
        (name, status)
        for name, one in operations(document)
        for status, response in one["responses"].items()
        if status >= "400" and list(response["content"]) != [PROBLEM]
    ]
    assert not wrong


def test_every_operation_documents_refused_and_unreadable_input(document: dict[str, Any]) -> None:
    assert [name for name, one in operations(document) if not {"403", "422"} <= set(one["responses"])] == []


def test_every_operation_on_one_thing_documents_that_it_may_not_be_there(document: dict[str, Any]) -> None:
    assert [name for name, one in operations(document) if "{" in name and "404" not in one["responses"]] == []


def test_every_text_that_is_taken_is_bounded(document: dict[str, Any]) -> None:
    loose = [
        place
        for place, schema in inputs(document)
        if schema.get("type") == "string"
        and not {"maxLength", "enum", "const"} & set(schema)
        and "contentMediaType" not in schema  # a file
    ]
    assert not loose


def test_every_number_that_is_taken_is_bounded(document: dict[str, Any]) -> None:
    lower, upper = {"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}
    loose = [
        place
        for place, schema in inputs(document)
        if schema.get("type") in ("integer", "number") and not (lower & set(schema) and upper & set(schema))
    ]
    assert not loose


def test_every_list_that_is_taken_is_bounded(document: dict[str, Any]) -> None:
    assert [
        place for place, schema in inputs(document) if schema.get("type") == "array" and "maxItems" not in schema
    ] == []


def test_every_change_needs_json_or_the_header_of_a_program(document: dict[str, Any]) -> None:
    open_to_forms = [
        name
        for name, one in operations(document)
        if not name.startswith("get ")
        and set(one.get("requestBody", {}).get("content", ())) != {"application/json"}
        and not any(p["name"] == "x-sobes" and p["required"] for p in one.get("parameters", ()))
    ]
    assert not open_to_forms


def test_the_steps_of_an_interview_are_told_apart_by_their_kind(document: dict[str, Any]) -> None:
    step = document["components"]["schemas"]["InterviewOut"]["properties"]["step"]
    assert set(step["discriminator"]["mapping"]) == {"ask", "judge", "confirm", "on-pause", "finish"}
