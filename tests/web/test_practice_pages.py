"""Practice pages as a browser without scripts sees them."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from .forms import EN, page, send, token
from .solving import (
    EASY,
    TASKS,
    await_verdict,
    first_of,
    judges_secrets,
    right,
    sent_in,
    solvers_secrets,
    state_of,
    told,
    wrong,
)
from .test_hostile import HOSTILE, MARK, faults

LIST = "/practice"
AT = f"/practice/{EASY}"


def tasks_on(text: str) -> list[str]:
    return re.findall(r'<a href="/practice/([a-z0-9-]+)">', text)


def test_the_list_has_every_task(shared: TestClient) -> None:
    assert sorted(tasks_on(page(shared, LIST))) == sorted(TASKS)


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("kind=sql", lambda task: task.kind == "sql"),
        ("level=senior", lambda task: task.level == "senior"),
        ("section=databases&level=middle", lambda task: (task.section, task.level) == ("databases", "middle")),
        ("kind=nothing&level=&state=odd", lambda task: True),
    ],
)
def test_filters_narrow_the_list_and_unknown_ones_do_not(shared: TestClient, query: str, fits) -> None:  # type: ignore[no-untyped-def]
    wanted = sorted(task.id for task in TASKS.values() if fits(task))
    assert sorted(tasks_on(page(shared, f"{LIST}?{query}"))) == wanted


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_task_is_found_by_words_of_its_title(shared: TestClient, lang: str) -> None:
    title = TASKS[EASY].text("ru" if lang == "ru" else "en").title
    assert EASY in tasks_on(page(shared, f"{LIST}?q={title.upper()}", lang))


def test_a_search_without_result_says_so(shared: TestClient) -> None:
    shown = page(shared, f"{LIST}?q=zzzqqq")
    assert not tasks_on(shown)
    assert "No task is like that" in shown


def test_what_was_solved_is_counted_and_can_be_filtered(client: TestClient) -> None:
    sent_in(client, EASY, right(EASY))
    assert tasks_on(page(client, f"{LIST}?state=solved")) == [EASY]
    assert EASY not in tasks_on(page(client, f"{LIST}?state=new"))
    assert f"solved 1 of {len(TASKS)}" in page(client, LIST)


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("task_id", sorted(TASKS))
def test_the_page_of_a_task_tells_nothing_early(shared: TestClient, task_id: str, lang: str) -> None:
    shown = page(shared, f"/practice/{task_id}", lang)
    assert not told(shown, judges_secrets(TASKS[task_id]) + solvers_secrets(TASKS[task_id]))


def test_a_wrong_answer_tells_nothing_of_hidden_tests_but_the_hint(client: TestClient) -> None:
    secrets = judges_secrets(TASKS[EASY]) + solvers_secrets(TASKS[EASY])
    mutant = next(one for one in TASKS[EASY].mutants if "bool" in one.remark or one.verdict == "WA")
    allowed = {line.strip() for line in mutant.source.splitlines()}
    address = sent_in(client, EASY, mutant.source)
    for where in (address, f"{address}/verdict", f"{AT}/submissions", AT, LIST):
        assert not told(page(client, where), [secret for secret in secrets if secret not in allowed])


def test_a_hidden_test_that_fails_is_told_by_its_hint_alone(client: TestClient) -> None:
    for mutant in TASKS[EASY].mutants:
        if mutant.verdict != "WA":
            continue
        shown = page(client, sent_in(client, EASY, mutant.source), "ru")
        hints = [hint for hint in TASKS[EASY].text("ru").hidden.values() if hint in shown]
        if hints:
            assert len(hints) == 1
            return
    raise AssertionError("no mutant passes the visible tests")


def test_an_accepted_solution_opens_references_and_discussion(client: TestClient) -> None:
    shown = page(client, sent_in(client, EASY, right(EASY)))
    assert 'data-verdict="AC"' in shown
    after = page(client, AT)
    for reference in TASKS[EASY].references:
        assert reference.remark[1:] in after
    assert not told(after, list(re.findall(r"def (test_\w+)", TASKS[EASY].files["test_hidden.py"])))


def test_giving_up_opens_them_too_and_is_remembered(client: TestClient) -> None:
    assert send(client, f"{AT}/give-up").headers["location"] == f"{AT}#solutions"
    assert told(page(client, AT), solvers_secrets(TASKS[EASY]))
    assert "given up" in page(client, LIST)


def test_hints_come_one_by_one_and_are_counted(client: TestClient) -> None:
    hints = TASKS[EASY].text("en").hints
    for number in range(len(hints) + 1):
        shown = page(client, AT)
        assert [bool(told(shown, [hint])) for hint in hints] == [place < number for place in range(len(hints))]
        send(client, f"{AT}/hint")
    sent_in(client, EASY, right(EASY))
    assert f"solved with {len(hints)} hints" in page(client, AT)


def test_running_shows_the_visible_tests_in_the_page_and_keeps_the_text(client: TestClient) -> None:
    shown = send(client, f"{AT}/run", source=wrong(EASY)).text
    assert "Preliminary" in shown
    assert practising_history(client) == 0
    assert "def __set" in page(client, AT) or wrong(EASY).splitlines()[-1].strip()[:20] in page(client, AT)


def practising_history(client: TestClient) -> int:
    from sobes import practising

    return len(practising.history(state_of(client).workshop, EASY))


def test_a_program_that_does_not_compile_is_told_so(client: TestClient) -> None:
    assert 'data-verdict="CE"' in page(client, sent_in(client, EASY, "def broken(:\n"))


def test_a_draft_comes_back_and_the_starter_puts_it_only_aside(client: TestClient) -> None:
    assert send(client, f"{AT}/draft", source="# my own text\n").status_code == 204
    assert "# my own text" in page(client, AT)
    beside = page(client, f"{AT}?starter=1")
    assert "# my own text" not in beside
    assert "Back to my text" in beside
    assert "# my own text" in page(client, AT)


def test_resetting_brings_back_the_starter(client: TestClient) -> None:
    send(client, f"{AT}/draft", source="# my own text\n")
    send(client, f"{AT}/reset")
    assert "# my own text" not in page(client, AT)


def test_what_was_typed_is_kept(client: TestClient) -> None:
    changes = '[{"at": 5, "from": 0, "to": 0, "text": "a"}, {"at": 9, "from": 1, "to": 1, "text": "b"}]'
    assert send(client, f"{AT}/keys", changes=changes).status_code == 204


@pytest.mark.parametrize(
    "changes", ["{", "7", "[" * 100_000, '[{"at": "x"}]', '[{"at": 1, "from": 5, "to": 2, "text": ""}]']
)
def test_what_is_no_change_of_a_text_is_refused(shared: TestClient, changes: str) -> None:
    assert send(shared, f"{AT}/keys", changes=changes).status_code in (409, 422)


def test_the_history_shows_what_changed_between_any_two(client: TestClient) -> None:
    addresses = [sent_in(client, EASY, f"first = {number}\nsecond = 2\n") for number in (1, 2, 3)]
    ids = [address.rpartition("/")[2] for address in addresses]
    newest = page(client, f"{AT}/submissions")
    assert re.findall(r"<code>(first = \d)</code>", newest) == ["first = 2", "first = 3"]
    chosen = page(client, f"{AT}/submissions?a={ids[0]}&b={ids[2]}")
    assert re.findall(r"<code>(first = \d)</code>", chosen) == ["first = 1", "first = 3"]
    assert "Both are the same" not in chosen


def test_an_empty_history_says_so(client: TestClient) -> None:
    assert "Nothing was sent in" in page(client, f"{AT}/submissions")


def test_a_submission_that_waits_says_so_and_goes_on_by_itself_without_script(client: TestClient) -> None:
    queue = state_of(client).queue
    queue.close()
    address = send(client, f"{AT}/submit", source=right(EASY)).headers["location"]
    shown = client.get(address, headers=EN)
    assert 'http-equiv="refresh"' in shown.text
    assert shown.headers["x-waiting"] == "1"
    queue.closing = False
    queue.start()
    await_verdict(client, address.rpartition("/")[2])
    assert client.get(f"{address}/verdict", headers=EN).headers["x-waiting"] == ""


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("path", ["nothing", "nothing/submissions", f"{EASY}/submissions/none", "x" * 200])
def test_what_is_not_there_is_a_page_in_the_persons_language(shared: TestClient, path: str, lang: str) -> None:
    answer = shared.get(f"/practice/{path}", headers={"accept-language": lang})
    assert answer.status_code == 404
    assert ("There is no such" in answer.text) == (lang == "en")


def test_a_submission_is_not_shown_under_another_task(client: TestClient) -> None:
    address = sent_in(client, EASY, "x = 1\n")
    other = next(task_id for task_id in TASKS if task_id != EASY)
    assert client.get(address.replace(EASY, other)).status_code == 404


@pytest.mark.parametrize("act", ["run", "submit", "hint", "give-up", "draft", "keys", "reset", "git"])
def test_a_form_of_another_page_is_refused(shared: TestClient, act: str) -> None:
    assert shared.post(f"{AT}/{act}", data={"csrf": "forged", "source": ""}).status_code == 403


def test_a_program_that_is_too_long_is_refused_with_a_sentence(client: TestClient) -> None:
    answer = send(client, f"{AT}/submit", source="x" * 100_001)
    assert answer.status_code == 409
    assert "100000" in answer.text


def test_a_session_of_git_is_played_and_its_graph_drawn(client: TestClient) -> None:
    task = first_of("git")
    answer = send(client, f"/practice/{task.id}/git", commands='["git status", "echo $((6 * 7))"]')
    assert answer.headers["x-played"] == "2"
    assert "42" in answer.text
    assert "<svg" in answer.text
    assert "git status" in page(client, f"/practice/{task.id}")


def test_a_git_task_is_solved_by_its_commands(client: TestClient) -> None:
    task = first_of("git")
    assert 'data-verdict="AC"' in page(client, sent_in(client, task.id, task.references[0].source))


def test_a_query_is_answered_with_a_table(client: TestClient) -> None:
    task = first_of("sql")
    shown = send(client, f"/practice/{task.id}/run", source=task.references[0].source).text
    assert "Visible tests passed" in shown
    assert re.search(r'<div class="scroll rows".*?<td>', shown, re.S)


def test_a_wrong_query_is_explained_in_the_persons_language(client: TestClient) -> None:
    address = sent_in(client, first_of("sql").id, "select 1 as one")
    english, russian = (page(client, address, lang) for lang in ("en", "ru"))
    assert "Expected" in english and "Ожидал" not in english
    assert "Ожидал" in russian and "Expected" not in russian


def test_the_page_of_the_editor_allows_one_style_sheet_and_nothing_more(shared: TestClient) -> None:
    policy = shared.get(AT).headers["content-security-policy"]
    assert re.search(r"style-src 'self' 'nonce-[\w-]{20,}';", policy)
    assert "unsafe" not in policy
    assert shared.get(AT).headers["content-security-policy"] != policy


def test_the_token_of_the_browser_is_in_every_form(shared: TestClient) -> None:
    shown = page(shared, AT)
    posts = re.findall(r'<form method="post".*?</form>', shown, re.S)
    assert posts
    assert all(f'value="{token(shared)}"' in form for form in posts)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_program_that_would_like_to_be_markup_stays_text(client: TestClient, name: str) -> None:
    source = f"# {HOSTILE[name]}\nx = 1\n"
    addresses = [sent_in(client, EASY, text) for text in (source, f"{source}y = 2\n")]
    git = first_of("git").id
    send(client, f"/practice/{git}/draft", source=f"echo '{HOSTILE[name]}'\n")
    send(client, f"{AT}/draft", source=source)
    for where in (AT, addresses[1], f"{addresses[1]}/verdict", f"{AT}/submissions", f"/practice/{git}"):
        shown = page(client, where)
        assert not faults(shown)
    assert MARK in page(client, AT)
