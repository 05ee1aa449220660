from __future__ import annotations

from pathlib import Path

from sobes.bank.check import check
from sobes.bank.item import Bank, Item, Lang
from sobes.bank.parse import read_bank
from sobes.bank.rules.graded import Judged, figures, graded_rules, judge_samples

from .tiny import TODAY, write_bank


def by_claims(item: Item, lang: Lang, text: str) -> Judged:
    """A judge that agrees with every claim."""
    sample = next(one for one in item.prose[lang].samples if one.text == text)
    return Judged(dict.fromkeys(sample.points, "covered"), frozenset(sample.misconceptions))


def everything(item: Item, lang: Lang, text: str) -> Judged:
    """A judge that believes every word."""
    return Judged({point.id: "covered" for point in item.points}, frozenset(m.id for m in item.misconceptions))


def nothing(item: Item, lang: Lang, text: str) -> Judged:
    """A judge that cannot tell."""
    return Judged({point.id: "cannot_tell" for point in item.points}, frozenset())


def read(root: Path) -> Bank:
    write_bank(root)
    return read_bank(root)[0]


def codes(bank: Bank, judge: object) -> set[str]:
    rules = graded_rules(judge_samples(bank.items, judge))  # type: ignore[arg-type]
    return {one.code for one in check(bank, [], TODAY, rules)}


def test_a_grader_that_agrees_with_every_claim_gives_no_warning(tmp_path: Path) -> None:
    assert codes(read(tmp_path), by_claims) == set()


def test_a_grader_that_cannot_tell_misses_claims(tmp_path: Path) -> None:
    assert codes(read(tmp_path), nothing) == {"B921", "B923"}


def test_a_grader_that_believes_everything_gives_too_much(tmp_path: Path) -> None:
    assert codes(read(tmp_path), everything) == {"B922", "B924"}


def test_figures_count_verdicts_of_claimed_points_for_each_kind(tmp_path: Path) -> None:
    found = figures(judge_samples(read(tmp_path).items, everything))
    assert found["full"].samples == 12
    assert found["full"].claimed == {"covered": 48}
    assert found["keywords"].unclaimed_earned == 48
    assert (found["wrong"].misconceptions_found, found["wrong"].misconceptions_claimed) == (12, 12)
