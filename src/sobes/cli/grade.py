"""`sobes grade`: judge one answer to a bank item, or a file of answers with rubrics of their own."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import IO, Any, cast

import click

from sobes.bank.item import Lang
from sobes.cli.language import language_of_environment
from sobes.errors import SobesError, StoreError
from sobes.grading.assessment import Assessment
from sobes.grading.correction import Correction
from sobes.grading.rubric import Rubric, RubricError, rubric_from_json, rubric_of
from sobes.grading.second.opinion import Second, SecondFailure, differs, fault_words, spent_words
from sobes.i18n import tell, told, translations
from sobes.places import Places
from sobes.reports.words import verdict_word

AskSecond = Callable[[Rubric, str, Assessment], Second]
MARKS = {"covered": "+", "partial": "±", "missed": "−", "contradicted": "×", "cannot_tell": "?"}


class GradeCommand(click.Command):
    """Grading, and `sobes grade export` and `fit` beside it: no item is called that."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        if args[:1] == ["export"]:
            from sobes.cli.grade_export import export

            return export.make_context(f"{info_name} export", args[1:], parent, **extra)
        if args[:1] == ["fit"]:
            from sobes.cli.grade_fit import fit

            return fit.make_context(f"{info_name} fit", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


@click.command(cls=GradeCommand)
@click.argument("item_id", required=False)
@click.argument("file", required=False, type=click.File("r", encoding="utf-8"))
@click.option("--lang", type=click.Choice(["ru", "en"]), default="ru", show_default=True)
@click.option("--batch", type=click.File("rb"), help="JSON lines, one answer with its rubric each; - reads stdin.")
@click.option(
    "--second", is_flag=True, help="Ask the second judge too, if you have set one up: answers are sent to it."
)
@click.option("--fitted", is_flag=True, help="With --batch: with your correction (sobes grade fit), if there is one.")
@click.pass_context
def grade(
    ctx: click.Context,
    item_id: str | None,
    file: IO[str] | None,
    lang: str,
    batch: IO[bytes] | None,
    second: bool,
    fitted: bool,
) -> None:
    """Judge free answers against rubrics, offline.

    ITEM_ID names a bank item such as 02.1; FILE holds the answer (default: stdin).

    `sobes grade export` writes the points that you confirmed or overruled in interviews; `sobes grade fit` corrects
    the grader by them.
    """
    if batch is not None:
        if item_id is not None:
            raise click.UsageError("Give either an item or --batch, not both.")
        correction = correction_told(ctx.obj) if fitted else None
        if not grade_batch(batch, second_judge() if second else None, correction):
            sys.exit(1)
        return
    if fitted:
        raise click.UsageError("--fitted goes with --batch: an item is always graded with your correction.")
    if item_id is None:
        raise click.UsageError("Name a bank item (sobes grade 02.1) or give --batch FILE.jsonl.")
    from sobes.bank.parse import read_bank
    from sobes.grading.engine import assess

    bank, _ = read_bank(ctx.obj.bank)
    item = bank.item(item_id)
    if item is None:
        raise SobesError(f"The bank has no item {item_id!r}. `sobes bank search` finds items by words.")
    rubric = rubric_of(item, cast(Lang, lang))
    try:
        answer = file.read() if file else sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise SobesError(f"The answer is not UTF-8 text ({error.reason} at byte {error.start}).") from error
    ask = second_judge() if second else None
    found = assess(rubric, answer, correction_told(ctx.obj))
    click.echo(shown(rubric, found))
    if ask is not None:
        opinion = ask(rubric, answer, found)
        click.echo(second_shown(opinion, found))
        if isinstance(opinion, SecondFailure):
            sys.exit(1)


def correction_told(places: Places) -> Correction | None:
    """The correction in force; where its file cannot be used, none after saying so."""
    from sobes.fitted import fitted_here

    try:
        found = fitted_here(places)
    except StoreError as error:
        click.echo(f"sobes: {told(error, language_of_environment())}", err=True)
        return None
    return found.correction if found else None


def second_judge() -> AskSecond:
    """The second judge, after saying where the answers go. Raises SecondJudgeError where none is set up."""
    from functools import partial

    from sobes.grading.second.judge import second_opinion
    from sobes.grading.second.settings import SecondJudgeError, needed

    lang = language_of_environment()
    _ = translations(lang).gettext
    try:
        settings = needed(os.environ)
    except SecondJudgeError as error:
        raise SobesError(told(error, lang)) from error
    if settings.local:
        words = _("Question, points and your answer are sent to %(host)s, a program on this computer.")
    else:
        words = _("Question, points and your answer leave this computer: they are sent to %(host)s.")
    click.echo(f"sobes: {words % {'host': settings.host}}", err=True)
    return partial(second_opinion, settings=settings)


def grade_batch(lines: Iterable[bytes], ask: AskSecond | None = None, correction: Correction | None = None) -> bool:
    """Grade every line, in order; False where some line could not be read or the second judge gave no opinion."""
    clean = True
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        row: object = None
        try:
            row = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
            result = graded(row, ask, correction)
            if "error" in result.get("second", {}):
                clean = False
                click.echo(f"sobes: line {number}: second judge: {result['second']['error']}", err=True)
        except (RubricError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
            clean = False
            message = str(error) if isinstance(error, RubricError) else f"not a line of JSON in UTF-8 ({error})."
            click.echo(f"sobes: line {number}: {message}", err=True)
            known = {"id": row["id"]} if isinstance(row, dict) and isinstance(row.get("id"), str) else {}
            result = {**known, "error": f"line {number}: {message}"}
        line = json.dumps(result, ensure_ascii=False).encode("utf-8", "replace")
        sys.stdout.buffer.write(line + b"\n")
        sys.stdout.buffer.flush()
    return clean


def graded(row: object, ask: AskSecond | None = None, correction: Correction | None = None) -> dict[str, Any]:
    """The batch result of one parsed line."""
    from sobes.grading.engine import assess

    rubric = rubric_from_json(row)
    answer = row.get("answer") if isinstance(row, dict) else None
    if not isinstance(answer, str):
        raise RubricError('the line: "answer" is missing or not a text; give the answer, "" for none.')
    found = assess(rubric, answer, correction)
    second = {"second": second_row(ask(rubric, answer, found))} if ask else {}
    return {
        "id": rubric.id,
        "points": {
            p.id: {"verdict": p.verdict.replace("_", " "), "confidence": p.confidence, "quote": p.quote}
            for p in found.points
        },
        "misconceptions": {
            m.id: {"asserted": m.asserted, "confidence": m.confidence, "quote": m.quote} for m in found.misconceptions
        },
        "score": found.score,
        **second,
    }


def second_row(second: Second) -> dict[str, Any]:
    """The second judge's word in a batch result: verdicts and quotes, or "error"; per point an "error" too."""
    spent = {"model": second.model, **asdict(second.spent)}
    if isinstance(second, SecondFailure):
        return {"error": str(second.reason), **spent}
    points = {
        point.id: {"verdict": point.verdict.replace("_", " "), "quote": point.quote}
        if point.verdict
        else {"error": str(fault_words(point.fault))}
        for point in second.points
    }
    return {"points": points, "unknown_points": second.unknown, **spent}


def second_shown(second: Second, ours: Assessment) -> str:
    """The second judge's word for a terminal: every point beside our verdict."""
    lang = language_of_environment()
    _ = translations(lang).gettext
    lines = ["", f"{_('Second judge')} ({tell(spent_words(second), lang)})"]
    if isinstance(second, SecondFailure):
        return "\n".join([*lines, _("It gave no opinion: %(reason)s") % {"reason": tell(second.reason, lang)}])
    verdicts = {point.id: point.verdict for point in ours.points}
    for point in second.points:
        if point.verdict is None:
            reason = tell(fault_words(point.fault), lang)
            lines.append(f"  {point.id} {_('No opinion on this point: %(reason)s.') % {'reason': reason}}")
            continue
        mark = f" ({_('they disagree')})" if differs(verdicts[point.id], point.verdict) else ""
        lines.append(f"{MARKS[point.verdict]} {point.id} {verdict_word(point.verdict, lang)}{mark}")
        if point.quote:
            lines.append(f"    «{' '.join(point.quote.split())}»")
    if second.unknown:
        words = _("It also judged points that do not exist: %(count)s. They are left out.")
        lines.append(words % {"count": second.unknown})
    return "\n".join(lines)


def shown(rubric: Rubric, found: Assessment) -> str:
    """An assessment as people read it in a terminal."""
    lines = [f"{rubric.id} {rubric.question}", f"score {found.score:.2f}", ""]
    texts = {point.id: point.text for point in rubric.points}
    for point in found.points:
        verdict = point.verdict.replace("_", " ")
        lines.append(f"{MARKS[point.verdict]} {point.id} {verdict} ({point.confidence:.0%}): {texts[point.id]}")
        if point.quote:
            lines.append(f"    «{' '.join(point.quote.split())}»")
    claims = {wrong.id: wrong.text for wrong in rubric.misconceptions}
    for wrong in found.misconceptions:
        if wrong.asserted:
            lines.append(f"! {wrong.id} misconception ({wrong.confidence:.0%}): {claims[wrong.id]}")
            lines.append(f"    «{' '.join(wrong.quote.split())}»")
    signs = {
        "explains why": found.reasoning.explains_why,
        "example": found.reasoning.example,
        "trade-off": found.reasoning.trade_off,
        "limits": found.reasoning.limits,
    }
    lines += ["", f"reasoning {found.reasoning.score:.2f}"]
    lines += [f"  {name}: «{' '.join(quote.split())}»" for name, quote in signs.items() if quote]
    return "\n".join(lines)
