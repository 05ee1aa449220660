"""Which of the five formats a text has, told by its structure, never by the name of its file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sobes.errors import ImportFileError
from sobes.notes.competency_map import MARK, CompetencyMap, read_competency_map
from sobes.notes.findings import Finding, in_order
from sobes.notes.lines import LONGEST_STRUCTURAL, Line, Shaped, shape
from sobes.notes.notes_findings import notes_findings
from sobes.notes.numbered_notes import NumberedNotes, accepted, candidate, read_numbered_notes
from sobes.notes.other_findings import map_findings, outline_findings
from sobes.notes.outline import Outline, read_outline, topic_of
from sobes.notes.plan_findings import plan_findings
from sobes.notes.plan_values import StudyPlan
from sobes.notes.question_findings import question_findings
from sobes.notes.question_list import (
    NUMBERED,
    QuestionList,
    heading_of,
    is_marker,
    plain_mains,
    read_question_list,
)
from sobes.notes.reading import Source
from sobes.notes.study_plan import MONTH, RANGE, REPETITION, TASK, WEEK, read_study_plan
from sobes.saying import Counted, Row, Saying, Value

Format = Literal["question-list", "numbered-notes", "study-plan", "competency-map", "outline"]
Read = QuestionList | NumberedNotes | StudyPlan | CompetencyMap | Outline
NAMES: dict[Format, Saying] = {
    "question-list": Saying("question-list"),
    "numbered-notes": Saying("numbered-notes"),
    "study-plan": Saying("study-plan"),
    "competency-map": Saying("competency-map"),
    "outline": Saying("outline"),
}
THRESHOLD = 0.5
SAMPLE = 20_000  # lines that a format is told by
MOST = 500  # findings of one code that are listed


@dataclass(frozen=True, slots=True)
class Guess:
    """How much a text looks like a format (0 … 1) and what was seen, in words."""

    format: Format
    score: float
    seen: Value


@dataclass(frozen=True, slots=True)
class Imported:
    """One text, understood: its format and why, the value read from it, what was noticed."""

    source: Source
    format: Format
    seen: Value
    value: Read
    findings: tuple[Finding, ...]

    @property
    def because(self) -> str:
        """What was seen, in English."""
        return str(self.seen)

    @property
    def unparsed(self) -> tuple[Line, ...]:
        return self.value.unparsed


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def grows(count: int, enough: int) -> float:
    """0 for none, 1 for `enough` or more."""
    return min(1.0, count / enough)


def like_question_list(rows: list[Shaped]) -> Guess:
    """Numbered headings, each followed by a line that announces follow-ups or by a list."""
    heads = [place for place, row in enumerate(rows) if (h := heading_of(row)) and NUMBERED.match(h[1])]
    plain = plain_mains(rows)
    markers = sum(is_marker(row) for row in rows)
    filled = [place for place, row in enumerate(rows) if row.text]
    after = dict(pairwise(filled))
    listed = sum(
        1
        for place in heads
        if (n := after.get(place)) is not None
        and (is_marker(rows[n]) or (re.match(r"\s*1[.)]", rows[n].text) is not None and rows[n].text[:3] != "1. ["))
    )
    tasks = sum(bool(TASK.match(rows[place].text[:400])) for place in filled if "[" in rows[place].text)
    mains = listed + len(plain)
    score = 0.5 * grows(mains, 2) + 0.4 * share(mains, len(heads) + len(plain)) + 0.1 * grows(markers + len(plain), 2)
    seen = Saying(
        "{headings}, {mains} with follow-ups, {markers}",
        headings=Counted("{num} numbered heading", "{num} numbered headings", len(heads) + len(plain)),
        mains=mains,
        markers=Counted("{num} announcing line", "{num} announcing lines", markers),
    )
    return Guess("question-list", score if mains and tasks <= mains else 0.0, seen)


def like_study_plan(rows: list[Shaped]) -> Guess:
    """Dated tasks, weeks, repetitions, months, rows of two dates."""
    texts = [row.text for row in rows if row.text and not row.fenced and len(row.text) <= LONGEST_STRUCTURAL]
    dated = [text for text in texts if any(char.isdigit() for char in text)]
    tasks = sum(bool((m := TASK.match(t)) and (m["box"] or (m["bullet"] and m["weekday"]))) for t in dated)
    weeks = sum(bool(WEEK.match(t) or REPETITION.match(t)) for t in texts if "#" in t[:8] or "**" in t)
    spans = sum(bool(RANGE.match(t)) for t in dated)
    months = sum(bool(MONTH.match(t)) for t in dated if "#" in t[:8])
    score = 0.6 * grows(tasks, 3) + 0.2 * grows(weeks, 1) + 0.1 * grows(months, 1) + 0.3 * grows(spans, 4)
    score *= 0.4 + 0.6 * min(1.0, 4 * share(tasks + spans + weeks, len(texts)))
    seen = Row(
        (
            Counted("{num} dated task", "{num} dated tasks", tasks),
            Counted("{num} week or repetition heading", "{num} week or repetition headings", weeks),
            Counted("{num} month heading", "{num} month headings", months),
            Counted("{num} row of two dates", "{num} rows of two dates", spans),
        )
    )
    return Guess("study-plan", min(1.0, score) if tasks + spans else 0.0, seen)


def like_competency_map(rows: list[Shaped]) -> Guess:
    """Check marks with bullets under them."""
    filled = [row.text for row in rows if row.text and len(row.text) <= LONGEST_STRUCTURAL]
    marks = [text for text in filled if (m := MARK.match(text)) and not TASK.match(text) and m[1]]
    groups = sum(text.endswith(":") for text in marks)
    bullets = sum(bool(re.match(r"\s*[-*+•–—]\s", text)) for text in filled)
    headings = sum(bool(re.match(r"\s{0,3}(?:\*\*|#)", text)) for text in filled)
    known = len(marks) + bullets + headings
    signs = sum(text.lstrip("-*+ ")[:1] in "✅✔☑✓☐☒?\ufffd" for text in marks)
    score = 0.6 * grows(len(marks), 3) + 0.4 * share(known, len(filled))
    seen = Saying(
        "{marks}, {groups} of them groups, {bullets}",
        marks=Counted("{num} check mark", "{num} check marks", len(marks)),
        groups=groups,
        bullets=Counted("{num} bullet", "{num} bullets", bullets),
    )
    # boxes alone are a list of things to do
    fits = (signs or groups) and share(known, len(filled)) > 0.5
    return Guess("competency-map", score if fits else 0.0, seen)


def like_numbered_notes(rows: list[Shaped]) -> Guess:
    """A chain of rising numbers at the margin that holds nearly the whole text."""
    heads = accepted([one for place in range(len(rows)) if (one := candidate(rows, place))])
    filled = sum(bool(row.text) for row in rows)
    covered = sum(bool(row.text) for row in rows[heads[0].place :]) if heads else 0
    marks = sum(row.text.startswith("#") and not row.fenced for row in rows)
    score = 0.6 * grows(len(heads), 3) + 0.4 * share(covered, filled)
    score *= max(0.0, 1 - 2 * share(marks, len(heads))) if heads else 0.0
    score *= 0.3 + 0.7 * min(1.0, 40 * share(len(heads), filled))
    asks = sum("?" in head.text for head in heads)
    seen = Saying(
        "{notes} in rising order, {asks} with a question mark",
        notes=Counted("{num} numbered note", "{num} numbered notes", len(heads)),
        asks=asks,
    )
    return Guess("numbered-notes", score, seen)


def like_outline(rows: list[Shaped]) -> Guess:
    """Topics at the margin that end in a comma or colon, items under them by indent, no Markdown."""
    filled = [row for row in rows if row.text and len(row.text) <= LONGEST_STRUCTURAL]
    topics = sum(row.indent <= 1 and topic_of(row, False) is not None for row in filled)
    under = sum(row.indent > 1 for row in filled)
    bare = sum(
        bool(
            re.match(
                r"\s*(?:#|\*\*|[-*+•]\s|\d+[.)]|```|>|\||@|</?\w)|.*(?:[;{}]|\):)$",
                row.text[:LONGEST_STRUCTURAL],
            )
        )
        for row in filled
    )
    score = 0.5 * grows(topics, 3) + 0.3 * grows(under, 3) + 0.2 * min(1.0, 1.3 * share(topics + under, len(filled)))
    score *= max(0.0, 1 - 3 * share(bare, len(filled)))
    seen = Row(
        (
            Counted("{num} topic at the margin", "{num} topics at the margin", topics),
            Counted("{num} indented line", "{num} indented lines", under),
            Counted("{num} line of Markdown or code", "{num} lines of Markdown or code", bare),
        )
    )
    return Guess("outline", score if topics and under else 0.0, seen)


JUDGES: tuple[Callable[[list[Shaped]], Guess], ...] = (
    like_question_list,
    like_study_plan,
    like_competency_map,
    like_numbered_notes,
    like_outline,
)


def guesses(lines: tuple[Line, ...]) -> tuple[Guess, ...]:
    """All formats, the likeliest first."""
    rows = shape(lines[:SAMPLE])
    return tuple(sorted((judge(rows) for judge in JUDGES), key=lambda guess: -guess.score))


def understand(source: Source) -> Imported:
    """Recognise a text and read it. Raises `ImportFileError` that says what was looked for and how near it
    came."""
    ranked = guesses(source.lines)
    best = ranked[0]
    if best.score < THRESHOLD:
        tried = tuple(
            Saying("{format} {score} ({seen})", format=NAMES[guess.format], score=f"{guess.score:.0%}", seen=guess.seen)
            for guess in ranked
        )
        raise ImportFileError(
            "{file} is in none of the five formats. Found: {tried}; {least} is needed. See docs/importing.md.",
            file=source.name,
            tried=Row(tried, "; "),
            least=f"{THRESHOLD:.0%}",
        )
    value, findings = read_as(best.format, source.lines)
    found = at_most(in_order([*findings, *decoding(source)]))
    return Imported(source, best.format, best.seen, value, found)


def at_most(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The first 500 of each code; one more says how many others there are."""
    seen: Counter[str] = Counter()
    kept: list[Finding] = []
    last: dict[str, Finding] = {}
    for finding in findings:
        seen[finding.code] += 1
        if seen[finding.code] <= MOST:
            kept.append(finding)
        last[finding.code] = finding
    for code, count in seen.items():
        if count > MOST:
            text = Saying("and {count} more of this kind, up to this line.", count=count - MOST)
            kept.append(Finding(code, last[code].severity, last[code].line, text))
    return in_order(kept)


def read_as(kind: Format, lines: tuple[Line, ...]) -> tuple[Read, tuple[Finding, ...]]:
    """The value of a format read from lines, with its findings."""
    if kind == "question-list":
        questions = read_question_list(lines)
        return questions, question_findings(questions)
    if kind == "numbered-notes":
        notes = read_numbered_notes(lines)
        return notes, notes_findings(notes)
    if kind == "study-plan":
        plan = read_study_plan(lines)
        return plan, plan_findings(plan, lines)
    if kind == "competency-map":
        found = read_competency_map(lines)
        return found, map_findings(found)
    outline = read_outline(lines)
    return outline, outline_findings(outline)


def decoding(source: Source) -> list[Finding]:
    """Places where bytes were no text in the encoding of the file."""
    text = Saying("bytes on this line are no {encoding}; they show as {sign}.", encoding=source.encoding, sign="\ufffd")
    return [Finding("undecodable", "warning", line, text) for line in source.undecodable]
