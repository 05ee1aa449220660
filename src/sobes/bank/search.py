"""Search the bank in Russian and English through misspellings. The index is built once; a search reads only it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sobes.bank.item import Bank, Item, ItemProse, Lang
from sobes.bank.spelling import bones, joined, other_keys, root, sound, variants, words

# what a word weighs by where it stands
QUESTION, TOPIC, TERM, POINT, TEXT = 6.0, 6.0, 2.0, 1.5, 0.7
SPELLINGS = 12  # nearest words looked at for one typed word
OTHER_LAYOUT = 0.9  # trust in a reading of the wrong keyboard
# roots of words that ask and do not tell what about
ASKING = frozenset(
    root(word)
    for word in words(
        """как что такое чем кто где когда почему зачем какой какие каких можно нужно нужен работает работать отличается
        отличаются различаются разница между объясните расскажите устроен бывают делает использовать для при
        how what which when why where does do is are work works differ difference between explain use used the"""
    )
)
FAR = 0.15  # share of the best score below which a hit is noise
MAIN = 1.1  # a main question before its follow-ups where they fit alike
PHRASING = 0.1  # what such a word weighs beside others
LEAST = 0.7  # similarity below which two spellings are different words


@dataclass(frozen=True, slots=True)
class Hit:
    """An item found. `score` only orders hits of one search; `snippet` is the passage that fits best."""

    item_id: str
    score: float
    question: str
    snippet: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class Document:
    """One item in one language, with the words of its passages."""

    item_id: str
    lang: Lang
    question: str
    passages: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Words → documents, and the coarser forms of every word."""

    documents: tuple[Document, ...]
    postings: Mapping[str, Mapping[int, float]]  # root → document → weight of the word there
    rarity: Mapping[str, float]  # root → inverse document frequency within its language
    shown: Mapping[str, str]  # root → a whole word, for suggestions
    sounds: Sequence[str]  # sorted, one for each of `roots`
    roots: Sequence[str]
    by_sound: Mapping[str, frozenset[str]]
    by_bones: Mapping[str, frozenset[str]]


def build_index(bank: Bank, own: Iterable[Item] = ()) -> Index:
    """Index every item of the bank, and a person's own items beside them, in each language it is written in."""
    items = [*bank.items, *own]
    rows = [(item, lang, prose) for item in items for lang, prose in item.prose.items()]
    postings: dict[str, dict[int, float]] = defaultdict(dict)
    seen: dict[str, set[str]] = defaultdict(set)  # root → words
    for number, (item, _, prose) in enumerate(rows):
        for text, weight in fields(item, prose):
            for word in words(text):
                seen[root(word)].add(word)
                there = postings[root(word)]
                # a word said again counts less and less
                there[number] = max(there.get(number, 0.0), weight) + 0.05 * weight
    documents = tuple(document(item, lang, prose) for item, lang, prose in rows)
    spelled = sorted({(sound(word), one) for one, forms in seen.items() for word in forms})
    return Index(
        documents=documents,
        postings=dict(postings),
        rarity={one: rarity(there, documents) for one, there in postings.items()},
        shown={one: min(forms, key=lambda word: (len(word), word)) for one, forms in seen.items()},
        sounds=[one for one, _ in spelled],
        roots=[one for _, one in spelled],
        by_sound=grouped(spelled),
        by_bones=grouped((bones(word), one) for one, forms in seen.items() for word in forms),
    )


def fields(item: Item, prose: ItemProse) -> Iterator[tuple[str, float]]:
    """Texts of an item with their weights."""
    yield prose.question, QUESTION
    yield " ".join((*item.topics, item.slug.replace("-", " "))), TOPIC if item.is_main else TERM
    for point in prose.points.values():
        yield " ".join((*point.subject, *(term for group in point.keys for term in group))), TERM
        yield " ".join((point.text, *point.accept)), POINT
    for wrong in prose.misconceptions.values():
        yield f"{wrong.claim} {wrong.correction}", TEXT
    for answer in prose.answers.values():
        yield answer, TEXT


def document(item: Item, lang: Lang, prose: ItemProse) -> Document:
    texts = [point.text for point in prose.points.values()]
    texts += [f"«{wrong.claim}» — {wrong.correction}" for wrong in prose.misconceptions.values()]
    passages = tuple((text, frozenset(root(word) for word in words(text))) for text in texts)
    return Document(item.id, lang, prose.question, passages)


def rarity(there: Mapping[int, float], documents: Sequence[Document]) -> float:
    """Inverse document frequency as in BM25, within the languages the word occurs in (never below 0.05)."""
    langs = {documents[number].lang for number in there}
    total = sum(one.lang in langs for one in documents)
    return max(0.05, math.log(1 + (total - len(there) + 0.5) / (len(there) + 0.5)))


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, one in pairs:
        found[key].add(one)
    return {key: frozenset(roots) for key, roots in found.items()}


def search(index: Index, text: str, limit: int = 10, lang: Lang | None = None) -> tuple[Hit, ...]:
    """Items for a query, best first, each once, in the language that fits the query better.

    `lang` keeps texts of one language. An empty query or one without any near word finds nothing.
    """
    asked = readings(index, text)
    total: dict[int, float] = defaultdict(float)
    for likeness in asked:
        telling = PHRASING if max(likeness, key=lambda one: likeness[one]) in ASKING else 1.0
        best: dict[int, float] = defaultdict(float)
        for one, trust in likeness.items():
            for number, weight in index.postings[one].items():
                best[number] = max(best[number], trust * trust * index.rarity[one] * weight)
        for number, score in best.items():
            total[number] += telling * score
    for number in total:
        total[number] *= MAIN if index.documents[number].item_id.endswith(".0") else 1.0
    order = sorted(total, key=lambda number: (-total[number], index.documents[number].item_id))
    hits: dict[str, Hit] = {}
    for number in order:
        if total[number] < FAR * total[order[0]]:
            break
        found = index.documents[number]
        if (lang is None or found.lang == lang) and found.item_id not in hits:
            passage = snippet(index, found, asked)
            hits[found.item_id] = Hit(found.item_id, round(total[number], 3), found.question, passage, found.lang)
        if len(hits) == limit:
            break
    return tuple(hits.values())


def readings(index: Index, text: str) -> list[dict[str, float]]:
    """For each typed word the roots it may mean, with their likeness 0..1. Words cut in two are joined."""
    pairs = [pair for typed in joined(text).split() for pair in on_either_keyboard(index, typed)]
    typed = [word for word, _ in pairs]
    found = [likeness for _, likeness in pairs]
    for at, (one, other) in enumerate(zip(typed, typed[1:], strict=False)):
        whole = likely(index, one + other)
        # «мета класс» is one word where neither half is known as well as the whole
        if top(whole) >= 0.9 and min(top(found[at]), top(found[at + 1])) < 0.9:
            found[at], found[at + 1] = whole, {}
    return [one for one in found if one]


def on_either_keyboard(index: Index, typed: str) -> list[tuple[str, dict[str, float]]]:
    """Words between two spaces with their readings; in the other layout where only that makes sense."""
    plain = [(word, likely(index, word)) for word in words(typed)]
    weakest = min((top(likeness) for _, likeness in plain), default=0.0)
    if weakest >= OTHER_LAYOUT or len(typed) < 3:
        return plain
    swapped = [(word, likely(index, word)) for word in words(other_keys(typed))]
    better = min((top(likeness) for _, likeness in swapped), default=0.0) * OTHER_LAYOUT > weakest
    return [(w, {one: OTHER_LAYOUT * n for one, n in found.items()}) for w, found in swapped] if better else plain


def top(likeness: Mapping[str, float]) -> float:
    return max(likeness.values(), default=0.0)


def likely(index: Index, word: str) -> dict[str, float]:
    """Roots of the bank that a typed word may mean."""
    found: dict[str, float] = {}
    for reading, trust in variants(word):
        for one, likeness in spelled_alike(index, reading):
            found[one] = max(found.get(one, 0.0), likeness * trust)
    best = top(found)
    # a word known as it is typed needs no guesses beside it
    return {one: likeness for one, likeness in found.items() if likeness >= max(LEAST * 0.8, best - 0.2)}


def spelled_alike(index: Index, word: str) -> Iterator[tuple[str, float]]:
    one = root(word)
    if one in index.postings:
        yield one, 1.0
    heard, bare = sound(word), bones(word)
    for same in index.by_sound.get(heard, ()):
        yield same, 0.95
    if len(bare) > 2:
        for same in index.by_bones.get(bare, ()):
            yield same, 0.82
    elif len(heard) > 2:
        for same in index.by_sound.get(heard.replace("j", "g"), ()):
            yield same, 0.8
    if len(heard) > 2:
        yield from begun(index, heard)
    if len(heard) < 4:
        return
    near = process.extract(
        heard, index.sounds, scorer=OSA.normalized_similarity, score_cutoff=LEAST, limit=SPELLINGS
    )
    for _, likeness, number in near:
        yield index.roots[number], 0.95 * likeness


def begun(index: Index, heard: str) -> Iterator[tuple[str, float]]:
    """Roots of words that begin with what was typed, nearer the more of the word is there."""
    at = bisect_left(index.sounds, heard)
    while at < len(index.sounds) and index.sounds[at].startswith(heard):
        yield index.roots[at], 0.7 + 0.25 * len(heard) / len(index.sounds[at])
        at += 1


def snippet(index: Index, found: Document, asked: Sequence[Mapping[str, float]]) -> str:
    """The passage of a document that says most of what was asked; the first one where none does."""

    def said(passage: tuple[str, frozenset[str]]) -> float:
        _, roots = passage
        return sum(
            max((trust * index.rarity[one] for one, trust in likeness.items() if one in roots), default=0.0)
            for likeness in asked
        )

    return max(found.passages, key=said, default=("", frozenset()))[0]


def suggest(index: Index, text: str) -> str | None:
    """The word of the bank nearest to a query that found nothing."""
    return next(iter(suggestions(index, text, 1)), None)


def suggestions(index: Index, text: str, limit: int = 3) -> tuple[str, ...]:
    """Words of the bank nearest to a query that found nothing."""
    found: dict[str, float] = {}
    for word in dict.fromkeys((*words(text), *words(other_keys(text)))):
        for reading, trust in variants(word):
            for _, likeness, number in process.extract(
                sound(reading), index.sounds, scorer=OSA.normalized_similarity, score_cutoff=0.4, limit=limit
            ):
                shown = index.shown[index.roots[number]]
                if len(shown) > 2:
                    found[shown] = max(found.get(shown, 0.0), likeness * trust)
    return tuple(sorted(found, key=lambda word: (-found[word], word))[:limit])
