"""Imported questions against the bank: exact, near, none, with the reason."""

import pytest

from sobes.bank.parse import read_bank
from sobes.notes.matching import NEAR, Asked, asked_in, digest, match_questions, reference
from sobes.notes.words import normal


@pytest.fixture
def bank(bank_root):
    found, faults = read_bank(bank_root)
    assert len(found.items) == 5, faults
    return found


def asked(text, ref="900.0", parent=None):
    number, _, below = ref.partition(".")
    return Asked(ref, text, int(number), int(below), 1, parent=parent)


def match(bank, text):
    (found,) = match_questions([asked(text)], bank)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Что такое GIL и как он влияет на потоки?",
        "что такое gil, и как он влияет на потоки",
        "Что такое  GIL — и как он влияет на потоки?!",
        "Что такое GIL і как он вліяет на потокі?",
        "What is the GIL and how does it affect threads?",
    ],
)
def test_same_text_in_either_language_is_exact(bank, text):
    found = match(bank, text)
    assert (found.kind, found.item_id, found.score) == ("exact", "02.0", 1.0)
    assert found.reason == "the same text but for case, punctuation, ё/е and letters"


def test_yo_and_e_are_the_same(bank):
    (_, found) = match_questions(
        [
            asked("Что такое GIL и как он влияет на потоки?", "5.0"),
            asked("Когда потоки все же полезны?", "5.1", "5.0"),
        ],
        bank,
    )
    assert (found.kind, found.item_id) == ("exact", "02.2")


@pytest.mark.parametrize("text", ["Расскажите, что такое GIL и как он влияет на потоки", "Как GIL влияет на потоки?"])
def test_other_wording_is_near_with_the_shared_words(bank, text):
    found = match(bank, text)
    assert (found.kind, found.item_id) == ("near", "02.0")
    assert NEAR <= found.score < 1
    assert "shared: " in found.reason
    assert "gil" in found.reason


@pytest.mark.parametrize(
    "text", ["Что такое индекс в PostgreSQL?", "Как устроен Docker?", "Что такое потоки данных ETL?", "???"]
)
def test_other_questions_are_none(bank, text):
    found = match(bank, text)
    assert (found.kind, found.item_id) == ("none", None)
    assert found.reason


def test_reference_list_is_matched_by_place_though_the_bank_is_worded_otherwise(bank, document, imported):
    questions = asked_in(imported(document("question-list.md")).value)
    found = {m.asked.ref: m for m in match_questions(questions, bank) if m.item_id}
    assert {ref: m.item_id for ref, m in found.items()} == {
        "2.0": "02.0",
        "2.1": "02.1",
        "2.2": "02.2",
        "12.0": "12.0",
        "12.1": "12.1",
    }
    assert all(m.kind == "exact" for m in found.values())
    assert found["2.2"].reason == "question 2.2 of the reference list, which this item answers"


def test_edited_reference_list_is_still_matched_by_place_where_the_words_agree(bank, document, imported):
    text = document("question-list.md").replace(
        "Почему GIL был введен в CPython и какие проблемы он решает?", "GIL в CPython: зачем?"
    )
    text = text.replace("В каких случаях многопоточность в Python все же эффективна?", "Что такое индекс?")
    found = {m.asked.ref: m for m in match_questions(asked_in(imported(text).value), bank)}
    assert (found["2.1"].kind, found["2.1"].item_id) == ("near", "02.1")
    assert found["2.1"].reason == "at the place 2.1 of the reference list, reworded"
    assert found["2.2"].kind == "none"


def test_digests_are_those_of_the_reference_list(document, imported):
    questions = asked_in(imported(document("question-list.md")).value)
    assert {digest(normal(q.text)): q.ref for q in questions} == reference()


def test_number_alone_matches_nothing(bank):
    rows = [
        asked("Что такое индекс?", "2.0"),
        asked("Когда он вреден?", "2.1", "2.0"),
        asked("Что такое view?", "12.0"),
    ]
    assert {m.kind for m in match_questions(rows, bank)} == {"none"}


def test_short_follow_up_matches_only_under_its_main(bank):
    rows = [asked("Что такое Docker?", "7.0"), asked("Когда потоки всё же полезны?", "7.1", "7.0")]
    assert [m.kind for m in match_questions(rows, bank)] == ["none", "none"]


def test_empty_bank_matches_nothing(tmp_path, document, imported):
    (tmp_path / "taxonomy.toml").write_text("sections = []", encoding="utf-8")
    bank = read_bank(tmp_path)[0]
    questions = asked_in(imported(document("question-list.md")).value)
    assert {m.kind for m in match_questions(questions, bank)} == {"none"}


def test_questions_of_notes_are_matched_too(bank, imported):
    text = "1. что такое GIL и как он влияет на потоки?\n- замок\n\n2. что такое VPC?\n\n3. что такое индекс?\n"
    found = match_questions(asked_in(imported(text).value), bank)
    assert [(m.asked.ref, m.kind) for m in found] == [("1", "exact"), ("2", "none"), ("3", "none")]
