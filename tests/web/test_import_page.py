"""The materials page: the five formats, and files that cannot be read."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from .forms import DATA, page, send

KINDS = {
    "map.md": ("competency map", "карта компетенций"), "notes.md": ("numbered notes", "нумерованный конспект"),
    "outline.txt": ("indented outline", "план с отступами"), "plan.md": ("study plan", "учебный план"),
    "question-list.md": ("question list", "список вопросов"),
}  # fmt: skip


def stored(client: TestClient) -> list[str]:
    folder = client.app.state.sobes.places.imports  # type: ignore[attr-defined]
    return [path.name for path in folder.glob("*.txt")] if folder.exists() else []


@pytest.mark.parametrize(("name", "kinds"), KINDS.items())
def test_each_format_is_named_and_kept(client: TestClient, name: str, kinds: tuple[str, str]) -> None:
    answer = send(client, "/import", files={"files": ("a file", (DATA / name).read_bytes())})
    assert (answer.status_code, f">{kinds[0]}<" in answer.text) == (200, True)
    assert len(stored(client)) == 1


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("ru", "plan.md", "среди учебных недель нет номера 5: номера идут 1, 2, 3, 4, 6, 7"),
        ("en", "plan.md", "study week 5 is absent: the numbers run 1, 2, 3, 4, 6, 7"),
        ("ru", "plan.md", "<dt>заданий на повторение</dt><dd>31</dd>"),
        ("en", "plan.md", "<dt>repetition tasks</dt><dd>31</dd>"),
        ("ru", "plan.md", "85 заданий с датой"),
        ("en", "plan.md", "85 dated tasks"),
        ("ru", "question-list.md", "эталонного списка, на него отвечает этот вопрос банка"),
        ("en", "question-list.md", "of the reference list, which this item answers"),
    ],
)
def test_findings_counts_and_reasons_are_in_the_readers_language(
    client: TestClient, lang: str, name: str, said: str
) -> None:
    files = {"files": (name, (DATA / name).read_bytes())}
    answer = send(client, "/import", files=files, headers={"accept-language": lang}, look="1")
    assert said in answer.text


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_an_import_of_an_unknown_day_is_told(client: TestClient, lang: str) -> None:
    files = {"files": ("map.md", (DATA / "map.md").read_bytes())}
    send(client, "/import", files=files)
    folder = client.app.state.sobes.places.imports  # type: ignore[attr-defined]
    for record in folder.glob("*.json"):
        record.write_text("no JSON", encoding="utf-8")
    answer = send(client, "/import", files=files, headers={"accept-language": lang})
    assert {"ru": "импортировано в неизвестный день", "en": "was imported before, on an unknown day"}[
        lang
    ] in answer.text.lower()


@pytest.mark.parametrize("name", KINDS)
def test_only_looking_stores_nothing(client: TestClient, name: str) -> None:
    answer = send(client, "/import", files={"files": (name, (DATA / name).read_bytes())}, look="1")
    assert (answer.status_code, "nothing was stored" in answer.text, stored(client)) == (200, True, [])


def test_a_file_brought_twice_is_stored_once(client: TestClient) -> None:
    data = (DATA / "plan.md").read_bytes()
    send(client, "/import", files={"files": ("plan.md", data)})
    answer = send(client, "/import", files={"files": ("plan.md", data)})
    assert "Was imported before" in answer.text
    assert len(stored(client)) == 1


def test_unmatched_questions_become_the_persons_own(client: TestClient, cooking: bytes) -> None:
    send(client, "/import", files={"files": ("list.md", cooking)})
    assert ">own.1<" in page(client, "/import")


@pytest.mark.parametrize(
    ("data", "english", "russian"),
    [
        (b"", "is empty", "пуст"),
        (b" \n\t", "holds only blanks", "одни пробелы"),
        (b"\x7fELF" + bytes(2000), "is a binary file", "двоичный файл"),
        (bytes(range(256)) * 20, "is a binary file", "двоичный файл"),
        (b"PK\x03\x04" + bytes(40), "is a binary file", "двоичный файл"),
        (b"a word", "in none of the five formats", "ни на один из пяти форматов"),
        (b"PK\x03\x04" + bytes(26) + b"sobes-backup.json", "is damaged", "повреждён"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_the_readers_language(
    client: TestClient, data: bytes, english: str, russian: str
) -> None:
    for lang, words in (("en", english), ("ru", russian)):
        answer = send(client, "/import", files={"files": ("a.md", data)}, headers={"accept-language": lang})
        assert answer.status_code == 422
        assert "a.md" in answer.text
        assert words in answer.text
    assert stored(client) == []


def test_a_file_that_is_too_large_is_said_and_not_kept(client: TestClient) -> None:
    answer = send(client, "/import", files={"files": ("large.md", b"# a\n" * (2**24 + 1))})
    assert (answer.status_code, "large.md is larger than 64 MB" in answer.text) == (422, True)
    assert stored(client) == []


def test_one_faulty_file_does_not_keep_the_others_out(client: TestClient) -> None:
    files = [("files", ("bad.md", b"")), ("files", ("plan.md", (DATA / "plan.md").read_bytes()))]
    answer = send(client, "/import", files=files)
    assert (answer.status_code, "bad.md is empty" in answer.text, len(stored(client))) == (200, True, 1)


def test_a_form_without_a_file_is_an_error_page(client: TestClient) -> None:
    answer = send(client, "/import")
    assert (answer.status_code, "The input cannot be read" in answer.text) == (422, True)


def test_a_damaged_form_is_an_error_page(client: TestClient) -> None:
    client.get("/")
    headers = {"content-type": "multipart/form-data; boundary=b", "accept-language": "en"}
    answer = client.post("/import", content=b"--b\r\nno: \x01\r\n(\r\n\r\n", headers=headers)
    assert (answer.status_code, "damaged or cut short" in answer.text) == (400, True)


def test_own_questions_that_cannot_be_read_are_an_error_page(client: TestClient) -> None:
    folder = client.app.state.sobes.places.own  # type: ignore[attr-defined]
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_bytes(b"format = 1\n\xff")
    answer = client.get("/import", headers={"accept-language": "ru"})
    assert (answer.status_code, "Исправьте файл или уберите его" in answer.text) == (422, True)
