"""Every page answers in both languages, and errors are pages too."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from .forms import BANK, EN, asked, begin, give, page, send

LANGS = ("ru", "en")
PAGES = ["/", "/bank", "/bank/45.0", "/interviews/new", "/interviews", "/import", "/system"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_in_the_readers_language(shared: TestClient, address: str, lang: str) -> None:
    answer = shared.get(address, headers={"accept-language": lang})
    assert (answer.status_code, f'<html lang="{lang}"' in answer.text) == (200, True)


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_of_the_bank_has_a_page(shared: TestClient, lang: str) -> None:
    headers = {"accept-language": lang}
    answers = {item.id: shared.get(f"/bank/{item.id}", headers=headers) for item in BANK.items}
    assert [one for one, answer in answers.items() if f'<html lang="{lang}"' not in answer.text] == []
    assert {answer.status_code for answer in answers.values()} == {200}


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_an_interview_answers_in_the_readers_language(client: TestClient, lang: str) -> None:
    address = begin(client)
    first = asked(client, address)
    shown = [page(client, address, lang)]
    give(client, address, "perhaps")
    shown.append(page(client, address, lang))
    send(client, f"{address}/confirm", item_id=first, skip="1")
    shown.append(page(client, f"{address}/answers/{first}", lang))
    send(client, f"{address}/pause")
    shown.append(page(client, address, lang))
    send(client, f"{address}/stop")
    shown += [page(client, f"{address}/report", lang), page(client, "/interviews", lang), page(client, "/", lang)]
    assert all(f'<html lang="{lang}"' in one for one in shown)


@pytest.mark.parametrize(("lang", "title"), [("en", "There is no such interview"), ("ru", "Такого собеседования нет")])
@pytest.mark.parametrize("address", ["", "/report", "/answers/45.0"])
def test_an_interview_that_is_not_there_is_an_error_page(
    shared: TestClient, address: str, lang: str, title: str
) -> None:
    answer = shared.get(f"/interviews/nothing{address}", headers={"accept-language": lang})
    assert (answer.status_code, f"<h1>{title}</h1>" in answer.text) == (404, True)


@pytest.mark.parametrize(
    "action", ["answer", "draft", "confirm", "second", "self-grade", "pause", "resume", "stop", "undo", "delete"]
)
def test_a_form_for_an_interview_that_is_not_there_is_an_error_page(shared: TestClient, action: str) -> None:
    answer = send(shared, f"/interviews/nothing/{action}", item_id="45.0", grade="right")
    assert (answer.status_code, "There is no such interview" in answer.text) == (404, True)


@pytest.mark.parametrize("item_id", ["99.9", "x", "%00", "9" * 5000, "%D9%A1.%D9%A2", "%ff", "<script>", "²", "45.0.0"])
@pytest.mark.parametrize(("lang", "title"), [("en", "There is no such question"), ("ru", "Такого вопроса нет")])
def test_a_question_that_is_not_there_is_an_error_page(shared: TestClient, item_id: str, lang: str, title: str) -> None:
    answer = shared.get(f"/bank/{item_id}", headers={"accept-language": lang})
    assert (answer.status_code, f"<h1>{title}</h1>" in answer.text) == (404, True)


def test_a_proof_that_is_not_there_is_an_error_page(shared: TestClient) -> None:
    answer = send(shared, "/bank/45.0/proofs/nothing")
    assert (answer.status_code, "There is no such proof" in answer.text) == (404, True)


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_that_is_not_there_is_an_error_page(shared: TestClient, lang: str) -> None:
    answer = shared.get("/nothing", headers={"accept-language": lang})
    assert (answer.status_code, f'<html lang="{lang}"' in answer.text) == (404, True)


def test_an_interview_of_a_newer_program_is_listed_and_can_be_deleted(client: TestClient) -> None:
    from sobes.conduct import now

    store = client.app.state.sobes.store  # type: ignore[attr-defined]
    store.create_interview("newer", now(), {"format": 99, "lang": "ru", "level": "middle"})
    assert "update Sobes" in page(client, "/interviews")
    assert client.get("/interviews/newer", headers=EN).status_code == 409
    assert send(client, "/interviews/newer/delete").status_code == 303


FORMS = ["/interviews", "/import", "/preferences", "/system", "/bank/45.0/proofs/any"] + [
    f"/interviews/any/{action}"
    for action in ("answer", "draft", "confirm", "second", "self-grade", "pause", "resume", "stop", "undo", "delete")
]


@pytest.mark.parametrize("csrf", [None, "", "guessed", "é"])
@pytest.mark.parametrize("address", FORMS)
def test_a_form_without_the_token_of_its_browser_is_refused(shared: TestClient, address: str, csrf: str | None) -> None:
    shared.get("/")
    fields = {"item_id": "45.0", "grade": "right"} | ({} if csrf is None else {"csrf": csrf})
    files = {"files": ("a.md", b"# a")} if address == "/import" else None
    answer = shared.post(address, data=fields, files=files, headers=EN)
    assert (answer.status_code, "The form is too old" in answer.text) == (403, True)


def test_every_form_of_the_pages_is_among_those_that_are_refused(shared: TestClient) -> None:
    """A new form has to join the test above."""
    posts = {
        route.path.replace("{interview_id}", "any").replace("{item_id}", "45.0").replace("{proof_id}", "any")
        for module in pages()
        for route in module.router.routes
        if "POST" in route.methods
    }
    assert posts == set(FORMS)


def pages() -> list[object]:
    from sobes.web.pages import bank, home, interviews, materials, preferences, system

    return [bank, home, interviews, materials, preferences, system]


def test_a_form_with_the_token_of_another_browser_is_refused(shared: TestClient, client: TestClient) -> None:
    client.get("/")
    shared.get("/")
    answer = shared.post("/interviews", data={"csrf": client.cookies["sobes_csrf"]}, headers=EN)
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_a_form_of_another_site_is_refused_even_with_the_token(shared: TestClient, headers: dict[str, str]) -> None:
    answer = send(shared, "/interviews", headers=headers)
    assert (answer.status_code, "another site" in answer.text) == (403, True)


@pytest.mark.parametrize("address", [*PAGES, "/static/sobes.css", "/nothing", "/api/v1/openapi.json"])
def test_a_foreign_host_is_refused_everywhere(shared: TestClient, address: str) -> None:
    answer = shared.get(address, headers={"host": "evil.example"})
    assert (answer.status_code, "not this program" in answer.text) == (403, True)


@pytest.mark.parametrize("address", [*PAGES, "/static/sobes.css", "/nothing", "/interviews/nothing"])
def test_every_answer_forbids_foreign_scripts_and_frames(shared: TestClient, address: str) -> None:
    policy = shared.get(address).headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("address", [*PAGES])
def test_no_page_has_inline_scripts_styles_or_foreign_addresses(shared: TestClient, address: str) -> None:
    text = page(shared, address)
    assert not re.search(r"<script(?![^>]*src=\"/static/)|<style|\sstyle=|\son\w+=", text)
    assert not re.search(r"(?:src|action)=\"(?!/)", text)


def test_the_language_is_remembered(client: TestClient) -> None:
    answer = send(client, "/preferences", lang="en", back="/bank?q=gil")
    assert (answer.status_code, answer.headers["location"]) == (303, "/bank?q=gil")
    assert '<html lang="en"' in client.get("/", headers={"accept-language": "ru"}).text


def test_the_system_page_tells_what_is_in_force(client: TestClient) -> None:
    answer = send(client, "/system")
    assert (answer.status_code, "processor time of all processes together" in answer.text) == (200, True)


def test_a_proof_is_run_by_its_form(shared: TestClient) -> None:
    item, proof = next(
        (item, proof)
        for item in BANK.items
        for proof in item.proof_ids()
        if BANK.main_of(item).proofs[proof].kind == "py"
    )
    answer = send(shared, f"/bank/{item.id}/proofs/{proof}")
    assert (answer.status_code, "<strong>Holds</strong>" in answer.text) == (200, True)


def test_everything_can_be_saved_and_brought_back(client: TestClient) -> None:
    address = begin(client)
    give(client, address, "right")
    backup = client.get("/system/export").content
    send(client, f"{address}/delete")
    answer = send(client, "/import", files={"files": ("mine.zip", backup)})
    assert "Restored: interviews 1 (already there 0)" in answer.text
    assert "mine.zip" in answer.text
    assert "/tmp" not in answer.text
    assert client.get(address).status_code == 200


def test_the_page_of_a_question_leads_to_its_tasks(shared: TestClient) -> None:
    assert 'href="/practice/bounded-descriptor"' in shared.get("/bank/06.3", headers=EN).text
