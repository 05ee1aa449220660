"""Filling in the pages' forms as a browser does: with its cookies and the token of the page."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from httpx import Response

from sobes.bank.parse import read_bank

BANK, _ = read_bank(Path(__file__).parents[2] / "bank")
DATA = Path(__file__).parents[1] / "notes" / "data"
EN = {"accept-language": "en"}


def token(client: TestClient) -> str:
    if "sobes_csrf" not in client.cookies:
        client.get("/")
    return str(client.cookies["sobes_csrf"])


def send(client: TestClient, address: str, files: Any = None, headers: Any = None, **fields: object) -> Response:
    """Send a form with this browser's token."""
    return client.post(address, data={"csrf": token(client), **fields}, files=files, headers=headers or EN)


def begin(client: TestClient, **wishes: object) -> str:
    """Start an interview by the form; its address."""
    answer = send(client, "/interviews", **{"seed": "1", **wishes})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def page(client: TestClient, address: str, lang: str = "en") -> str:
    """The page at an address, after its redirects."""
    answer = client.get(address, headers={"accept-language": lang}, follow_redirects=True)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def asked(client: TestClient, address: str) -> str:
    """Id of the question that the interview asks now."""
    found = re.search(r'name="item_id" value="([^"]+)"', page(client, address))
    assert found
    return found[1]


def give(client: TestClient, address: str, text: str, **more: object) -> Response:
    fields = {"item_id": asked(client, address), "text": text, "seconds": "5", **more}
    return send(client, f"{address}/answer", **fields)


def secrets_of(item_id: str) -> list[str]:
    """Texts of an item that are not to be seen before its answer is judged."""
    item = BANK.item(item_id)
    assert item
    prose = item.text("ru")
    wrongs = [text for wrong in prose.misconceptions.values() for text in (wrong.claim, wrong.correction)]
    return [*(point.text for point in prose.points.values()), *wrongs, *prose.answers.values()]


def words(text: str) -> str:
    """What a page or a Markdown text says, without marks: tags, quotes and blanks do not hide anything."""
    return re.sub(r"[\s`*]+", " ", html.unescape(re.sub(r"<[^>]*>", "", text))).strip()


def told(shown: str, item_id: str) -> list[str]:
    """Which secrets of an item a page tells."""
    return [secret for secret in secrets_of(item_id) if words(secret)[:60] in words(shown)]
