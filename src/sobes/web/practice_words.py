"""Texts of the practice pages that a script shows, in the person's language."""

from __future__ import annotations

from sobes.bank.item import Lang
from sobes.i18n import translations


def editor_words(lang: Lang) -> dict[str, str]:
    """The editor's own texts by their English."""
    _ = translations(lang).gettext
    return {
        "Find": _("Find"), "Replace": _("Replace with"), "next": _("next"), "previous": _("previous"), "all": _("all"),
        "match case": _("match case"), "by word": _("whole words"), "regexp": _("regular expression"),
        "replace": _("replace"), "replace all": _("replace all"), "close": _("close"),
        "current match": _("current match"), "replaced $ matches": _("replaced: $"),
        "replaced match on line $": _("replaced in line $"), "on line": _("in line"), "Go to line": _("Go to line"),
        "go": _("go"), "Diagnostics": _("Errors"), "No diagnostics": _("No errors"), "Completions": _("Completions"),
        "This cannot be read as Python.": _("This cannot be read as Python."),
    }  # fmt: skip


def script_words(lang: Lang) -> dict[str, str]:
    """What the task page says while something goes on."""
    _ = translations(lang).gettext
    return {
        "saved": _("Draft kept."),
        "unsaved": _("The draft could not be kept: is the program still running? Your text stays here."),
        "loading": _("Starting Python in the browser…"),
        "running": _("Running the visible tests…"),
        "asking": _("Running the visible tests on this computer…"),
        "sending": _("Sending…"),
        "stopped": _("Stopped."),
        "slow": _("Stopped after 10 seconds: an endless loop, or a very slow solution."),
        "passed": _("Visible tests passed: {n} of {m}"),
        "syntax": _("Line {line}: {message}"),
        "compile": _("The program does not compile"),
        "collect": _("The tests could not start"),
        "none": _("No test ran."),
        "printed": _("Printed"),
        "browser": _("Preliminary: run in the browser. The judge decides."),
        "failed": _("That did not work. Is the program still running?"),
        "reset": _("The starter is back."),
        "undo": _("Undo"),
        "running_commands": _("Running…"),
        "started_over": _("The repository is as it was."),
        "was_passed": _("passed"),
        "was_failed": _("failed"),
    }


def judge_words(lang: Lang) -> dict[str, str]:
    """The sentences of the judge by their English. What a machine said beside them stays as it is."""
    _ = translations(lang).gettext
    return {
        "A test failed.": _("A test failed."),
        "The code raised an exception that no test expects.": _("The code raised an exception that no test expects."),
        "The time limit was exceeded.": _("The time limit was exceeded."),
        "The memory limit was exceeded.": _("The memory limit was exceeded."),
        "The code printed more than it may.": _("The code printed more than it may."),
        "The code does not compile.": _("The code does not compile."),
        "The judge itself failed; this says nothing about the code.": _(
            "The judge itself failed; this says nothing about the code."
        ),
        "The process of the solution ended before the tests did.": _(
            "The process of the solution ended before the tests did."
        ),
        "The code waits for something that never comes.": _("The code waits for something that never comes."),
        "The cost grows more steeply with the size of the input than the task allows.": _(
            "The cost grows more steeply with the size of the input than the task allows."
        ),
        "The code lacks a name that the statement demands.": _("The code lacks a name that the statement demands."),
        "The code fails while it is imported.": _("The code fails while it is imported."),
        "The tests ask for what cannot be done with a solution in another process.": _(
            "The tests ask for what cannot be done with a solution in another process."
        ),
        "The code is not text that Python can read.": _("The code is not text that Python can read."),
        "The commands could not be run.": _("The commands could not be run."),
        "The commands printed more than they may.": _("The commands printed more than they may."),
        "The shell cannot read the commands.": _("The shell cannot read the commands."),
        "The commands are longer than the judge reads.": _("The commands are longer than the judge reads."),
        "The commands are not text that a shell can read.": _("The commands are not text that a shell can read."),
        "git cannot read the repository any more: it is damaged.": _(
            "git cannot read the repository any more: it is damaged."
        ),
        "The repository has grown larger than the judge looks at.": _(
            "The repository has grown larger than the judge looks at."
        ),
        "There is no test that passes.": _("There is no test that passes."),
        "The tests fail on an implementation that is right.": _("The tests fail on an implementation that is right."),
        "The tests let too many broken implementations pass.": _("The tests let too many broken implementations pass."),
    }
