"""Fit the data of the grader: the word-order table and the logistic weights. Deterministic; prints what it fits.

    python bench/fit_grading.py [--data DIR] [--bank DIR] [--order] [--weights] [--write]

Never read here: the labelled questions of `grading.HELD` and every main whose number leaves 1 by 4 (01, 05, 09, 45).
--order    counts neighbouring word classes in the connected prose of the other mains and in the honest labelled answers
--weights  logistic regression over the best segment of each point (multiple instances), signs fixed by meaning

--write    puts what was fitted into the package; without it the weights are only printed

Without --order and --weights both are fitted, the table first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from grading import HONEST, ROOT, Case, bank_cases, dev_cases, held_item, text_only
from numpy.typing import NDArray

from sobes.bank.item import Item, Lang
from sobes.bank.parse import read_bank
from sobes.grading import decide, grammar
from sobes.grading.engine import MIXED, MOST_MIXED, grounded, read
from sobes.grading.plaintext import plain
from sobes.grading.rubric import rubric_of
from sobes.grading.segments import Segment, segments_of
from sobes.grading.signals import FEATURES

OWN_FROM = 25  # a function word seen so often is a class of its own in the order table


def prose_of(item: Item, lang: Lang) -> Iterator[str]:
    """Connected prose of an item: reference answers, statements, samples that say something."""
    text = item.text(lang)
    yield from text.answers.values()
    for point in text.points.values():
        yield from (point.text, *point.accept, *point.anti)
    yield from (one.claim for one in text.misconceptions.values())
    yield from (one.text for one in text.samples if one.kind in ("full", "partial", "wrong"))


def sentences_of(texts: Sequence[str]) -> list[tuple[str, Segment]]:
    return [(t, one) for t in (plain(x).text for x in texts) for one in segments_of(t) if one.shape == "sentence"]


def fit_order(items: Sequence[tuple[Item, Lang]], answers: Sequence[str]) -> dict[str, object]:
    """Pair counts of word classes, with the function words that are classes of their own."""
    prose = [text for item, lang in items for text in prose_of(item, lang)]
    runs = sentences_of([*prose, *answers])
    seen = Counter(
        token
        for text, one in runs
        for word in one.words
        if (token := text[word.start : word.end]) and (word.general or token in grammar.CLOSED)
    )
    own = frozenset(token for token, count in seen.items() if count >= OWN_FROM and token.isalpha())
    pairs = grammar.count_pairs(grammar.classes_of(text, one.words, own) for text, one in runs)
    return {"words": sorted(own), "pairs": pairs}


# what a feature may mean: 1 it speaks for the decision, -1 against, 0 either way; a missing one is not used
SIGNS: Mapping[str, Mapping[str, int]] = {
    "said": {
        "bias": 0, "near": 1, "said": 1, "clash": -1, "has_denied": 0, "near_gap": 1, "said_gap": 1, "focus": 1,
        "has_keys": -1, "keys": 1, "has_subject": -1, "subject": 1, "other_gap": 1, "mixed": -1,
    },
    "denied": {
        "bias": 0, "near": 1, "clash": 1, "explained": 1, "has_denied": 0, "near_gap": -1, "said_gap": -1,
        "focus": -1, "mixed": -1,
    },
    "asserted": {
        "bias": 0, "near": 1, "said": 1, "clash": -1, "explained": 1, "has_denied": 0, "near_gap": 1,
        "said_gap": 1, "focus": 1, "other_gap": 1, "mixed": -1, "both": 1,
    },
}  # fmt: skip
ROUNDS, STEPS, RATE, RIDGE = 6, 1500, 0.3, 0.002
Floats = NDArray[np.float64]
Bag = tuple[Floats, bool, float]  # features of the segments that may decide, label, weight


def statement_cases(items: Sequence[tuple[Item, Lang]]) -> Iterator[tuple[Case, Mapping[str, bool]]]:
    """Statements of a rubric taken out of it and given as the answer, with what they deny."""
    for item, lang in items:
        rubric = rubric_of(item, lang)
        for place, point in enumerate(rubric.points):
            for name, label in (("accept", True), ("anti", False)):
                for text in getattr(point, name):
                    rest = replace(point, **{name: tuple(one for one in getattr(point, name) if one != text)})
                    points = (*rubric.points[:place], rest, *rubric.points[place + 1 :])
                    given = Case(replace(rubric, points=points), name, text, {point.id: label}, {}, False)
                    yield given, {point.id: not label}
        for place, wrong in enumerate(rubric.misconceptions):
            for text in wrong.also:
                rest_wrong = replace(wrong, also=tuple(one for one in wrong.also if one != text))
                wrongs = (*rubric.misconceptions[:place], rest_wrong, *rubric.misconceptions[place + 1 :])
                yield Case(replace(rubric, misconceptions=wrongs), "also", text, {}, {wrong.id: True}, False), {}


def bags_of(cases: Sequence[tuple[Case, Mapping[str, bool]]]) -> dict[str, list[Bag]]:
    """For each decision the bags of segments that could carry it, as the engine would let them."""
    bags: dict[str, list[Bag]] = {name: [] for name in SIGNS}
    for case, denied in cases:
        reading = read(case.rubric, case.answer)
        if reading is None:
            continue
        live = np.array([not why for why in reading.void])
        weight = 1.0 if case.kind in ("accept", "anti", "also") else 2.0
        for index, point in enumerate(case.rubric.points):
            found = reading.signals.points[:, index, :]
            firm = live & (found[:, MIXED] <= MOST_MIXED) & grounded(found)
            if point.id in case.points and firm.any():
                bags["said"].append((found[firm], case.points[point.id], weight))
            if point.id in denied and live.any():
                bags["denied"].append((found[live], denied[point.id], weight))
        for index, wrong in enumerate(case.rubric.misconceptions):
            if wrong.id in case.wrong and live.any():
                bags["asserted"].append((reading.signals.misconceptions[live, index, :], case.wrong[wrong.id], weight))
    return bags


def fit_bags(bags: Sequence[Bag], signs: Mapping[str, int]) -> dict[str, float]:
    """Logistic weights over the best segment of each bag, chosen anew in each round; labels weigh the same in sum."""
    used = [FEATURES.index(name) for name in signs]
    low = np.array([0.0 if sign > 0 else -np.inf for sign in signs.values()])
    high = np.array([0.0 if sign < 0 else np.inf for sign in signs.values()])
    weights = np.array([float(sign) for sign in signs.values()])
    labels = np.array([label for _, label, _ in bags], dtype=float)
    share = np.array([weight for _, _, weight in bags])
    share = np.where(labels > 0, share / share[labels > 0].sum(), share / share[labels == 0].sum()) / 2
    for _ in range(ROUNDS):
        rows = np.stack([seen[(seen[:, used] @ weights).argmax()][used] for seen, _, _ in bags])
        speed = np.zeros_like(weights)
        for _ in range(STEPS):
            chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
            slope = rows.T @ (share * (chance - labels)) + RIDGE * np.where(np.array(list(signs)) == "bias", 0, weights)
            speed = 0.9 * speed - RATE * slope
            weights = np.clip(weights + speed, low, high)
    found = dict.fromkeys(FEATURES, 0.0)
    return found | {name: round(float(value), 3) for name, value in zip(signs, weights, strict=True)}


def fit_weights(items: Sequence[tuple[Item, Lang]], labelled: Sequence[Case]) -> dict[str, dict[str, float]]:
    """Weights of the three decisions from labelled answers, bank samples and statements of the bank."""
    samples = [case for case in bank_cases(items) if not case.kind.endswith(("keywords", "unknown"))]
    own = [(case, denials(case)) for case in (*samples, *labelled)]
    bare = [(replace(case, rubric=text_only(case.rubric)), {}) for case in labelled]
    bags = bags_of([*own, *bare, *statement_cases(items)])
    for name, found in bags.items():
        print(f"{name}: {sum(label for _, label, _ in found)} of {len(found)} bags are true")
    return {name: fit_bags(found, SIGNS[name]) for name, found in bags.items()}


def denials(case: Case) -> Mapping[str, bool]:
    """Points that a sample denies: those that its misconceptions contradict; what it says it does not deny."""
    against = {one.contradicts for one in case.rubric.misconceptions if case.wrong.get(one.id)}
    found = {pid: False for pid, said in case.points.items() if said}
    return found | {pid: True for pid in against if pid in case.points}


def save(path: Path, table: dict[str, object]) -> None:
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--bank", type=Path, default=ROOT / "bank")
    parser.add_argument("--order", action="store_true")
    parser.add_argument("--weights", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    both = options.order == options.weights
    bank, _ = read_bank(options.bank)
    items = [(item, lang) for item in bank.items for lang in sorted(item.prose) if not held_item(item)]
    labelled = [case for case in (dev_cases(options.data) if options.data else ()) if not case.held]
    if both or options.order:
        table = fit_order(items, [case.answer for case in labelled if case.kind in HONEST])
        if options.write:
            save(grammar.TABLE, table)
        print(f"order: {len(items)} item texts, {len(table['words'])} words of their own")  # type: ignore[arg-type]
    if both or options.weights:
        fitted = fit_weights(items, labelled)
        rows = ",\n".join(f'"{name}": {json.dumps(row)}' for name, row in fitted.items())
        if options.write:
            decide.WEIGHTS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
        print(rows)


if __name__ == "__main__":
    main()
