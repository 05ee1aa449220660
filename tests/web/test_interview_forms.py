"""The whole interview by forms, without a script."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from sobes.bank.item import Main
from sobes.conduct import now
from sobes.interview.kit import Kit, PlannedMain, question

from .forms import BANK, EN, asked, begin, give, page, send, told


def test_starting_leads_to_the_first_question(client: TestClient) -> None:
    address = begin(client)
    item = BANK.item(asked(client, address))
    assert item
    assert "Main question 1 of" in page(client, address)


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"minutes": "1"}, "1 minutes cannot be planned"),
        ({"minutes": "soon"}, "soon is not a whole number"),
        ({"minutes": "9" * 150}, "cannot be planned"),
        ({"mains": "3"}, "10 to 15 main questions"),
        ({"sections": "cooking"}, "no section cooking"),
        ({"seed": "٣x"}, "is not a whole number"),
        ({"follow_ups": "-1"}, "at most 5 follow-ups"),
    ],
)
def test_a_wish_that_cannot_be_met_comes_back_with_the_form(
    shared: TestClient, wishes: dict[str, str], words: str
) -> None:
    answer = send(shared, "/interviews", **wishes)
    assert (answer.status_code, words in answer.text) == (422, True)


def test_a_field_that_is_too_long_is_an_error_page(shared: TestClient) -> None:
    answer = send(shared, "/interviews", seed="9" * 201)
    assert (answer.status_code, "The input cannot be read" in answer.text) == (422, True)


def test_an_answer_in_training_leads_to_its_feedback(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    answer = give(client, address, "right")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{address}/answers/{first}")
    shown = page(client, answer.headers["location"])
    assert "100 %" in shown
    assert told(shown, first)


def test_sending_the_same_answer_twice_is_one_answer(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    once = give(client, address, "right")
    twice = send(client, f"{address}/answer", item_id=first, text="right", seconds="6")
    assert (twice.status_code, twice.headers["location"]) == (303, once.headers["location"])
    send(client, f"{address}/stop")
    assert page(client, f"{address}/report").count('class="num">' + first) == 1


def test_other_words_for_an_answered_question_are_refused(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "right")
    answer = send(client, f"{address}/answer", item_id=first, text="other", seconds="6")
    assert (answer.status_code, "has been answered already" in answer.text) == (409, True)


def test_not_knowing_leaves_the_typed_text_aside(client: TestClient) -> None:
    address = begin(client)
    shown = page(client, give(client, address, "right but unsure", unknown="1").headers["location"])
    assert "No answer was given." in shown
    assert "right but unsure" not in shown


def test_taking_back_asks_again_with_the_words(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "nearly so")
    send(client, f"{address}/undo", item_id=first)
    shown = page(client, address)
    assert asked(client, address) == first
    assert re.search(r"<textarea[^>]*>\s*nearly so</textarea>", shown)
    assert told(shown, first) == []


def test_taking_back_twice_changes_nothing_more(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "no")
    second = asked(client, address)
    give(client, address, "no")
    send(client, f"{address}/undo", item_id=second)
    assert send(client, f"{address}/undo", item_id=second).status_code == 303
    assert asked(client, address) == second
    assert page(client, f"{address}/answers/{first}")


def test_open_points_are_asked_about_and_the_persons_word_counts(client: TestClient) -> None:
    address = begin(client, minutes="240")
    first = asked(client, address)
    assert give(client, address, "perhaps").headers["location"] == address
    shown = page(client, address)
    assert "Did you say this?" in shown
    fields = dict.fromkeys(re.findall(r'name="(point-[^"]+)"', shown), "covered")
    answer = send(client, f"{address}/confirm", item_id=first, **fields)
    assert answer.headers["location"] == f"{address}/answers/{first}"
    assert "your word" in page(client, answer.headers["location"])
    assert "Follow-up 1" in page(client, address)


def test_open_points_may_be_left_open(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "perhaps")
    send(client, f"{address}/confirm", item_id=first, skip="1")
    assert "Main question 2 of" in page(client, address)


def test_the_program_can_be_overruled(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    shown = page(client, give(client, address, "no").headers["location"])
    fields = dict.fromkeys(re.findall(r'name="(point-[^"]+)"', shown), "covered")
    answer = send(client, f"{address}/confirm", item_id=first, **fields)
    assert "100 %" in page(client, answer.headers["location"])


def test_a_point_that_is_not_there_is_an_error_page(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "no")
    answer = send(client, f"{address}/confirm", item_id=first, **{"point-p99": "covered"})
    assert (answer.status_code, "has no point" in answer.text) == (409, True)


def test_a_draft_is_kept_without_leaving_the_page(client: TestClient) -> None:
    address = begin(client)
    body = {"item_id": asked(client, address), "text": "half", "seconds": "90"}
    assert send(client, f"{address}/draft", **body).status_code == 204
    shown = page(client, address)
    assert "half</textarea>" in shown
    assert 'data-spent="90.0"' in shown


@pytest.mark.parametrize("seconds", ["nan", "-inf", "inf", "-5", "", "x", "1e400"])
def test_a_clock_that_shows_nonsense_loses_no_words(client: TestClient, seconds: str) -> None:
    address = begin(client)
    first = asked(client, address)
    assert send(client, f"{address}/draft", item_id=first, text="half", seconds=seconds).status_code == 204
    assert "half</textarea>" in page(client, address)
    assert send(client, f"{address}/answer", item_id=first, text="no", seconds=seconds).status_code == 303


def test_pausing_keeps_the_words_and_hides_the_question(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    item = BANK.item(first)
    assert item
    send(client, f"{address}/pause", item_id=first, text="half", seconds="9")
    assert item.text("ru").question not in page(client, address)
    send(client, f"{address}/resume")
    assert "half</textarea>" in page(client, address)


def test_an_answer_that_is_too_long_is_not_kept(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    answer = send(client, f"{address}/answer", item_id=first, text="x" * 50_001, seconds="5")
    assert (answer.status_code, "at most 50000" in answer.text) == (409, True)
    assert asked(client, address) == first


def test_stopping_leads_to_the_report(client: TestClient) -> None:
    address = begin(client)
    give(client, address, "right")
    send(client, f"{address}/stop")
    assert client.get(address).headers["location"] == f"{address}/report"
    assert "stopped by you" in page(client, f"{address}/report")


def test_an_interview_of_right_answers_ends_by_itself(client: TestClient) -> None:
    address = begin(client, minutes="240", follow_ups="1")
    while client.get(address).status_code == 200:
        give(client, address, "right", seconds="1")
    assert "all questions asked" in page(client, f"{address}/report")


def test_a_deleted_interview_is_gone_from_the_list(client: TestClient) -> None:
    address = begin(client)
    assert send(client, f"{address}/delete").headers["location"] == "/interviews"
    assert address not in page(client, "/interviews")


def own_interview(client: TestClient, cooking: bytes) -> str:
    send(client, "/import", files={"files": ("list.md", cooking)})
    return begin(client, sections="own", include_own="1")


def test_an_own_question_is_judged_by_the_person(client: TestClient, cooking: bytes) -> None:
    address = own_interview(client, cooking)
    first = asked(client, address)
    give(client, address, "something")
    assert "How good was it?" in page(client, address)
    answer = send(client, f"{address}/self-grade", item_id=first, grade="partly")
    assert answer.headers["location"] == address
    assert "You judged it yourself:" in page(client, f"{address}/answers/{first}")
    assert asked(client, address) != first


def test_a_grade_that_does_not_exist_is_refused(client: TestClient, cooking: bytes) -> None:
    address = own_interview(client, cooking)
    first = asked(client, address)
    give(client, address, "something")
    assert send(client, f"{address}/self-grade", item_id=first, grade="splendid").status_code == 422


def test_a_question_of_the_bank_is_not_judged_by_the_person(client: TestClient) -> None:
    address = begin(client)
    first = asked(client, address)
    give(client, address, "no")
    answer = send(client, f"{address}/self-grade", item_id=first, grade="right")
    assert (answer.status_code, "is not a question that you judge yourself" in answer.text) == (409, True)


def test_an_exam_goes_straight_on_and_shows_nothing_until_its_end(client: TestClient) -> None:
    address = begin(client, feedback="exam", minutes="240")
    first = asked(client, address)
    assert give(client, address, "right").headers["location"] == address
    shown = [
        page(client, one) for one in (address, f"{address}/answers/{first}", f"{address}/report", "/interviews", "/")
    ]
    assert [told(one, first) for one in shown] == [[]] * len(shown)
    assert not any(word in one for one in shown for word in ("100 %", "not enough evidence", 'class="right"'))
    send(client, f"{address}/stop")
    assert told(page(client, f"{address}/report"), first)


def test_an_exam_asks_only_about_the_points_that_decide(client: TestClient) -> None:
    address = begin(client, feedback="exam")
    first = asked(client, address)
    give(client, address, "perhaps")
    shown = page(client, address)
    item = BANK.item(first)
    assert item
    assert "Did you say this?" in shown
    points = {point.text for point in item.text("ru").points.values()}
    assert set(told(shown, first)) <= points


@pytest.mark.parametrize("main", BANK.mains, ids=lambda main: main.slug)
def test_no_question_page_tells_a_point_a_misconception_or_an_answer(shared: TestClient, main: Main) -> None:
    store = shared.app.state.sobes.store  # type: ignore[attr-defined]
    plan = PlannedMain(question(main.items[0]), tuple(question(item) for item in main.items[1:6]))
    kit = Kit("middle", 240, (), 5, 1, "ru", "training", False, False, (plan,))
    store.create_interview(f"only-{main.slug}", now(), kit.to_json())
    address = f"/interviews/only-{main.slug}"
    seen = []
    while (answer := client_page(shared, address)) is not None:
        item_id = asked(shared, address)
        seen.append(item_id)
        assert (item_id, told(answer, item_id)) == (item_id, [])
        give(shared, address, "right", seconds="1")
    assert seen[0] == main.items[0].id


def client_page(client: TestClient, address: str) -> str | None:
    """The question page, None where the interview is over."""
    answer = client.get(address, headers=EN)
    return answer.text if answer.status_code == 200 else None
