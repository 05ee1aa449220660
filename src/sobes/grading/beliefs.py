"""Which parts of an answer the speaker only reports and rejects: «многие думают, что X, но это неправда»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sobes.grading.segments import Segment

# "it is wrong that X", "don't think that X": X up to the end of the clause chain is rejected
WRONG_THAT = re.compile(
    r"\b(?:неверно|неправильно|ошибочно|неправда|ошибка|ошибкой|заблуждение|заблуждением|миф|мифом|наивно|зря)\b"
    r"[^.!?\n]{0,40}?(?:что|будто|как будто|:)\s"
    r"|\b(?:нельзя|не стоит|не надо|не нужно|не следует) (?:думать|считать|говорить|утверждать|полагать|надеяться)[^.!?\n]{0,20}?(?:что|будто)\s"  # noqa: E501
    r"|\bне (?:думайте|верьте|считайте)[^.!?\n]{0,15}?(?:что|будто)\s"
    r"|\b(?:it(?:'s| is)|that(?:'s| is)) (?:not true|wrong|false|incorrect|a myth|a misconception|a mistake)\b[^.!?\n]{0,30}?\bthat\s"  # noqa: E501
    r"|\b(?:myth|misconception|mistake|wrong|false|incorrect)\b[^.!?\n]{0,30}?\b(?:that|is)\s"
    r"|\b(?:don't|do not|shouldn't|should not|one can't|can't) (?:think|believe|assume|say|claim) that\s"
)
# "many think that X": rejected only where a refutation follows
BELIEF = re.compile(
    r"\b(?:(?:многие|некоторые|часто|обычно|иногда|новички|люди|все|кто-то|кажется|принято|распространен\w*|бывает|ходит)[^.!?\n]{0,30}?)"
    r"(?:думают|думать|считают|считать|полагают|говорят|утверждают|верят|пишут|кажется|миф|мнение|заблуждение)?[^.!?\n]{0,15}?(?:что|будто)\s"
    r"|\b(?:many|some|people|most|often|beginners|newcomers|one might|you might|it is (?:often|commonly))\b[^.!?\n]{0,30}?"  # noqa: E501
    r"\b(?:think|believe|say|claim|assume|assumed|thought|believed|said)\b[^.!?\n]{0,10}?(?:that\s)?"
)
REFUTED = re.compile(
    r"\bэто (?:совсем |вовсе |просто |конечно )?(?:не так|неправда|неверно|миф|заблуждение|ошибка|не правда|неправильно)\b"  # noqa: E501
    r"|\b(?:на самом деле|в действительности|но нет\b|это не соответствует)"
    r"|\b(?:that|this|it)(?:'s| is) (?:not (?:so|true|right|the case)|wrong|false|incorrect|a myth|a misconception|untrue)\b"  # noqa: E501
    r"|\b(?:in fact|in reality|actually|but no\b|which is (?:wrong|false|not true|incorrect))"
)
# "X — миф / заблуждение", "X is a myth": the words before, in the same sentence
VERDICT_AFTER = re.compile(
    r"[—,:-]\s*(?:это )?(?:распространенн\w+ )?(?:миф|заблуждение|неправда|ошибка)\s*$"
    r"|\b(?:is|are) (?:just )?(?:a (?:common )?)?(?:myth|misconception|wrong|false|not true)\s*$"
)
TURN = re.compile(r"[.!?\n]|,\s*(?:но|однако|хотя|а на самом)|\s(?:но|but|however)\s|;\s|,\s*(?:but|yet|while|in fact)")


def rejected_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of what the text reports only to reject, with the words that reject it."""
    spans = [(m.start(), turn(text, m.end())) for m in WRONG_THAT.finditer(text)]
    for match in BELIEF.finditer(text):
        end = turn(text, match.end())
        stop = re.search(r"[.!?\n]", text[end + 2 : end + 160])
        if refuted := REFUTED.search(text, end, end + (stop.start() + 62 if stop else 160)):
            spans.append((match.start(), refuted.end()))
    for sentence in re.finditer(r"[^.!?\n]+", text):
        if VERDICT_AFTER.search(sentence[0]):
            spans.append((sentence.start(), sentence.end()))
    return [(start, end) for start, end in spans if end - start > 5]


def turn(text: str, start: int) -> int:
    """Where the reported part ends: at the sentence's end or at the "but"."""
    found = TURN.search(text, start)
    return found.start() if found else len(text)


def rejected(text: str, segments: Sequence[Segment]) -> list[bool]:
    """Whether each segment stands mostly inside a rejected part."""
    spans = rejected_spans(text)
    return [any(overlap(one, span) > 0.6 * (one.end - one.start) for span in spans) for one in segments]


def touched(text: str, segments: Sequence[Segment]) -> list[bool]:
    """Whether each segment holds much of a rejected part: it then asserts nothing false by that part's words."""
    spans = rejected_spans(text)
    return [any(overlap(one, span) > 0.4 * (span[1] - span[0]) for span in spans) for one in segments]


def overlap(one: Segment, span: tuple[int, int]) -> int:
    return min(one.end, span[1]) - max(one.start, span[0])
