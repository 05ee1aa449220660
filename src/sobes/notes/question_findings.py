"""Checks of a question list: declared against real counts, numbering, follow-ups, anchors, repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sobes.notes.findings import Finding, in_order
from sobes.notes.lines import plural, quote
from sobes.notes.question_list import Question, QuestionList, QuestionSection
from sobes.notes.words import normal

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
            text = f"section {name} declares {plural(section.declared, 'question')}, it has {real}."
            yield Finding("section-count", "error", where(section), text)
        if section.contents and not section.headings:
            yield Finding("section-missing", "error", where(section), f"section {name} is in the contents only.")
        if declares and not section.contents and section.title:
            yield Finding("section-undeclared", "warning", where(section), f"section {name} is not in the contents.")


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
                text = f"main question {number} is already on line {seen[number].line.number}."
                yield Finding("number-repeat", "error", line, text)
            elif number < before:
                yield Finding("number-order", "warning", line, f"main question {number} comes after {before}.")
            elif number > before + 1:
                gap = f"{before + 1}" if number == before + 2 else f"{before + 1}–{number - 1}"
                yield Finding("number-gap", "warning", line, f"before main question {number}, {gap} is missing.")
            seen.setdefault(number, question)
            before = max(before, number)
            if not question.text:
                yield Finding("question-empty", "error", line, f"main question {number} has no text.")


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
        name, line = f"main question {question.number}", question.line.number
        have = len(question.follow_ups)
        if usual is not None and have != usual:
            yield Finding(
                "follow-up-count",
                "warning",
                line,
                f"{name} has {plural(have, 'follow-up')}, the others have {usual}.",
            )
        if marked and not question.marker:
            yield Finding("marker-missing", "warning", line, f"{name} lacks the line that announces its follow-ups.")
        if len(question.marker) > 1:
            text = f"{name} announces its follow-ups {len(question.marker)} times."
            yield Finding("marker-repeat", "warning", question.marker[1].number, text)
        numbers = [f.number for f in question.follow_ups]
        if any(n is not None for n in numbers) and numbers != list(range(1, have + 1)):
            shown = ", ".join("-" if n is None else str(n) for n in numbers)
            text = f"the follow-ups of {name} are numbered {shown}."
            yield Finding("follow-up-number", "warning", question.follow_ups[0].lines[0].number, text)


def anchors(found: QuestionList) -> Iterator[Finding]:
    """A link of the contents must lead to the heading it names."""
    for section in found.sections:
        if section.anchor is not None and section.contents and section.headings:
            heading = section.headings[0].text.strip().lstrip("#").strip()
            if section.anchor.lower() != slug(heading):
                yield Finding(
                    "anchor",
                    "warning",
                    section.contents[0].number,
                    f"the link #{section.anchor} does not lead to {quote(section.title)} (#{slug(heading)}).",
                )


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
                yield Finding("question-repeat", "warning", line, f"{quote(text)} is already on line {seen[key]}.")
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
            slips += [f"{match[1]} questions, there are {mains}"] if int(match[1]) != mains else []
            slips += (
                [f"{match[3]} in all, there are {mains + below}"] if match[3] and int(match[3]) != mains + below else []
            )
            if match[2] and (usual := usual_count(found.questions)) is not None and int(match[2]) != usual:
                slips.append(f"{match[2]} follow-ups each, most mains have {usual}")
        if slips:
            yield Finding("stated-total", "error", line.number, f"the text states {'; '.join(slips)}.")
