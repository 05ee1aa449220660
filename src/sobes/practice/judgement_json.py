"""A judgement as JSON and back: for the database, `--json` and the API.

Reading is total: what an older or newer program wrote differently becomes the nearest value that this one knows.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast, get_args

from sobes.bank.item import LANGS, Lang
from sobes.practice.task import CheckResult, Judgement, Outcome, Verdict


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    return {
        "verdict": judgement.verdict,
        "message": judgement.message,
        "checks": [check_to_json(check) for check in judgement.checks],
        "output": judgement.output,
        "cpu": judgement.cpu,
        "wall": judgement.wall,
        "memory": judgement.memory,
        "where": judgement.where,
        "isolation": judgement.isolation,
    }


def check_to_json(check: CheckResult) -> dict[str, Any]:
    return {
        "name": check.name,
        "visible": check.visible,
        "outcome": check.outcome,
        "message": check.message,
        "hint": dict(check.hint),
    }


def judgement_from_json(value: object) -> Judgement:
    """Never fails. A verdict that is none of ours is a failure of the judge (IE)."""
    data = mapping(value)
    checks = data.get("checks")
    verdict = data.get("verdict")
    return Judgement(
        verdict=cast(Verdict, verdict) if isinstance(verdict, str) and verdict in get_args(Verdict) else "IE",
        checks=tuple(check_from_json(check) for check in checks) if isinstance(checks, list | tuple) else (),
        message=text(data.get("message")),
        output=text(data.get("output")),
        cpu=number(data.get("cpu")),
        wall=number(data.get("wall")),
        memory=number(data.get("memory")),
        where=text(data.get("where")),
        isolation=text(data.get("isolation")),
    )


def check_from_json(value: object) -> CheckResult:
    data = mapping(value)
    outcome = data.get("outcome")
    told = mapping(data.get("hint"))
    hint: dict[Lang, str] = {lang: text(told[lang]) for lang in LANGS if lang in told}
    return CheckResult(
        name=text(data.get("name")),
        visible=data.get("visible") is True,
        outcome=cast(Outcome, outcome) if isinstance(outcome, str) and outcome in get_args(Outcome) else "not run",
        message=text(data.get("message")),
        hint=hint,
    )


def mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def number(value: object) -> float:
    """A number that is finite, 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    try:
        return float(value) if math.isfinite(value) else 0.0
    except OverflowError:
        return 0.0
