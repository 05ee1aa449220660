"""Bringing files in through the API, own questions, the doctor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

API = "/api/v1"
DATA = Path(__file__).parents[1] / "notes" / "data"
PROGRAM = {"x-sobes": "1", "accept-language": "en"}
FORMATS = {
    "map.md": "competency-map", "notes.md": "numbered-notes", "outline.txt": "outline", "plan.md": "study-plan",
    "question-list.md": "question-list",
}  # fmt: skip


def bring(client: TestClient, name: str, data: bytes, **fields: str) -> Any:
    return client.post(f"{API}/import", files={"file": (name, data)}, data=fields, headers=PROGRAM)


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_each_format_is_told_by_its_content_and_kept(client: TestClient, name: str, form: str) -> None:
    data = (DATA / name).read_bytes()
    found = bring(client, "anything.bin", data).json()
    assert (found["name"], found["format"], found["stored"]) == ("anything.bin", form, True)
    kept = client.app.state.sobes.places.imports / f"{found['sha256']}.txt"  # type: ignore[attr-defined]
    assert kept.read_bytes() == data


def test_a_dry_run_stores_nothing(client: TestClient, cooking: bytes) -> None:
    found = bring(client, "list.md", cooking, dry_run="true").json()
    assert (found["stored"], bool(found["own_items"]["new"])) == (False, True)
    assert client.get(f"{API}/own-items").json() == []
    assert not client.app.state.sobes.places.imports.exists()  # type: ignore[attr-defined]


def test_unmatched_questions_become_own_items(client: TestClient, cooking: bytes) -> None:
    found = bring(client, "list.md", cooking).json()
    own = client.get(f"{API}/own-items").json()
    assert len(own) == 15
    assert [one["id"] for one in own] == found["own_items"]["new"]
    assert own[0]["source_file"] == "list.md"


def test_a_file_that_was_stored_before_is_not_stored_again(client: TestClient) -> None:
    data = (DATA / "plan.md").read_bytes()
    bring(client, "plan.md", data)
    again = bring(client, "plan.md", data).json()
    assert (again["stored"], bool(again["since"])) == (False, True)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"   \n", "holds only blanks"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a binary file (a PNG picture)"),
        (bytes(1000), "is a binary file"),
        (b"just a few words", "is in none of the five formats"),
        (b"PK\x03\x04" + bytes(26) + b"sobes-backup.json cut short", "is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_about_it(client: TestClient, data: bytes, words: str) -> None:
    answer = bring(client, "a.md", data)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["detail"].startswith("a.md ")
    assert words in answer.json()["detail"]


def test_a_backup_is_restored_and_named_as_it_was_sent(client: TestClient) -> None:
    interview = client.post(f"{API}/interviews", json={"seed": 1}).json()
    backup = client.get("/system/export").content
    client.delete(f"{API}/interviews/{interview['id']}", headers=PROGRAM)
    looked = bring(client, "mine.zip", backup, dry_run="1").json()
    assert (looked["format"], looked["stored"], looked["restored"]) == ("backup", False, None)
    assert client.get(f"{API}/interviews/{interview['id']}").status_code == 404
    found = bring(client, "mine.zip", backup).json()
    assert (found["stored"], found["restored"]["interviews"]) == (True, 1)
    assert client.get(f"{API}/interviews/{interview['id']}").json() == interview


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\evil.md", "a\x00b.md", "x" * 500, "<script>.md", ""])
def test_a_strange_name_leads_nowhere(client: TestClient, name: str) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n\r\n'
    body += (DATA / "map.md").read_bytes() + b"\r\n--b--\r\n"
    headers = {**PROGRAM, "content-type": "multipart/form-data; boundary=b"}
    answer = client.post(f"{API}/import", content=body, headers=headers)
    assert answer.status_code in (200, 400, 422), answer.text
    if answer.status_code == 200:
        shown = answer.json()["name"]
        assert "/" not in shown
        assert "\\" not in shown
        assert shown.isprintable()
        assert len(shown) <= 120


def test_a_body_without_a_file_is_refused(client: TestClient) -> None:
    answer = client.post(f"{API}/import", data={"dry_run": "1"}, headers=PROGRAM)
    assert [error["field"] for error in answer.json()["errors"]] == ["file"]


def test_own_items_that_cannot_be_read_are_said(client: TestClient) -> None:
    folder = client.app.state.sobes.places.own  # type: ignore[attr-defined]
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text("format = 1\n[[", encoding="utf-8")
    answer = client.get(f"{API}/own-items", headers={"accept-language": "ru"})
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Исправьте файл или уберите его" in answer.json()["detail"]


def test_the_doctor_tells_which_limits_are_in_force(client: TestClient) -> None:
    found = client.post(f"{API}/doctor", headers=PROGRAM).json()
    assert "processor time of all processes together" in json.dumps(found)
    assert {one["mark"] for one in found} <= {"ok", "missing", "bad"}
