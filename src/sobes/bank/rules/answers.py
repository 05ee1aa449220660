"""Questions and answers: three layers, budgets of words, phrases one can say aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from razdel import sentenize

from sobes.bank.item import LEVELS, Item, Lang
from sobes.bank.rules.base import Here, Spot, near, rule, rules_in
from sobes.bank.rules.words import without_code, without_marks

WORDS = {"junior": (12, 90), "middle": (20, 150), "senior": (20, 150)}
PHRASE = 38  # words one can say in one breath
QUESTION = 300  # characters


def layers(here: Here) -> Iterator[tuple[Item, Lang, str, str]]:
    """(item, language, level, text) of every layer of every answer."""
    for item, lang, prose in here.texts():
        for level, text in prose.answers.items():
            yield item, lang, str(level), text


@rule("B601", "answer-levels")
def answer_levels(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        found = list(prose.answers)
        if here.heading(lang, item.id, "answer") is not None and found != list(LEVELS):
            strange = next((one for one in found if one not in LEVELS), "")
            hint = near(strange, LEVELS) if strange else ""
            message = f"The answer of {item.id} has the layers {', '.join(found) or 'none'}."
            yield Spot(here.prose(lang, item, "answer"), f"{message}{hint or ' Try: junior, middle, senior.'}")


@rule("B602", "word-budget")
def word_budget(here: Here) -> Iterator[Spot]:
    for item, lang, level, text in layers(here):
        low, high = WORDS.get(level, (0, 10_000))
        count = len(re.findall(r"\S*\w\S*", without_code(text)))
        if not low <= count <= high:
            at = here.prose(lang, item, "answer", level)
            yield Spot(at, f"The {level} answer of {item.id} has {count} words. Try: {low} to {high}.")


@rule("B603", "long-phrase", "warning")
def long_phrase(here: Here) -> Iterator[Spot]:
    for item, lang, level, text in layers(here):
        for phrase in phrases(text):
            count = len(phrase.split())
            if count > PHRASE:
                at = here.prose(lang, item, "answer", level)
                start = " ".join(phrase.split()[:5])
                yield Spot(at, f'"{start} …" of {item.id} has {count} words. Try: at most {PHRASE} in a phrase.')


@rule("B604", "straight-quotes", "warning")
def straight_quotes(here: Here) -> Iterator[Spot]:
    """Russian prose is set in «ёлочки»."""
    for item, lang, level, text in layers(here):
        if lang == "ru" and '"' in without_marks(text):
            at = here.prose(lang, item, "answer", level)
            yield Spot(at, f"Straight quotes in the {level} answer of {item.id}. Try: «ёлочки», inside them „…“.")


@rule("B605", "question-form")
def question_form(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        asked = prose.question.rstrip()
        if not asked.endswith(("?", ".", "!")) or len(asked.split()) < 3:
            yield Spot(here.prose(lang, item), f"{item.id} is not a whole question. Try: as an interviewer says it aloud.")
        elif len(asked) > QUESTION:
            yield Spot(here.prose(lang, item), f"The question {item.id} has {len(asked)} characters. Try: {QUESTION}.")


@rule("B606", "bare-dunder")
def bare_dunder(here: Here) -> Iterator[Spot]:
    """Markdown turns a bare __new__ bold."""
    for item, lang, prose in here.texts():
        texts = [("", "", prose.question)]
        texts += [("answer", str(level), text) for level, text in prose.answers.items()]
        texts += [("points", pid, point.text) for pid, point in prose.points.items()]
        texts += [("misconceptions", mid, f"{m.claim} {m.correction}") for mid, m in prose.misconceptions.items()]
        for part, child, text in texts:
            if found := re.search(r"(?<![\w`])__\w+__(?![\w`])", without_marks(text)):
                at = here.prose(lang, item, part, child)
                yield Spot(at, f"{found[0]} of {item.id} would be shown bold. Try: `{found[0]}` in backticks.")


def phrases(text: str) -> Iterator[str]:
    """Sentences of a text; a list item or a paragraph ends one too."""
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", without_marks(text)):
        for one in sentenize(" ".join(block.split())):
            yield one.text


RULES = rules_in(globals())
