"""Numbered notes: "12. question", an answer under it, sub-notes such as "6.0", "14.2" and "26.а)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sobes.notes.lines import LONGEST_STRUCTURAL, Line, Shaped, shape
from sobes.notes.words import stems

NoteStatus = Literal["stub", "answered", "partly"]


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `written` is its label as it stands ("26.а)"), `label` the bare form ("26.а").

    `body` holds the lines of the answer that are not blank. `open_parts` are the parts of the question that
    the answer does not seem to touch; a note with some is "partly" answered.
    """

    label: str
    written: str
    main: int
    sub: str | None
    question: str
    question_lines: tuple[Line, ...]
    body: tuple[Line, ...]
    status: NoteStatus
    open_parts: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        return self.question_lines[0].number


@dataclass(frozen=True, slots=True)
class RejectedHeading:
    """A line that looks like the heading of a note and is a line of the answer to `inside`."""

    line: Line
    label: str
    inside: str | None


@dataclass(frozen=True, slots=True)
class NumberedNotes:
    notes: tuple[Note, ...]
    rejected: tuple[RejectedHeading, ...]
    unparsed: tuple[Line, ...]  # what stands before the first note


HEADING = re.compile(r"(\d{1,5})\.(?:(\d{1,3})\.?(?!\d)|([а-яёa-z])[.)])?\s*(.*)$")
BULLET = re.compile(r"\s*(?:-+|[*+•–—])(?!\*)")
ENDS = (".", "?", "!", ":", ";")
UNSURE = re.compile(r"(?:\bили как|\bor how|\bне уверен\w*|\bnot sure|\?\?)", re.I)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of the shape of a heading."""

    place: int
    main: int
    sub: str | None
    written: str
    text: str
    roomy: bool  # a blank line or nothing before it

    @property
    def label(self) -> str:
        return f"{self.main}.{self.sub}" if self.sub else str(self.main)

    @property
    def weight(self) -> float:
        """A blank line before makes a heading likelier than a line of an answer; so does a sub-number."""
        return 2.0 if self.roomy else 1.2 if self.sub else 1.0

    @property
    def repeated(self) -> float:
        """The same number again adds nothing; without a blank line before, it is a list inside the answer."""
        return 0.01 if self.roomy else -0.01


def candidate(rows: list[Shaped], place: int) -> Candidate | None:
    row = rows[place]
    if row.fenced or not row.text[:1].isdigit() or len(row.text) > LONGEST_STRUCTURAL:
        return None
    match = HEADING.match(row.text)
    if match is None:
        return None
    written = row.text[: match.start(4)].strip()
    roomy = place == 0 or not rows[place - 1].text
    return Candidate(place, int(match[1]), match[2] or match[3], written, match[4].strip(), roomy)


def accepted(candidates: list[Candidate]) -> list[Candidate]:
    """The heaviest chain of headings whose main numbers never fall.

    Numbering inside an answer starts again at one, so it cannot join the chain of the notes. A step of more
    than
    two costs three: one stray large number is not a heading, a real gap followed by more notes is. Linear in
    the
    number of lines times the number of steps looked at.
    """
    best: dict[int, tuple[float, int]] = {}  # main → weight of the best chain that ends there, its last candidate
    back: list[int | None] = []
    over: list[tuple[float, int]] = []  # best over all mains so far, for wide steps: kept as a prefix-maximum table
    for index, one in enumerate(candidates):
        choices: list[tuple[float, int | None]] = [(0.0, None)]
        for main in (one.main - 2, one.main - 1, one.main):
            if main in best:
                weight, last = best[main]
                repeats = main == one.main and (not one.sub or candidates[last].sub == one.sub)
                choices.append((weight - (one.weight - one.repeated if repeats else 0.0), last))
        if wide := prefix_best(over, one.main - 3):
            choices.append((wide[0] - 3.0, wide[1]))
        weight, previous = max(choices, key=lambda choice: choice[0])
        weight += one.weight
        back.append(previous)
        if one.main not in best or weight >= best[one.main][0]:
            best[one.main] = (weight, index)
            prefix_put(over, one.main, (weight, index))
    return chain(candidates, back, best)


WIDEST = 1 << 17  # main numbers have at most five digits


def prefix_put(table: list[tuple[float, int]], main: int, value: tuple[float, int]) -> None:
    """Fenwick tree of maxima over main numbers."""
    if not table:
        table.extend([(0.0, -1)] * (WIDEST + 1))
    place = main + 1
    while place <= WIDEST:
        table[place] = max(table[place], value)
        place += place & -place


def prefix_best(table: list[tuple[float, int]], main: int) -> tuple[float, int] | None:
    """The best value at any main number up to `main`."""
    found = (0.0, -1)
    place = min(main, WIDEST - 1) + 1
    while table and place > 0:
        found = max(found, table[place])
        place -= place & -place
    return found if found[1] >= 0 else None


def chain(candidates: list[Candidate], back: list[int | None], best: dict[int, tuple[float, int]]) -> list[Candidate]:
    if not best:
        return []
    at: int | None = max(best.values())[1]
    found = []
    while at is not None:
        found.append(candidates[at])
        at = back[at]
    return found[::-1]


def read_numbered_notes(lines: tuple[Line, ...]) -> NumberedNotes:
    """Read any text as numbered notes; a blank line does not end a note, the next heading does."""
    rows = shape(lines)
    seen = [one for place in range(len(rows)) if (one := candidate(rows, place))]
    heads = accepted(seen)
    ends = [*(head.place for head in heads[1:]), len(rows)][: len(heads)]
    notes = tuple(note(rows, head, end) for head, end in zip(heads, ends, strict=True))
    taken = {head.place for head in heads}
    rejected = []
    current = 0
    for one in seen:
        while current < len(heads) and heads[current].place <= one.place:
            current += 1
        if one.place not in taken:
            inside = heads[current - 1].label if current else None
            rejected.append(RejectedHeading(rows[one.place].line, one.label, inside))
    first = heads[0].place if heads else len(rows)
    before = tuple(row.line for row in rows[:first] if row.line.text.strip())
    return NumberedNotes(notes, tuple(rejected), before)


def note(rows: list[Shaped], head: Candidate, end: int) -> Note:
    start = head.place + 1
    parts = [head.text]
    while start < end and continues_question(parts, rows[start]) and closes_question(parts, rows, start, end):
        parts.append(rows[start].text.strip())
        start += 1
    question_lines = tuple(row.line for row in rows[head.place : start])
    body = tuple(row.line for row in rows[start:end] if row.line.text.strip())
    question = " ".join(part for part in parts if part)
    open_parts = unanswered(question, body) if body else ()
    status: NoteStatus = "stub" if not body else "partly" if open_parts else "answered"
    return Note(head.label, head.written, head.main, head.sub, question, question_lines, body, status, open_parts)


def continues_question(parts: list[str], row: Shaped) -> bool:
    """The sentence is unfinished and the next line goes on in lower case."""
    before, after = parts[-1], row.text
    if not after or not after[0].islower() or BULLET.match(after) or row.fenced:
        return False
    return bool(before) and not before.endswith(ENDS)


def closes_question(parts: list[str], rows: list[Shaped], start: int, end: int) -> bool:
    """The sentence is a question: a question mark stands before, or in the lines that go on with it."""
    if any("?" in part for part in parts):
        return True
    text = list(parts)
    while start < end and start - end < 5 and continues_question(text, rows[start]):
        if "?" in rows[start].text:
            return True
        text.append(rows[start].text)
        start += 1
    return False


SENTENCE = re.compile(r"[^.?!;]+(?:\.(?!\s)[^.?!;]*)*[.?!;]*")


def unanswered(question: str, body: tuple[Line, ...]) -> tuple[str, ...]:
    """Further questions of a note that share no word with its answer, and the author's own "or how?".

    Conservative on purpose: an answer that mentions the words may still leave a part open.
    """
    known = {one[:5] for one in stems(" ".join(line.text[:LONGEST_STRUCTURAL] for line in body[:500]))}
    sentences = [part.strip() for part in SENTENCE.findall(question[:LONGEST_STRUCTURAL]) if part.strip()]
    missing = [part for part in sentences[1:] if part.endswith("?") and untouched(part, known)]
    missing += [line.text.strip()[-60:] for line in body if UNSURE.search(line.text[-60:])]
    return tuple(missing)


def untouched(part: str, known: set[str]) -> bool:
    words = {one[:5] for one in stems(part)}
    return bool(words) and not words & known
