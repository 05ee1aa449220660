"""Fit the data of the grader: the word-order table and the logistic weights. Deterministic; prints what it fits.

    python bench/fit_grading.py [--data DIR] [--bank DIR] [--order] [--weights]

Never read here: the labelled questions of `grading.HELD` and every main whose number leaves 1 by 4 (01, 05, 09, 45).
--order    counts neighbouring word classes in the connected prose of the other mains and in the honest labelled answers
--weights  logistic regression over the best segment of each point (multiple instances), signs fixed by meaning

Without either both are fitted, the table first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from grading import HONEST, ROOT, bank_cases, dev_cases, held_item

from sobes.bank.item import Item, Lang
from sobes.bank.parse import read_bank
from sobes.grading import grammar
from sobes.grading.plaintext import plain
from sobes.grading.segments import Segment, segments_of

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


def save(path: Path, table: dict[str, object]) -> None:
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--bank", type=Path, default=ROOT / "bank")
    parser.add_argument("--order", action="store_true")
    parser.add_argument("--weights", action="store_true")
    options = parser.parse_args()
    both = options.order == options.weights
    bank, _ = read_bank(options.bank)
    items = [(item, lang) for item in bank.items for lang in sorted(item.prose) if not held_item(item)]
    labelled = [case for case in (dev_cases(options.data) if options.data else ()) if not case.held]
    if both or options.order:
        table = fit_order(items, [case.answer for case in labelled if case.kind in HONEST])
        save(grammar.TABLE, table)
        print(f"order: {len(items)} item texts, {len(table['words'])} words of their own")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
