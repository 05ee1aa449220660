"""The grader's report card: what the offline grader gets right, beside baselines measured in the same run.

    python bench/grading.py [--data DIR] [--write]

Answers, questions and mains that are held out of every fit and every threshold (bench/cases.py), rubrics whole and as
bare statements. DIR of --data holds the public sets and the twelve questions (`ru_points.jsonl`, `mohler2011.csv`);
without it those parts are left out. --write puts the card into docs/grader-report-card.md.

"earned" is covered or partial. The part about the English set needs scikit-learn, for the regression.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from cases import ROOT, Case, answers, bank_texts, held_main, questions, statements_only
from junk import junk_of

from sobes.bank.item import Item, Lang
from sobes.grading.assessment import CREDIT, Assessment
from sobes.grading.engine import assess
from sobes.grading.evidence import evidence
from sobes.grading.plaintext import plain
from sobes.grading.reading import read
from sobes.grading.rubric import Rubric, rubric_from_json, rubric_of
from sobes.grading.signals import key_share

CARD = ROOT / "docs" / "grader-report-card.md"
COMMAND = "python bench/grading.py --data DIR"
CURVE = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
WORST = 10
PUBLISHED = (
    ("the two people who marked it, with each other", 0.60, None),
    ("Mohler and others 2011, best", 0.518, None),
    ("Sultan and others 2016", 0.592, 0.887),
    ("BERT-base fine-tuned, answers (not questions) apart: Vrijmoet 2023", 0.625, 0.814),
    ("GPT-3.5-turbo, three examples: Vrijmoet 2023", 0.592, 1.12),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """One point of one answer: label, verdict and confidence. `kind`, `lang` and `honest` are the answer's."""

    label: str
    verdict: str
    confidence: float
    kind: str
    lang: str
    honest: bool
    where: str
    quote: str

    @property
    def true(self) -> bool:
        return self.label in CREDIT

    @property
    def earned(self) -> bool:
        return self.verdict in CREDIT

    @property
    def decided(self) -> bool:
        return self.verdict != "cannot_tell"

    @property
    def right(self) -> bool:
        """Of the decided: earned as it should be, or not earned and not held against the answer without cause."""
        return self.earned == self.true and (self.verdict != "contradicted" or self.label == "contradicted")


Judge = Callable[[Rubric, str], Assessment]
Scores = list[tuple[float, float]]


def judged(cases: Sequence[Case], judge: Judge) -> tuple[list[Judged], Counter[str], Scores]:
    """(points, outcomes of misconceptions, pairs of given and labelled score)."""
    points: list[Judged] = []
    wrong: Counter[str] = Counter()
    scores: Scores = []
    for case in cases:
        found = judge(case.rubric, case.answer)
        for point in found.points:
            points.append(
                Judged(
                    case.labels[point.id], point.verdict, point.confidence, case.kind, case.rubric.lang, case.honest,
                    f"{case.rubric.id} {point.id}", point.quote,
                )
            )  # fmt: skip
        for one in found.misconceptions:
            true = one.id in (case.wrong or ())
            wrong[("hit" if true else "false") if one.asserted else ("lost" if true else "rest")] += 1
        scores.append((found.score, labelled_score(case)))
    return points, wrong, scores


def labelled_score(case: Case) -> float:
    whole = sum(point.weight for point in case.rubric.points)
    got = sum(point.weight * CREDIT.get(case.labels[point.id], 0.0) for point in case.rubric.points)  # type: ignore[call-overload]
    return max(0.0, got / whole - 0.1 * len(case.wrong or ()))


def always(rubric: Rubric, answer: str) -> Assessment:
    """A baseline: everything is covered."""
    return by_rule(rubric, lambda point: True)


def by_keys(rubric: Rubric, answer: str) -> Assessment:
    """A baseline: a point is covered where every group of its key terms is found."""
    text = plain(answer).text
    return by_rule(rubric, lambda keys: bool(keys) and key_share(text, keys) == 1)


def by_rule(rubric: Rubric, rule: Callable[[Sequence[Sequence[str]]], bool]) -> Assessment:
    from sobes.grading.assessment import PointAssessment, score_of

    points = [PointAssessment(p.id, "covered" if rule(p.keys) else "missed", 1.0) for p in rubric.points]
    return Assessment(rubric.id, rubric.version, "baseline", tuple(points), (), score_of(rubric, points, ()))


def rates(points: Sequence[Judged]) -> tuple[float, float, float]:
    """Precision, recall and F1 of "earned"."""
    hit = sum(one.earned and one.true for one in points)
    said, true = sum(one.earned for one in points), sum(one.true for one in points)
    precision, recall = hit / max(1, said), hit / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def macro(points: Sequence[Judged]) -> float:
    """Macro-F1 of earned, missed, contradicted; "cannot tell" is right nowhere."""
    found = []
    for names in (("covered", "partial"), ("missed",), ("contradicted",)):
        true = sum(one.label in names for one in points)
        said = sum(one.verdict in names for one in points)
        hit = sum(one.label in names and one.verdict in names for one in points)
        found.append(2 * hit / max(1, true + said))
    return statistics.mean(found)


def pearson(pairs: Scores) -> float:
    given, true = zip(*pairs, strict=True)
    return float(np.corrcoef(given, true)[0, 1]) if len(set(given)) > 1 else 0.0


def kappa(pairs: Scores, steps: int = 5) -> float:
    """Quadratic weighted kappa of scores in `steps` + 1 grades."""
    given, true = (np.array([round(one * steps) for one in side]) for side in zip(*pairs, strict=True))
    table = np.zeros((steps + 1, steps + 1))
    for one, other in zip(given, true, strict=True):
        table[one, other] += 1
    cost = np.subtract.outer(np.arange(steps + 1), np.arange(steps + 1)) ** 2
    chance = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    return float(1 - (cost * table).sum() / (cost * chance).sum())


def decided(points: Sequence[Judged]) -> tuple[float, float]:
    """(share decided, share of them right)."""
    sure = [one for one in points if one.decided]
    return len(sure) / max(1, len(points)), sum(one.right for one in sure) / max(1, len(sure))


def row(name: str, cases: Sequence[Case], judge: Judge) -> str:
    points, wrong, scores = judged(cases, judge)
    honest = [one for one in points if one.honest]
    share, right = decided(honest)
    false = [one for one in points if one.label == "contradicted"]
    three = " / ".join(f"{one:.2f}" for one in rates(honest))
    return (
        f"| {name} | {three} | {rates(points)[2]:.2f} | {macro(points):.2f} "
        f"| {share:.2f} / {right:.2f} | {sum(one.earned for one in false) / max(1, len(false)):.2f} | "
        f"{precision_recall(wrong)} | {pearson(scores):.2f} / {kappa(scores):.2f} |"
    )


def precision_recall(count: Counter[str]) -> str:
    said, true = count["hit"] + count["false"], count["hit"] + count["lost"]
    return f"{count['hit'] / max(1, said):.2f} / {count['hit'] / max(1, true):.2f}"


def heading(*columns: str) -> str:
    return f"| {' | '.join(columns)} |\n{'|---' * len(columns)}|"


HEAD = heading(
    "", "honest: P / R / F1 of earned", "all: F1", "macro-F1", "honest: decided / right", "denials earned",
    "misconceptions: P / R", "score: Pearson / QWK",
)  # fmt: skip


def part_points(title: str, cases: Sequence[Case]) -> Iterator[str]:
    yield f"\n## {title}\n\n{len(cases)} answers, {sum(len(case.labels) for case in cases)} points.\n\n{HEAD}"
    for lang in sorted({case.rubric.lang for case in cases}, reverse=True):
        mine = [case for case in cases if case.rubric.lang == lang]
        yield row(f"{lang}: grader", mine, assess)
        yield row(f"{lang}: grader, bare statements", [statements_only(case) for case in mine], assess)
        yield row(f"{lang}: key terms alone", mine, by_keys)
        yield row(f"{lang}: always covered", mine, always)


def part_kinds(points: Sequence[Judged]) -> Iterator[str]:
    yield "\n### By kind of answer\n"
    yield heading("kind", "points", "said: earned", "asked", "not said: earned", "contradicted: seen")
    for kind in sorted({one.kind for one in points}):
        mine = [one for one in points if one.kind == kind]
        said, silent = [one for one in mine if one.true], [one for one in mine if not one.true]
        opposed = [one for one in mine if one.label == "contradicted"]
        asked = share(mine, lambda one: not one.decided)
        seen = share(opposed, lambda one: one.verdict == "contradicted")
        earned, false = share(said, lambda one: one.earned), share(silent, lambda one: one.earned)
        yield f"| {kind} | {len(mine)} | {earned} | {asked} | {false} | {seen} |"


def share(points: Sequence[Judged], is_so: Callable[[Judged], bool]) -> str:
    return f"{sum(map(is_so, points))}/{len(points)}" if points else ""


def part_calibration(points: Sequence[Judged]) -> Iterator[str]:
    sure = [one for one in points if one.decided]
    bins: list[list[Judged]] = [[] for _ in range(10)]
    for one in sure:
        bins[min(9, int(one.confidence * 10))].append(one)
    gaps = [abs(sum(one.right for one in part) - sum(one.confidence for one in part)) for part in bins]
    error = sum(gaps) / max(1, len(sure))
    yield f"\n## Calibration\n\nExpected calibration error of decided points, ten bins: {error:.3f}.\n"
    yield heading("confidence at least", "share of points decided", "right", "")
    for bar in CURVE:
        kept = [one for one in sure if one.confidence >= bar]
        right = sum(one.right for one in kept) / max(1, len(kept))
        yield f"| {bar:.2f} | {len(kept) / len(points):.2f} | {right:.3f} | {'█' * round(right * 40)} |"


def part_attacks(texts: Sequence[tuple[Item, Lang]], seeds: int) -> Iterator[str]:
    tried: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for seed in range(500, 500 + seeds):
        for item, lang in texts:
            rng = random.Random(f"{seed} {item.id} {lang}")
            for kind, text in junk_of(item, lang, texts, rng):
                tried[kind] += 1
                passed[kind] += assess(rubric_of(item, lang), text).score > 0.1
    yield (
        f"\n## Attacks made by a program\n\n`bench/junk.py`, seeds from 500, held-out items: "
        f"{sum(tried.values()) - sum(passed.values())} of {sum(tried.values())} get a score of 0.1 at most "
        f"({1 - sum(passed.values()) / sum(tried.values()):.2%}).\n"
    )
    above = [f"{kind} {count}/{tried[kind]}" for kind, count in passed.items() if count]
    yield f"Above 0.1: {', '.join(above) or 'none'}."


def part_worst(points: Sequence[Judged]) -> Iterator[str]:
    wrong = sorted((one for one in points if one.decided and not one.right), key=lambda one: -one.confidence)
    yield "\n## Worst cases\n\nThe surest of the wrong decisions on held-out items.\n"
    yield heading("where", "kind", "label", "verdict", "sure", "quote")
    for one in wrong[:WORST]:
        quote = one.quote.replace("\n", " ").replace("|", "\\|")
        yield f"| {one.where} {one.lang} | {one.kind} | {one.label} | {one.verdict} | {one.confidence:.2f} | {quote} |"


def part_english(path: Path) -> Iterator[str]:
    """The public set of answers about computer science: scores of two people, 0..5, questions apart."""
    from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor
    from sklearn.model_selection import GroupKFold

    with path.open(encoding="utf-8", newline="") as file:
        rows = [one for one in csv.DictReader(file) if one["ignored"] == "False"]
    table, kept = [], []
    for one in rows:
        point = {"id": "p1", "text": one["reference"]}
        rubric = rubric_from_json({"id": one["qid"], "lang": "en", "question": one["question"], "points": [point]})
        reading = read(rubric, one["answer"])
        words = len(one["answer"].split()) / max(1, len(one["reference"].split()))
        found = [] if reading is None else [*evidence(rubric, reading)[0].rows[0], words]
        kept.append(found)
    width = max(map(len, kept))
    table = np.array([found or [-1.0] * width for found in kept])
    marks = np.array([float(one["score"]) for one in rows])
    groups = [one["qid"] for one in rows]
    given = np.zeros_like(marks)
    for fit, test in GroupKFold(10).split(table, marks, groups):
        models = (
            ExtraTreesRegressor(300, min_samples_leaf=4, max_features=0.3, random_state=0),
            HistGradientBoostingRegressor(max_depth=3, max_iter=120, learning_rate=0.05, random_state=0),
        )
        given[test] = np.mean([one.fit(table[fit], marks[fit]).predict(table[test]) for one in models], axis=0)
    given = np.clip(given, 0, 5)
    correlation = float(np.corrcoef(given, marks)[0, 1])
    error = float(np.sqrt(((given - marks) ** 2).mean()))
    yield (
        f"\n## Public English set\n\nMohler, Bunescu, Mihalcea 2011: {len(rows)} answers to {len(set(groups))} "
        "questions, the reference answer as the only point. Trees over the same evidence, ten folds, questions apart.\n"
    )
    yield heading("", "Pearson", "RMSE")
    yield f"| this evidence | {correlation:.3f} | {error:.3f} |"
    yield f"| the mean of the other questions | 0 | {float(marks.std()):.3f} |"
    for name, value, rmse in PUBLISHED:
        yield f"| {name} | {value:.2f} | {'' if rmse is None else f'{rmse:.2f}'} |"


START = """
import resource, sys, time
start = time.perf_counter()
from sobes.grading.engine import assess
from sobes.grading.rubric import rubric_from_json
rubric = rubric_from_json({"id": "q", "lang": "ru", "question": "Что такое GIL?",
    "points": [{"id": "p1", "text": "Байт-код исполняет один поток"}]})
assess(rubric, "GIL пускает исполнять байт-код лишь один поток.")
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def part_speed(cases: Sequence[Case]) -> Iterator[str]:
    starts = []
    for _ in range(5):
        told = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True).stdout.split()
        starts.append((float(told[0]), float(told[1])))
    times, cpu = [], time.process_time()
    for case in cases:
        start = time.perf_counter()
        assess(case.rubric, case.answer)
        times.append(time.perf_counter() - start)
    cpu = time.process_time() - cpu
    long = " ".join(case.answer for case in cases)[:20_000]
    start = time.perf_counter()
    assess(cases[0].rubric, long)
    took = time.perf_counter() - start
    words = statistics.mean(len(case.answer.split()) for case in cases)
    p95, median = statistics.quantiles(times, n=20)[-1] * 1000, statistics.median(times) * 1000
    first, most = statistics.median(s for s, _ in starts), max(m for _, m in starts)
    yield (
        f"\n## Speed\n\nOne process, {len(times)} answers of {words:.0f} words, one after the other: "
        f"{len(times) / sum(times):.1f} answers a second ({len(times) / cpu:.1f} by processor time), p95 {p95:.0f} ms, "
        f"median {median:.0f} ms. 20,000 characters: {took:.1f} s. First answer of a new process after {first:.1f} s "
        f"(median of 5), {most:.0f} MB at most."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--seeds", type=int, default=2, help="of generated attacks")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    texts = bank_texts()
    held = [case for case in answers(texts) if case.held]
    points, _, _ = judged(held, assess)
    lines = [
        "# The grader's report card\n",
        f"Made by `{COMMAND} --write`. Items, questions and answers here were left out of every fit and of every "
        f"choice of a threshold; `bench/cases.py` says which. {' '.join(TERMS.split())}",
        *part_speed(held),
        *part_points("Held-out items", held),
        *part_kinds(points),
        *part_calibration(points),
        *part_attacks([(item, lang) for item, lang in texts if held_main(item.id)], options.seeds),
    ]
    if options.data:
        asked = [case for case in questions(options.data) if case.held]
        lines += part_points("Held-out questions with rubrics of another form", asked)
        lines += part_kinds(judged(asked, assess)[0])
        lines += part_english(options.data / "mohler2011.csv")
    lines += part_worst(points)
    card = "\n".join(lines) + "\n"
    print(card)
    if options.write:
        CARD.write_text(card, encoding="utf-8")


TERMS = """
*Earned*: covered or partial. *Honest*: no attack, no planted mistakes. *Decided*: not "cannot tell". *Right*: earned as
labelled, and held against the answer only where it says the opposite. *Denials earned*: share of the points that the
answer contradicts and that are credited all the same. *Macro-F1*: earned, missed, contradicted; "cannot tell" is right
nowhere. *QWK*: quadratic weighted kappa of scores in six grades.
"""

if __name__ == "__main__":
    main()
