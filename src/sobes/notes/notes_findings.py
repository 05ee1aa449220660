"""Checks of numbered notes: missing numbers, stubs, and slips of the keyboard that a search would stumble
over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sobes.notes.findings import Finding, in_order, numbers
from sobes.notes.lines import Line, quote
from sobes.notes.numbered_notes import Note, NumberedNotes
from sobes.saying import Saying

UKRAINIAN = re.compile(r"[єіїґ]", re.I)
CYRILLIC_WORD = re.compile(r"\w*[а-яё]\w*", re.I)
WORD = re.compile(r"[A-Za-zА-Яа-яЁё]{3,40}")
MIXED = re.compile(r"[а-яё][A-Za-z]")
LAST_WORD = re.compile(r"([а-яё]+)$", re.I)
FIRST_WORD = re.compile(r"([а-яё]+)")
FRAGMENT = 4  # letters: a longer first word is seldom the rest of a cut one


def notes_findings(found: NumberedNotes) -> tuple[Finding, ...]:
    """Everything the checks notice, by line."""
    rows = [*main_numbers(found), *sub_numbers(found), *unanswered(found), *rejected(found)]
    rows += [*letters(found), *cut_words(found)]
    return in_order(rows)


def missing_mains(found: NumberedNotes) -> list[int]:
    """Main numbers between the first and the last that no note bears."""
    have = {note.main for note in found.notes}
    span = range(min(have, default=0), max(have, default=-1) + 1)
    return [n for n in span if n not in have] if len(span) < 10 * len(have) + 100 else []


def main_numbers(found: NumberedNotes) -> Iterator[Finding]:
    """Gaps and repeats. Numbers are kept: renumbering would break references."""
    for number in missing_mains(found):
        after = next(note for note in found.notes if note.main > number)
        text = Saying("note {label} is missing before {after}.", label=number, after=after.label)
        yield Finding("number-missing", "warning", after.line, text)
    first = found.notes[0] if found.notes else None
    if first and first.main > 1:
        yield Finding("number-start", "info", first.line, Saying("the notes begin with {label}.", label=first.label))
    seen: dict[str, Note] = {}
    for note in found.notes:
        if note.label in seen:
            text = Saying("note {label} is already on line {line}.", label=note.label, line=seen[note.label].line)
            yield Finding("number-repeat", "warning", note.line, text)
        seen.setdefault(note.label, note)


def sub_numbers(found: NumberedNotes) -> Iterator[Finding]:
    """Missing sub-numbers ("14.2" without "14.1"), and sub-notes without a note of their own number."""
    by_main: dict[int, list[Note]] = {}
    for note in found.notes:
        by_main.setdefault(note.main, []).append(note)
    for main, notes in by_main.items():
        subs = {int(note.sub): note for note in notes if note.sub and note.sub.isdecimal()}
        if subs:
            for number in range(min(1, *subs), max(subs)) if 0 in subs else range(1, max(subs)):
                if number not in subs:
                    after = subs[min(n for n in subs if n > number)]
                    label = f"{main}.{number}"
                    text = Saying("note {label} is missing before {after}.", label=label, after=after.label)
                    yield Finding("sub-number-missing", "warning", after.line, text)
        if all(note.sub for note in notes):
            labels = numbers(note.label for note in notes)
            text = Saying("{labels} stand without a note {main}.", labels=labels, main=main)
            yield Finding("sub-without-main", "info", notes[0].line, text)


def unanswered(found: NumberedNotes) -> Iterator[Finding]:
    for note in found.notes:
        if note.status == "stub":
            text = Saying("note {label} has no answer: {question}.", label=note.label, question=quote(note.question))
            yield Finding("stub", "info", note.line, text)
        elif note.status == "partly":
            parts = "; ".join(quote(part, 60) for part in note.open_parts)
            text = Saying("note {label} leaves open: {parts}.", label=note.label, parts=parts)
            yield Finding("partly-answered", "info", note.line, text)


def rejected(found: NumberedNotes) -> Iterator[Finding]:
    for one in found.rejected:
        line = quote(one.line.text, 50)
        if one.inside is None:
            text = Saying("{text} looks like a heading, but stands before the first note.", text=line)
        else:
            text = Saying("{text} looks like a heading, but is a line of note {label}.", text=line, label=one.inside)
        yield Finding("inner-heading", "info", one.line.number, text)


def all_lines(found: NumberedNotes) -> list[Line]:
    return [line for note in found.notes for line in (*note.question_lines, *note.body)]


def letters(found: NumberedNotes) -> Iterator[Finding]:
    """Ukrainian letters in Russian words, and words of both alphabets."""
    lines = all_lines(found)
    marked = [line for line in lines if UKRAINIAN.search(line.text)]
    if len(marked) * 4 < len(lines):  # otherwise the text simply is Ukrainian
        for line in marked:
            words = dict.fromkeys(word for word in CYRILLIC_WORD.findall(line.text) if UKRAINIAN.search(word))
            lone = [word for word in re.findall(r"\b[єіїґ]\w*", line.text, re.I) if word not in words]
            names = ", ".join([*words, *lone][:10])
            text = Saying("Ukrainian letters in: {words}.", words=names)
            yield Finding("ukrainian-letters", "info", line.number, text)
    for line in lines:
        if line.text.isascii() or len(line.text) > 4000:
            continue
        mixed = [word for word in WORD.findall(line.text) if word[0].islower() and MIXED.search(word)]
        if mixed:
            text = Saying("Latin and Cyrillic letters in one word: {words}.", words=", ".join(mixed))
            yield Finding("mixed-alphabets", "info", line.number, text)


def cut_words(found: NumberedNotes) -> Iterator[Finding]:
    """A word cut by a line break: the rest is no word, the beginning is none, both together are one."""
    for first, second in pairwise(all_lines(found)):
        if second.number != first.number + 1:
            continue
        left, right = LAST_WORD.search(first.text[-60:]), FIRST_WORD.match(second.text[:60])
        if not left or not right or len(right[1]) > FRAGMENT:
            continue
        if is_word(left[1] + right[1]) and not is_word(left[1]) and not is_word(right[1]):
            text = Saying("a word is cut by the line break: {left} / {right}.", left=left[1], right=right[1])
            yield Finding("word-cut", "info", first.number, text)


def is_word(word: str) -> bool:
    """Whether the dictionary knows the word. Loaded on first use: it costs a tenth of a second."""
    from sobes.notes.dictionary import known

    return known(word)
