"""Values of the question bank: items with points, misconceptions, proofs, and their prose per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

Lang = Literal["ru", "en"]
Level = Literal["junior", "middle", "senior"]
Severity = Literal["critical", "major", "minor"]
SampleKind = Literal["full", "partial", "wrong", "keywords", "unknown"]

LANGS: tuple[Lang, ...] = ("ru", "en")
LEVELS: tuple[Level, ...] = ("junior", "middle", "senior")
SEVERITIES: tuple[Severity, ...] = ("critical", "major", "minor")


@dataclass(frozen=True, slots=True)
class Point:
    """One idea worth credit. `weight` is in tenths of the item: the weights of an item sum to 10."""

    id: str
    level: Level
    weight: int
    evidence: tuple[str, ...] = ()  # "proof:ID", "src:ID" or "practice"
    since: str | None = None  # "cpython 3.14"
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Misconception:
    """A known wrong idea and the point it contradicts."""

    id: str
    severity: Severity
    contradicts: str
    evidence: tuple[str, ...] = ()
    seed: str | None = None  # the error in the notes it comes from, "F-35"
    until: str | None = None


@dataclass(frozen=True, slots=True)
class PointProse:
    """A point in one language. `keys`: any term of a group, all groups. `subject`: what it is about."""

    text: str
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    anti: tuple[str, ...] = ()
    keys: tuple[tuple[str, ...], ...] = ()
    subject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MisconceptionProse:
    """What candidates say, why it is wrong, and other wordings of the same wrong idea."""

    claim: str
    correction: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled answer: the points it must earn and the misconceptions it asserts."""

    kind: SampleKind
    text: str
    points: tuple[str, ...] = ()
    misconceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemProse:
    """Everything people read about an item, in one language."""

    question: str
    answers: Mapping[Level, str]
    points: Mapping[str, PointProse]
    misconceptions: Mapping[str, MisconceptionProse]
    proofs: Mapping[str, str]
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Control:
    """A named edit of a proof's text after which its output must differ."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A program with its expected output. `needs`: component → version range, e.g. cpython → ">=3.12"."""

    id: str
    path: Path
    kind: Literal["py", "sql", "sh"]
    source: str
    expected: str | None
    shows: str
    needs: Mapping[str, str]
    controls: tuple[Control, ...]
    timeout: float = 20.0  # seconds
    memory: int = 512  # MB


@dataclass(frozen=True, slots=True)
class Item:
    """One gradable question. Follow-up 3 of main 12 is "12.3", the main itself "12.0"."""

    id: str
    version: int
    slug: str
    section: str
    topics: tuple[str, ...]
    points: tuple[Point, ...]
    misconceptions: tuple[Misconception, ...]
    prose: Mapping[Lang, ItemProse]
    seed: str | None = None  # the question it answers, "004#12.3"
    minutes: int = 4
    related: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()  # never asked in the same interview
    no_proof: str | None = None
    code_answer: bool = False  # asked as a coding question: the answer is a program

    @property
    def main_id(self) -> str:
        """Id of the main question this item belongs to: "12.3" → "12.0"."""
        return self.id.rpartition(".")[0] + ".0"

    @property
    def is_main(self) -> bool:
        return self.id == self.main_id

    def text(self, lang: Lang) -> ItemProse:
        """Prose in `lang`, or in the other language where the twin is missing."""
        return self.prose.get(lang) or next(iter(self.prose.values()))

    def text_lang(self, lang: Lang) -> Lang:
        """The language that `text(lang)` really returns."""
        return lang if lang in self.prose else next(iter(self.prose))

    def proof_ids(self) -> tuple[str, ...]:
        """Ids of the proofs that the points and misconceptions rest on, in order, without repeats."""
        tags = [tag for p in self.points for tag in p.evidence]
        tags += [tag for m in self.misconceptions for tag in m.evidence]
        return tuple(dict.fromkeys(tag.removeprefix("proof:") for tag in tags if tag.startswith("proof:")))


@dataclass(frozen=True, slots=True)
class Main:
    """A main question with its follow-ups: one folder of the bank."""

    number: int
    slug: str
    section: str
    folder: Path
    items: tuple[Item, ...]
    proofs: Mapping[str, Proof]
    sources: Mapping[str, str]
    applies_to: Mapping[str, str]
    facts_checked_on: date | None
    review_by: date | None


@dataclass(frozen=True, slots=True)
class Section:
    """One of the eight sections of the question list."""

    slug: str
    titles: Mapping[Lang, str]
    mains: tuple[int, ...]  # numbers declared by the taxonomy, written or not


@dataclass(frozen=True, slots=True)
class Bank:
    """All mains, in number order, with the taxonomy."""

    root: Path
    mains: tuple[Main, ...]
    sections: tuple[Section, ...]
    components: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for main in self.mains for item in main.items)

    def item(self, item_id: str) -> Item | None:
        """The item with this id; "2.1" and "02.1" are the same."""
        wanted = normal_id(item_id)
        return next((item for item in self.items if item.id == wanted), None)

    def main_of(self, item: Item) -> Main:
        return next(main for main in self.mains if any(one.id == item.id for one in main.items))


def normal_id(item_id: str) -> str:
    """"2" → "02.0", "2.1" → "02.1"; anything else is returned as it is."""
    number, _, follow_up = item_id.strip().partition(".")
    if number.isdecimal() and (not follow_up or follow_up.isdecimal()) and len(item_id) < 100:
        return f"{int(number):02d}.{int(follow_up or 0)}"
    return item_id.strip()
