"""Labelled answers of every kind: what the grader is fitted on, and what it is measured on."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from junk import junk_of

from sobes.bank.item import Item, Lang
from sobes.bank.parse import read_bank
from sobes.grading.rubric import Rubric, RubricPoint, rubric_from_json, rubric_of

ROOT = Path(__file__).parents[1]
ANSWERS = Path(__file__).parent / "answers"
HELD_QUESTIONS = {"jwt", "redis", "docker", "asyncio"}  # of ru_points.jsonl
HONEST = frozenset(
    [
        "full",
        "terse",
        "partial",
        "paraphrase",
        "slang",
        "transcript",
        "mixed",
        "typos",
        "code",
        "long",
        "myth",
        "fluent",
        "voice",
        "tricky_true",
    ]
)
LABELS = ("covered", "partial", "missed", "contradicted")
Given = Literal["whole", "thinned", "statements"]


@dataclass(frozen=True, slots=True)
class Case:
    """An answer with its labels: points by id, and the misconceptions it asserts (None: nobody looked).

    `given`: how much of the rubric the grader gets; `group`: the main or question it belongs to, for splits;
    `held`: left out of every fit and of every choice.
    """

    source: str
    kind: str
    group: str
    held: bool
    given: Given
    rubric: Rubric
    answer: str
    labels: Mapping[str, str]
    wrong: frozenset[str] | None

    @property
    def honest(self) -> bool:
        return self.kind in HONEST


def bank_texts(folder: Path = ROOT / "bank") -> list[tuple[Item, Lang]]:
    return [(item, lang) for item in read_bank(folder)[0].items for lang in sorted(item.prose)]


def held_main(item_id: str) -> bool:
    """Mains whose number leaves 1 by 4: a third of the items."""
    return int(item_id[:2]) % 4 == 1


def answers(texts: Sequence[tuple[Item, Lang]], folder: Path = ANSWERS) -> Iterator[Case]:
    """The development set, each answer with the whole rubric."""
    rubrics = {(item.id, lang): rubric_of(item, lang) for item, lang in texts}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            rubric = rubrics[row["item"], row["lang"]]
            yield Case(
                "answers", row["kind"], row["item"][:2], held_main(row["item"]), "whole", rubric, row["text"],
                row["labels"], frozenset(row["misconceptions"]),
            )  # fmt: skip


def questions(folder: Path) -> Iterator[Case]:
    """Twelve Russian questions with rubrics of another form: `ru_points.jsonl`, `ru_points_adv.jsonl`."""
    for name in ("ru_points.jsonl", "ru_points_adv.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            points = [
                {"id": p["id"], "text": p["text"], "accept": p["variants"], "anti": [p["neg"]], "keys": p["keys"]}
                for p in row["points"]
            ]
            rubric = rubric_from_json(
                {
                    "id": row["qid"], "lang": "ru", "question": row["question"], "points": points,
                    "misconceptions": row["misconceptions"],
                }
            )  # fmt: skip
            labels = {pid: label if label in LABELS else "missed" for pid, label in row["labels"].items()}
            wrong = frozenset(mid for mid, asserted in row["misc_labels"].items() if asserted)
            held = row["qid"] in HELD_QUESTIONS
            yield Case("questions", row["kind"], row["qid"], held, "whole", rubric, row["answer"], labels, wrong)


def statements_only(case: Case) -> Case:
    """The same with the rubric as a stranger would send it: the sentences of points and misconceptions alone."""
    points = tuple(RubricPoint(p.id, p.text, p.weight) for p in case.rubric.points)
    wrong = tuple(replace(m, also=()) for m in case.rubric.misconceptions)
    return replace(case, given="statements", rubric=replace(case.rubric, points=points, misconceptions=wrong))


def thinned(case: Case) -> Case:
    """The same with a rubric that lacks some of its fields, drawn by the answer."""
    rng = random.Random(case.answer)
    rubric = case.rubric

    def poorer(point: RubricPoint) -> RubricPoint:
        return replace(
            point,
            keys=() if rng.random() < 0.5 else point.keys,
            anti=() if rng.random() < 0.4 else point.anti,
            subject=() if rng.random() < 0.5 else point.subject,
            reject=(),
            accept=point.accept[: rng.randrange(len(point.accept) + 1)],
        )

    points = tuple(map(poorer, rubric.points))
    wrong = rubric.misconceptions
    if rng.random() < 0.4:
        wrong = tuple(replace(m, also=()) for m in wrong)
    if rng.random() < 0.3:
        wrong = tuple(replace(m, contradicts=None) for m in wrong)
    return replace(case, given="thinned", rubric=replace(rubric, points=points, misconceptions=wrong))


def samples(item: Item, lang: Lang) -> Iterator[Case]:
    """The bank's own sample answers that say something."""
    rubric = rubric_of(item, lang)
    for sample in item.text(lang).samples:
        if sample.kind not in ("full", "partial", "wrong"):
            continue
        labels = {p.id: "covered" if p.id in sample.points else "missed" for p in rubric.points}
        for wrong in rubric.misconceptions:
            if wrong.id in sample.misconceptions and labels.get(wrong.contradicts or "") == "missed":
                labels[wrong.contradicts or ""] = "contradicted"
        asserted = frozenset(sample.misconceptions)
        yield case_of("samples", sample.kind, item, rubric, sample.text, labels, asserted)


BEGINNINGS = {
    "ru": ("", "Ну, ", "То есть ", "Ещё ", "Кроме того, ", "При этом ", "Насколько помню, ", "И "),
    "en": ("", "Well, ", "Also, ", "So ", "As far as I know, ", "And ", "Besides, "),
}


def mixtures(item: Item, lang: Lang, rng: random.Random, count: int) -> Iterator[Case]:
    """True and false statements of a rubric taken out of it and told in any order."""
    rubric = rubric_of(item, lang)
    for _ in range(count):
        told: list[str] = []
        labels: dict[str, str] = {}
        points: list[RubricPoint] = []
        for point in rubric.points:
            chance = rng.random()
            name, label = ("accept", "covered") if chance < 0.35 else ("anti", "contradicted")
            pool: tuple[str, ...] = getattr(point, name) if chance < 0.7 else ()
            labels[point.id] = label if pool else "missed"
            if pool:
                told.append(rng.choice(pool))
                point = replace(point, **{name: tuple(one for one in pool if one != told[-1])})
            points.append(point)
        rng.shuffle(told)
        if told:
            text = " ".join(begun(one, rng.choice(BEGINNINGS[lang])) for one in told)
            yield case_of("mixtures", "mixture", item, replace(rubric, points=tuple(points)), text, labels, None)


def singles(item: Item, lang: Lang, rng: random.Random, count: int) -> Iterator[Case]:
    """One true or false statement of a point as the whole answer, taken out of the rubric."""
    rubric = rubric_of(item, lang)
    for _ in range(count):
        for name, label in (("accept", "covered"), ("anti", "contradicted")):
            place = rng.randrange(len(rubric.points))
            point = rubric.points[place]
            pool: tuple[str, ...] = getattr(point, name)
            if not pool:
                continue
            text = rng.choice(pool)
            rest = replace(point, **{name: tuple(one for one in pool if one != text)})
            points = (*rubric.points[:place], rest, *rubric.points[place + 1 :])
            labels = {one.id: label if one.id == point.id else "missed" for one in rubric.points}
            yield case_of("singles", "single", item, replace(rubric, points=points), text, labels, None)


def begun(statement: str, beginning: str) -> str:
    first = statement[0].lower() if beginning else statement[0]
    return f"{beginning}{first}{statement[1:].rstrip('.')}."


def empty(item: Item, lang: Lang, texts: Sequence[tuple[Item, Lang]], rng: random.Random) -> Iterator[Case]:
    """Junk, and good answers to other questions: nothing of them counts."""
    rubric = rubric_of(item, lang)
    labels = dict.fromkeys((p.id for p in rubric.points), "missed")
    known = [one for one in texts if held_main(one[0].id) == held_main(item.id)]
    for kind, text in junk_of(item, lang, known, rng):
        yield case_of("junk", kind, item, rubric, text, labels, frozenset())
    others = [one for one, other in known if other == lang and one.main_id != item.main_id]
    for other_item in rng.sample(others, 2):
        for sample in other_item.text(lang).samples:
            if sample.kind == "full":
                yield case_of("foreign", "foreign", item, rubric, sample.text, labels, frozenset())


def case_of(
    source: str,
    kind: str,
    item: Item,
    rubric: Rubric,
    text: str,
    labels: Mapping[str, str],
    wrong: frozenset[str] | None,
) -> Case:
    return Case(source, kind, item.id[:2], held_main(item.id), "whole", rubric, text, labels, wrong)


def fitting(texts: Sequence[tuple[Item, Lang]], data: Path | None) -> Iterator[Case]:
    """Everything a fit may see: nothing held out."""
    own = [*answers(texts), *(questions(data) if data else ())]
    for case in own:
        if not case.held:
            yield case
            yield thinned(case)
            yield statements_only(case)
    for item, lang in texts:
        if not held_main(item.id):
            rng = random.Random(f"{item.id} {lang}")
            yield from samples(item, lang)
            yield from mixtures(item, lang, rng, 3)
            for case in singles(item, lang, rng, 3):
                yield case
                yield statements_only(case)
            yield from empty(item, lang, texts, rng)
