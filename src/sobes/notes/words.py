"""Words of Russian and English text, folded so that spelling variants and word endings compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sobes.stemming import stemmed

# ё/е and the Ukrainian letters that a Ukrainian keyboard leaves in Russian words («єто», «котрій»,
# «бістрая»);
# ы is folded with и because і stands for both.
FOLD = (("ё", "е"), ("є", "э"), ("і", "и"), ("ї", "и"), ("ґ", "г"), ("ы", "и"))
WORD = re.compile(r"[^\W_]+(?:[+#]+|(?<=c)\+\+)?|__\w+__")

STOP = frozenset(
    [
        "а",
        "в",
        "во",
        "и",
        "или",
        "из",
        "за",
        "зачем",
        "как",
        "какие",
        "какой",
        "каких",
        "какая",
        "когда",
        "которые",
        "который",
        "к",
        "ко",
        "на",
        "над",
        "не",
        "ни",
        "но",
        "о",
        "об",
        "от",
        "по",
        "под",
        "при",
        "про",
        "с",
        "со",
        "то",
        "что",
        "чем",
        "чего",
        "чему",
        "это",
        "этот",
        "эти",
        "для",
        "до",
        "его",
        "ее",
        "их",
        "он",
        "она",
        "они",
        "она",
        "если",
        "бы",
        "ли",
        "же",
        "у",
        "уже",
        "так",
        "такое",
        "такие",
        "такой",
        "есть",
        "бивают",
        "бить",
        "был",
        "била",
        "лучше",
        "все",
        "всех",
        "всегда",
        "между",
        "где",
        "кто",
        "почему",
        "нужно",
        "нужни",
        "нужен",
        "можно",
        "свой",
        "своих",
        "через",
        "только",
        "vs",
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "between",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "to",
        "use",
        "used",
        "using",
        "what",
        "when",
        "where",
        "which",
        "why",
        "with",
        "you",
        "your",
    ]
)


def fold(text: str) -> str:
    """Lower case, NFC, ё→е, Ukrainian letters to the Russian ones they stand for, ы→и."""
    folded = unicodedata.normalize("NFC", text).lower()
    for old, new in FOLD:  # several times quicker than str.translate
        folded = folded.replace(old, new)
    return folded


@lru_cache(maxsize=50_000)
def normal(text: str) -> str:
    """Folded words parted by single blanks, without punctuation: the key of "the same text"."""
    return " ".join(WORD.findall(fold(text)))


def stems(text: str) -> tuple[str, ...]:
    """Stems of the content words, in order; single letters and function words are left out."""
    found = (stem(word) for word in WORD.findall(fold(text)) if word not in STOP)
    return tuple(one for one in found if len(one) > 1)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Snowball stem of one folded word, by its script."""
    return stemmed(word, "russian" if "а" <= word[0] <= "я" else "english")
