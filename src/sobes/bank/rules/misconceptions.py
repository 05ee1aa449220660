"""Misconceptions: how many, how bad, which point they contradict, and why they are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sobes.bank.item import SEVERITIES
from sobes.bank.rules.base import Here, Spot, near, rule, rules_in
from sobes.bank.rules.wordings import VARIANTS

COUNT = (2, 4)
REASON = 35  # characters


@rule("B501", "misconception-count")
def misconception_count(here: Here) -> Iterator[Spot]:
    low, high = COUNT
    for item in here.main.items:
        count = len(item.misconceptions)
        if not low <= count <= high:
            yield Spot(here.head("misconceptions", item), f"{item.id} has {count} misconceptions. Try: {low} to {high}.")


@rule("B502", "misconception-numbering")
def misconception_numbering(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        found = [one.id for one in item.misconceptions]
        wanted = [f"m{n}" for n in range(1, len(found) + 1)]
        if found != wanted:
            at = here.head("misconceptions", item)
            yield Spot(at, f"Misconceptions of {item.id} are {', '.join(found)}. Try: {', '.join(wanted)}.")


@rule("B503", "severity")
def severity(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        for wrong in item.misconceptions:
            if wrong.severity not in SEVERITIES:
                at = here.head(f"misconceptions.{wrong.id}", item)
                hint = near(str(wrong.severity), SEVERITIES) or f" Try: {', '.join(SEVERITIES)}."
                yield Spot(at, f'{item.id} {wrong.id} has severity "{wrong.severity}".{hint}')


@rule("B504", "contradicts")
def contradicts(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        points = [point.id for point in item.points]
        for wrong in item.misconceptions:
            if wrong.contradicts not in points:
                at = here.head(f"misconceptions.{wrong.id}", item)
                hint = near(wrong.contradicts, points) or f" Try one of: {', '.join(points)}."
                yield Spot(at, f'{item.id} {wrong.id} contradicts "{wrong.contradicts}", which is no point.{hint}')


@rule("B505", "misconception-prose")
def misconception_prose(here: Here) -> Iterator[Spot]:
    """Misconceptions of item.toml and of each prose file are the same."""
    for item, lang, prose in here.texts():
        wanted = [one.id for one in item.misconceptions]
        part = here.heading(lang, item.id, "misconceptions")
        titles = [child.title for child in part.children] if part else []
        for mid in wanted:
            if mid not in titles:
                at = here.prose(lang, item, "misconceptions")
                yield Spot(at, f"{item.id} {mid} is in item.toml but has no text here. Try: ### {mid}.")
        for mid in prose.misconceptions:
            if mid not in wanted:
                at = here.prose(lang, item, "misconceptions", mid)
                yield Spot(at, f"{item.id} {mid} is not in item.toml.{near(mid, wanted)}")


@rule("B506", "correction")
def correction(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        for mid, wrong in prose.misconceptions.items():
            if len(wrong.correction) < REASON:
                at = here.prose(lang, item, "misconceptions", mid)
                message = f"The reason against {item.id} {mid} has {len(wrong.correction)} characters."
                yield Spot(at, f"{message} Try: why it is wrong, in {REASON} or more.")


@rule("B507", "also")
def also(here: Here) -> Iterator[Spot]:
    low, high = VARIANTS
    for item, lang, prose in here.texts():
        for mid, wrong in prose.misconceptions.items():
            if not low <= len(wrong.also) <= high:
                at = here.prose(lang, item, "misconceptions", mid, "also")
                yield Spot(at, f"{item.id} {mid} has {len(wrong.also)} other wordings. Try: {low} to {high} in «…».")


@rule("B508", "straw-man", "warning")
def straw_man(here: Here) -> Iterator[Spot]:
    """Nobody says it that strongly: a misconception is what candidates really say."""
    for item, lang, prose in here.texts():
        for mid, wrong in prose.misconceptions.items():
            if re.search(r"\b(совсем не нуж|вообще не существует|absolutely never|does not exist at all)", wrong.claim, re.I):
                at = here.prose(lang, item, "misconceptions", mid)
                yield Spot(at, f"«{wrong.claim}» of {item.id} looks like a straw man. Try: what candidates really say.")


@rule("B509", "note-reference")
def note_reference(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        for wrong in item.misconceptions:
            if wrong.seed is not None and not re.fullmatch(r"[FPR]-\d{2,3}", str(wrong.seed)):
                at = here.head(f"misconceptions.{wrong.id}", item)
                yield Spot(at, f'Reference "{wrong.seed}" of {item.id} {wrong.id} is not like "F-35".')


RULES = rules_in(globals())
