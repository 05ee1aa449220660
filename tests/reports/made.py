"""Interviews held for reports: the real store, bank, rules and grader; only the answers are written beforehand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path

from sobes import conduct
from sobes.bank.item import Item, Lang, SampleKind
from sobes.bank.parse import read_bank
from sobes.conduct import Desk, Interview
from sobes.grading.engine import assess
from sobes.interview.kit import Wishes
from sobes.interview.state import Ask, Confirm, Judge
from sobes.notes.own_items import OwnItem
from sobes.places import Places
from sobes.reports.document import Document, build_document
from sobes.store import Store
from tests.labelled import paraphrase

ROOT = Path(__file__).parents[2]
BANK, _ = read_bank(ROOT / "bank")
OWN = (OwnItem("own.1", "Что такое *PEP 8* и <b>зачем</b>?", "ru", "Стиль", "list.md", 3),)

Answering = Callable[[Item | None, int], str]  # the item, None for an own question; how many were answered


def sample(item: Item, kind: SampleKind, lang: Lang) -> str:
    """The bank's own sample answer of this kind, "" where it has none."""
    return next((one.text for one in item.text(lang).samples if one.kind == kind), "")


def hold(data: Path, answer: Answering, places: Places | None = None, **wishes: object) -> Interview:
    """An interview from its first question to its end; the person confirms every point they are asked about."""
    store = Store.open(places or Places.of(data, None))
    try:
        desk = Desk(store, BANK, assess, OWN)
        return held(desk, answer, replace(Wishes(seed=1, minutes=240, follow_ups=1), **wishes))  # type: ignore[arg-type]
    finally:
        store.close()


def held(desk: Desk, answer: Answering, wishes: Wishes) -> Interview:
    interview = conduct.begin(desk, wishes)
    confirmed = count()
    while True:
        match interview.step:
            case Ask(question):
                text = answer(BANK.item(question.id), len(interview.state.answers))
                interview = conduct.give_answer(desk, interview.id, question.id, text, 40.0 + len(text) / 10)
            case Confirm(given, points):
                word = [(point, "cannot_tell" if next(confirmed) % 2 else "covered") for point in points]
                interview = conduct.confirm_points(desk, interview.id, given.question.id, word)  # type: ignore[arg-type]
            case Judge(given):
                interview = conduct.self_grade(desk, interview.id, given.question.id, "partly")
            case _:
                return interview


def documented(interview: Interview, lang: Lang = "ru") -> Document:
    return build_document(interview.id, interview.created_at, interview.kit, interview.state, BANK, OWN, lang)


def by_turns(lang: Lang) -> Answering:
    """Full, partial, wrong, doubtful and no answer, one after another."""
    kinds: Mapping[int, SampleKind] = {0: "full", 1: "partial", 2: "wrong"}

    def answer(item: Item | None, answered: int) -> str:
        if item is None:
            return "Правила оформления кода."
        if answered % 5 == 3:
            return paraphrase(item.id, lang)
        kind = kinds.get(answered % 5)
        return sample(item, kind, lang) if kind else ""

    return answer
