"""A report as plain data for other programs. docs/report.md lists the keys; a change of their meaning raises FORMAT."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from sobes import __version__
from sobes.reports.document import AnswerView, Bar, Document, undecided

FORMAT = 1


def to_json(document: Document) -> dict[str, Any]:
    """Shares are 0..1 (null: nothing to count), times are seconds, instants ISO 8601 with their offset."""
    numbers = document.numbers
    return {
        "format": FORMAT,
        "program": f"sobes {__version__}",
        "interview": {
            "id": document.interview_id,
            "started": document.started.isoformat(),
            "level": document.level,
            "kind": document.feedback,
            "seed": document.seed,
            "minutes": document.minutes,
            "seconds": numbers.seconds,
            "end": numbers.end,
            "mains_planned": document.planned_mains,
            "mains_asked": numbers.mains_asked,
            "mains_right": numbers.mains_right,
            "follow_ups_asked": numbers.follow_ups_asked,
            "depth": numbers.depth,
            "answers_taken_back": numbers.taken_back,
            "open_points": numbers.open_points,
            "undecided_points": undecided(document),
        },
        "lang": document.lang,
        "verdict": {
            "standing": numbers.verdict.standing,
            "belief": dict(numbers.verdict.belief),
            "questions": numbers.verdict.questions,
            "more_questions": numbers.verdict.more,
            "text": document.verdict,
            "note": document.verdict_note,
        },
        "knowledge": document.knowledge,
        "reasoning": document.reasoning,
        "sections": [share(bar) for bar in document.sections],
        "levels": [share(bar) for bar in document.levels],
        "answers": [answer(view) for view in document.answers],
        "study": [asdict(line) for line in document.study],
    }


def share(bar: Bar) -> dict[str, Any]:
    return {"name": bar.name, "title": bar.title, "share": bar.score}


def answer(view: AnswerView) -> dict[str, Any]:
    return {
        "item_id": view.item_id,
        "question": view.question,
        "section": view.section,
        "follow_up": view.follow_up,
        "response": view.response,
        "seconds": view.seconds,
        "score": view.score,
        "right": view.right,
        "self_grade": view.self_grade,
        "points": [asdict(point) for point in view.points],
        "misconceptions": [asdict(wrong) for wrong in view.wrongs],
        "reasoning": None
        if view.reasoning_score is None
        else {"score": view.reasoning_score, "signs": [asdict(sign) for sign in view.reasoning]},
        "reference": [{"level": level, "markdown": text} for level, text in view.reference],
        "proofs": [{**asdict(proof), "command": f"sobes bank prove {view.item_id}"} for proof in view.proofs],
        "lang": view.text_lang,
        "in_bank": view.known,
        "second": asdict(view.second) if view.second else None,
    }


def json_text(document: Document) -> str:
    """The data as JSON text; half a surrogate pair, which no file can hold, becomes a question mark."""
    text = json.dumps(to_json(document), ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"
