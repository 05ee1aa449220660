"""What an interview says in the terminal: its questions, the judgement of an answer, the report in short."""

from __future__ import annotations

import math

from sobes.bank.item import Bank, Lang
from sobes.cli.grade import MARKS
from sobes.cli.terminal import Terminal
from sobes.i18n import translations
from sobes.interview.kit import Kit
from sobes.interview.state import Ask, State
from sobes.reports.document import AnswerView, Bar, Document, section_name
from sobes.reports.words import percent, verdict_word

STYLES = {"covered": "green", "partial": "yellow", "missed": "", "contradicted": "red", "cannot_tell": "cyan"}


def tell_start(terminal: Terminal, interview_id: str, kit: Kit, lang: Lang) -> None:
    """What was planned, and how to answer."""
    _ = translations(lang).gettext
    terminal.say(
        _("Interview %(id)s: level %(level)s, main questions: %(mains)s, minutes: %(minutes)s, seed %(seed)s.")
        % {
            "id": interview_id, "level": kit.level, "mains": len(kit.plan), "minutes": kit.minutes, "seed": kit.seed,
        }
    )  # fmt: skip
    if kit.feedback == "exam":
        terminal.say(_("Exam: no judgement is shown before the end."))
    else:
        terminal.say(_("Training: every answer is judged at once."))
    terminal.say(_("End an answer with a dot on a line of its own. /? lists the commands."))


def tell_question(
    terminal: Terminal, step: Ask, kit: Kit, state: State, spent: float, bank: Bank, words: str, lang: Lang
) -> None:
    """The question with its number, section and the minutes left; `spent` seconds on it are not in the state yet."""
    _ = translations(lang).gettext
    main = _("Main %(number)s of %(total)s") % {"number": step.number, "total": step.total}
    number = main
    if step.follow_up:
        number = _("Follow-up %(number)s (%(main)s)") % {
            "number": step.follow_up, "main": main[:1].lower() + main[1:],
        }  # fmt: skip
    left = math.ceil((kit.minutes * 60 - state.seconds - spent) / 60)
    time = _("minutes left: %(num)s") % {"num": left} if left > 0 else _("time is up, this is the last answer")
    terminal.say()
    terminal.say(" · ".join((number, section_name(bank, step.question.section, lang), time)), "dim")
    terminal.say(words, "bold")
    if step.question.code:
        terminal.say(_("Answer with a program between two lines of ```; /edit opens your editor."))


def tell_judgement(terminal: Terminal, view: AnswerView, lang: Lang) -> None:
    """Score, points with quotes, misconceptions with corrections, signs of reasoning, names of proofs."""
    _ = translations(lang).gettext
    terminal.say()
    tell_score(terminal, view, lang)
    for point in view.points:
        lead = f"{MARKS[point.verdict]} "
        terminal.say(f"{verdict_word(point.verdict, lang)}: {point.text}", STYLES[point.verdict], lead)
        tell_quote(terminal, point.quote)
    for wrong in view.wrongs:
        terminal.say(_("Misconception: %(claim)s") % {"claim": wrong.claim}, "red", "! ")
        tell_quote(terminal, wrong.quote)
        terminal.say(_("In fact: %(correction)s") % {"correction": wrong.correction}, lead="  ")
    if view.reasoning:
        terminal.say(_("Reasoning: %(score)s") % {"score": percent(view.reasoning_score)})
        for sign in view.reasoning:
            terminal.say(sign.name, lead="  + " if sign.quote else "  − ")
            tell_quote(terminal, sign.quote, "    ")
    if view.proofs:
        terminal.say(_("Proofs, to run with sobes bank prove:"))
        for proof in view.proofs:
            terminal.say(f"{proof.id}: {proof.says}", lead="  ")


def tell_score(terminal: Terminal, view: AnswerView, lang: Lang) -> None:
    _ = translations(lang).gettext
    words = {True: _("right for the level"), False: _("not right for the level"), None: _("depends on open points")}
    score = _("Score: %(score)s") % {"score": percent(view.score)}
    terminal.say(f"{score}, {words[view.right]}", "bold")


def tell_quote(terminal: Terminal, quote: str, indent: str = "  ") -> None:
    if quote:
        terminal.say(f"«{' '.join(quote.split())}»", "italic", indent)


def tell_reference(terminal: Terminal, view: AnswerView, lang: Lang) -> None:
    """The reference answer, level by level, or that there is none."""
    _ = translations(lang).gettext
    terminal.say()
    if not view.reference:
        terminal.say(_("There is no reference answer to this question."))
    for level, text in view.reference:
        terminal.say(_("Reference answer, %(level)s:") % {"level": level}, "bold")
        terminal.say_markdown(text)


def tell_report(terminal: Terminal, document: Document, again: str, lang: Lang) -> None:
    """Verdict, bars, what to study, and where the whole report is."""
    _ = translations(lang).gettext
    numbers = document.numbers
    terminal.say()
    terminal.say(_("Report: %(ended)s") % {"ended": document.ended}, "bold")
    terminal.say(_("Level: %(verdict)s. %(note)s") % {"verdict": document.verdict, "note": document.verdict_note})
    terminal.say(
        _("Knowledge: %(knowledge)s. Reasoning: %(reasoning)s.")
        % {"knowledge": percent(document.knowledge), "reasoning": percent(document.reasoning)}
    )
    terminal.say(
        _("Main questions right: %(right)s of %(asked)s. Follow-ups asked: %(follow_ups)s. Minutes: %(minutes)s.")
        % {
            "right": numbers.mains_right, "asked": numbers.mains_asked, "follow_ups": numbers.follow_ups_asked,
            "minutes": round(numbers.seconds / 60),
        }
    )  # fmt: skip
    tell_bars(terminal, _("Sections"), document.sections)
    tell_bars(terminal, _("Levels of the points"), document.levels)
    if document.study:
        terminal.say(_("What to study"), "bold")
        for line in document.study:
            terminal.say(f"{line.text} ({line.item_id}, {line.level})", lead="× " if line.contradicted else "− ")
    terminal.say()
    terminal.say(_("The whole report, with every answer:"))
    terminal.say_whole(f"  {again} report {document.interview_id}")


def tell_bars(terminal: Terminal, title: str, bars: tuple[Bar, ...]) -> None:
    if not bars:
        return
    terminal.say(title, "bold")
    for bar in bars:
        terminal.say(f"{terminal.bar(bar.score or 0.0)} {percent(bar.score):>5} {bar.title}", lead="  ")
