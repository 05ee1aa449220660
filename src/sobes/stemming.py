"""Snowball stems, for everything here that compares words."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Any, Literal

_one_at_a_time = Lock()  # a stemmer keeps the word that it works on


def stemmed(word: str, language: Literal["russian", "english"]) -> str:
    """The stem of one lower-case word; any thread may ask."""
    with _one_at_a_time:
        return str(stemmer(language).stemWord(word))


@lru_cache(maxsize=2)
def stemmer(language: str) -> Any:
    """Loaded on first use: it takes longer to import than most of the program."""
    import snowballstemmer

    return snowballstemmer.stemmer(language)
