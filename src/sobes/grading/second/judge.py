"""Asking the second judge about one answer. Its word is shown beside ours; it changes no verdict and no score."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from sobes.grading.assessment import Assessment
from sobes.grading.rubric import Rubric
from sobes.grading.second.opinion import FailureKind, Second, SecondFailure, SecondOpinion, Spent
from sobes.grading.second.settings import JudgeSettings, installed

MOST_CHARACTERS = 20_000  # of an answer, as the first judge reads


def second_opinion(rubric: Rubric, answer: str, assessment: Assessment, settings: JudgeSettings) -> Second:
    """A verdict with a quote on every point that `assessment` judged, or the reason why there is none.

    The verdicts of `assessment` are not sent: a judge who knows them would lean on them. One request holds all points,
    because the answer, which is the larger part of it, would else be sent and paid for once a point; points are still
    read and thrown away one by one.
    """
    began = time.monotonic()

    def failed(kind: FailureKind, values: Mapping[str, str], spent: Spent | None = None) -> SecondFailure:
        took = replace(spent or Spent(), seconds=round(time.monotonic() - began, 2))
        return SecondFailure(rubric.id, rubric.version, settings.model, kind, took, values)

    if not installed():
        return failed("not-installed", {})
    answer = answer.encode("utf-8", "replace").decode()
    if not answer.strip():
        return failed("nothing-said", {})
    if len(answer) > MOST_CHARACTERS:
        return failed("too-long", {"most": str(MOST_CHARACTERS)})
    judged = {point.id for point in assessment.points}
    asked = replace(rubric, points=tuple(point for point in rubric.points if point.id in judged))
    from sobes.grading.second.reply import Unusable, content_of, opinions_of, tokens_of
    from sobes.grading.second.request import request_body
    from sobes.grading.second.wire import NoReply, post

    body = post(settings, request_body(asked, answer, settings.model))
    if isinstance(body, NoReply):
        return failed(body.kind, body.values)
    tokens = tokens_of(body)
    spent = Spent(round(time.monotonic() - began, 2), *tokens, settings.cost(*tokens))
    content = content_of(body)
    if isinstance(content, Unusable):
        return failed(content.kind, {}, spent)
    found = opinions_of(content, [point.id for point in asked.points], answer)
    if isinstance(found, Unusable):
        return failed(found.kind, {}, spent)
    return SecondOpinion(rubric.id, rubric.version, settings.model, found.points, spent, found.unknown)
