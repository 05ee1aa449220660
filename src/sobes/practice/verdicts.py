"""What judges of every kind say of a submission. A kind has other words for some verdicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from sobes.practice.task import CheckResult, Verdict
from sobes.saying import Saying

OnCheck: TypeAlias = Callable[[CheckResult], None]  # is told of each check as it ends
GROWTH_CHECK = "growth"  # name of the check that stands for scale.py, which is no secret

ACCEPTED = Saying("Accepted.")
VISIBLE_PASSED = Saying("The visible tests pass.")
MESSAGES: Mapping[Verdict, Saying] = {
    "WA": Saying("A test failed."),
    "RE": Saying("The code raised an exception that no test expects."),
    "TLE": Saying("The time limit was exceeded."),
    "MLE": Saying("The memory limit was exceeded."),
    "OLE": Saying("The code printed more than it may."),
    "CE": Saying("The code does not compile."),
    "IE": Saying("The judge itself failed; this says nothing about the code."),
}


def is_text(source: str) -> bool:
    """Whether a file can hold it and a program read it."""
    try:
        source.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in source
