"""The correction of the grader that is in force in a data folder: one small file. docs/grading.md tells of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sobes.conduct import Assess, judge
from sobes.errors import StoreError
from sobes.grading.assessment import Assessment
from sobes.grading.correction import Correction, CorrectionError, correction_from_json, number
from sobes.grading.rubric import Rubric
from sobes.notes.own_items import write_whole
from sobes.places import Places

if TYPE_CHECKING:
    from sobes.grading.fitting import Trial

FORMAT = 1
MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Fitted:
    """A correction with its day, and of how many points and items it comes; `engine` is the name it gives."""

    correction: Correction
    engine: str
    day: str
    points: int
    items: int


def fitted_here(places: Places) -> Fitted | None:
    """The correction of the data folder; None where there is none.

    Raises StoreError where the file cannot be read or belongs to another grader: then none is in force.
    """
    try:
        with places.correction.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unusable(places, error.strerror or str(error)) from error
    try:
        return read_fitted(places, json.loads(data.decode("utf-8")))
    except CorrectionError as error:
        raise unusable(places, error) from error
    except (ValueError, RecursionError) as error:
        raise unusable(places, str(error)) from error


def unusable(places: Places, fault: object) -> StoreError:
    return StoreError(
        "The correction in {file} cannot be used ({fault}), so the grader works without it. "
        "Fit it again with `sobes grade fit`, or remove it with `sobes grade fit --reset`.",
        file=places.correction, fault=fault,
    )  # fmt: skip


def read_fitted(places: Places, data: object) -> Fitted:
    from sobes.grading.engine import ENGINE, engine_of

    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise CorrectionError("it is not of format {format}", format=FORMAT)
    correction = correction_from_json(data)
    if data.get("grader") != ENGINE or data.get("trees") != trees_mark():
        raise StoreError(
            "The correction in {file} was fitted to another version of the grader, so it is not in force. "
            "Fit it again with `sobes grade fit`, or remove it with `sobes grade fit --reset`.",
            file=places.correction,
        )  # fmt: skip
    counts = (int(number(data.get(name))) for name in ("points", "items"))
    return Fitted(correction, engine_of(correction), str(data.get("date"))[:10], *counts)


@lru_cache(maxsize=1)
def trees_mark() -> str:
    """Eight characters of the trees that a correction was fitted to: with others it means nothing."""
    from sobes.grading.decide import POINTS

    return hashlib.sha256(POINTS.read_bytes()).hexdigest()[:8]


def keep_fitted(places: Places, trial: Trial, today: date) -> None:
    """Put the correction in force, whole or not at all. Raises StoreError."""
    row = json.dumps(fitted_row(trial, today), ensure_ascii=False, indent=1) + "\n"
    try:
        write_whole(places.correction, row.encode())
    except OSError as error:
        raise StoreError(
            "{file} cannot be written ({error}). Choose another folder or make room.",
            file=places.correction, error=error.strerror or error,
        ) from error  # fmt: skip


def fitted_row(trial: Trial, today: date) -> Mapping[str, Any]:
    from sobes.grading.engine import ENGINE, engine_of

    return {
        "format": FORMAT, "grader": ENGINE, "trees": trees_mark(), "engine": engine_of(trial.correction),
        "date": today.isoformat(), "points": trial.points, "items": trial.items,
        **trial.correction.to_json(), "held_out": asdict(trial.held_out) if trial.held_out else None,
    }  # fmt: skip


def forget_fitted(places: Places) -> bool:
    """Whether there was one. Raises StoreError where the file cannot be removed."""
    try:
        places.correction.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(
            "{file} cannot be removed ({error}).", file=places.correction, error=error.strerror or error
        ) from error
    return True


def correction_here(places: Places) -> Correction | None:
    """The one in force; None also where it cannot be used: `sobes doctor` and the system page say why."""
    try:
        found = fitted_here(places)
    except StoreError:
        return None
    return found.correction if found else None


def judge_of(places: Places) -> Assess:
    """The grader with the correction of the data folder, as it is when an answer is judged."""

    def assess(rubric: Rubric, answer: str) -> Assessment:
        return judge(rubric, answer, correction_here(places))

    return assess
