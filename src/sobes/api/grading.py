"""Grading one answer, outside of any interview. Nothing is kept."""

from __future__ import annotations

from fastapi import APIRouter, Request

from sobes.api.bank import ItemId, wanted_item
from sobes.api.grading_models import GradeOut, RubricRow, ToGrade, grade_out
from sobes.api.problems import JsonBody, problems
from sobes.grading.rubric import rubric_from_json, rubric_of
from sobes.web.state import state_of

router = APIRouter(tags=["grading"])


@router.post(
    "/items/{item_id}/grade", summary="Grade an answer to a question of the bank", responses=problems(400, 404, 415),
    dependencies=[JsonBody],
)  # fmt: skip
def grade_item(request: Request, item_id: ItemId, given: ToGrade) -> GradeOut:
    """Verdicts with quotes on every point, misconceptions, score. The same answer always earns the same."""
    state = state_of(request)
    item = wanted_item(state.bank, item_id)
    return grade_out(state.assess(rubric_of(item, given.lang), given.answer))


@router.post(
    "/grade", summary="Grade an answer against your own rubric", responses=problems(400, 415), dependencies=[JsonBody]
)
def grade_row(request: Request, given: RubricRow) -> GradeOut:
    """The row is one line of `sobes grade --batch`. 422 where the rubric contradicts itself: `detail` says how."""
    return grade_out(state_of(request).assess(rubric_from_json(given.row()), given.answer))
