"""Words, stems, numbers and key terms of Russian and English text, as the rules compare them."""

from __future__ import annotations

import re
from functools import lru_cache


from sobes.bank.item import Lang
from sobes.stemming import stemmed

STOP = frozenset(
    """и в во на не ни но а по к с со у о об от до из за при для как что это этот эта эти того тот та те его ее её их
    он она они оно она же ли бы или если то так там тут где когда только уже ещё еще чтобы через без над под между
    который которая которое которые которого которой быть есть был была было будет один одна одно раз все всё всех
    каждый любой сам само сама свой своя своё свои нет да может можно нужно после перед пока потому поэтому
    a an the and or of in on at to by for from with without is are was were be been it its this that these those
    as if then than not no so but into one each any all can may must do does has have when while which what who
    whose only also same other there their they you your he she we his her""".split()
)


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """Stems of the content words of a text (three letters or more), in either language."""
    return frozenset(stem(word) for word in tokens(text) if len(word) > 2 and word not in STOP)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    return stemmed(word, "russian" if re.search("[а-я]", word) else "english")


def plain(text: str) -> str:
    """Lower case, ё as е: the form in which words are compared."""
    return text.lower().replace("ё", "е")


def overlap(one: str, other: str, topic: str = "") -> float:
    """Share of the shorter text's stems that the other has too, 0..1, without those of the `topic` of both."""
    a, b = stems(one) - stems(topic), stems(other) - stems(topic)
    return len(a & b) / max(1, min(len(a), len(b)))


def tokens(text: str) -> list[str]:
    """Words in order, without underscores at their ends."""
    return [word for raw in re.findall(r"\w+", plain(text)) if (word := raw.strip("_"))]


def has_term(words: list[str], text: str, term: str) -> bool:
    """Whether a key term is said: its words are beginnings of words that stand in a row; signs match literally."""
    wanted = tokens(term)
    if not wanted:
        return plain(term) in plain(text)
    return any(
        all(word.startswith(start) for word, start in zip(words[at:], wanted, strict=False))
        for at in range(len(words) - len(wanted) + 1)
    )


def missing_groups(text: str, keys: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """The key groups of which the text says no term."""
    words = tokens(text)
    return [group for group in keys if not any(has_term(words, text, term) for term in group)]


def says_any(text: str, terms: tuple[str, ...]) -> bool:
    return not missing_groups(text, (terms,))


def numbers(text: str, lang: Lang) -> frozenset[str]:
    """Numerals of a text, with thousands joined and a dot for decimals: "1 000" (ru) = "1,000" (en) = "1000"."""
    gap = "," if lang == "en" else r"[ \u00a0\u2009\u202f]"
    joined = re.sub(rf"(?<![\d.,])(\d{{1,3}}(?:{gap}\d{{3}})+)(?![\d])", lambda m: re.sub(r"\D", "", m[1]), text)
    found = re.findall(r"(?<![\w.])\d+(?:[.,_]\d+)*", joined)
    return frozenset(number.replace("_", "").replace(",", ".") for number in found)


def without_code(text: str) -> str:
    """Text without fenced code."""
    return re.sub(r"^```.*?^```[^\n]*$", "", text, flags=re.S | re.M)


def without_marks(text: str) -> str:
    """Text without fenced code, with each `span` of code as one word."""
    return re.sub(r"`[^`]*`", "x", without_code(text))
