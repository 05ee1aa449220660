"""Which item of the bank an imported question is: exactly, nearly, or none, with the reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from heapq import nlargest
from math import log, sqrt
from pathlib import Path
from typing import Literal

from rapidfuzz import fuzz

from sobes.bank.item import Bank, Item
from sobes.notes.lines import quote
from sobes.notes.numbered_notes import NumberedNotes
from sobes.notes.question_list import QuestionList
from sobes.notes.words import normal, stems
from sobes.saying import Saying, Value

MatchKind = Literal["exact", "near", "none"]

# Measured on the 480 questions of the reference list, each as a bank of its own. Right partners found above
# NEAR:
# another opening («Расскажите про…») 98 %, two words left out 92 %, a typing error in one long word of three
# 80 %.
# With the right partner taken away, 4.6 % of the questions still find a wrong one, nearly all of them about
# the same
# subject («Что такое distributed tracing?», «Как реализовать distributed tracing?»), so the reason is always
# shown.
NEAR = 0.70
SAME_PLACE = 0.25  # cosine of the stems, enough where half of the list is the reference list and the number agrees
LONGEST = 2000  # characters of a question that are compared


@dataclass(frozen=True, slots=True)
class Asked:
    """An imported question. `number` and `follow_up` are its place (follow_up 0 is the main)."""

    ref: str  # "2.1"
    text: str
    number: int
    follow_up: int
    line: int
    section: str = ""
    parent: str | None = None  # ref of its main


@dataclass(frozen=True, slots=True)
class Match:
    """What an imported question was matched to. `score` runs 0 … 1; `item_id` is None for kind "none"."""

    asked: Asked
    kind: MatchKind
    item_id: str | None
    score: float
    said: Value

    @property
    def reason(self) -> str:
        """In English; `sobes.i18n.tell` tells `said` in the person's language."""
        return str(self.said)


def asked_in(value: QuestionList | NumberedNotes) -> tuple[Asked, ...]:
    """All questions of a list, mains with their follow-ups in order; or the questions of notes."""
    if isinstance(value, NumberedNotes):
        return tuple(Asked(n.label, n.question, n.main, -1, n.line) for n in value.notes if n.question)
    rows = []
    for section in value.sections:
        for main in section.questions:
            ref = f"{main.number}.0"
            rows.append(Asked(ref, main.text, main.number, 0, main.line.number, section.title))
            for place, below in enumerate(main.follow_ups, 1):
                number = below.number or place
                line = below.lines[0].number
                rows.append(Asked(f"{main.number}.{number}", below.text, main.number, number, line, section.title, ref))
    return tuple(row for row in rows if row.text)


@dataclass(frozen=True, slots=True)
class Known:
    """One wording of an item: the question in one language."""

    item: Item
    text: str
    key: str
    vector: dict[str, float]


class Index:
    """Wordings of the bank by stem, weighted by rarity."""

    def __init__(self, wordings: Sequence[tuple[Item, str]]) -> None:
        spread = Counter(word for _, text in wordings for word in set(stems(text)))
        self.rarity = {word: log(1 + len(wordings) / count) for word, count in spread.items()}
        self.unseen = log(1 + max(1, len(wordings)))
        self.known = [Known(item, text, normal(text), self.vector(text)) for item, text in wordings]
        self.by_key: dict[str, list[Known]] = defaultdict(list)
        self.by_stem: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.known):
            self.by_key[one.key].append(one)
            for word in one.vector:
                self.by_stem[word].append(place)

    def vector(self, text: str) -> dict[str, float]:
        """Unit vector of stems weighted by rarity; words that no item has count as the rarest."""
        raw = {word: self.rarity.get(word, self.unseen) for word in stems(text)}
        size = sqrt(sum(weight * weight for weight in raw.values()))
        return {word: weight / size for word, weight in raw.items()} if size else {}

    def cosine(self, text: str, one: Known) -> float:
        """Shared rare stems, 0 … 1."""
        return sum(weight * one.vector.get(word, 0.0) for word, weight in self.vector(text).items())

    def nearest(self, text: str, key: str) -> tuple[Known, float] | None:
        """The likest wording that shares a stem with the text.

        Its score is half shared rare stems (cosine), half likeness of the letters whatever the order, 0 … 1.
        """
        cosine: dict[int, float] = defaultdict(float)
        for word, weight in self.vector(text).items():
            for place in self.by_stem.get(word, ()):
                cosine[place] += weight * self.known[place].vector[word]
        likest = nlargest(5, cosine, key=lambda place: (cosine[place], -place))
        scores = [
            (0.5 * cosine[place] + 0.5 * fuzz.token_sort_ratio(key, self.known[place].key) / 100, -place)
            for place in likest
        ]
        score, place = max(scores, default=(0.0, 1))
        return (self.known[-place], score) if scores else None


SEED = re.compile(r"004#(\d+\.\d+)$")


def digest(key: str) -> str:
    """Short name of a normalised question, so that the reference list is known without carrying its text."""
    return sha256(key.encode()).hexdigest()[:12]


@cache
def reference() -> dict[str, str]:
    """Digest of each question of the reference list → its place, "2.1"."""
    rows = (Path(__file__).parent / "reference_questions.txt").read_text(encoding="ascii").split("\n")
    return {name: place for row in rows if row and row[0] != "#" for place, name in [row.split()]}


@dataclass(frozen=True, slots=True)
class Context:
    """What questions are matched against. `same_list`: half of them are in the reference list."""

    index: Index
    by_seed: dict[str, Item]
    same_list: bool
    memory: dict[str, tuple[Known, float] | None]


def match_questions(questions: Sequence[Asked], bank: Bank) -> tuple[Match, ...]:
    """Match every question, in order. Equal texts are looked up once, so repeats cost next to nothing."""
    index = Index([(item, prose.question) for item in bank.items for prose in item.prose.values()])
    by_seed = {m[1]: item for item in bank.items if item.seed and (m := SEED.match(item.seed))}
    known = sum(digest(normal(asked.text[:LONGEST])) in reference() for asked in questions)
    context = Context(index, by_seed, 2 * known >= len(questions) > 0, {})
    found: list[Match] = []
    of_main: dict[str, str | None] = {}
    for asked in questions:
        match = one_match(asked, context, of_main.get(asked.parent) if asked.parent else None)
        if asked.follow_up == 0:
            of_main[asked.ref] = match.item_id
        found.append(match)
    return tuple(found)


def one_match(asked: Asked, context: Context, main_item: str | None) -> Match:
    """The match of one question; `main_item` is the item that its main was matched to."""
    index = context.index
    text = asked.text[:LONGEST]
    key = normal(text)
    telling = asked.parent is None or len(stems(text)) > 2  # "What is it for?" says nothing without its main
    same = index.by_key.get(key, []) if key else []
    under_main = [one for one in same if main_item and one.item.main_id == main_item]
    if same and (under_main or telling):
        item = (under_main or same)[0].item
        return Match(asked, "exact", item.id, 1.0, Saying("the same text but for case, punctuation, ё/е and letters"))
    place = reference().get(digest(key))
    if place and (seeded := context.by_seed.get(place)):
        why = Saying("question {place} of the reference list, which this item answers", place=place)
        return Match(asked, "exact", seeded.id, 1.0, why)
    here = context.by_seed.get(asked.ref) if context.same_list else None
    if here and (score := max(index.cosine(text, one) for one in index.known if one.item is here)) >= SAME_PLACE:
        why = Saying("at the place {place} of the reference list, reworded", place=asked.ref)
        return Match(asked, "near", here.id, round(score, 3), why)
    if key not in context.memory:
        context.memory[key] = index.nearest(text, key)
    near = context.memory[key]
    if near is None:
        return Match(asked, "none", None, 0.0, Saying("no item shares a rare word with it"))
    known, score = near[0], round(min(near[1], 0.999), 3)
    if score >= NEAR and (telling or known.item.main_id == main_item):
        shared = sorted(set(stems(text)) & known.vector.keys(), key=lambda word: (-index.rarity.get(word, 0.0), word))[
            :4
        ]
        why = Saying("like {question} (shared: {words})", question=quote(known.text, 60), words=", ".join(shared))
        return Match(asked, "near", known.item.id, score, why)
    likest = quote(known.text, 60)
    why = Saying("the likest is {item} {question}, below {near}", item=known.item.id, question=likest, near=NEAR)
    return Match(asked, "none", None, score, why)
