"""Counts of a bank: what is written, proven and translated."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sobes.bank.item import LANGS, LEVELS, Bank, Item, Lang, Level, Main


@dataclass(frozen=True, slots=True)
class Counts:
    """What a set of mains holds. `tasks` are the tasks of the same section, or all."""

    mains: int
    follow_ups: int
    items: int
    points: int
    misconceptions: int
    proofs: int
    controls: int
    tasks: int
    items_with_proof: int
    items_with_proof_and_control: int
    samples: int


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """`weight` is in tenths of an item; `items` have at least one point of the level."""

    items: int
    points: int
    weight: int


@dataclass(frozen=True, slots=True)
class LanguageCounts:
    items: int
    points: int
    misconceptions: int
    samples: int


@dataclass(frozen=True, slots=True)
class Stats:
    total: Counts
    translations: Mapping[Lang, int]  # items with text in the language
    by_section: Mapping[str, Counts]
    by_level: Mapping[Level, LevelCounts]
    by_language: Mapping[Lang, LanguageCounts]


def stats(bank: Bank) -> Stats:
    """Count a bank. Every section of the taxonomy appears, written or not."""
    languages = {lang: of_language(bank.items, lang) for lang in LANGS}
    tasks = sections_of_tasks(bank.root)
    return Stats(
        total=count(bank.mains, len(tasks)),
        translations={lang: counts.items for lang, counts in languages.items()},
        by_section={
            section.slug: count((m for m in bank.mains if m.section == section.slug), tasks.count(section.slug))
            for section in bank.sections
        },
        by_level={level: of_level(bank.items, level) for level in LEVELS},
        by_language=languages,
    )


def sections_of_tasks(root: Path) -> list[str]:
    """The section of each task of a bank; "" where its file cannot be read, which the check tells."""
    found = []
    for path in sorted(root.glob("tasks/*/task.toml")):
        try:
            found.append(str(tomllib.loads(path.read_text(encoding="utf-8")).get("section", "")))
        except (OSError, ValueError):
            found.append("")
    return found


def count(mains: Iterable[Main], tasks: int) -> Counts:
    folders = tuple(mains)
    pairs = [(main, item) for main in folders for item in main.items]
    return Counts(
        mains=len(folders),
        follow_ups=sum(not item.is_main for _, item in pairs),
        items=len(pairs),
        points=sum(len(item.points) for _, item in pairs),
        misconceptions=sum(len(item.misconceptions) for _, item in pairs),
        proofs=sum(len(main.proofs) for main in folders),
        controls=sum(len(proof.controls) for main in folders for proof in main.proofs.values()),
        tasks=tasks,
        items_with_proof=sum(any(name in main.proofs for name in item.proof_ids()) for main, item in pairs),
        items_with_proof_and_control=sum(
            any(name in main.proofs and main.proofs[name].controls for name in item.proof_ids())
            for main, item in pairs
        ),
        samples=sum(len(prose.samples) for _, item in pairs for prose in item.prose.values()),
    )


def of_level(items: Iterable[Item], level: Level) -> LevelCounts:
    points = [[point for point in item.points if point.level == level] for item in items]
    flat = [point for group in points for point in group]
    return LevelCounts(
        items=sum(bool(group) for group in points), points=len(flat), weight=sum(point.weight for point in flat)
    )


def of_language(items: Iterable[Item], lang: Lang) -> LanguageCounts:
    written = [item.prose[lang] for item in items if lang in item.prose]
    return LanguageCounts(
        items=len(written),
        points=sum(len(prose.points) for prose in written),
        misconceptions=sum(len(prose.misconceptions) for prose in written),
        samples=sum(len(prose.samples) for prose in written),
    )
