"""What the page of a git task needs: the commands played from the start, the graph, the goals."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from markupsafe import Markup

from sobes.bank.item import Lang
from sobes.errors import SobesError
from sobes.i18n import tell_judged, told, translations
from sobes.practice.git import Played, play
from sobes.practice.git_graph import draw
from sobes.practice.judge import Judge
from sobes.practice.task import CheckResult, Outcome, Task

HEREDOC = re.compile(r"<<-?\s*([\"']?)(\w+)\1")


@dataclass(frozen=True, slots=True)
class Goal:
    """A visible test as its page shows it. `sentence`: what must hold."""

    sentence: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class GitView:
    """A session as its page shows it. `graph` is an SVG drawing; `goals` are the visible tests.

    `message`: why there is no repository or why the session ended early, "" if all is well.
    """

    played: tuple[Played, ...]
    message: str
    branch: str
    state: str
    conflicts: tuple[str, ...]
    staged: tuple[str, ...]
    modified: tuple[str, ...]
    untracked: tuple[str, ...]
    graph: Markup
    goals: tuple[Goal, ...]

    @property
    def reached(self) -> int:
        return sum(goal.outcome == "passed" for goal in self.goals)


def commands_of(script: str) -> tuple[str, ...]:
    """The commands of a script, one for each prompt: lines that belong together stay together, comments go."""
    found: list[str] = []
    part: list[str] = []
    for line in script.splitlines():
        if not part and (not line.strip() or line.lstrip().startswith("#")):
            continue
        part.append(line)
        if not goes_on("\n".join(part)):
            found.append("\n".join(part))
            part = []
    return tuple([*found, "\n".join(part)] if part else found)


def goes_on(text: str) -> bool:
    """Whether a shell would wait for more lines: an open quote, a here-document, a line end that joins."""
    for match in HEREDOC.finditer(text):
        if match[2] not in (line.strip() for line in text[match.end() :].splitlines()[1:]):
            return True
    if HEREDOC.search(text):
        return False
    quote = ""
    escaped = False
    for sign in text:
        if escaped:
            escaped = False
        elif sign == "\\" and quote != "'":
            escaped = True
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
    return bool(quote or escaped or text.rstrip().endswith(("&&", "||", "|")) or text.endswith("\\"))


def script_of(commands: tuple[str, ...]) -> str:
    return "".join(f"{command}\n" for command in commands)


def goal_of(task: Task, check: CheckResult, lang: Lang) -> Goal:
    """The sentence of the task's texts; where they have none, the test's name in words."""
    words = check.name.removeprefix("test_").replace("_", " ")
    return Goal(task.text(lang).visible.get(check.name, words), check.outcome)


def git_view(judge: Judge, task: Task, commands: tuple[str, ...], lang: Lang) -> GitView:
    """Play the commands and look how far the goals are reached. What cannot be run is said, not raised."""
    try:
        with ThreadPoolExecutor(1) as beside:
            looked = beside.submit(judge.judge, task, script_of(commands), visible_only=True)
            session = play(task, commands, judge.tools(judge.interpreter(task).executable))
            goals = tuple(goal_of(task, check, lang) for check in looked.result().checks)
    except SobesError as fault:
        return GitView((), told(fault, lang), "", "", (), (), (), (), Markup(""), ())
    repository = session.repository
    message = tell_judged(session.message, lang)
    if repository is None:
        return GitView(session.commands, message, "", "", (), (), (), (), Markup(""), goals)
    return GitView(
        played=session.commands,
        message=message,
        branch=repository.branch or "",
        state=repository.state,
        conflicts=repository.conflicts,
        staged=tuple(repository.staged) if repository.commits else (),
        modified=tuple(path for path in repository.modified if path not in repository.conflicts),
        untracked=repository.untracked,
        graph=Markup(draw(repository, translations(lang).gettext("Commit graph"))),
        goals=goals,
    )
