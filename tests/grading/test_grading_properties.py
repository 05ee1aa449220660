"""What holds for every answer, whatever its text."""

import json
import string

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sobes.grading.assessment import Assessment, confirm
from sobes.grading.engine import assess
from sobes.grading.plaintext import plain

from .test_grading_answers import FULL, GIL

PIECES = st.lists(
    st.sampled_from([*FULL.split(), "не", "без", ",", ".", "```", "<b>", "\u200b", "?", "\n", "потому", "что"]),
    max_size=40,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), PIECES, st.text(string.printable, max_size=120))
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(TEXTS)
@example("İ" * 30)
@example("```")
@example("й" * 10 + "\u0306" * 10)
def test_every_quote_stands_at_its_offsets_and_the_score_is_a_share(answer: str) -> None:
    found = assess(GIL, answer)
    assert 0 <= found.score <= 1
    for part in (*found.points, *found.misconceptions):
        assert answer[part.start : part.end] == part.quote
        assert 0 <= part.confidence <= 1


@SLOW
@given(TEXTS)
def test_the_same_answer_gets_the_same_assessment(answer: str) -> None:
    assert assess(GIL, answer) == assess(GIL, answer)


@SLOW
@given(TEXTS)
def test_an_assessment_survives_storage(answer: str) -> None:
    found = assess(GIL, answer)
    assert Assessment.from_json(json.loads(json.dumps(found.to_json()))) == found


@SLOW
@given(st.sampled_from(["", FULL, FULL.split(". ")[0], FULL.split(". ")[1] + ".", "Потоки ждут сеть."]))
def test_putting_the_question_before_an_answer_never_raises_the_score(answer: str) -> None:
    assert assess(GIL, f"{GIL.question} {answer}").score <= assess(GIL, answer).score


@SLOW
@given(st.text(max_size=200))
def test_normalised_characters_lead_back_to_the_original(text: str) -> None:
    found = plain(text)
    assert len(found.text) == len(found.places)
    assert all(0 <= start < end <= len(text) for start, end in found.places)


@SLOW
@given(TEXTS, st.sampled_from(["covered", "partial", "missed", "contradicted", "cannot_tell"]))
def test_a_person_overrules_one_point_and_the_score_follows(answer: str, verdict: str) -> None:
    found = confirm(assess(GIL, answer), {p.id: p.weight for p in GIL.points}, "p1", verdict)  # type: ignore[arg-type]
    assert found.points[0].verdict == verdict
    assert found.points[0].reason == "confirmed by person"
    if verdict == "covered" and not any(wrong.asserted for wrong in found.misconceptions):
        assert found.score >= 1 / 3 - 0.001
