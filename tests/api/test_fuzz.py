"""Every operation of the OpenAPI document, with inputs made up from it: no fault of ours, nothing undocumented."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from sobes.api import v1
from sobes.conduct import judge


def described() -> dict[str, Any]:
    """The document without an application that has data."""
    app = FastAPI()
    app.include_router(v1.router)
    return app.openapi()


CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance, negative_data_rejection, unsupported_method,
]  # fmt: skip
API = "/api/v1"


CASES = [
    (mode, method, path)
    for path, operations in described()["paths"].items()
    for method, operation in operations.items()
    for mode in GenerationMode
    if mode == GenerationMode.POSITIVE or operation.get("parameters") or operation.get("requestBody")
]


@pytest.fixture(scope="module")
def document(shared: TestClient) -> schemathesis.BaseSchema:
    shared.app.state.sobes.assess = judge  # type: ignore[attr-defined]
    return schemathesis.openapi.from_asgi(f"{API}/openapi.json", shared.app)


@pytest.mark.parametrize(("mode", "method", "path"), CASES)
def test_no_input_breaks_the_api(
    document: schemathesis.BaseSchema, shared: TestClient, mode: GenerationMode, method: str, path: str
) -> None:
    operation = document[path][method]

    @settings(max_examples=20, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def every(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)
        if "interview_id" in case.path_parameters:  # again, for an interview that is there
            case.path_parameters["interview_id"] = one_interview(shared)
            response = case.call()
            assert response.status_code < 500, response.text

    every()


def one_interview(client: TestClient) -> str:
    """Id of an unfinished interview."""
    for row in client.get(f"{API}/interviews").json():
        if not row["finished"]:
            return str(row["id"])
    return str(client.post(f"{API}/interviews", json={}).json()["id"])
