"""A judgement goes to JSON and back unchanged; anything else becomes a judgement, never an error."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sobes.practice.judgement_json import judgement_from_json, judgement_to_json
from sobes.practice.task import CheckResult, Judgement

NUMBERS = st.floats(0, 1e9)
CHECKS = st.builds(
    CheckResult,
    name=st.text(),
    visible=st.booleans(),
    outcome=st.sampled_from(["passed", "failed", "not run"]),
    message=st.text(),
    hint=st.dictionaries(st.sampled_from(["ru", "en"]), st.text()),
)
JUDGEMENTS = st.builds(
    Judgement,
    verdict=st.sampled_from(["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE"]),
    checks=st.lists(CHECKS, max_size=3).map(tuple),
    message=st.text(), output=st.text(), cpu=NUMBERS, wall=NUMBERS, memory=NUMBERS, where=st.text(),
    isolation=st.text(),
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANY = st.recursive(LEAVES, lambda v: st.lists(v) | st.dictionaries(st.text(), v), max_leaves=8)
FIELDS = st.sampled_from(["verdict", "checks", "message", "cpu", "hint", "outcome", "name", "later"])
KNOWN = st.dictionaries(FIELDS, ANY | st.lists(st.dictionaries(FIELDS, ANY)))


@given(JUDGEMENTS)
def test_judgement_reads_back_equal(judgement: Judgement) -> None:
    assert judgement_from_json(json.loads(json.dumps(judgement_to_json(judgement)))) == judgement


@given(ANY | KNOWN)
def test_anything_becomes_a_judgement_that_can_be_written(value: object) -> None:
    judgement = judgement_from_json(value)
    assert judgement_from_json(json.loads(json.dumps(judgement_to_json(judgement), allow_nan=False))) == judgement


def test_fields_of_a_newer_program_are_passed_over_and_an_unknown_verdict_is_a_failure_of_the_judge() -> None:
    found = judgement_from_json({"verdict": "PE", "checks": [{"name": "test_a", "colour": 1}], "stages": []})
    assert found == Judgement("IE", (CheckResult("test_a", False, "not run"),))
