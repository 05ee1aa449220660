"""What a report says and in which order: the document as parts. Markdown, HTML and PDF show these and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sobes.bank.item import Lang
from sobes.i18n import translations
from sobes.reports.document import AnswerView, Bar, Document, PointLine, SecondLine, SecondView, undecided
from sobes.reports.parts import (
    BarRow,
    Bars,
    Entries,
    Entry,
    Facts,
    Heading,
    Mark,
    Part,
    Prose,
    Said,
    Tag,
    Text,
    Timeline,
)
from sobes.reports.words import (
    clock,
    day,
    decimal,
    duration,
    one_line,
    percent,
    right_word,
    self_grade_word,
    severity_word,
    verdict_word,
)

KIND_OF_VERDICT = {
    "covered": "good", "partial": "warn", "cannot_tell": "warn", "missed": "", "contradicted": "bad",
}  # fmt: skip


def title_of(document: Document) -> str:
    return translations(document.lang).gettext("Interview of %(day)s") % {"day": day(document.started, document.lang)}


def contents(document: Document) -> tuple[Part, ...]:
    """The whole report."""
    return (
        Heading(1, title_of(document)),
        *verdict_parts(document),
        *score_parts(document),
        *study_parts(document),
        *course_parts(document),
        *answers_parts(document),
    )


def verdict_parts(document: Document) -> Iterator[Part]:
    _ = translations(document.lang).gettext
    yield Heading(2, _("Level verdict"))
    yield Text(document.verdict, "strong")
    yield Text(document.verdict_note)
    likeliest = document.numbers.verdict.likeliest
    rows = (BarRow(bar.title, bar.score, "likely" if bar.name == likeliest else "other") for bar in document.belief)
    yield Bars("belief", _("Belief in each standing"), tuple(rows))
    yield Text(
        _("An estimate from assumed chances, not a measurement: docs/report.md tells how it is counted."), "muted"
    )


def score_parts(document: Document) -> Iterator[Part]:
    _ = translations(document.lang).gettext
    yield Heading(2, _("Knowledge and reasoning"))
    both = (BarRow(_("Knowledge"), document.knowledge), BarRow(_("Reasoning"), document.reasoning, "reasoning"))
    yield Bars("scores", _("The whole interview"), both)
    told = _(
        "Knowledge: the mean score of all questions. Reasoning is counted apart: the share of four signs "
        "(why, example, trade-off, limits) in the answers."
    )
    yield Text(told, "muted")
    if document.sections:
        yield Bars("sections", _("Knowledge by section"), bar_rows(document.sections))
        yield Bars("levels", _("Points earned by their level"), bar_rows(document.levels, by_level=True))


def bar_rows(bars: Sequence[Bar], by_level: bool = False) -> tuple[BarRow, ...]:
    return tuple(BarRow(bar.title, bar.score, bar.name if by_level else "") for bar in bars)


def study_parts(document: Document) -> Iterator[Part]:
    _ = translations(document.lang).gettext
    yield Heading(2, _("What to study next"))
    if not document.study:
        yield Text(_("Nothing was missed in the questions that were asked."))
        return
    wrong = (Tag(_("contradicted"), "bad"),)
    yield Entries(
        tuple(
            Entry(line.text, (Tag(line.item_id), Tag(line.level, line.level), *(wrong if line.contradicted else ())))
            for line in document.study
        )
    )


def course_parts(document: Document) -> Iterator[Part]:
    """How the interview went: what was asked, how long it took, how it ended."""
    _ = translations(document.lang).gettext
    numbers = document.numbers
    mains = {"asked": numbers.mains_asked, "planned": document.planned_mains, "right": numbers.mains_right}
    follow_ups = str(numbers.follow_ups_asked)
    if numbers.depth is not None:
        follow_ups = _("%(asked)s asked; %(depth)s right on average after a right main question") % {
            "asked": numbers.follow_ups_asked, "depth": decimal(numbers.depth, document.lang),
        }  # fmt: skip
    yield Heading(2, _("How it went"))
    yield Facts((
        (_("Started"), f"{day(document.started, document.lang)}, {clock(document.started)}"),
        (_("Level of the questions"), document.level),
        (_("Kind"), {"training": _("training"), "exam": _("exam")}.get(document.feedback, document.feedback)),
        (_("End"), document.ended),
        (_("Main questions"), _("%(asked)s of %(planned)s asked, %(right)s right") % mains),
        (_("Follow-ups"), follow_ups),
        (_("Time"), _("%(spent)s of %(planned)s min") % {
            "spent": duration(numbers.seconds, document.lang), "planned": document.minutes,
        }),
        (_("Answers taken back"), str(numbers.taken_back)),
        (_("Points that nobody could tell"), str(undecided(document))),
        (_("Seed"), str(document.seed)),
        (_("Interview"), document.interview_id),
    ))  # fmt: skip
    if document.answers:
        yield timeline_of(document)


def timeline_of(document: Document) -> Timeline:
    _ = translations(document.lang).gettext
    legend = _(
        "Filled: right. Hollow: wrong. Dashed: open. Tall: main question. Low: follow-up. The wider, the more time."
    )
    return Timeline(
        "timeline", _("Course of the interview"), legend,
        tuple(mark_of(number, view, document.lang) for number, view in numbered(document.answers)),
    )  # fmt: skip


def mark_of(number: str, view: AnswerView, lang: Lang) -> Mark:
    words = f"{number} ({view.item_id}): {outcome(view, lang)}, {duration(view.seconds, lang)}"
    return Mark(number, view.follow_up > 0, view.right, view.seconds, words)


def numbered(answers: Sequence[AnswerView]) -> Iterator[tuple[str, AnswerView]]:
    """Answers with the numbers that the report gives them: "3" is a main, "3.2" its second follow-up asked."""
    main = follow_up = 0
    for view in answers:
        main, follow_up = (main, follow_up + 1) if view.follow_up else (main + 1, 0)
        yield f"{main}.{follow_up}" if follow_up else str(main), view


def outcome(view: AnswerView, lang: Lang) -> str:
    return self_grade_word(view.self_grade, lang) if view.self_grade else right_word(view.right, lang)


def answers_parts(document: Document) -> Iterator[Part]:
    _ = translations(document.lang).gettext
    yield Heading(2, _("Answers"))
    if not document.answers:
        yield Text(_("No question was answered."))
    for number, view in numbered(document.answers):
        yield from answer_parts(number, view, document.lang)


def answer_parts(number: str, view: AnswerView, lang: Lang) -> Iterator[Part]:
    """One answer: question, response, judgement, misconceptions, reasoning, reference answer, proofs."""
    _ = translations(lang).gettext
    yield Heading(3, f"{number}. {one_line(view.question)}")
    facts = [view.item_id, view.section, outcome(view, lang)]
    if view.points or view.self_grade is None:
        facts.append(_("score %(share)s") % {"share": percent(view.score)})
    yield Text(" · ".join((*facts, duration(view.seconds, lang))), "muted")
    if not view.known:
        yield Text(_("The bank no longer has this question: only what the interview kept is shown."), "muted")
    yield Heading(4, _("Response"))
    yield Said(view.response) if view.response.strip() else Text(_("No answer: “I don't know”."), "muted")
    if view.points:
        yield Heading(4, _("Points"))
        yield Entries(tuple(point_entry(point, lang) for point in view.points))
    if view.second:
        yield from second_parts(view.second, lang)
    if view.wrongs:
        yield Heading(4, _("Misconceptions"))
        yield Entries(tuple(
            Entry(one.claim, (Tag(severity_word(one.severity, lang), "bad"),), one.quote,
                  (_("In truth: %(correction)s") % {"correction": one.correction},))
            for one in view.wrongs
        ))  # fmt: skip
    if view.reasoning:
        yield Heading(4, _("Signs of reasoning: %(share)s") % {"share": percent(view.reasoning_score)})
        yield Entries(tuple(sign_entry(sign.name, sign.quote, lang) for sign in view.reasoning))
    if view.reference:
        yield Heading(4, _("Reference answer"))
        yield from (Prose(level, text, view.text_lang) for level, text in view.reference)
    if view.proofs:
        yield Heading(4, _("Proofs"))
        yield Entries(tuple(Entry(proof.says, (Tag(proof.id),)) for proof in view.proofs))
        yield Entries((Entry(_("To run the proofs of this question:"), command=f"sobes bank prove {view.item_id}"),))


def point_entry(point: PointLine, lang: Lang) -> Entry:
    _ = translations(lang).gettext
    weight = _("weight %(weight)s") % {"weight": point.weight}
    tags = (
        Tag(verdict_word(point.verdict, lang), KIND_OF_VERDICT[point.verdict]),
        Tag(point.level, point.level),
        Tag(weight),
    )
    if point.by_person and point.verdict == "cannot_tell":
        note = _("left open by you")
    elif point.by_person:
        note = _("said by you, not by the grader")
    else:
        note = _("sure %(share)s") % {"share": percent(point.confidence)}
    return Entry(point.text, tags, point.quote, (note,))


def second_parts(second: SecondView, lang: Lang) -> Iterator[Part]:
    """The second judge's word: beside ours, in no number of the report."""
    _ = translations(lang).gettext
    yield Heading(4, _("Second judge"))
    if second.failed:
        yield Text(_("It gave no opinion: %(reason)s") % {"reason": second.failed})
    else:
        yield Text(_("Points on which it disagrees: %(count)s. Its word changes no score.") % {
            "count": second.differing,
        })  # fmt: skip
        yield Entries(tuple(second_entry(line, lang) for line in second.lines))
    yield Text(one_line(second.spent), "muted")


def second_entry(line: SecondLine, lang: Lang) -> Entry:
    _ = translations(lang).gettext
    ours = _("you: %(verdict)s") if line.by_person else _("program: %(verdict)s")
    tags = [Tag(ours % {"verdict": verdict_word(line.ours, lang)}, KIND_OF_VERDICT[line.ours])]
    if line.verdict is not None:
        theirs = _("second judge: %(verdict)s") % {"verdict": verdict_word(line.verdict, lang)}
        tags.append(Tag(theirs, KIND_OF_VERDICT[line.verdict]))
    if line.differs:
        tags.append(Tag(_("they disagree"), "bad"))
    notes = (_("No opinion on this point: %(reason)s.") % {"reason": line.note},) if line.note else ()
    return Entry(line.text, tuple(tags), line.quote, notes)


def sign_entry(name: str, quote: str, lang: Lang) -> Entry:
    _ = translations(lang).gettext
    return Entry(name, (Tag(_("found"), "good") if quote else Tag(_("not found")),), quote)
