"""`sobes interview`: hold an interview in the terminal, go on with one, list and delete them."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from contextlib import closing
from typing import Any

import click
from click.core import ParameterSource

from sobes import conduct
from sobes.bank.item import LANGS, LEVELS, Lang
from sobes.cli.asking import NO, YES, Chosen, choose
from sobes.cli.conversation import Talk, hold, load
from sobes.cli.language import language_of_environment
from sobes.cli.past import delete, tell_list, unfinished
from sobes.cli.telling import tell_start
from sobes.cli.terminal import Terminal, open_terminal
from sobes.conduct import Desk, Interview
from sobes.errors import BankError, InterviewError, SobesError, StoreError
from sobes.grading.assessment import Assessment
from sobes.grading.rubric import Rubric
from sobes.i18n import told, translations
from sobes.interview.kit import MINUTES, OWN_SECTION, Wishes
from sobes.places import Places
from sobes.store import Store, StoredInterview

WISHES = ("level", "minutes", "section", "mains", "follow_ups", "seed", "exam", "coding", "own")
DEFAULTS = Wishes()


@click.command()
@click.option("--level", metavar="[junior|middle|senior]", default=DEFAULTS.level, show_default=True)
@click.option("--minutes", type=int, default=DEFAULTS.minutes, show_default=True, help="5 to 240.")
@click.option("--section", multiple=True, metavar="SLUG", help="Only this section; may be given several times.")
@click.option("--mains", type=int, help="Main questions, 10 to 15 (default: by the minutes).")
@click.option("--follow-ups", type=int, default=DEFAULTS.follow_ups, show_default=True, help="At most for one main.")
@click.option("--seed", type=int, help="The same seed over the same bank asks the same questions.")
@click.option("--lang", type=click.Choice(LANGS), help="Default: by LC_ALL and LANG, else ru.")
@click.option("--exam/--training", help="Exam: no judgement before the end.")
@click.option("--coding", is_flag=True, help="Prefer questions that are answered by a program.")
@click.option("--own", is_flag=True, help="Ask your imported questions too.")
@click.option("--resume", is_flag=False, flag_value="", metavar="[ID]", help="Go on (default: with the newest).")
@click.option("--list", "as_list", is_flag=True, help="Show past interviews.")
@click.option("--delete", "delete_id", metavar="ID", help="Delete an interview with its answers.")
@click.pass_context
def interview(
    ctx: click.Context,
    /,
    lang: Lang | None,
    resume: str | None,
    as_list: bool,
    delete_id: str | None,
    **wished: Any,
) -> None:
    """Hold a mock interview here. Everything is kept at once; leave whenever you like and go on with --resume.

    An answer ends with a dot on a line of its own or two empty lines; /? lists the commands. Without a terminal the
    answers are read from standard input.
    """
    speak = lang or language_of_environment()
    talk: Talk | None = None
    try:
        alone(ctx, resume, as_list, delete_id)
        places: Places = ctx.obj
        with closing(Store.open(places)) as store:
            terminal = open_terminal()
            if as_list:
                tell_list(terminal, store, again(ctx), speak)
            elif delete_id is not None:
                delete(terminal, store, delete_id, speak)
            else:
                talk = Talk(desk_of(terminal, store, places, speak), terminal, speak, again(ctx))
                sit(ctx, talk, resume, lang, wished)
    except SobesError as error:
        click.echo(f"sobes: {told(error, talk.lang if talk else speak)}", err=True)
        sys.exit(1)


def given_by_person(ctx: click.Context | None, name: str) -> bool:
    return ctx is not None and ctx.get_parameter_source(name) == ParameterSource.COMMANDLINE


def alone(ctx: click.Context, resume: str | None, as_list: bool, delete_id: str | None) -> None:
    """Raise InterviewError where options that plan an interview stand beside ones that need none."""
    actions = [
        name
        for name, there in (("--resume", resume is not None), ("--list", as_list), ("--delete", delete_id is not None))
        if there
    ]
    planning = [f"--{name.replace('_', '-')}" for name in WISHES if given_by_person(ctx, name)]
    if len(actions) > 1 or (actions and planning):
        raise InterviewError(
            "{one} and {other} cannot be given together.", one=actions[0], other=[*actions, *planning][1]
        )


def again(ctx: click.Context) -> str:
    """How the person calls this program over the same data and bank."""
    words = ["sobes"]
    for name, option in (("data", "--data"), ("bank_root", "--bank")):
        if ctx.parent is not None and given_by_person(ctx.parent, name):
            words += [option, shlex.quote(str(ctx.parent.params[name]))]
    return " ".join(words)


def desk_of(terminal: Terminal, store: Store, places: Places, lang: Lang) -> Desk:
    """What conducting needs; the grader is imported when the first answer is judged."""
    from sobes.bank.parse import read_bank
    from sobes.fitted import fitted_here, judge_of
    from sobes.notes.own_items import read_own_items

    _ = translations(lang).gettext
    judge = judge_of(places)
    try:
        fitted_here(places)
    except StoreError as error:  # the interview goes on with the grader as it came
        terminal.say(told(error, lang), "dim")

    def assess(rubric: Rubric, answer: str) -> Assessment:
        terminal.say(_("The answer is kept. Judging…"), "dim")
        return judge(rubric, answer)

    if not places.bank.is_dir():
        raise BankError("There is no bank at {folder}. Give its folder with --bank.", folder=places.bank)
    bank = read_bank(places.bank)[0]
    return Desk(store, bank, assess, read_own_items(places.own))


def sit(ctx: click.Context, talk: Talk, resume: str | None, lang: Lang | None, wished: Mapping[str, Any]) -> None:
    """Find or plan the interview and hold it. Ctrl+C leaves with code 130, everything kept."""
    started: Interview | None = None
    try:
        started = found(ctx, talk, resume, wished)
        if started is None:
            return
        talk.lang = lang or started.kit.lang
        tell_start(talk.terminal, started.id, started.kit, talk.lang)
        if started.state.paused:
            started = conduct.resume(talk.desk, started.id)
        if not hold(talk, started):
            tell_kept(talk, started.id)
    except KeyboardInterrupt:
        talk.terminal.say()
        if started is not None:
            tell_kept(talk, started.id)
        sys.exit(130)


def tell_kept(talk: Talk, interview_id: str) -> None:
    _ = translations(talk.lang).gettext
    talk.terminal.say()
    talk.terminal.say(_("Everything is kept. Go on with:"))
    talk.terminal.say_whole(f"  {talk.again} interview --resume {interview_id}")


def found(ctx: click.Context, talk: Talk, resume: str | None, wished: Mapping[str, Any]) -> Interview | None:
    """The interview to hold; None where the person left before one was begun. Raises InterviewError."""
    waiting = unfinished(talk.desk.store)
    if resume is not None:
        if not resume and waiting is None:
            raise InterviewError("There is no unfinished interview. Start one: sobes interview.")
        return load(talk, resume or (waiting.id if waiting else ""))
    if talk.terminal.interactive and not any(given_by_person(ctx, name) for name in WISHES):
        return offered(talk, waiting, wished)
    return conduct.begin(talk.desk, wishes_of(wished, talk.lang))


def offered(talk: Talk, waiting: StoredInterview | None, wished: Mapping[str, Any]) -> Interview | None:
    """Without options: the unfinished interview if the person wants it, else a new one by level and minutes."""
    _ = translations(talk.lang).gettext
    if waiting is not None:
        words = _("There is an unfinished interview of %(date)s, level %(level)s.")
        talk.terminal.say(words % {"date": f"{waiting.created_at.astimezone():%Y-%m-%d %H:%M}", "level": waiting.level})
        keys = {**dict.fromkeys(("", *YES), "on"), **dict.fromkeys(NO, "new")}
        came = choose(talk.terminal, _("Go on with it? Enter: yes, n: begin a new one"), keys, talk.lang)
        if came == Chosen("on"):
            return load(talk, waiting.id)
        if came != Chosen("new"):
            return None
    level = asked_level(talk)
    minutes = asked_minutes(talk) if level else None
    if level is None or minutes is None:
        return None
    return conduct.begin(talk.desk, wishes_of({**wished, "level": level, "minutes": minutes}, talk.lang))


def asked_level(talk: Talk) -> str | None:
    """One of the levels, also by its first letter or number; None where the person leaves."""
    _ = translations(talk.lang).gettext
    keys = {key: level for n, level in enumerate(LEVELS, 1) for key in (level, level[0], str(n))}
    prompt = _("Level: junior, middle or senior (Enter: %(usual)s)") % {"usual": DEFAULTS.level}
    came = choose(talk.terminal, prompt, {**keys, "": DEFAULTS.level}, talk.lang)
    return came.name if isinstance(came, Chosen) else None


def asked_minutes(talk: Talk) -> int | None:
    _ = translations(talk.lang).gettext
    low, high = MINUTES
    prompt = _("Minutes, %(low)s to %(high)s (Enter: %(usual)s)") % {
        "low": low, "high": high, "usual": DEFAULTS.minutes,
    }  # fmt: skip
    keys = {"": str(DEFAULTS.minutes), **{str(n): str(n) for n in range(low, high + 1)}}
    came = choose(talk.terminal, prompt, keys, talk.lang)
    return int(came.name) if isinstance(came, Chosen) else None


def wishes_of(wished: Mapping[str, Any], lang: Lang) -> Wishes:
    """The options as wishes; asking for the section of own questions asks for own questions."""
    sections = tuple(dict.fromkeys(wished["section"]))
    return Wishes(
        level=wished["level"], minutes=wished["minutes"], sections=sections, mains=wished["mains"],
        follow_ups=wished["follow_ups"], seed=wished["seed"], lang=lang,
        feedback="exam" if wished["exam"] else "training", coding=wished["coding"],
        include_own=wished["own"] or OWN_SECTION in sections,
    )  # fmt: skip
