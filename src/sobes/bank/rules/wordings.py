"""Wordings of points: paraphrases, anti-points, keys and subjects, which the grader lives on."""

from __future__ import annotations

from collections.abc import Iterator

from sobes.bank.rules.base import Here, Spot, rule, rules_in
from sobes.bank.rules.points import point_texts
from sobes.bank.rules.words import missing_groups, overlap, plain, says_any

VARIANTS = (1, 3)
TOO_CLOSE = 0.9


@rule("B321", "accept")
def accept(here: Here) -> Iterator[Spot]:
    low, high = VARIANTS
    for item, lang, pid, point in point_texts(here):
        if not low <= len(point.accept) <= high:
            at = here.prose(lang, item, "points", pid, "accept")
            yield Spot(at, f"{item.id} {pid} has {len(point.accept)} accepted wordings. Try: {low} to {high} in «…».")


@rule("B322", "anti")
def anti(here: Here) -> Iterator[Spot]:
    low, high = VARIANTS
    for item, lang, pid, point in point_texts(here):
        if not low <= len(point.anti) <= high:
            at = here.prose(lang, item, "points", pid, "anti")
            yield Spot(at, f"{item.id} {pid} has {len(point.anti)} anti-points. Try: {low} to {high} in «…».")


@rule("B323", "keys")
def keys(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        if not point.keys:
            at = here.prose(lang, item, "points", pid, "keys")
            yield Spot(at, f"{item.id} {pid} has no key terms. Try: один, по очереди | поток, thread.")


@rule("B324", "subject")
def subject(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        if not point.subject:
            at = here.prose(lang, item, "points", pid, "subject")
            yield Spot(at, f"{item.id} {pid} has no subject terms. Try: what the statement is about.")


@rule("B325", "keys-miss-text")
def keys_miss_text(here: Here) -> Iterator[Spot]:
    """The point said word for word must satisfy its own keys."""
    for item, lang, pid, point in point_texts(here):
        for group in missing_groups(point.text, point.keys):
            at = here.prose(lang, item, "points", pid, "keys")
            message = f"The text of {item.id} {pid} has none of the keys {', '.join(group)}."
            yield Spot(at, f"{message} Try: add the word that the text uses.")


@rule("B326", "keys-miss-accept")
def keys_miss_accept(here: Here) -> Iterator[Spot]:
    """So must each accepted wording, or the grader turns it down."""
    for item, lang, pid, point in point_texts(here):
        for wording in point.accept:
            for group in missing_groups(wording, point.keys):
                at = here.prose(lang, item, "points", pid, "keys")
                message = f"«{wording}» of {item.id} {pid} has none of the keys {', '.join(group)}."
                yield Spot(at, f"{message} Try: add the word that it uses.")


@rule("B327", "subject-misses-text")
def subject_misses_text(here: Here) -> Iterator[Spot]:
    for item, lang, pid, point in point_texts(here):
        if point.subject and not says_any(point.text, point.subject):
            at = here.prose(lang, item, "points", pid, "subject")
            message = f"The text of {item.id} {pid} names none of its subjects {', '.join(point.subject)}."
            yield Spot(at, f"{message} Try: add the word that the text uses.")


@rule("B328", "anti-same")
def anti_same(here: Here) -> Iterator[Spot]:
    """An anti-point that says the point itself would turn right answers into contradictions."""
    for item, lang, pid, point in point_texts(here):
        right = {bare(one) for one in (point.text, *point.accept)}
        for wording in point.anti:
            if bare(wording) in right:
                at = here.prose(lang, item, "points", pid, "anti")
                yield Spot(at, f"«{wording}» is both right and false for {item.id} {pid}. Try: make the anti-point false.")


@rule("B329", "accept-too-close", "warning")
def accept_too_close(here: Here) -> Iterator[Spot]:
    """A paraphrase in the point's own words teaches the grader nothing."""
    for item, lang, pid, point in point_texts(here):
        for wording in point.accept:
            if len(wording.split()) > 4 and overlap(wording, point.text) >= TOO_CLOSE:
                at = here.prose(lang, item, "points", pid, "accept")
                yield Spot(at, f"«{wording}» only repeats the words of {item.id} {pid}. Try: as people speak.")


@rule("B330", "repeated-wording")
def repeated_wording(here: Here) -> Iterator[Spot]:
    """The same wording twice, or one that is accepted and turned down at once."""
    for item, lang, pid, point in point_texts(here):
        seen: set[str] = set()
        for wording in (*point.accept, *point.reject):
            if bare(wording) in seen:
                at = here.prose(lang, item, "points", pid, "accept")
                yield Spot(at, f"«{wording}» of {item.id} {pid} stands twice. Try: another wording.")
            seen.add(bare(wording))


def bare(text: str) -> str:
    """Words only: for "the same text" without regard to signs and case."""
    return " ".join("".join(c if c.isalnum() else " " for c in plain(text)).split())


RULES = rules_in(globals())
