"""Checks of a question list: declared against real counts, numbering, follow-ups, anchors, repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sobes.notes.findings import Finding, in_order
from sobes.notes.lines import quote
from sobes.notes.question_list import Question, QuestionList, QuestionSection
from sobes.notes.words import normal
from sobes.saying import Counted, Row, Saying

STATED = re.compile(
    r"(\d{1,5})\s+(?:основных\s+|main\s+)?(?:вопрос\w*|questions?)"
    r"(?:\s+(?:с|with|and)\s+(\d{1,3})\s+(?:углубляющ\w*|follow[- ]?up\w*|дополнительн\w*))?"
    r"(?:[^()]{0,80}\(\s*(?:всего|total|in all|altogether)\s*:?\s*(\d{1,6}))?",
    re.I,
)


def question_findings(found: QuestionList) -> tuple[Finding, ...]:
    """Everything the checks notice, by line. A list that keeps what it states has none."""
    checks = (section_counts, main_numbers, follow_ups, anchors, repeats, stated_totals)
    return in_order(finding for check in checks for finding in check(found))


def where(section: QuestionSection) -> int:
    lines = (*section.headings, *section.contents)
    return lines[0].number if lines else section.questions[0].line.number


def section_counts(found: QuestionList) -> Iterator[Finding]:
    """The table of contents against the sections themselves."""
    declares = any(section.contents for section in found.sections)
    for section in found.sections:
        real, name = len(section.questions), quote(section.title)
        if section.declared is not None and section.declared != real:
            declared = Counted("{num} question", "{num} questions", section.declared)
            text = Saying("section {name} declares {declared}, it has {real}.", name=name, declared=declared, real=real)
            yield Finding("section-count", "error", where(section), text)
        if section.contents and not section.headings:
            text = Saying("section {name} is in the contents only.", name=name)
            yield Finding("section-missing", "error", where(section), text)
        if declares and not section.contents and section.title:
            text = Saying("section {name} is not in the contents.", name=name)
            yield Finding("section-undeclared", "warning", where(section), text)


def main_numbers(found: QuestionList) -> Iterator[Finding]:
    """Mains count up by one through the list, or anew in each section."""
    questions = found.questions
    anew = len(found.sections) > 1 and all(s.questions[0].number == 1 for s in found.sections if s.questions)
    groups = [s.questions for s in found.sections] if anew else [questions]
    for group in groups:
        seen: dict[int, Question] = {}
        before = 0
        for question in group:
            number, line = question.number, question.line.number
            if number in seen:
                there = seen[number].line.number
                text = Saying("main question {number} is already on line {line}.", number=number, line=there)
                yield Finding("number-repeat", "error", line, text)
            elif number < before:
                text = Saying("main question {number} comes after {before}.", number=number, before=before)
                yield Finding("number-order", "warning", line, text)
            elif number > before + 1:
                gap = f"{before + 1}" if number == before + 2 else f"{before + 1}–{number - 1}"
                text = Saying("before main question {number}, {gap} is missing.", number=number, gap=gap)
                yield Finding("number-gap", "warning", line, text)
            seen.setdefault(number, question)
            before = max(before, number)
            if not question.text:
                text = Saying("main question {number} has no text.", number=number)
                yield Finding("question-empty", "error", line, text)


def usual_count(questions: tuple[Question, ...]) -> int | None:
    """The number of follow-ups that more than half of the mains have."""
    counts = Counter(len(question.follow_ups) for question in questions)
    if not counts:
        return None
    count, times = counts.most_common(1)[0]
    return count if times * 2 > len(questions) else None


def follow_ups(found: QuestionList) -> Iterator[Finding]:
    """Their number, numbering and the line that announces them."""
    usual = usual_count(found.questions)
    marked = sum(bool(q.marker) for q in found.questions) * 2 > len(found.questions)
    for question in found.questions:
        number, line = question.number, question.line.number
        have = len(question.follow_ups)
        if usual is not None and have != usual:
            text = Saying(
                "main question {number} has {follow_ups}, the others have {usual}.",
                number=number,
                follow_ups=Counted("{num} follow-up", "{num} follow-ups", have),
                usual=usual,
            )
            yield Finding("follow-up-count", "warning", line, text)
        if marked and not question.marker:
            text = Saying("main question {number} lacks the line that announces its follow-ups.", number=number)
            yield Finding("marker-missing", "warning", line, text)
        if len(question.marker) > 1:
            times = len(question.marker)
            text = Saying("main question {number} announces its follow-ups {times} times.", number=number, times=times)
            yield Finding("marker-repeat", "warning", question.marker[1].number, text)
        below = [f.number for f in question.follow_ups]
        if any(n is not None for n in below) and below != list(range(1, have + 1)):
            shown = ", ".join("-" if n is None else str(n) for n in below)
            text = Saying("the follow-ups of main question {number} are numbered {shown}.", number=number, shown=shown)
            yield Finding("follow-up-number", "warning", question.follow_ups[0].lines[0].number, text)


def anchors(found: QuestionList) -> Iterator[Finding]:
    """A link of the contents must lead to the heading it names."""
    for section in found.sections:
        if section.anchor is not None and section.contents and section.headings:
            heading = section.headings[0].text.strip().lstrip("#").strip()
            if section.anchor.lower() != slug(heading):
                text = Saying(
                    "the link #{link} does not lead to {name} (#{right}).",
                    link=section.anchor,
                    name=quote(section.title),
                    right=slug(heading),
                )
                yield Finding("anchor", "warning", section.contents[0].number, text)


def slug(heading: str) -> str:
    """Anchor of a heading: lower case, no punctuation, blanks to hyphens; letters of any script are kept."""
    kept = "".join(char for char in heading.lower() if char.isalnum() or char in " -_")
    return kept.strip().replace(" ", "-")


def repeats(found: QuestionList) -> Iterator[Finding]:
    """The same question twice."""
    seen: dict[str, int] = {}
    for question in found.questions:
        rows = [(question.text, question.line.number)] + [(f.text, f.lines[0].number) for f in question.follow_ups]
        for text, line in rows:
            key = normal(text[:2000])
            if key and key in seen:
                again = Saying("{text} is already on line {line}.", text=quote(text), line=seen[key])
                yield Finding("question-repeat", "warning", line, again)
            else:
                seen[key] = line


def stated_totals(found: QuestionList) -> Iterator[Finding]:
    """Totals that title or conclusion state: "80 questions", "with 5 follow-ups each (480 in all)"."""
    mains = len(found.questions)
    below = sum(len(question.follow_ups) for question in found.questions)
    outside = [line for line in found.other if len(line.text) < 1000]
    for line in outside:
        match = STATED.search(line.text)
        if not match or "**" in line.text or (int(match[1]) == mains and not match[2] and not match[3]):
            continue
        slips = []
        if match[2] or match[3] or line.text.lstrip().startswith("#"):
            if int(match[1]) != mains:
                slips.append(Saying("{stated} questions, there are {real}", stated=match[1], real=mains))
            if match[3] and int(match[3]) != mains + below:
                slips.append(Saying("{stated} in all, there are {real}", stated=match[3], real=mains + below))
            if match[2] and (usual := usual_count(found.questions)) is not None and int(match[2]) != usual:
                slips.append(Saying("{stated} follow-ups each, most mains have {real}", stated=match[2], real=usual))
        if slips:
            text = Saying("the text states {slips}.", slips=Row(tuple(slips), "; "))
            yield Finding("stated-total", "error", line.number, text)
