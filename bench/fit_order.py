"""Fit the table of word order: which word classes stand side by side in connected prose. Deterministic.

    python bench/fit_order.py [--data DIR] [--write]

Counts neighbours in the prose of the bank and in the honest answers of --data; nothing that is held out
(bench/cases.py). --write puts the table into the package.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from cases import bank_texts, held_main, questions

from sobes.bank.item import Item, Lang
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    items = [(item, lang) for item, lang in bank_texts() if not held_main(item.id)]
    asked = [case for case in (questions(options.data) if options.data else ()) if not case.held]
    table = fit_order(items, [case.answer for case in asked if case.honest])
    if options.write:
        text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
        grammar.TABLE.write_text(text + "\n", encoding="utf-8")
    print(f"{len(items)} item texts, {len(table['words'])} words of their own")  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
