"""Words of a text: what each one means (a root shared by synonyms) and whether it is affirmed or denied."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sobes.grading.lexicon import ANTONYMS, DENIALS_NEAR, DENIALS_WIDE, GENERAL, SYNONYMS, TWO_WAY
from sobes.stemming import stemmed

WORD = re.compile(r"__\w+__|[a-z]/[a-z]\b|[^\W_]+(?:[-_.'+#/][^\W_]+)*[+#]*(?:\([^()\s]{0,12}\))?|[<>=!]=?|%")
BOUNDARY = re.compile(r"[.,;:!?\n()—]")

WHOLE = SYNONYMS.keys() | ANTONYMS.keys() | set(SYNONYMS.values())

_lock = threading.Lock()
_analysers: list[Any] = []


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `text[start:end]`. `root` joins inflections and synonyms; `sign` is −1 where it is denied."""

    start: int
    end: int
    root: str
    sign: int
    pos: str  # morphological tag, "LATN", "NUMB" for others
    general: bool  # says little about any subject: function words, "можно", "делать"


def analyser() -> Any:
    """The Russian analyser, loaded once."""
    if not _analysers:
        with _lock:
            if not _analysers:
                import pymorphy3

                _analysers.append(pymorphy3.MorphAnalyzer(lang="ru"))
    return _analysers[0]


@lru_cache(maxsize=100_000)
def analysed(token: str) -> tuple[str, str]:
    """(lemma, tag) of one lower-case token."""
    if re.search("[а-я]", token):
        morph = analyser()
        with _lock:
            best = morph.parse(token)[0]
        lemma = best.normal_form.replace("ё", "е")
        case = best.tag.case
        return lemma, f"{best.tag.POS or 'UNKN'}{f'.{case}' if case else ''}"
    if token[0].isdigit():
        return token, "NUMB"
    return (stemmed(token, "english") if token.isalpha() and token.isascii() else token), "LATN"


@lru_cache(maxsize=100_000)
def meaning(token: str) -> tuple[str, int, str]:
    """(root, sign, tag): "неизменяемый" and "immutable" are the root "изменять" with sign −1."""
    lemma, tag = analysed(token)
    for candidate in (token, lemma, SYNONYMS.get(token, token), SYNONYMS.get(lemma, lemma)):
        if candidate in ANTONYMS:
            root, sign = ANTONYMS[candidate]
            return root, sign, tag
    for candidate in (token, lemma):
        if candidate in SYNONYMS:
            return SYNONYMS[candidate], 1, tag
    if tag != "LATN" and lemma.startswith("не") and len(lemma) > 5:
        rest, rest_tag = analysed(lemma[2:])
        if rest_tag.split(".")[0] == tag.split(".")[0] and known(lemma[2:]):
            root, sign, _ = meaning(rest)
            return root, -sign, tag
    for prefix, size in (("non", 3), ("un", 2), ("im", 2), ("in", 2)):
        if tag == "LATN" and token.startswith(prefix):
            rest = analysed(token[size:])[0] if len(token) > size + 3 else ""
            if rest in SYNONYMS or rest in TWO_WAY:
                return SYNONYMS.get(rest, rest), -1, tag
    return lemma, 1, tag


@lru_cache(maxsize=50_000)
def known(token: str) -> bool:
    morph = analyser()
    with _lock:
        return bool(morph.word_is_known(token))


def words_of(text: str, offset: int = 0) -> list[Word]:
    """The words of a normalised text, with denial resolved inside each clause."""
    found: list[Word] = []
    clause: list[tuple[int, int, str]] = []
    last = 0
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        if clause and BOUNDARY.search(gap):
            found += signed(clause, offset)
            clause = []
        token = match[0].strip("'.")
        clause += joined(token, match.start())
        last = match.end()
    return found + signed(clause, offset)


def joined(token: str, start: int) -> list[tuple[int, int, str]]:
    """ "io-bound" is one word, "list/tuple" and "key-value" are two."""
    whole = [(start, start + len(token), token)] if token else []
    if not re.search("[-/]", token) or token in GENERAL:
        return whole
    lemma = analysed(token)[0]
    if {token, lemma} & WHOLE or re.fullmatch("[a-z]/[a-z]", token):
        return whole
    return [(start + m.start(), start + m.end(), m[0]) for m in re.finditer(r"[^-/]+", token)]


def signed(clause: list[tuple[int, int, str]], offset: int) -> list[Word]:
    """Words of one clause: "не X" denies X, "нельзя"/"cannot" deny the verbs around, "без X" denies X."""
    tokens = [token for _, _, token in clause]
    means = [meaning(token) for token in tokens]
    signs = [sign for _, sign, _ in means]
    wide = False
    for index, token in enumerate(tokens):
        if token in DENIALS_WIDE:
            wide = True
        elif token in DENIALS_NEAR:
            target = next(
                (i for i in range(index + 1, min(index + 4, len(tokens))) if tokens[i] not in GENERAL),
                None,
            )
            if target is not None:
                signs[target] = -signs[target]
    if wide:
        for index, (_, _, tag) in enumerate(means):
            if tag.split(".")[0] in ("INFN", "VERB", "PRTS", "LATN") and tokens[index] not in GENERAL:
                signs[index] = -signs[index]
    return [
        Word(
            start + offset, end + offset, root, sign, tag,
            token in GENERAL or root in GENERAL or (len(token) == 1 and not token.isdigit()),
        )
        for (start, end, token), (root, _, tag), sign in zip(clause, means, signs, strict=True)
    ]  # fmt: skip
