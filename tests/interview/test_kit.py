"""Drawing the questions of an interview."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.bank.item import Level
from sobes.interview.kit import PlannedMain, PlannedPoint, Wishes, draw, mains_for, ordered
from tests.interview.made import question

SECTIONS = ("python-basics", "python-advanced", "web-frameworks", "databases", "architecture", "devops")


def pool(each: int = 10) -> list[PlannedMain]:
    return [
        PlannedMain(replace(question(f"{n * each + k:02d}.0"), section=section), ())
        for n, section in enumerate(SECTIONS)
        for k in range(each)
    ]


def drawn(level: Level, seed: int, mains: int = 12) -> list[PlannedMain]:
    return draw(pool(), Wishes(level=level), mains, random.Random(seed))


@given(st.sampled_from(["junior", "middle", "senior"]), st.integers(0, 10**6), st.integers(1, 15))
def test_a_draw_has_the_wished_number_of_different_mains(level: Level, seed: int, mains: int) -> None:
    ids = [planned.main.id for planned in drawn(level, seed, mains)]
    assert len(set(ids)) == len(ids) == mains


@given(st.sampled_from(["junior", "middle", "senior"]), st.integers(0, 10**6))
def test_no_section_takes_over(level: Level, seed: int) -> None:
    counts = Counter(planned.main.section for planned in drawn(level, seed))
    assert max(counts.values()) <= 5


def test_another_seed_draws_other_mains() -> None:
    assert len({tuple(p.main.id for p in drawn("middle", seed)) for seed in range(20)}) > 15


@pytest.mark.parametrize(("level", "section"), [("junior", "python-basics"), ("senior", "architecture")])
def test_a_level_gets_most_of_what_its_criterion_names(level: Level, section: str) -> None:
    counts = Counter(planned.main.section for seed in range(10) for planned in drawn(level, seed))
    assert counts.most_common(1)[0][0] == section


def test_two_mains_that_exclude_each_other_are_never_drawn_together() -> None:
    mains = [PlannedMain(question("01.0", not_with=["02.0"]), ()), PlannedMain(question("02.0"), ())]
    assert all(len(draw(mains, Wishes(), 10, random.Random(seed))) == 1 for seed in range(20))


def test_follow_ups_are_ordered_from_easy_to_hard() -> None:
    easy = replace(question("01.5"), points=(PlannedPoint("p1", "junior", 10),))
    hard = replace(question("01.1"), points=(PlannedPoint("p1", "senior", 10),))
    assert ordered([hard, easy], Wishes()) == [easy, hard]


@pytest.mark.parametrize(("minutes", "mains"), [(30, 10), (60, 10), (75, 12), (200, 15)])
def test_the_number_of_mains_follows_the_minutes_within_ten_to_fifteen(minutes: int, mains: int) -> None:
    assert mains_for(minutes) == mains
