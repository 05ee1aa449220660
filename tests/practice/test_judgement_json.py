"""A judgement goes to JSON and back unchanged; anything else becomes a judgement, never an error."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.i18n import tell_judged
from sobes.practice.judgement_json import judgement_from_json, judgement_to_json
from sobes.practice.task import CheckResult, Judgement
from sobes.saying import Counted, Row, Saying

NUMBERS = st.floats(0, 1e9)
PLAIN = st.text() | st.integers(-10, 10**9)
SAYINGS = st.recursive(
    st.builds(lambda one, two: Saying("{one} and {two}", one=one, two=two), PLAIN, PLAIN)
    | st.builds(lambda num: Counted("{num} row", "{num} rows", num), st.integers(0, 10**6)),
    lambda inner: (
        st.lists(PLAIN | inner).map(lambda parts: Row(tuple(parts), "\n"))
        | inner.map(lambda value: Saying("in {value}", value=value))
    ),
    max_leaves=5,
)
MESSAGES = st.text() | SAYINGS
CHECKS = st.builds(
    CheckResult,
    name=st.text(),
    visible=st.booleans(),
    outcome=st.sampled_from(["passed", "failed", "not run"]),
    message=MESSAGES,
    hint=st.dictionaries(st.sampled_from(["ru", "en"]), st.text()),
)
JUDGEMENTS = st.builds(
    Judgement,
    verdict=st.sampled_from(["AC", "WA", "TLE", "MLE", "OLE", "RE", "CE", "IE"]),
    checks=st.lists(CHECKS, max_size=3).map(tuple),
    message=MESSAGES, output=st.text(), cpu=NUMBERS, wall=NUMBERS, memory=NUMBERS, where=st.text(),
    isolation=st.text(),
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANY = st.recursive(LEAVES, lambda v: st.lists(v) | st.dictionaries(st.text(), v), max_leaves=8)
FIELDS = st.sampled_from(["verdict", "checks", "message", "said", "cpu", "hint", "outcome", "name", "later"])
PARTS = st.sampled_from(["say", "with", "row", "mark", "one", "many", "num"])
SAID = st.dictionaries(PARTS, ANY | st.dictionaries(st.sampled_from("ab"), ANY))
KNOWN = st.dictionaries(FIELDS, ANY | SAID | st.lists(st.dictionaries(FIELDS, ANY | SAID)))


@given(JUDGEMENTS)
def test_judgement_reads_back_equal(judgement: Judgement) -> None:
    assert judgement_from_json(json.loads(json.dumps(judgement_to_json(judgement, keep=True)))) == judgement


@given(ANY | KNOWN)
def test_anything_becomes_a_judgement_that_can_be_written(value: object) -> None:
    judgement = judgement_from_json(value)
    assert (
        judgement_from_json(json.loads(json.dumps(judgement_to_json(judgement, keep=True), allow_nan=False)))
        == judgement
    )
    assert isinstance(tell_judged(judgement.message, "ru"), str)


@given(JUDGEMENTS)
def test_what_others_read_has_the_english_text_alone(judgement: Judgement) -> None:
    written = judgement_to_json(judgement)
    assert written["message"] == str(judgement.message)
    assert "said" not in written and not any("said" in check for check in written["checks"])


def test_a_saying_is_kept_beside_its_text_and_told_in_the_readers_language() -> None:
    said = Row((Saying("The plan reads the whole table {table} (Seq Scan).", table="orders"), "Seq Scan"), "\n")
    written = judgement_to_json(Judgement("WA", (), said), keep=True)
    assert written["message"] == "The plan reads the whole table orders (Seq Scan).\nSeq Scan"
    read = judgement_from_json(json.loads(json.dumps(written)))
    assert tell_judged(read.message, "ru") == "План читает таблицу orders целиком (Seq Scan).\nSeq Scan"


def test_a_row_of_a_program_that_kept_only_the_text_is_told_by_its_first_line() -> None:
    read = judgement_from_json({"verdict": "CE", "checks": [], "message": "The code does not compile.\nsolution.py:1"})
    assert tell_judged(read.message, "ru") == "Код не компилируется.\nsolution.py:1"
    assert tell_judged("", "ru") == ""


@pytest.mark.parametrize(
    "said",
    [
        {"say": "{a.__class__}", "with": {"a": "x"}},
        {"say": "{a:>999999999}", "with": {"a": "x"}},
        {"say": "{a!r}", "with": {"a": "x"}},
        {"say": "{b}", "with": {"a": "x"}},
        {"say": "{", "with": {"a": "x"}},
        {"say": "{a}", "with": {"a": {"say": "{b}", "with": {"a": 1}}}},
        {"one": "{num}", "many": "{n}", "num": 2, "with": {}},
        {"row": ["a", None], "mark": ""},
        7.0e400,
    ],
)
def test_a_saying_that_could_not_be_told_leaves_the_text(said: object) -> None:
    assert judgement_from_json({"verdict": "WA", "message": "text", "said": said}).message == "text"


def test_fields_of_a_newer_program_are_passed_over_and_an_unknown_verdict_is_a_failure_of_the_judge() -> None:
    found = judgement_from_json({"verdict": "PE", "checks": [{"name": "test_a", "colour": 1}], "stages": []})
    assert found == Judgement("IE", (CheckResult("test_a", False, "not run"),))
