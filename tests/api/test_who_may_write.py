"""Programs of this machine may call; pages of other sites in its browser may not."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

PROBLEM = "application/problem+json"
START = "/api/v1/interviews"


def count(client: TestClient) -> int:
    return len(client.get(START, params={"limit": 500}).json())


def test_a_script_without_origin_may_write_json(shared: TestClient) -> None:
    assert shared.post(START, json={}).status_code == 201


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_json_sent_as_what_a_form_can_send_changes_nothing(shared: TestClient, kind: str) -> None:
    before = count(shared)
    answer = shared.post(START, content=b"{}", headers={"content-type": kind})
    assert (answer.status_code, answer.headers["content-type"], count(shared)) == (415, PROBLEM, before)


def test_json_with_a_charset_is_json(shared: TestClient) -> None:
    answer = shared.post(START, content=b"{}", headers={"content-type": "Application/JSON; charset=utf-8"})
    assert answer.status_code == 201


@pytest.mark.parametrize("headers", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_another_site_is_refused_even_with_json(shared: TestClient, headers: dict[str, str]) -> None:
    before = count(shared)
    answer = shared.post(START, json={}, headers=headers)
    assert (answer.status_code, answer.headers["content-type"], count(shared)) == (403, PROBLEM, before)


def test_a_foreign_host_is_refused_with_a_problem(shared: TestClient) -> None:
    answer = shared.get(START, headers={"host": "evil.example"})
    assert (answer.status_code, answer.json()["status"]) == (403, 403)


@pytest.mark.parametrize("act", ["pause", "stop", "resume", "leave-open"])
def test_an_action_without_body_needs_the_header_of_a_program(shared: TestClient, act: str) -> None:
    interview = shared.post(START, json={}).json()
    answer = shared.post(f"{START}/{interview['id']}/{act}")
    assert answer.json()["errors"][0]["field"] == "x-sobes"
    assert shared.get(f"{START}/{interview['id']}").json() == interview


def test_deleting_needs_the_header_of_a_program(shared: TestClient) -> None:
    interview = shared.post(START, json={}).json()
    assert shared.delete(f"{START}/{interview['id']}").status_code == 422
    assert shared.get(f"{START}/{interview['id']}").status_code == 200


@pytest.mark.parametrize("address", ["/api/v1/doctor", "/api/v1/items/45.0/proofs/any", "/api/v1/import"])
def test_what_starts_programs_or_stores_files_needs_the_header_of_a_program(shared: TestClient, address: str) -> None:
    answer = shared.post(address, files={"file": ("a.md", b"# a")} if address.endswith("import") else None)
    assert [error["field"] for error in answer.json()["errors"]] == ["x-sobes"]


def test_reading_from_another_site_is_not_shared_with_it(shared: TestClient) -> None:
    answer = shared.get(START, headers={"origin": "http://evil.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_a_preflight_is_not_allowed(shared: TestClient) -> None:
    headers = {"origin": "http://evil.example", "access-control-request-method": "POST"}
    answer = shared.options(START, headers=headers)
    assert (answer.status_code, "access-control-allow-origin" in answer.headers) == (405, False)
