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
        "no_judge": _("The browser cannot run this, and there is no sandbox on this system."),
        "failed": _("That did not work. Is the program still running?"),
        "reset": _("The starter is back."),
        "undo": _("Undo"),
        "running_commands": _("Running…"),
        "started_over": _("The repository is as it was."),
        "was_passed": _("passed"),
        "was_failed": _("failed"),
    }
