"""The Russian dictionary, loaded once."""

from __future__ import annotations

from functools import lru_cache

import pymorphy3

MORPH = pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def known(word: str) -> bool:
    """Whether some Russian word has this form."""
    return bool(MORPH.word_is_known(word.lower()))
