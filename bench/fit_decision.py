"""Fit what decides: the relation of a piece to a statement, and the boosted trees over the evidence. Deterministic.

    python bench/fit_decision.py [--data DIR] [--write]

Needs scikit-learn. Sees the development set (bench/answers), the questions of --data, bank samples, mixtures of the
bank's statements and generated junk, all of mains and questions that are not held out. Trees are fitted on evidence of
relations that had not seen their main (four folds), so that they trust it as far as it can be trusted elsewhere.

Prints the log-loss of the folds and how often what is decided is right at each threshold; --write puts the result into
the package.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from cases import LABELS, Case, bank_texts, fitting, held_main
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from sobes.bank.item import Item, Lang
from sobes.grading import decide, relation
from sobes.grading.evidence import Evidence, evidence
from sobes.grading.meaning import vectors
from sobes.grading.reading import Reading, read
from sobes.grading.relation import CLASSES, Relation, relation_from, relations
from sobes.grading.rubric import rubric_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
NEITHER, SAYS, DENIES = range(3)
FOLDS = 4
SIZE = 512  # of a sentence vector
# scales that give the three groups of features a like spread
PRODUCT, DIFFERENCE, COSINE = SIZE / 20, SIZE**0.5 / 4, 2.0
RIDGE, STEPS = 0.03, 300
MINED = 1.5  # weight of a pair from a real answer
WEIGHT = {
    "answers": 1.0, "questions": 1.0, "samples": 0.7, "mixtures": 0.5, "singles": 0.5, "junk": 0.3, "foreign": 0.3,
}  # fmt: skip
POORER = 0.6  # weight of a case whose rubric is not whole
TREES = {
    "max_depth": 4, "max_iter": 220, "learning_rate": 0.06, "l2_regularization": 5.0, "min_samples_leaf": 40,
    "max_features": 0.5, "random_state": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sentence vectors of pieces and of statements, row by row, how they stand to each other, and weights."""

    pieces: Floats
    statements: Floats
    labels: Ints
    weights: Floats


def features(pieces: Floats, statements: Floats) -> Floats:
    products = pieces * statements
    return np.hstack(
        [
            products * PRODUCT,
            np.abs(pieces - statements) * DIFFERENCE,
            products.sum(axis=1, keepdims=True) * COSINE,
        ]
    )


def regression(parts: Sequence[Pairs]) -> Relation:
    rows = np.vstack([features(one.pieces, one.statements) for one in parts])
    labels = np.concatenate([one.labels for one in parts])
    weights = np.concatenate([one.weights for one in parts])
    fit = LogisticRegression(C=RIDGE, max_iter=STEPS).fit(rows, labels, sample_weight=weights)
    found = fit.coef_
    return relation_from(
        {
            "products": (found[:, :SIZE] * PRODUCT).round(3).tolist(),
            "differences": (found[:, SIZE : 2 * SIZE] * DIFFERENCE).round(3).tolist(),
            "cosine": (found[:, -1] * COSINE).round(3).tolist(),
            "bias": fit.intercept_.round(3).tolist(),
        }
    )


def bank_pairs(texts: Iterable[tuple[Item, Lang]]) -> dict[str, Pairs]:
    """By main: every wording of a point against its statement, its denials, and the other points of the item."""
    rows: list[tuple[str, str, str, int]] = []
    by_item: dict[str, tuple[Item, list[Lang]]] = {}
    for item, lang in texts:
        by_item.setdefault(item.id, (item, []))[1].append(lang)
    for item, langs in by_item.values():
        rubrics = {lang: rubric_of(item, lang) for lang in langs}
        for rubric in rubrics.values():
            for place, point in enumerate(rubric.points):
                for twin in rubrics.values():
                    other = twin.points[place]
                    wrong = [m for m in twin.misconceptions if m.contradicts == point.id]
                    denials = [*other.anti, *(text for m in wrong for text in (m.text, *m.also))]
                    same = [text for text in (other.text, *other.accept) if text != point.text]
                    rows += [(item.id[:2], text, point.text, SAYS) for text in same]
                    rows += [(item.id[:2], text, point.text, DENIES) for text in denials]
                    for step in (1, 2, 3):
                        far = twin.points[(place + step) % len(twin.points)]
                        if far.id != point.id:
                            apart = [far.text, *far.accept[:1], *far.anti[:1]]
                            rows += [(item.id[:2], text, point.text, NEITHER) for text in apart[step % 2 :]]
    known = sorted({text for _, *pair, _ in rows for text in pair})
    place_of = {text: n for n, text in enumerate(known)}
    table = vectors(known).astype(float)
    found: dict[str, Pairs] = {}
    for main in sorted({row[0] for row in rows}):
        own = [row for row in rows if row[0] == main]
        pieces, statements = ([place_of[row[n]] for row in own] for n in (1, 2))
        labels = np.array([row[3] for row in own])
        found[main] = Pairs(table[pieces], table[statements], labels, np.ones(len(own)))
    return found


def mined(cases: Sequence[tuple[Case, Reading]], known: Relation) -> Pairs:
    """From real answers: the piece that most likely says, or denies, a point labelled so; the likest one otherwise."""
    pieces, statements, labels = [], [], []
    for case, reading in cases:
        prose = np.array(
            [one.shape != "code" and not why for one, why in zip(reading.segments, reading.void, strict=True)]
        )
        if not prose.any():
            continue
        table = reading.ideas.vectors()
        place = {text: n for n, text in enumerate(reading.ideas.texts())}
        says, denies = relations(reading.signals.vectors, table, known)
        for index, point in enumerate(case.rubric.points):
            own = [place[one.text] for one in reading.ideas.points[index].said]
            label = case.labels[point.id]
            said, denied = says[:, own].max(axis=1), denies[:, own].max(axis=1)
            if label == "partial":
                continue
            if label == "covered":
                value, kind = said, SAYS
            elif label == "contradicted":
                value, kind = denied + 0.3 * reading.signals.point_near[:, index], DENIES
            else:
                value, kind = said + denied, NEITHER
            best = int(np.where(prose, value, -1.0).argmax())
            for wording in sorted({own[0], own[int(says[best, own].argmax())]}):
                pieces.append(reading.signals.vectors[best])
                statements.append(table[wording])
                labels.append(kind)
    weights = np.full(len(labels), MINED)
    return Pairs(np.array(pieces, dtype=float), np.array(statements, dtype=float), np.array(labels), weights)


def fit_relation(bank: Sequence[Pairs], cases: Sequence[tuple[Case, Reading]]) -> Relation:
    """On the bank first; then twice with the pieces of real answers that the last fit points at."""
    real = [
        (case, reading) for case, reading in cases if case.given == "whole" and case.source in ("answers", "questions")
    ]
    found = regression(bank)
    for _ in range(2):
        found = regression([*bank, mined(real, found)])
    return found


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of evidence with their labels, weights and groups."""

    names: tuple[str, ...]
    rows: Floats
    labels: Ints
    weights: Floats
    groups: tuple[str, ...]
    cases: tuple[Case, ...]


def tables(seen: Sequence[tuple[Case, Evidence, Evidence]]) -> tuple[Table, Table]:
    """Of the points (labels: LABELS) and of the misconceptions (labels: asserted or not)."""
    points: list[tuple[Floats, int, Case]] = []
    wrong: list[tuple[Floats, int, Case]] = []
    names: list[tuple[str, ...]] = [(), ()]
    for case, of_points, of_wrong in seen:
        names = [of_points.names or names[0], of_wrong.names or names[1]]
        for row, point in zip(of_points.rows, case.rubric.points, strict=True):
            points.append((row, LABELS.index(case.labels[point.id]), case))
        if case.wrong is not None:
            for row, one in zip(of_wrong.rows, case.rubric.misconceptions, strict=True):
                wrong.append((row, int(one.id in case.wrong), case))
    return table_of(names[0], points), table_of(names[1], wrong)


def table_of(names: tuple[str, ...], rows: Sequence[tuple[Floats, int, Case]]) -> Table:
    weights = [WEIGHT[case.source] * (1.0 if case.given == "whole" else POORER) for _, _, case in rows]
    return Table(
        names, np.array([row for row, _, _ in rows]), np.array([label for _, label, _ in rows]), np.array(weights),
        tuple(case.group for _, _, case in rows), tuple(case for _, _, case in rows),
    )  # fmt: skip


def fit_trees(table: Table, mask: NDArray[np.bool_] | None = None) -> HistGradientBoostingClassifier:
    chosen = np.ones(len(table.labels), dtype=bool) if mask is None else mask
    return HistGradientBoostingClassifier(**TREES).fit(
        table.rows[chosen], table.labels[chosen], sample_weight=table.weights[chosen]
    )


def unseen(table: Table, folds: Sequence[set[str]]) -> Floats:
    """Chances of each row by trees that had not seen its fold."""
    found = np.zeros((len(table.labels), int(table.labels.max()) + 1))
    for fold in folds:
        inside = np.array([group in fold for group in table.groups])
        found[inside] = fit_trees(table, ~inside).predict_proba(table.rows[inside])
    return found


def exported(fit: Any, names: Sequence[str], classes: Sequence[str]) -> dict[str, Any]:
    """Trees as `sobes.grading.trees` reads them. A class of two is a logit against zero for the other."""
    per_class: list[list[list[list[float]]]] = []
    for place in range(len(fit._predictors[0])):
        trees = []
        for step in fit._predictors:
            trees.append([nodes_of(node) for node in step[place].nodes])
        per_class.append(trees)
    base = [round(float(one), 6) for one in np.ravel(fit._baseline_prediction)]
    if len(per_class) == 1:
        per_class, base = [[[[0.0]]], per_class[0]], [0.0, *base]
    return {
        "features": list(names),
        "classes": list(classes),
        "depth": TREES["max_depth"],
        "base": base,
        "trees": per_class,
    }


def nodes_of(node: Any) -> list[float]:
    if node["is_leaf"]:
        return [round(float(node["value"]), 5)]
    # evidence has three decimals at most that matter; a bar between them cannot flip by a rounding
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), int(node["left"]), int(node["right"])]


def curve(table: Table, chances: Floats) -> None:
    """Of real answers: what is decided, and how often it is right, by threshold."""
    for given in ("whole", "statements"):
        real = np.array([case.source in ("answers", "questions") and case.given == given for case in table.cases])
        honest = np.array([case.honest for case in table.cases]) & real
        earned, true = chances[:, 0] + chances[:, 1], table.labels <= 1
        opposed = (table.labels == LABELS.index("contradicted")) & real
        for bar in (0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75):
            hit = earned >= bar
            told = precision_recall(hit & honest, true & honest)
            print(f"{given:10} earned from {bar:.2f}: {told}, denials earned {share(hit & opposed, opposed):.3f}")
        for bar in (0.5, 0.6, 0.7, 0.8):
            lost = (chances[:, 2] + chances[:, 3] >= bar) & honest
            right = share(lost & ~true, lost)
            print(f"{given:10} missed from {bar:.2f}: right {right:.3f}, of all {share(lost, honest):.3f}")
        for bar in (0.3, 0.4, 0.5, 0.6):
            hit = (chances[:, 3] >= bar) & (chances[:, 3] > earned) & real
            print(f"{given:10} contradicted from {bar:.2f}: {precision_recall(hit, opposed)}")


def curve_of_wrong(table: Table, chances: Floats) -> None:
    real = np.array([case.source in ("answers", "questions") and case.given == "whole" for case in table.cases])
    for bar in (0.3, 0.4, 0.5, 0.6, 0.7):
        told = precision_recall((chances[:, 1] >= bar) & real, (table.labels == 1) & real)
        print(f"misconception from {bar:.2f}: {told}")


Mask = NDArray[np.bool_]


def share(part: Mask, of: Mask) -> float:
    return float(part.sum() / max(1, of.sum()))


def precision_recall(said: Mask, true: Mask) -> str:
    precision, recall = share(said & true, said), share(said & true, true)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def save(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    start = time.monotonic()
    texts = bank_texts()
    cases = [(case, reading) for case in fitting(texts, options.data) if (reading := read(case.rubric, case.answer))]
    bank = bank_pairs([(item, lang) for item, lang in texts if not held_main(item.id)])
    groups = sorted({case.group for case, _ in cases})
    folds = [set(groups[n::FOLDS]) for n in range(FOLDS)]
    pairs = sum(len(one.labels) for one in bank.values())
    print(f"{len(cases)} readings, {pairs} pairs, {time.monotonic() - start:.0f} s", flush=True)
    seen: list[tuple[Case, Evidence, Evidence]] = []
    for fold in folds:
        others = [one for one in cases if one[0].group not in fold]
        known = fit_relation([pairs for main, pairs in bank.items() if main not in fold], others)
        seen += [(case, *evidence(case.rubric, reading, known)) for case, reading in cases if case.group in fold]
        print(f"evidence without {', '.join(sorted(fold))}, {time.monotonic() - start:.0f} s", flush=True)
    last = fit_relation(list(bank.values()), cases)
    points, wrong = tables(seen)
    chances, chances_of_wrong = unseen(points, folds), unseen(wrong, folds)
    loss = -np.log(np.clip(chances[np.arange(len(points.labels)), points.labels], 1e-4, 1))
    mean = np.average(loss, weights=points.weights)
    print(f"{len(points.labels)} points, {len(wrong.labels)} misconceptions; log-loss {mean:.4f}")
    curve(points, chances)
    curve_of_wrong(wrong, chances_of_wrong)
    if options.write:
        rows = {"products": last.products, "differences": last.differences, "cosine": last.cosine, "bias": last.bias}
        save(relation.WEIGHTS, {"classes": CLASSES} | {name: value.tolist() for name, value in rows.items()})
        save(decide.POINTS, exported(fit_trees(points), points.names, LABELS))
        save(decide.WRONG, exported(fit_trees(wrong), wrong.names, ("not", "asserted")))
    print(f"{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
