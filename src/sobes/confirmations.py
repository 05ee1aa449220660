"""What the person said of points, as rows from which the grader can be checked or fitted: `sobes grade export`.

A row has the rubric, the answer, the grader's verdicts and the person's. Nothing else of the interview is in it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sobes.bank.item import Bank, Lang
from sobes.conduct import replayed
from sobes.errors import SobesError
from sobes.grading.rubric import rubric_of, rubric_to_json
from sobes.interview.confirmed import ConfirmedAnswer, confirmed_answers
from sobes.interview.events import event_of_row
from sobes.interview.state import conceals
from sobes.store import Store


@dataclass(frozen=True, slots=True)
class Confirmations:
    """`rows` by the time of the interview. Left out and only counted: `changed` answers, whose question the bank has
    no more as it was asked; `running` exams, whose verdicts are not to be told yet; `unreadable` interviews."""

    rows: tuple[dict[str, Any], ...]
    changed: int = 0
    running: int = 0
    unreadable: int = 0

    @property
    def points(self) -> int:
        return sum(judged["person"] is not None for row in self.rows for judged in row["judged"].values())

    def lines(self) -> bytes:
        """JSON lines in UTF-8; half of a surrogate pair becomes a question mark."""
        texts = (json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in self.rows)
        return "".join(texts).encode("utf-8", "replace")


def confirmations(store: Store, bank: Bank) -> Confirmations:
    """All of them, the same rows in the same order each time."""
    rows: list[dict[str, Any]] = []
    changed = running = unreadable = 0
    for stored in sorted(store.interviews(), key=lambda one: (one.created_at, one.id)):
        try:
            interview = replayed(store, stored)
            logged = [(row.at, event_of_row(row.kind, row.data)) for row in store.events(stored.id)]
        except SobesError:
            unreadable += 1
            continue
        if conceals(interview.kit, interview.state):
            running += 1
            continue
        for answer in confirmed_answers(logged):
            row = row_of(answer, bank, interview.kit.lang)
            changed += row is None
            rows += [row] if row else []
    return Confirmations(tuple(rows), changed, running, unreadable)


def row_of(answer: ConfirmedAnswer, bank: Bank, lang: Lang) -> dict[str, Any] | None:
    """One answer; None where the bank has another version of its question, or other points."""
    item = bank.item(answer.item_id)
    if item is None or item.version != answer.engine.version:
        return None
    rubric = rubric_of(item, lang)
    judged = {
        point.id: {
            "verdict": point.verdict.replace("_", " "),
            "confidence": point.confidence,
            "person": answer.person.get(point.id),
        }
        for point in answer.engine.points
    }
    if judged.keys() != {point.id for point in rubric.points}:
        return None
    mark = hashlib.sha256(answer.text.encode("utf-8", "replace")).hexdigest()[:8]
    return {
        **rubric_to_json(rubric),
        "id": f"{rubric.id}-{mark}",
        "answer": answer.text,
        "item": rubric.id,
        "version": rubric.version,
        "engine": answer.engine.engine,
        "judged": judged,
        "date": answer.at.astimezone(UTC).date().isoformat(),
    }
