"""Twins: Russian and English say the same about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sobes.bank.item import LANGS, Item, ItemProse, Lang
from sobes.bank.rules.base import At, Here, Spot, rule, rules_in
from sobes.bank.rules.words import numbers, without_marks


def pairs(here: Here) -> Iterator[tuple[Item, ItemProse, ItemProse]]:
    """(item, Russian prose, English prose) of every item written in both."""
    for item in here.main.items:
        if "ru" in item.prose and "en" in item.prose:
            yield item, item.prose["ru"], item.prose["en"]


@rule("B901", "missing-twin", "warning")
def missing_twin(here: Here) -> Iterator[Spot]:
    """One warning for a main and a language: translations come later, but are counted."""
    for lang in LANGS:
        missing = [item.id for item in here.main.items if lang not in item.prose]
        if missing:
            path = here.main.folder / f"{lang}.md"
            message = f"{len(missing)} of {len(here.main.items)} items have no text in this language"
            yield Spot(At(path, 1), f"{message}: {', '.join(missing)}. Try: translate them.")


@rule("B902", "twin-points")
def twin_points(here: Here) -> Iterator[Spot]:
    """Sample answers of the same kind claim the same in both languages."""
    for item, ru, en in pairs(here):
        theirs = {one.kind: (one.points, one.misconceptions) for one in ru.samples}
        for sample in en.samples:
            claims = (sample.points, sample.misconceptions)
            if theirs.get(sample.kind, claims) != claims:
                message = f"The {sample.kind} sample of {item.id} claims something else than its Russian twin."
                at = here.prose("en", item, "samples", sample.kind)
                yield Spot(at, f"{message} Try: {', '.join(theirs[sample.kind][0]) or '—'}.")


@rule("B903", "twin-numbers")
def twin_numbers(here: Here) -> Iterator[Spot]:
    """Numbers of points and misconceptions are equal: 40 % may not become 4 %."""
    for item, ru, en in pairs(here):
        texts = [("points", k, p.text, en.points[k].text) for k, p in ru.points.items() if k in en.points]
        texts += [
            ("misconceptions", k, f"{m.claim} {m.correction}", f"{e.claim} {e.correction}")
            for k, m in ru.misconceptions.items()
            if (e := en.misconceptions.get(k))
        ]
        for part, name, russian, english in texts:
            ours, theirs = numbers(russian, "ru"), numbers(english, "en")
            if ours != theirs:
                odd = f"only ru: {listed(ours - theirs)}; only en: {listed(theirs - ours)}"
                yield Spot(here.prose("en", item, part, name), f"Numbers of {item.id} {name} differ ({odd}). Try: check.")


@rule("B904", "wrong-language")
def wrong_language(here: Here) -> Iterator[Spot]:
    """A text that was copied and not translated."""
    for item, lang, prose in here.texts():
        texts = [("", "", prose.question)]
        texts += [("answer", str(level), text) for level, text in prose.answers.items()]
        texts += [("points", pid, point.text) for pid, point in prose.points.items()]
        for part, child, text in texts:
            if speaks_other(without_marks(text), lang):
                at = here.prose(lang, item, part, child)
                name = "Russian" if lang == "ru" else "English"
                yield Spot(at, f"{item.id} {child or 'question'} is not in {name}. Try: translate it.")


def speaks_other(text: str, lang: Lang) -> bool:
    """Whether most letters belong to the other language's alphabet (terms in Latin are usual in Russian)."""
    cyrillic, latin = len(re.findall("[А-Яа-яЁё]", text)), len(re.findall("[A-Za-z]", text))
    if cyrillic + latin < 20:
        return False
    return cyrillic < 0.1 * latin if lang == "ru" else cyrillic > 0.2 * latin


def listed(found: frozenset[str]) -> str:
    return ", ".join(sorted(found)) or "—"


RULES = rules_in(globals())
