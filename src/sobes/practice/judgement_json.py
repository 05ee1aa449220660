"""A judgement as JSON and back: for the database and `--json`.

What is kept has the sayings themselves beside their English text, under `said`: so it can be told in any language,
and an older program, which knows only the text, reads it as well.
Reading is total: what an older or newer program wrote differently becomes the nearest value that this one knows.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast, get_args

from sobes.bank.item import LANGS, Lang
from sobes.practice.task import CheckResult, Judgement, Outcome, Verdict
from sobes.saying import Value
from sobes.saying_json import saying_from_json, saying_to_json


def judgement_to_json(judgement: Judgement, keep: bool = False) -> dict[str, Any]:
    """`keep`: for the database, with the sayings themselves."""
    return {
        "verdict": judgement.verdict,
        **message_to_json(judgement.message, keep),
        "checks": [check_to_json(check, keep) for check in judgement.checks],
        "output": judgement.output,
        "cpu": judgement.cpu,
        "wall": judgement.wall,
        "memory": judgement.memory,
        "where": judgement.where,
        "isolation": judgement.isolation,
    }


def check_to_json(check: CheckResult, keep: bool) -> dict[str, Any]:
    return {
        "name": check.name,
        "visible": check.visible,
        "outcome": check.outcome,
        **message_to_json(check.message, keep),
        "hint": dict(check.hint),
    }


def message_to_json(message: Value, keep: bool) -> dict[str, Any]:
    said = {"said": saying_to_json(message)} if keep and not isinstance(message, str) else {}
    return {"message": str(message), **said}


def message_from_json(data: Mapping[str, Any]) -> Value:
    """The saying, or the text alone where a program without sayings wrote it."""
    said = saying_from_json(data["said"]) if "said" in data else None
    return text(data.get("message")) if said is None else said


def judgement_from_json(value: object) -> Judgement:
    """Never fails. A verdict that is none of ours is a failure of the judge (IE)."""
    data = mapping(value)
    checks = data.get("checks")
    verdict = data.get("verdict")
    return Judgement(
        verdict=cast(Verdict, verdict) if isinstance(verdict, str) and verdict in get_args(Verdict) else "IE",
        checks=tuple(check_from_json(check) for check in checks) if isinstance(checks, list | tuple) else (),
        message=message_from_json(data),
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
        message=message_from_json(data),
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
