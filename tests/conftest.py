"""The whole application over the real bank and a data folder of its own, with a made-up judge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sobes.grading.assessment import (
    Assessment,
    MisconceptionAssessment,
    PointAssessment,
    PointVerdict,
    weighted_score,
)
from sobes.grading.rubric import Rubric
from sobes.places import Places
from sobes.web.app import create_app

BANK = Path(__file__).parents[1] / "bank"
# Questions that no bank of Python interviews will ever have.
DISHES = ("борщ с пампушками", "окрошку на квасе", "уху из стерляди", "пельмени по-сибирски", "кулебяку с капустой")
COOKING = "# Вопросы\n\n## Раздел 1. Кухня\n\n" + "".join(
    f"### {number}. Как приготовить {dish}?\n\nУглубляющие вопросы:\n\n"
    f"1. Сколько времени варить {dish}?\n2. Чем заправить {dish}?\n\n"
    for number, dish in enumerate(DISHES, 1)
)
HERE = "http://127.0.0.1:8000"


def judge(rubric: Rubric, answer: str) -> Assessment:
    """Right answers say "right", uncertain ones "perhaps"; everything else is wrong. The quote is the answer."""
    verdict: PointVerdict = "covered" if "right" in answer else "cannot_tell" if "perhaps" in answer else "missed"
    quote = answer if verdict == "covered" else ""
    points = tuple(PointAssessment(point.id, verdict, 0.9, quote, 0, len(quote)) for point in rubric.points)
    wrongs = tuple(MisconceptionAssessment(wrong.id, False, 0.9) for wrong in rubric.misconceptions)
    weights = {point.id: point.weight for point in rubric.points}
    return Assessment(rubric.id, rubric.version, "made", points, wrongs, weighted_score(weights, points, wrongs))


def serve(data: Path) -> Iterator[TestClient]:
    app = create_app(Places.of(data, BANK), frozenset({"testserver"}))
    app.state.sobes.assess = judge
    with TestClient(app, base_url=HERE, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def cooking() -> bytes:
    """A question list of five mains with two follow-ups each; the bank answers none of them."""
    return COOKING.encode()


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    """A browser or script before an application with an empty data folder."""
    yield from serve(tmp_path / "data")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The same for the tests of one file that do not mind what others did."""
    yield from serve(tmp_path_factory.mktemp("served") / "data")
