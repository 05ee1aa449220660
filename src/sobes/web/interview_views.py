"""What the interview pages need, as small values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sobes.bank.item import Bank, Lang, Level
from sobes.conduct import Interview, replayed
from sobes.errors import SobesError
from sobes.i18n import told
from sobes.interview.kit import FEWEST_MAINS, Kit
from sobes.interview.report import build_report
from sobes.interview.state import Answer, Ask, State, conceals, is_right
from sobes.notes.own_items import OwnItem
from sobes.reports.document import question_text, section_name, verdict_words
from sobes.store import Store, StoredInterview

Dot = Literal["right", "wrong", "open", "now", ""]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The question that is asked now. Times are seconds."""

    item_id: str
    question: str
    section: str
    number: int
    total: int
    follow_up: int
    code: bool
    lang: Lang
    draft: str
    spent: float
    left: float
    dots: tuple[Dot, ...]
    last: str | None  # the item whose answer can be taken back


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One past or unfinished interview; `broken` says why it cannot be read, and then there are no numbers. An exam
    that goes on has neither knowledge nor verdict."""

    id: str
    started: datetime
    level: Level | str
    finished: bool
    mains_done: int = 0
    mains_all: int = 0
    answers: int = 0
    knowledge: float | None = None
    verdict: str = ""
    note: str = ""
    broken: str = ""


@dataclass(frozen=True, slots=True)
class SectionChoice:
    slug: str
    title: str
    mains: int


def question_view(
    interview: Interview, ask: Ask, bank: Bank, own: Sequence[OwnItem], draft: tuple[str, float]
) -> QuestionView:
    kit, state = interview.kit, interview.state
    item = bank.item(ask.question.id)
    return QuestionView(
        item_id=ask.question.id,
        question=question_text(ask.question.id, bank, own, kit.lang),
        section=section_name(bank, ask.question.section, kit.lang),
        number=ask.number,
        total=ask.total,
        follow_up=ask.follow_up,
        code=ask.question.code,
        lang=item.text_lang(kit.lang) if item else kit.lang,
        draft=draft[0],
        spent=draft[1],
        left=time_left(kit, state) - draft[1],
        dots=dots(kit, state, ask.number),
        last=state.answers[-1].question.id if state.answers else None,
    )


def time_left(kit: Kit, state: State) -> float:
    return kit.minutes * 60 - state.seconds


def dots(kit: Kit, state: State, now: int) -> tuple[Dot, ...]:
    """One mark for each planned main, for the progress line. An exam shows only that they were answered."""
    found: list[Dot] = []
    for number, planned in enumerate(kit.plan, 1):
        answer = state.answer(planned.main.id)
        if number == now:
            found.append("now")
        elif answer is None or not answer.judged:
            found.append("")
        else:
            found.append(dot(kit, answer))
    return tuple(found)


def dot(kit: Kit, answer: Answer) -> Dot:
    right = is_right(kit, answer)
    if kit.feedback == "exam" or right is None:
        return "open"
    return "right" if right else "wrong"


def section_choices(bank: Bank, lang: Lang) -> tuple[SectionChoice, ...]:
    counts = {main.number: main.section for main in bank.mains}
    return tuple(
        SectionChoice(s.slug, s.titles.get(lang, s.slug), sum(section == s.slug for section in counts.values()))
        for s in bank.sections
    )


def is_short(kit: Kit) -> bool:
    """Whether the chosen sections have fewer mains than an interview should have."""
    return len(kit.plan) < FEWEST_MAINS


def history(store: Store, lang: Lang) -> tuple[HistoryRow, ...]:
    """All interviews, newest first. One that cannot be read is listed with the reason, not left out."""
    return tuple(history_row(store, stored, lang) for stored in store.interviews())


def history_row(store: Store, stored: StoredInterview, lang: Lang) -> HistoryRow:
    try:
        interview = replayed(store, stored)
        report = build_report(interview.kit, interview.state)
    except SobesError as fault:
        return HistoryRow(stored.id, stored.created_at, stored.level, False, broken=told(fault, lang))
    hidden = conceals(interview.kit, interview.state)
    verdict, note = ("", "") if hidden else verdict_words(report, lang)
    return HistoryRow(
        id=stored.id, started=stored.created_at, level=interview.kit.level, finished=report.end is not None,
        mains_done=report.mains_asked, mains_all=len(interview.kit.plan), answers=len(interview.state.answers),
        knowledge=None if hidden else report.knowledge, verdict=verdict, note=note,
    )  # fmt: skip
