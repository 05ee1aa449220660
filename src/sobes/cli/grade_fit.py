"""`sobes grade fit`: correct the grader by the points that the person confirmed or overruled."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sobes.cli.grade_export import tell_left_out
from sobes.cli.speaking import SpeakingCommand, language
from sobes.errors import StoreError
from sobes.i18n import tell, translations
from sobes.places import Places
from sobes.reports.words import percent, verdict_word
from sobes.saying import Saying, Value

if TYPE_CHECKING:
    from sobes.bank.item import Lang
    from sobes.grading.fitting import HeldOut, Said, Trial
    from sobes.grading.regrading import Worded


@click.command(cls=SpeakingCommand)
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--reset", is_flag=True, help="Remove the correction: the grader is as it came.")
@click.pass_context
def fit(ctx: click.Context, file: Path | None, reset: bool) -> None:
    """Correct the grader by the points that you confirmed or overruled in interviews, if that surely helps.

    FILE.jsonl is what `sobes grade export` wrote (default: the confirmations of this data folder). What the
    correction is worth is measured on questions that it was not fitted on, and told before and after.
    """
    places: Places = ctx.obj
    if reset:
        if file is not None:
            raise click.UsageError("Give either a file or --reset, not both.")
        take_back(ctx, places)
        return
    answers = answers_of(ctx, places, file)
    if not any(one.words for one in answers):
        say(ctx, Saying("There is nothing to fit to: on no answer have you confirmed or overruled a point."))
        say(ctx, standing(places))
        return
    from sobes.grading.fitting import try_out

    trial = try_out(graded_again(ctx, answers))
    tell_trial(trial, language(ctx))
    decide(ctx, places, trial)


def take_back(ctx: click.Context, places: Places) -> None:
    from sobes.fitted import forget_fitted

    if forget_fitted(places):
        say(ctx, Saying("The correction is removed: the grader is as it came."))
    else:
        say(ctx, Saying("There was no correction to remove."))


def answers_of(ctx: click.Context, places: Places, file: Path | None) -> Sequence[Worded]:
    """The answers of a file, or those of the data folder. Raises StoreError for a file of another kind."""
    from sobes.grading.regrading import worded
    from sobes.grading.rubric import RubricError

    if file is None:
        return worded(lines_here(ctx, places))
    try:
        return worded(file.read_bytes().split(b"\n"))
    except OSError as error:
        raise StoreError("{file} cannot be read ({error}).", file=file, error=error.strerror or error) from error
    except RubricError as error:
        raise StoreError(
            "{file} is not what `sobes grade export` writes ({fault}) Nothing was changed.", file=file, fault=error
        ) from error


def lines_here(ctx: click.Context, places: Places) -> Sequence[bytes]:
    from sobes.bank.parse import read_bank
    from sobes.confirmations import confirmations
    from sobes.store import Store

    if not places.database.exists():
        return ()
    with closing(Store.open(places)) as store:
        found = confirmations(store, read_bank(places.bank)[0])
    tell_left_out(ctx, found)
    return found.lines().split(b"\n")


def graded_again(ctx: click.Context, answers: Sequence[Worded]) -> Sequence[Said]:
    from sobes.grading.regrading import regraded

    say(ctx, Saying("Answers that are graded again: {count}.", count=len(answers)))
    said = [point for one in answers for point in regraded(one)]
    if missing := sum(len(one.words) for one in answers) - len(said):
        say(ctx, Saying("Left out: points of answers in which there is nothing to read, {count}.", count=missing))
    return said


def decide(ctx: click.Context, places: Places, trial: Trial) -> None:
    """Put the correction in force, or say why it is not taken."""
    from sobes.fitted import keep_fitted

    lang = language(ctx)
    if trial.refusal is None:
        keep_fitted(places, trial, datetime.now(UTC).date())
        taken = Saying("Taken: {file}. `sobes grade fit --reset` takes it back.", file=str(places.correction))
        click.echo(tell(taken, lang))
    else:
        click.echo(tell(Saying("Not taken. {reason}", reason=trial.refusal), lang))
    click.echo(tell(standing(places), lang))


def standing(places: Places) -> Value:
    """What is in force now."""
    from sobes.fitted import fitted_here

    try:
        found = fitted_here(places)
    except StoreError as error:
        return error.saying
    if found is None:
        return Saying("In force: the grader as it came.")
    return Saying("In force: {engine}, the correction of {day}.", engine=found.engine, day=found.day)


def tell_trial(trial: Trial, lang: Lang) -> None:
    points = Saying("Points with your word: {points}, of {items} questions.", points=trial.points, items=trial.items)
    click.echo(tell(points, lang))
    if trial.held_out is not None:
        tell_held_out(trial.held_out, lang)
    bias = trial.correction.bias
    parts = [
        f"{verdict_word(name, lang)} {value:+.2f}"
        for name, value in (
            ("covered", bias.covered), ("partial", bias.partial),
            ("missed", bias.missed), ("contradicted", bias.contradicted),
        )
    ]  # fmt: skip
    values = Saying("Correction: temperature {temperature}; {biases}.",
                    temperature=f"{trial.correction.temperature:.2f}", biases=", ".join(parts))  # fmt: skip
    click.echo(tell(values, lang))


def tell_held_out(found: HeldOut, lang: Lang) -> None:
    """The table of before and after, on questions that were left out of the fit."""
    _ = translations(lang).gettext
    before, after = found.before, found.after
    rows = (
        (_("log-loss"), f"{before.log_loss:.3f}", f"{after.log_loss:.3f}"),
        (_("decided"), percent(before.decided), percent(after.decided)),
        (_("right among decided"), percent(before.right), percent(after.right)),
        (_("calibration error"), f"{before.calibration:.3f}", f"{after.calibration:.3f}"),
    )
    head = Saying("On questions left out of the fit ({folds} parts):", folds=found.folds)
    click.echo(tell(head, lang))
    without, corrected = _("as it came"), _("corrected")
    click.echo(f"  {'':28} {without:>14} {corrected:>14}")
    for name, old, new in rows:
        click.echo(f"  {name:28} {old:>14} {new:>14}")
    change = Saying(
        "Difference in log-loss {difference}, 95 % of draws of questions between {low} and {high}.",
        difference=f"{found.difference:+.3f}", low=f"{found.low:+.3f}", high=f"{found.high:+.3f}",
    )  # fmt: skip
    click.echo(tell(change, lang))


def say(ctx: click.Context, words: Value) -> None:
    click.echo(f"sobes: {tell(words, language(ctx))}", err=True)
