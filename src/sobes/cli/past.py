"""Past interviews at the terminal: list, delete, find the one to go on with."""

from __future__ import annotations

from sobes.bank.item import Lang
from sobes.cli.asking import NO, YES, Chosen, choose
from sobes.cli.terminal import Terminal
from sobes.conduct import NoInterview, replayed
from sobes.errors import SobesError
from sobes.i18n import told, translations
from sobes.interview.report import build_report
from sobes.reports.document import end_words
from sobes.reports.words import percent
from sobes.store import Store, StoredInterview


def unfinished(store: Store) -> StoredInterview | None:
    """The newest interview that can go on."""
    return next((one for one in store.interviews() if one.finished_at is None), None)


def tell_list(terminal: Terminal, store: Store, again: str, lang: Lang) -> None:
    """Past interviews, newest first: date, level, state, score and id."""
    _ = translations(lang).gettext
    heads = store.interviews()
    if not heads:
        terminal.say(_("There are no interviews yet. Start one: %(command)s") % {"command": f"{again} interview"})
    for head in heads:
        date = f"{head.created_at.astimezone():%Y-%m-%d %H:%M}"
        terminal.say(f"{date}  {head.level}  {state_words(store, head, lang)}")
        terminal.say(head.id, "dim", "  ")


def state_words(store: Store, head: StoredInterview, lang: Lang) -> str:
    """How it ended or that it goes on, how much was answered, and the score; one that cannot be read says so."""
    _ = translations(lang).gettext
    try:
        interview = replayed(store, head)
    except SobesError as error:
        return told(error, lang)
    numbers = build_report(interview.kit, interview.state)
    return _("%(state)s, answers: %(count)s, score: %(score)s") % {
        "state": end_words(numbers, lang), "count": len(interview.state.answers), "score": percent(numbers.knowledge),
    }  # fmt: skip


def delete(terminal: Terminal, store: Store, interview_id: str, lang: Lang) -> None:
    """Delete an interview for good; a person is asked first. Raises NoInterview."""
    _ = translations(lang).gettext
    if store.interview(interview_id) is None:
        raise NoInterview("There is no interview {id}. The list of interviews shows yours.", id=interview_id[:60])
    if terminal.interactive:
        prompt = _("Delete interview %(id)s with its answers for good? y: delete, Enter: keep") % {"id": interview_id}
        keys = {**dict.fromkeys(YES, "delete"), **dict.fromkeys(("", *NO), "keep")}
        if choose(terminal, prompt, keys, lang) != Chosen("delete"):
            terminal.say(_("Interview %(id)s was kept.") % {"id": interview_id})
            return
    store.delete_interview(interview_id)
    terminal.say(_("Interview %(id)s was deleted.") % {"id": interview_id})
