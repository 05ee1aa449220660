"""The report of an interview with every text it needs, in one language. All renderings show this one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sobes.bank.item import Bank, Item, Lang, Level, Main, Severity
from sobes.grading.assessment import CONFIRMED, PointVerdict
from sobes.grading.second.opinion import PointOpinion, SecondFailure, differs, fault_words, spent_words
from sobes.i18n import tell, translations
from sobes.interview.events import SelfGrade
from sobes.interview.kit import OWN_SECTION, Kit
from sobes.interview.report import Report, build_report, follow_up_number, score_of
from sobes.interview.state import Answer, State, is_right
from sobes.notes.own_items import OwnItem
from sobes.reports.words import percent


@dataclass(frozen=True, slots=True)
class PointLine:
    """One point of an answer: what it says, how it was judged, the words that the judgement rests on."""

    id: str
    text: str
    level: Level
    weight: int
    verdict: PointVerdict
    confidence: float
    quote: str
    by_person: bool


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A misconception that the answer asserts."""

    id: str
    claim: str
    correction: str
    severity: Severity
    quote: str


@dataclass(frozen=True, slots=True)
class ProofLine:
    id: str
    says: str


@dataclass(frozen=True, slots=True)
class ReasoningLine:
    """A sign of reasoning, with the quote that shows it, "" where the answer does not."""

    name: str
    quote: str


@dataclass(frozen=True, slots=True)
class SecondLine:
    """One point as the second judge sees it, beside `ours`. `verdict` is None where its opinion cannot be used, and
    `note` says why."""

    id: str
    text: str
    ours: PointVerdict
    by_person: bool
    verdict: PointVerdict | None
    quote: str
    differs: bool
    note: str


@dataclass(frozen=True, slots=True)
class SecondView:
    """The second judge's word on an answer. `failed` says why there is none, "" where there is. `cost` is in the
    currency of the person's prices, None where it is not known; `spent` says all that asking took."""

    model: str
    failed: str
    lines: tuple[SecondLine, ...]
    unknown: int
    seconds: float
    tokens_in: int | None
    tokens_out: int | None
    cost: float | None
    spent: str

    @property
    def differing(self) -> int:
        return sum(line.differs for line in self.lines)


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answered question. `right` is None while it hangs on open points; `known` is False where the bank no
    longer has the item, and then only what the log keeps is shown."""

    item_id: str
    question: str
    section: str
    follow_up: int
    response: str
    seconds: float
    score: float
    right: bool | None
    self_grade: SelfGrade | None
    points: tuple[PointLine, ...]
    wrongs: tuple[WrongLine, ...]
    reasoning: tuple[ReasoningLine, ...]
    reasoning_score: float | None
    reference: tuple[tuple[Level, str], ...]
    proofs: tuple[ProofLine, ...]
    text_lang: Lang
    known: bool
    second: SecondView | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A share with its name for people; `score` is None where nothing of it was asked."""

    name: str
    title: str
    score: float | None


@dataclass(frozen=True, slots=True)
class StudyLine:
    item_id: str
    text: str
    level: Level
    contradicted: bool


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that a report shows. Shares are 0..1, times are seconds."""

    interview_id: str
    lang: Lang
    started: datetime
    level: Level
    feedback: str
    seed: int
    minutes: int
    planned_mains: int
    verdict: str
    verdict_note: str
    belief: tuple[Bar, ...]
    knowledge: float | None
    reasoning: float | None
    sections: tuple[Bar, ...]
    levels: tuple[Bar, ...]
    answers: tuple[AnswerView, ...]
    study: tuple[StudyLine, ...]
    numbers: Report
    ended: str


def undecided(document: Document) -> int:
    """Points of the answers that nobody could tell: still open, or left so by the person."""
    return sum(point.verdict == "cannot_tell" for view in document.answers for point in view.points)


def build_document(
    interview_id: str, started: datetime, kit: Kit, state: State, bank: Bank, own: Sequence[OwnItem], lang: Lang
) -> Document:
    """Join the numbers of an interview with the words of the bank.

    `lang` is the reader's, for headings and verdicts; questions and points stay in the interview's language, as the
    answers and their quotes do.
    """
    numbers = build_report(kit, state)
    verdict, note = verdict_words(numbers, lang)
    return Document(
        interview_id=interview_id, lang=lang, started=started, level=kit.level, feedback=kit.feedback, seed=kit.seed,
        minutes=kit.minutes, planned_mains=len(kit.plan), verdict=verdict, verdict_note=note,
        belief=tuple(Bar(name, standing_name(name, lang), share) for name, share in numbers.verdict.belief.items()),
        knowledge=numbers.knowledge, reasoning=numbers.reasoning,
        sections=tuple(Bar(s.name, section_name(bank, s.name, lang), s.score) for s in numbers.sections),
        levels=tuple(Bar(s.name, s.name, s.score) for s in numbers.levels),
        answers=tuple(answer_view(kit, line.answer, bank, own, lang) for line in numbers.lines),
        study=study_lines(numbers, bank, kit.lang), numbers=numbers, ended=end_words(numbers, lang),
    )  # fmt: skip


def answer_view(kit: Kit, answer: Answer, bank: Bank, own: Sequence[OwnItem], lang: Lang) -> AnswerView:
    """One judged answer with its question, points, misconceptions and the reference answer."""
    item = bank.item(answer.question.id)
    prose = item.text(kit.lang) if item else None
    assessment = answer.assessment
    return AnswerView(
        item_id=answer.question.id,
        question=question_text(answer.question.id, bank, own, kit.lang),
        section=section_name(bank, answer.question.section, lang),
        follow_up=follow_up_number(kit, answer),
        response=answer.text,
        seconds=answer.seconds,
        score=score_of(answer),
        right=is_right(kit, answer) if answer.judged else None,
        self_grade=answer.self_grade,
        points=point_lines(answer, item, kit.lang),
        wrongs=wrong_lines(answer, item, kit.lang),
        reasoning=reasoning_lines(answer, lang),
        reasoning_score=assessment.reasoning.score if assessment and answer.text.strip() else None,
        reference=tuple(prose.answers.items()) if prose else (),
        proofs=proof_lines(bank.main_of(item), item, kit.lang) if item else (),
        text_lang=item.text_lang(kit.lang) if item else kit.lang,
        known=item is not None or any(one.id == answer.question.id for one in own),
        second=second_view(answer, point_lines(answer, item, kit.lang), lang),
    )


def question_text(item_id: str, bank: Bank, own: Sequence[OwnItem], lang: Lang) -> str:
    """The question in words, or its id where neither the bank nor the person's questions have it any more."""
    item = bank.item(item_id)
    if item is not None:
        return item.text(lang).question
    return next((one.question for one in own if one.id == item_id), item_id)


def point_lines(answer: Answer, item: Item | None, lang: Lang) -> tuple[PointLine, ...]:
    if answer.assessment is None:
        return ()
    texts = item.text(lang).points if item else {}
    judged = {point.id: point for point in answer.assessment.points}
    return tuple(
        PointLine(
            id=point.id, text=texts[point.id].text if point.id in texts else point.id, level=point.level,
            weight=point.weight, verdict=found.verdict, confidence=found.confidence, quote=found.quote,
            by_person=found.reason == CONFIRMED,
        )
        for point in answer.question.points
        if (found := judged.get(point.id)) is not None
    )  # fmt: skip


def second_view(answer: Answer, points: Sequence[PointLine], lang: Lang) -> SecondView | None:
    """The second judge's word on an answer beside ours, in the reader's language."""
    second = answer.second
    if second is None:
        return None
    failed, unknown = "", 0
    lines: tuple[SecondLine, ...] = ()
    if isinstance(second, SecondFailure):
        failed = tell(second.reason, lang)
    else:
        said = {point.id: point for point in second.points}
        lines = tuple(second_line(point, said[point.id], lang) for point in points if point.id in said)
        unknown = second.unknown
    spent = second.spent
    return SecondView(
        model=second.model, failed=failed, lines=lines, unknown=unknown, seconds=spent.seconds,
        tokens_in=spent.tokens_in, tokens_out=spent.tokens_out, cost=spent.cost, spent=tell(spent_words(second), lang),
    )  # fmt: skip


def second_line(point: PointLine, theirs: PointOpinion, lang: Lang) -> SecondLine:
    return SecondLine(
        id=point.id, text=point.text, ours=point.verdict, by_person=point.by_person, verdict=theirs.verdict,
        quote=theirs.quote, differs=differs(point.verdict, theirs.verdict),
        note=tell(fault_words(theirs.fault), lang) if theirs.fault else "",
    )  # fmt: skip


def wrong_lines(answer: Answer, item: Item | None, lang: Lang) -> tuple[WrongLine, ...]:
    if answer.assessment is None or item is None:
        return ()
    severities = {wrong.id: wrong.severity for wrong in item.misconceptions}
    texts = item.text(lang).misconceptions
    return tuple(
        WrongLine(wrong.id, texts[wrong.id].claim, texts[wrong.id].correction, severities[wrong.id], wrong.quote)
        for wrong in answer.assessment.misconceptions
        if wrong.asserted and wrong.id in texts and wrong.id in severities
    )


def reasoning_lines(answer: Answer, lang: Lang) -> tuple[ReasoningLine, ...]:
    if answer.assessment is None or not answer.text.strip():
        return ()
    _ = translations(lang).gettext
    found = answer.assessment.reasoning
    return (
        ReasoningLine(_("explains why"), found.explains_why),
        ReasoningLine(_("gives an example"), found.example),
        ReasoningLine(_("names a trade-off"), found.trade_off),
        ReasoningLine(_("names the limits"), found.limits),
    )


def proof_lines(main: Main, item: Item, lang: Lang) -> tuple[ProofLine, ...]:
    says: Mapping[str, str] = item.text(lang).proofs
    return tuple(
        ProofLine(proof, says.get(proof, main.proofs[proof].shows))
        for proof in item.proof_ids()
        if proof in main.proofs
    )


def study_lines(numbers: Report, bank: Bank, lang: Lang) -> tuple[StudyLine, ...]:
    lines = []
    for gap in numbers.gaps:
        item = bank.item(gap.item_id)
        text = item.text(lang).points.get(gap.point_id) if item else None
        if text is not None:
            lines.append(StudyLine(gap.item_id, text.text, gap.level, gap.contradicted))
    return tuple(lines)


def section_name(bank: Bank, slug: str, lang: Lang) -> str:
    if slug == OWN_SECTION:
        return translations(lang).gettext("My questions")
    return next((one.titles.get(lang, slug) for one in bank.sections if one.slug == slug), slug)


def standing_name(name: str, lang: Lang) -> str:
    return translations(lang).gettext("below junior") if name == "below" else name


def verdict_words(numbers: Report, lang: Lang) -> tuple[str, str]:
    """The verdict in a word or two, and what it rests on or what is missing for one."""
    _ = translations(lang).gettext
    ngettext = translations(lang).ngettext
    found = numbers.verdict
    if found.standing is not None:
        name = standing_name(found.standing, lang)
        sure = percent(found.belief[found.standing])
        rest = standing_name(found.second, lang)
        return name, _("Belief %(sure)s after %(count)s questions; otherwise rather %(second)s.") % {
            "sure": sure, "count": found.questions, "second": rest,
        }  # fmt: skip
    if found.questions == 0:
        return _("not enough evidence"), _("No question was answered yet.")
    between = _("Between %(first)s and %(second)s.") % {
        "first": standing_name(found.likeliest, lang), "second": standing_name(found.second, lang),
    }  # fmt: skip
    if found.more is None:
        more = _("The answers point both ways: more of the same would not decide it.")
    else:
        more = ngettext(
            "About %(num)s more question would decide it.", "About %(num)s more questions would decide it.", found.more
        ) % {"num": found.more}
    return _("not enough evidence"), f"{between} {more}"


def end_words(numbers: Report, lang: Lang) -> str:
    _ = translations(lang).gettext
    words = {
        "stopped": _("stopped by you"), "out-of-time": _("time ran out"), "all-asked": _("all questions asked"),
    }  # fmt: skip
    return words[numbers.end] if numbers.end else _("not finished yet")
