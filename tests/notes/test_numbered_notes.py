"""Numbered notes: 49 units, seven false headings, and files of other people."""

import re

import pytest

from sobes.notes.summary import summary

STUBS = ["1", "2", "3", "4", "6.1", "17", "25", "34", "37", "38", "39", "40", "41"]


@pytest.fixture(scope="module")
def found(document, imported):
    return imported(document("notes.md"))


def at(result, code):
    return [finding.line for finding in result.findings if finding.code == code]


def test_counts_of_the_reference_notes(found):
    counts = summary(found)
    assert counts["format"] == "numbered-notes"
    assert (counts["units"], counts["answered"], counts["stubs"]) == (49, 36, 13)
    assert (counts["distinct_mains"], counts["missing_mains"], counts["rejected_headings"]) == (40, [35], 7)
    assert counts["stub_labels"] == STUBS


def test_every_note_keeps_its_label_and_line(found):
    lines = {note.label: note.line for note in found.value.notes}
    assert (lines["6.0"], lines["9.1"], lines["14.2"], lines["26.а"], lines["30.б"], lines["41"]) == (
        17,
        43,
        113,
        229,
        290,
        343,
    )
    assert {n.label: n.written for n in found.value.notes}["26.а"] == "26.а)"


def test_letter_right_after_the_dot_is_no_sub_number(found):
    labels = [note.label for note in found.value.notes]
    assert {"7", "17", "18", "33", "36"} <= set(labels)
    assert not {"7.к", "17.t", "18.у", "33.в", "36.a"} & set(labels)


def test_inner_numbers_of_note_12_are_no_headings(found):
    assert [(r.line.number, r.label, r.inside) for r in found.value.rejected] == [
        (66, "1", "12"),
        (69, "2.а", "12"),
        (72, "2.б", "12"),
        (74, "3.а", "12"),
        (87, "4", "12"),
        (91, "4.a", "12"),
        (92, "5", "12"),
    ]


@pytest.mark.parametrize(("label", "lines"), [("7", [27, 28]), ("9.1", [43, 44]), ("25", [226, 227])])
def test_questions_over_two_lines_are_joined(found, label, lines):
    note = next(note for note in found.value.notes if note.label == label)
    assert [line.number for line in note.question_lines] == lines


def test_only_three_questions_span_lines(found):
    assert sum(len(note.question_lines) > 1 for note in found.value.notes) == 3


def test_bodies_have_the_lines_of_the_inventory(found):
    lines = {note.label: len(note.body) for note in found.value.notes}
    expected = {
        "5": 2,
        "12": 30,
        "14.3": 1,
        "19": 17,
        "24": 19,
        "26.а": 12,
        "28": 8,
        "30.а": 14,
        "33": 10,
        "36": 4,
    }
    assert {label: lines[label] for label in expected} == expected


def test_blank_line_does_not_end_a_note(found):
    note = next(note for note in found.value.notes if note.label == "24")
    assert note.body[-1].number == 223


def test_answers_that_leave_a_question_open_are_partly_answered(found):
    open_notes = {note.label for note in found.value.notes if note.status == "partly"}
    assert open_notes == {"7", "31", "32"}


def test_missing_numbers_are_found(found):
    assert at(found, "number-missing") == [327]
    assert at(found, "sub-number-missing") == [113]
    assert at(found, "sub-without-main") == [17, 43, 229]


def test_slips_of_the_keyboard_are_found(found):
    assert at(found, "ukrainian-letters") == [18, 19, 72, 73, 92, 183, 231, 239, 255, 304, 343]
    assert at(found, "word-cut") == [230]
    assert at(found, "mixed-alphabets") == [148]
    assert len(at(found, "stub")) == 13
    assert len(at(found, "inner-heading")) == 7


VARIANTS = {
    "no blank lines": lambda t: re.sub(r"\n\n+", "\n", t),
    "trailing blanks": lambda t: t.replace("\n", "  \n"),
    "space after every number": lambda t: re.sub(r"^(\d+\.)(?=[а-яa-z]{2})", r"\1 ", t, flags=re.M),
    "stars for dashes": lambda t: re.sub(r"^- ", "* ", t, flags=re.M),
    "tabs for blanks": lambda t: t.replace("    ", "\t"),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS.keys())
def test_form_does_not_change_the_units(document, imported, change):
    counts = summary(imported(change(document("notes.md"))))
    assert (counts["units"], counts["stubs"], counts["rejected_headings"]) == (49, 13, 7)


def test_second_half_is_read_from_its_first_number(document, imported):
    lines = document("notes.md").split("\n")
    counts = summary(imported("\n".join(lines[166:])))
    assert (counts["units"], counts["missing_mains"]) == (24, [35])


def test_wide_gap_followed_by_more_notes_is_a_gap_not_an_answer(imported):
    text = "\n\n".join(f"{n}. question {n}?\n- answer {n}" for n in [1, 2, 3, 20, 21, 22])
    result = imported(text)
    assert [note.main for note in result.value.notes] == [1, 2, 3, 20, 21, 22]
    assert len(at(result, "number-missing")) == 16


def test_year_at_the_margin_is_no_note(imported):
    text = "\n\n".join(f"{n}. question {n}?\n- answer {n}" for n in range(1, 6)) + "\n1991. Python appeared\n"
    assert [note.main for note in imported(text).value.notes] == [1, 2, 3, 4, 5]


def test_lists_inside_the_first_notes_do_not_hide_later_notes(imported):
    text = "\n\n".join(f"{n}. question {n}?\n1. first\n2. second\n3. third" for n in range(1, 8))
    result = imported(text)
    assert [note.main for note in result.value.notes] == list(range(1, 8))
    assert len(result.value.rejected) == 21


def test_numbers_inside_a_code_fence_are_no_notes(imported):
    text = "1. how?\n```\n2. not a note\n```\n\n2. why?\n- so\n\n3. when?\n"
    result = imported(text)
    assert [note.line for note in result.value.notes] == [1, 6, 9]


def test_fence_that_is_never_closed_hides_nothing(document, imported):
    text = document("notes.md").replace("print(type(type))  # Выведет: <class 'type'>\n```", "print(type(type))")
    assert summary(imported(text))["units"] == 49


def test_ukrainian_text_is_not_a_row_of_slips(imported):
    text = "\n\n".join(
        f"{n}. що таке є і як її використовують?\n- це ключові дані і їх використовують" for n in range(1, 5)
    )
    assert at(imported(text), "ukrainian-letters") == []
