"""Texts that would like to be more than text stay text on every page that shows them."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from .forms import EN, asked, begin, give, page, send

MARK = "zq7"  # stands in every hostile text, so that the pages show where it went
HOSTILE = {
    "script": f"<script>alert('{MARK}')</script>",
    "closing": f"</textarea></title></pre><img src=x onerror=alert('{MARK}')>",
    "attribute": f"\"' onmouseover=alert('{MARK}') x=\"",
    "markdown": f"[{MARK}](javascript:alert(1)) ![x](http://evil.example/x.png) <b>`{MARK}</b>`",
    "cdata": f"]]>--><![CDATA[{MARK}",
    "template": f"{{{{ 7*7 }}}}{{% raw %}}{MARK}",
    "entities": f"&lt;script&gt;&#60;script&#62;{MARK}",
    "nul": f"a\x00b<scr\x00ipt>{MARK}",
    "direction": f"\u202e{MARK}\u2066\ufeff\ud7ff",
}  # fmt: skip
SAFE_TAGS = {"script": "src", "link": "href", "img": "src"}


class Seen(HTMLParser):
    """What a browser would carry out: tags with their attributes; and what it would show."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def faults(text: str) -> list[str]:
    """What is alive on a page and should not be."""
    seen = Seen()
    seen.feed(text)
    found = [f"{tag} {name}" for tag, attrs in seen.tags for name in attrs if name.startswith("on") or name == "style"]
    for tag, attrs in seen.tags:
        if tag in ("script", "link", "img") and not (attrs.get(SAFE_TAGS[tag]) or "").startswith("/static/"):
            found.append(f"{tag} {attrs}")
        if tag == "a" and (attrs.get("href") or "").partition(":")[0].strip().lower() in ("javascript", "data"):
            found.append(f"a {attrs}")
        if tag in ("iframe", "object", "embed", "base", "b"):
            found.append(tag)
    return found + (["NUL"] if "\x00" in text else []) + (["template"] if "49" + MARK in text else [])


def shows(text: str, hostile: str) -> bool:
    """Whether the page shows the text as it was written, without what no page can hold."""
    seen = Seen()
    seen.feed(text)
    values = [value or "" for _, attrs in seen.tags for value in attrs.values()]
    return any(hostile.replace("\x00", "") in one for one in (seen.text, *values))


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_draft_is_inert(shared: TestClient, hostile: str) -> None:
    address = begin(shared)
    send(shared, f"{address}/draft", item_id=asked(shared, address), text=hostile, seconds="1")
    shown = page(shared, address)
    assert (faults(shown), shows(shown, hostile)) == ([], True)


@pytest.mark.parametrize("text", ["right ", "no ", "perhaps "])
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_answer_is_inert_wherever_it_is_shown(shared: TestClient, hostile: str, text: str) -> None:
    address = begin(shared)
    first = asked(shared, address)
    give(shared, address, text + hostile)
    shown = [page(shared, f"{address}/answers/{first}"), page(shared, address)]
    send(shared, f"{address}/confirm", item_id=first, skip="1")
    send(shared, f"{address}/stop")
    shown.append(page(shared, f"{address}/report"))
    assert [faults(one) for one in shown] == [[], [], []]
    assert shows(shown[0], hostile)
    assert shows(shown[2], hostile)


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_search_is_inert(shared: TestClient, hostile: str) -> None:
    answer = shared.get("/bank", params={"q": hostile, "section": hostile, "level": hostile, "topic": hostile})
    assert (answer.status_code, faults(answer.text)) == (200, [])


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_hostile_wishes_are_inert(shared: TestClient, hostile: str) -> None:
    answer = send(shared, "/interviews", minutes=hostile, sections=hostile, level=hostile, feedback=hostile)
    assert (answer.status_code, faults(answer.text)) == (422, [])


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("action", ["answer", "undo", "self-grade", "confirm", "draft"])
def test_a_hostile_id_is_inert(shared: TestClient, action: str, hostile: str) -> None:
    address = begin(shared)
    give(shared, address, "no")
    answer = send(shared, f"{address}/{action}", item_id=hostile, grade="right", **{f"point-{hostile}": "covered"})
    assert answer.status_code in (204, 303, 409)
    assert faults(answer.text) == []


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_and_its_hostile_name_are_inert(shared: TestClient, hostile: str) -> None:
    lines = hostile.replace("\x00", "").replace("\n", " ")
    text = f"## 1. {lines}?\n\nУглубляющие вопросы:\n\n1. {lines}?\n2. Ещё {lines}?\n\n" * 3 + f"{lines}\n"
    for data in (text.encode(), b"\x00" + text.encode(), f"{lines} {lines}".encode()):
        answer = send(shared, "/import", files={"files": (lines + ".md", data)})
        assert answer.status_code in (200, 422)
        assert faults(answer.text) == []
    assert faults(page(shared, "/import")) == []


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_own_question_is_inert_when_it_is_asked(client: TestClient, hostile: str) -> None:
    from sobes.notes.own_items import OwnItem, write_own_items

    question = hostile.replace("\x00", "")
    folder = client.app.state.sobes.places.own  # type: ignore[attr-defined]
    write_own_items(folder, "mine", hostile, [OwnItem("own.1", question, "ru", "", hostile, 1)])
    address = begin(client, sections="own", include_own="1")
    shown = [page(client, address), page(client, "/import")]
    give(client, address, hostile)
    shown.append(page(client, address))
    send(client, f"{address}/self-grade", item_id="own.1", grade="right")
    shown.append(page(client, f"{address}/report"))
    assert [faults(one) for one in shown] == [[], [], [], []]


@pytest.mark.parametrize(
    "address", ["/bank/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/%3Cscript%3E", "/interviews/%3Cscript%3E"]
)
def test_a_hostile_address_is_inert(shared: TestClient, address: str) -> None:
    answer = shared.get(address, headers=EN)
    assert (answer.status_code, faults(answer.text)) == (404, [])


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nx: y"]
)
def test_preferences_never_lead_to_another_site(shared: TestClient, back: str) -> None:
    assert send(shared, "/preferences", lang="en", back=back).headers["location"] == "/"


def test_hostile_cookies_are_inert(client: TestClient) -> None:
    cookie = html.unescape('lang="><script>"; theme="onload"; sobes_csrf="<script>alert(1)</script>')
    answer = client.get("/", headers={"cookie": cookie})
    assert (answer.status_code, faults(answer.text)) == (200, [])
