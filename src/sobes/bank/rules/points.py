"""Points: how many, weights, levels, and statements that can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from sobes.bank.item import LEVELS, Item, Lang, PointProse
from sobes.bank.rules.base import Here, Spot, near, rule, rules_in
from sobes.bank.rules.words import overlap, stems

COUNT = (4, 8)
WEIGHT = (1, 4)
TENTHS = 10
LENGTH = 190  # characters of a statement
WORDS = 5
STATEMENTS = 3  # parts between semicolons
SAME_ITEM = 0.6  # share of stems from which two points of an item cannot be told apart
OTHER_ITEM = 0.8
IN_ANSWER = 0.4  # share of a point's stems that its answer has to say
VAGUE = re.compile(
    r"^(?:кандидат )?(?:понимает|знает|умеет|осозна[её]т|владеет)\b|\bумеет объяснить|может рассказать|"
    r"имеет представление|\bи т\. ?[дп]\.|и так далее|и тому подобн|правильно использ|корректно работ|"
    r"хорошо разбирается|\bважность\b|\bразличные\b|некоторые особенности|лучши[ех] практик|"
    r"^(?:the candidate )?(?:understands|knows|is aware|can explain|is able)\b|\betc\b|\band so on\b|"
    r"\bbest practices?\b|\bimportance of\b|\bvarious\b|\bworks? correctly\b|\bused? properly\b",
    re.I,
)


def point_texts(here: Here) -> Iterator[tuple[Item, Lang, str, PointProse]]:
    """(item, language, point id, prose) of every written point."""
    for item, lang, prose in here.texts():
        for pid, point in prose.points.items():
            yield item, lang, pid, point


@rule("B301", "point-count")
def point_count(here: Here) -> Iterator[Spot]:
    low, high = COUNT
    for item in here.main.items:
        if not low <= len(item.points) <= high:
            yield Spot(here.head("points", item), f"{item.id} has {len(item.points)} points. Try: {low} to {high}.")


@rule("B302", "point-numbering")
def point_numbering(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        wanted = [f"p{n}" for n in range(1, len(item.points) + 1)]
        found = [point.id for point in item.points]
        if found != wanted:
            first = next(one for one, right in zip(found, wanted, strict=True) if one != right)
            at = here.head(f"points.{first}", item)
            yield Spot(at, f"Points of {item.id} are {', '.join(found)}. Try: {', '.join(wanted)}.")


@rule("B303", "weights")
def weights(here: Here) -> Iterator[Spot]:
    low, high = WEIGHT
    for item in here.main.items:
        for point in item.points:
            if not low <= point.weight <= high:
                at = here.head(f"points.{point.id}", item)
                yield Spot(at, f"{item.id} {point.id} weighs {point.weight}. Try: 1 to 3, 4 for a main idea.")


@rule("B304", "weight-sum")
def weight_sum(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        total = sum(point.weight for point in item.points)
        if item.points and total != TENTHS:
            at = here.head("points", item)
            yield Spot(at, f"Weights of {item.id} sum to {total}. Try: {TENTHS} ({TENTHS - total:+d}).")


@rule("B305", "level")
def level(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        for point in item.points:
            if point.level not in LEVELS:
                at = here.head(f"points.{point.id}", item)
                yield Spot(at, f'{item.id} {point.id} has level "{point.level}".{near(str(point.level), LEVELS)}')


@rule("B306", "missing-level")
def missing_level(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        found = {point.level for point in item.points}
        missing = [one for one in LEVELS if one not in found]
        if item.points and missing and found <= set(LEVELS):
            yield Spot(here.head("points", item), f"{item.id} has no {' and no '.join(missing)} point. Try: add one.")


@rule("B307", "level-order")
def level_order(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        known = [point for point in item.points if point.level in LEVELS]
        for one, other in zip(known, known[1:], strict=False):
            if LEVELS.index(other.level) < LEVELS.index(one.level):
                at = here.head(f"points.{other.id}", item)
                message = f"{item.id} {other.id} ({other.level}) stands after {one.id} ({one.level})."
                yield Spot(at, f"{message} Try: junior, middle, senior.")


@rule("B308", "point-prose")
def point_prose(here: Here) -> Iterator[Spot]:
    """Points of item.toml and of each prose file are the same."""
    for item, lang, prose in here.texts():
        wanted = [point.id for point in item.points]
        for pid in wanted:
            if pid not in prose.points:
                at = here.prose(lang, item, "points")
                yield Spot(at, f"{item.id} {pid} is in item.toml but has no text here. Try: ### {pid}.")
        for pid in prose.points:
            if pid not in wanted:
                at = here.prose(lang, item, "points", pid)
                yield Spot(at, f"{item.id} {pid} is not in item.toml.{near(pid, wanted)}")


@rule("B309", "point-length")
def point_length(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        size, count = len(point.text), len(point.text.split())
        at = here.prose(lang, item, "points", pid)
        if size > LENGTH:
            yield Spot(at, f"{item.id} {pid} has {size} characters. Try: at most {LENGTH}, or two points.")
        elif count < WORDS:
            yield Spot(at, f"{item.id} {pid} has {count} words. Try: a whole statement of {WORDS} or more.")


@rule("B310", "vague-words")
def vague_words(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        if found := VAGUE.search(point.text):
            at = here.prose(lang, item, "points", pid)
            yield Spot(at, f'{item.id} {pid} says "{found[0]}": nobody can check it. Try: state the fact itself.')


@rule("B311", "many-statements", "warning")
def many_statements(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        parts = point.text.count(";") + 1
        if parts > STATEMENTS:
            yield Spot(here.prose(lang, item, "points", pid), f"{item.id} {pid} holds {parts} statements. Try: split it.")


@rule("B312", "overlapping-points")
def overlapping_points(here: Here) -> Iterator[Spot]:
    """Two points of one item that share most of their words are earned or missed together."""
    for item, lang, prose in here.texts():
        for (one, a), (other, b) in combinations(prose.points.items(), 2):
            share = overlap(a.text, b.text)
            if share > SAME_ITEM:
                at = here.prose(lang, item, "points", other)
                message = f"{item.id} {one} and {other} share {share:.0%} of their words."
                yield Spot(at, f"{message} Try: merge them, or say what differs.")


@rule("B313", "repeated-point", "warning")
def repeated_point(here: Here) -> Iterator[Spot]:
    """Nearly the same point in another item: asked twice, and two places to keep right."""
    mine = [(item, lang, pid, point.text) for item, lang, pid, point in point_texts(here)]
    earlier = [one for one in here.bank.mains if one.number <= here.main.number]
    others = [
        (item.id, lang, pid, point.text)
        for main in earlier
        for item in main.items
        for lang, prose in item.prose.items()
        for pid, point in prose.points.items()
    ]
    for item, lang, pid, text in mine:
        own = stems(text)
        for other_id, other_lang, other_pid, other_text in others:
            if other_lang != lang or other_id >= item.id:
                continue
            theirs = stems(other_text)
            if len(own & theirs) > OTHER_ITEM * max(4, min(len(own), len(theirs))):
                at = here.prose(lang, item, "points", pid)
                yield Spot(at, f"{item.id} {pid} nearly repeats {other_id} {other_pid}. Try: keep it in one of them.")


@rule("B314", "unsupported-point")
def unsupported_point(here: Here) -> Iterator[Spot]:
    """Nothing is asked of the candidate that the answer itself does not say."""
    for item, lang, prose in here.texts():
        said = stems(" ".join(prose.answers.values()))
        for pid, point in prose.points.items():
            wanted = stems(point.text)
            share = len(wanted & said) / max(1, len(wanted))
            if wanted and said and share < IN_ANSWER:
                at = here.prose(lang, item, "points", pid)
                message = f"The answer of {item.id} has only {share:.0%} of the words of {pid}."
                yield Spot(at, f"{message} Try: say it in the answer.")


RULES = rules_in(globals())
