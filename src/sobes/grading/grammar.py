"""Does a run of words read like language, or like words poured out of a rubric?

Each word gets a class (part of speech with case; a common function word is a class of its own). Language puts
classes in order: a preposition before its case, an adjective before its noun. The score of a run is
the mean, over neighbours, of the log-ratio of how often the second class follows the first to how often it occurs
at all; it is near zero for shuffled words, whatever the words. The table of pair counts was taken from connected prose
(docs/grading.md).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from sobes.grading.words import Word

TABLE = Path(__file__).parent / "order.json"
SMOOTHING = 0.5
LEAST_PAIRS = 6
MIXED_FROM = 0.3  # share of words of either language from which a run is of both
ORDER_BAR, ORDER_SLACK = 0.48, 0.9
LIST_SHARE, LIST_BAR = 0.2, 0.25
STRICT_BAR = 0.2
WELL_ORDERED = 0.7
TRUST = 0.4

PREDICATES = frozenset({"VERB", "PRTS", "ADJS", "PRED", "COMP", "INFN", "GRND"})
CLASSES = {
    "det": "the a an this that these those each every any some no all both its their his her your my our",
    "prep": "of in on at by for with from into over under about between through during without within per after before as",  # noqa: E501
    "conj": "and or but so because while although though whereas however if when then than unless until therefore",
    "pron": "it they he she we you i them him us me itself themselves which who what where how why there",
    "be": "is are was were be been being isn't aren't wasn't",
    "aux": "can could will would may might must should do does did has have had cannot can't don't doesn't didn't won't",  # noqa: E501
    "not": "not never only also just even still already very too",
    "to": "to",
}  # fmt: skip
CLOSED = {word: name for name, words in CLASSES.items() for word in words.split()}


def word_class(token: str, word: Word) -> str:
    """The class of a word: closed English classes by name, Russian ones by part of speech and case."""
    if token in CLOSED:
        return CLOSED[token]
    if word.pos == "LATN":
        ends = ("ing", "ed", "ly", "s")
        return next((f"lat-{end}" for end in ends if token.endswith(end) and len(token) > len(end) + 2), "lat")
    return word.pos


def classes_of(text: str, words: Sequence[Word], own: frozenset[str] = frozenset()) -> list[str]:
    """Classes of the words with "|" where punctuation parts them, "—" for a dash.

    A word of `own` is a class of its own, named "=word".
    """
    found: list[str] = []
    last: int | None = None
    for word in words:
        gap = text[last : word.start] if last is not None else ""
        if "—" in gap or "=" in gap:
            found.append("—")
        elif any(mark in gap for mark in ",;:()/|\n"):
            found.append("|")
        token = text[word.start : word.end]
        found.append(f"={token}" if token in own else word_class(token, word))
        last = word.end
    return found


def count_pairs(runs: Iterable[Sequence[str]]) -> dict[str, dict[str, int]]:
    """Counts of neighbours in connected prose: the table of `order_sum`."""
    pairs: Counter[tuple[str, str]] = Counter()
    for run in runs:
        pairs.update(pairwise(run))
    table: dict[str, dict[str, int]] = {}
    for (first, second), count in sorted(pairs.items()):
        table.setdefault(first, {})[second] = count
    return table


@lru_cache(maxsize=1)
def order_table() -> tuple[dict[str, dict[str, int]], dict[str, int], dict[str, int], int]:
    """(pairs, how often each class comes first, second, all pairs)."""
    pairs: dict[str, dict[str, int]] = json.loads(TABLE.read_text(encoding="utf-8"))["pairs"]
    first = {one: sum(row.values()) for one, row in pairs.items()}
    second: Counter[str] = Counter()
    for row in pairs.values():
        second.update(row)
    return pairs, first, dict(second), sum(first.values())


@lru_cache(maxsize=1)
def own_classes() -> frozenset[str]:
    """Function words that the table counts one by one."""
    return frozenset(json.loads(TABLE.read_text(encoding="utf-8"))["words"])


def is_latin(name: str) -> bool:
    """Whether a class is one of English words; "=word" is one by its letters."""
    return name.startswith("lat") or name in CLASSES or (name[:1] == "=" and name[1:].isascii())


def order_sum(run: Sequence[str]) -> tuple[float, int]:
    """Sum of the log-ratios over the neighbours of a run, and how many there were.

    Among Russian words the class of a Latin one is anybody's guess, so its pairs are left out there; where both
    languages are mixed, neighbours of one language are counted.
    """
    pairs, first, second, total = order_table()
    latin = sum(map(is_latin, run))
    russian = latin * 2 < len(run)
    mixed = MIXED_FROM * len(run) <= latin <= (1 - MIXED_FROM) * len(run)
    found = []
    for one, two in pairwise(run):
        if mixed and is_latin(one) != is_latin(two):
            continue
        if russian and not mixed and (one.startswith("lat") or two.startswith("lat")):
            continue
        expected = first.get(one, 0) * second.get(two, 0) / total
        seen = pairs.get(one, {}).get(two, 0)
        found.append(math.log((seen + SMOOTHING) / (expected + SMOOTHING)))
    return sum(found), len(found)


def disordered(
    runs: Iterable[Sequence[str]], general_share: float, *, strict: bool = False, trusted: bool = False
) -> bool:
    """Whether runs of classes together are too far from language.

    `trusted`: the text around reads like language, so only what is plainly scrambled is.

    The bar rises with the number of neighbours, since the mean of few says little, and for words without
    function words between them. Where the numbers come from: docs/grading.md.
    """
    sums = [order_sum(run) for run in runs]
    count = sum(n for _, n in sums)
    if count < LEAST_PAIRS:
        return False
    bar = ORDER_BAR - ORDER_SLACK / math.sqrt(count) + (LIST_BAR if general_share < LIST_SHARE else 0.0)
    bar += STRICT_BAR if strict else 0.0
    bar -= TRUST if trusted else 0.0
    return sum(one for one, _ in sums) / count < bar


def has_predicate(text: str, words: Sequence[Word]) -> bool:
    """Whether something is said of something: a verb, a short form, "—", "=", «это», «нет», an English verb."""
    run = classes_of(text, words)
    if any(one.split(".")[0] in PREDICATES or one in ("be", "aux", "not") for one in run):
        return True
    tokens = {text[word.start : word.end] for word in words}
    if tokens & {
        "это",
        "нет",
        "не",
        "без",
        "нельзя",
        "можно",
        "нужно",
        "надо",
        "сначала",
        "затем",
        "no",
        "without",
        "only",
    }:
        return True
    closed = sum(one in CLASSES for one in run)
    return "—" in run[1:-1] or closed >= 2 or (closed >= 1 and any(one in ("lat-s", "lat-ed") for one in run))
