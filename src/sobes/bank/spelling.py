"""How people misspell terms: letter traps, the wrong keyboard, Russian letters for English words.

Every word has four forms, each coarser than the one before: the folded word, its stem, its sound in Latin letters
and its bones (the sound without vowels). «пайдентик» and "pydantic" share the bones "pdntk".
"""

from __future__ import annotations

import re
from functools import lru_cache

from sobes.bank.rules.words import stem

# Ukrainian і stands for и or ы and є for э or е, so those are one sound here
SOUNDS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e",
        "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "e", "ґ": "g",
    }
)  # fmt: skip
# English spelling → sound, in this order
ENGLISH = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        ("dj|dzh|zh|g(?=e)", "j"), ("[ts]ion", "shn"), ("ph", "f"), ("th", "t"), ("wh|w", "v"), ("ck", "k"),
        ("qu", "kv"), ("q", "k"), ("x", "ks"), ("c(?=[eiy])", "s"), ("c(?!h)", "k"), ("ee|ea", "i"), ("oo", "u"),
        ("y", "i"),
    )
)  # fmt: skip
DOUBLE = re.compile(r"([^0-9])\1+")
VOWEL = re.compile("[aeiou]")
LETTERS = str.maketrans("ёіїєґ", "еииег")
TO_CYRILLIC = str.maketrans("aceopxykmthbvi", "асеорхукмтнвви")
TO_LATIN = str.maketrans("асеорхукмтнві", "aceopxykmthbi")
LOOKALIKE = re.compile("[асеорхукмтнві]+")
LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
OTHER_KEYS = str.maketrans(LATIN_KEYS + RUSSIAN_KEYS, RUSSIAN_KEYS + LATIN_KEYS)

# slang whose sound does not lead to the word that texts use
SLANG = {
    "скуль": "sql", "сиквел": "sql", "эскуэль": "sql", "эскьюэль": "sql", "скл": "sql", "постгря": "postgresql",
    "постгрес": "postgresql", "постгре": "postgresql", "postgres": "postgresql", "кэш": "cache", "кеш": "cache",
    "эвейт": "await", "авейт": "await", "нью": "new", "кьюту": "queue", "кью": "queue", "кубер": "kubernetes",
    "кубернетес": "kubernetes", "жс": "js", "алхимия": "sqlalchemy", "селери": "celery", "сэлери": "celery",
    "джанга": "django", "фласк": "flask", "прокси": "proxy", "байткод": "байт-код", "ооп": "oop", "апишка": "api",
    "тесты": "test", "ассинк": "async", "эйсинк": "async", "дикт": "dict", "сет": "set", "корутины": "coroutine",
}  # fmt: skip


def words(text: str) -> list[str]:
    """Folded words of a text in order: lower case, one alphabet in a word, no underscores around names."""
    found = [one.strip("_") for one in re.findall(r"\w+", joined(text))]
    return [fold(one) for one in found if one]


def joined(text: str) -> str:
    """Lower case, with words cut at the end of a line and names such as "UTF-8" made whole."""
    whole = re.sub(r"(\w)-\s*\n\s*(\w)", r"\1\2", text.lower())
    return re.sub(r"\b(utf|ютф|pep|cp)[\s-](\d+)\b", r"\1\2", whole)


def other_keys(text: str) -> str:
    """What the same keys type in the other layout: "ghbdtn" and «привет»."""
    return text.lower().translate(OTHER_KEYS)


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """One alphabet and no ё: "cписок" with a Latin c becomes «список», «joinов» becomes "join"."""
    cyrillic, latin = len(re.findall("[а-яёіїєґ]", word)), len(re.findall("[a-z]", word))
    if cyrillic and latin:
        stem_and_ending = re.fullmatch("([a-z0-9]{2,})[а-яё]{1,3}", word)
        if stem_and_ending and latin > 2:
            return stem_and_ending[1]
        word = word.translate(TO_CYRILLIC if cyrillic >= latin else TO_LATIN)
    return word.translate(LETTERS)


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A word of either alphabet as it sounds, in Latin letters."""
    if word.isascii():
        text = word.lower()
        for pattern, new in ENGLISH:
            text = pattern.sub(new, text)
    else:
        text = word.lower().translate(SOUNDS).replace("dj", "j")
    return DOUBLE.sub(r"\1", text)


@lru_cache(maxsize=100_000)
def bones(word: str) -> str:
    """The consonants of its sound; hard and soft g are one: "gil" and «жил» are "gl"."""
    return DOUBLE.sub(r"\1", VOWEL.sub("", sound(word).replace("j", "g").replace("dg", "g")))


def variants(word: str) -> list[tuple[str, float]]:
    """Readings of a typed word with the trust in each, 0..1: itself, slang, letters that look alike."""
    found = [(word, 1.0)]
    if word in SLANG:
        found.append((SLANG[word], 1.0))
    if len(word) > 1 and LOOKALIKE.fullmatch(word):
        found.append((word.translate(TO_LATIN), 0.8))
    return found


def root(word: str) -> str:
    """Stem of a word, for equal words in different forms."""
    return stem(word)
