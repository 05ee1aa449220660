"""The interview as a conversation: ask for what the next step needs, hand it to `sobes.conduct`, show what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from sobes import conduct
from sobes.bank.item import Lang
from sobes.cli.asking import Chosen, Draft, Ended, Other, choose, show_draft, type_answer, yes_partly_no
from sobes.cli.telling import tell_judgement, tell_question, tell_reference, tell_report, tell_score
from sobes.cli.terminal import Terminal
from sobes.conduct import Desk, Interview
from sobes.errors import InterviewError
from sobes.grading.assessment import PointVerdict
from sobes.i18n import told, translations
from sobes.interview.events import SelfGrade
from sobes.interview.state import Answer, Ask, Confirm, Finish, Judge, OnPause
from sobes.reports.document import AnswerView, answer_view, build_document, point_lines, question_text
from sobes.store import Conflict

Next = Interview | None  # None: the person leaves, and the interview waits


@dataclass(slots=True)
class Talk:
    """One sitting. `again` begins the commands that the person is told; `shown` is the answered item on the screen.

    `unread` is the item whose judgement was shown but not read to its end: its open points come in between.
    """

    desk: Desk
    terminal: Terminal
    lang: Lang
    again: str
    shown: str = ""
    unread: str = ""


def hold(talk: Talk, interview: Interview) -> bool:
    """Go on with the interview until it ends (True) or the person leaves (False)."""
    if talk.unread:
        tell_unread(talk, interview)
    here: Next = interview
    while here is not None:
        try:
            if talk.unread and not isinstance(here.step, Judge | Confirm):
                here = read_judgement(talk, here)
                continue
            match here.step:
                case Ask() as step:
                    here = ask(talk, here, step)
                case Judge(answer):
                    here = judge(talk, here, answer)
                case Confirm(answer, points):
                    here = confirm(talk, here, answer, points[0])
                case OnPause():
                    here = wait(talk, here)
                case Finish():
                    here = finish(talk, here)
                    if here is None:
                        return True
        except (Conflict, InterviewError) as error:
            talk.terminal.say(told(error, talk.lang), "red")
            here = conduct.load(talk.desk, interview.id)
    return False


def ask(talk: Talk, interview: Interview, step: Ask) -> Next:
    """Ask a question and take its answer. The draft is kept after each line and when the person leaves."""
    _ = translations(talk.lang).gettext
    item_id = step.question.id
    draft = Draft.of(*conduct.draft_of(talk.desk, interview.id, item_id))
    words = question_text(item_id, talk.desk.bank, talk.desk.own, interview.kit.lang)
    tell_question(talk.terminal, step, interview.kit, interview.state, draft.seconds, talk.desk.bank, words, talk.lang)
    if draft.lines:
        show_draft(talk.terminal, draft, talk.lang)

    def keep() -> None:
        conduct.save_draft(talk.desk, interview.id, item_id, draft.text, draft.seconds)

    while True:
        try:
            came = type_answer(talk.terminal, draft, keep, talk.lang)
        except KeyboardInterrupt:
            keep()
            raise
        if came == "skip":
            return given(talk, interview, item_id, "", draft.seconds)
        keep()
        match came:
            case "pause":
                return conduct.pause(talk.desk, interview.id)
            case "stop":
                return conduct.stop(talk.desk, interview.id)
            case "undo" if interview.state.answers:
                return take_back(talk, interview)
            case "undo":
                talk.terminal.say(_("There is no answer to take back yet."))
            case "reference":
                show_last_reference(talk, interview)
            case "quit" | Ended():
                return None
            case _:
                return given(talk, interview, item_id, draft.text, draft.seconds)


def given(talk: Talk, interview: Interview, item_id: str, text: str, seconds: float) -> Interview:
    """Hand the answer in, and in training show how it was judged."""
    after = conduct.give_answer(talk.desk, interview.id, item_id, text, seconds)
    answer = after.state.answer(item_id)
    talk.shown = item_id
    if answer is not None and answer.assessment is not None and after.kit.feedback == "training":
        talk.unread = item_id
        tell_judgement(talk.terminal, viewed(talk, after, answer), talk.lang)
    return after


def viewed(talk: Talk, interview: Interview, answer: Answer) -> AnswerView:
    return answer_view(interview.kit, answer, talk.desk.bank, talk.desk.own, talk.lang)


def load(talk: Talk, interview_id: str) -> Interview:
    """The interview to go on with. What a crash left unjudged is judged now, and unread."""
    before = len(talk.desk.store.events(interview_id))
    interview = conduct.load(talk.desk, interview_id)
    if interview.seq > before and interview.kit.feedback == "training":
        talk.unread = interview.state.answers[-1].question.id
    return interview


def tell_unread(talk: Talk, interview: Interview) -> None:
    """The judgement that a crash kept from the person."""
    answer = interview.state.answer(talk.unread)
    if answer is not None:
        recall(talk, interview, answer)
        tell_judgement(talk.terminal, viewed(talk, interview, answer), talk.lang)


def read_judgement(talk: Talk, interview: Interview) -> Next:
    """Let the person read, with the score as it is after their word on open points. A file reads nothing."""
    _ = translations(talk.lang).gettext
    answer = interview.state.answer(talk.unread)
    talk.unread = ""
    if answer is None:
        return interview
    view = viewed(talk, interview, answer)
    if any(point.by_person for point in view.points):
        tell_score(talk.terminal, view, talk.lang)
    keys = {"": "on", "r": "reference", "э": "reference"}
    while talk.terminal.interactive:
        match choose(talk.terminal, _("Enter: go on, r: the reference answer"), keys, talk.lang):
            case Chosen("reference") | "reference":
                tell_reference(talk.terminal, view, talk.lang)
            case "undo":
                return take_back(talk, interview)
            case "stop":
                return conduct.stop(talk.desk, interview.id)
            case "quit" | Ended():
                return None
            case _:
                return interview
    return interview


def show_last_reference(talk: Talk, interview: Interview) -> None:
    _ = translations(talk.lang).gettext
    if interview.kit.feedback == "exam":
        talk.terminal.say(_("In an exam the reference answers come with the report."))
    elif not interview.state.answers:
        talk.terminal.say(_("No question was answered yet."))
    else:
        tell_reference(talk.terminal, viewed(talk, interview, interview.state.answers[-1]), talk.lang)


def take_back(talk: Talk, interview: Interview) -> Interview:
    """Take the last answer back; its question is asked again with the answer as the draft."""
    talk.unread = talk.shown = ""
    return conduct.take_back(talk.desk, interview.id, interview.state.answers[-1].question.id)


def recall(talk: Talk, interview: Interview, answer: Answer) -> None:
    """Show an answered question and the answer, unless they are on the screen already."""
    _ = translations(talk.lang).gettext
    item_id = answer.question.id
    if talk.shown == item_id:
        return
    talk.shown = item_id
    talk.terminal.say()
    talk.terminal.say(question_text(item_id, talk.desk.bank, talk.desk.own, interview.kit.lang), "bold")
    talk.terminal.say(_("Your answer:"), "dim")
    for line in answer.text.split("\n"):
        talk.terminal.say(line, lead="| ")


def confirm(talk: Talk, interview: Interview, answer: Answer, point_id: str) -> Next:
    """Ask about one point that the program could not tell."""
    _ = translations(talk.lang).gettext
    recall(talk, interview, answer)
    item = talk.desk.bank.item(answer.question.id)
    point = next((one for one in point_lines(answer, item, talk.lang) if one.id == point_id), None)
    talk.terminal.say(_("The program cannot tell about this point:"))
    talk.terminal.say(point.text if point else point_id, "cyan", "? ")
    keys = {**yes_partly_no("covered", "partial", "missed"), "": "cannot_tell"}
    prompt = _("Did you say it? y: yes, p: partly, n: no, Enter: leave it open")
    came = choose(talk.terminal, prompt, keys, talk.lang)
    match came:
        case Chosen(name):
            verdict = cast(PointVerdict, name)
            return conduct.confirm_points(talk.desk, interview.id, answer.question.id, [(point_id, verdict)])
        case Other(line):  # a file goes on with its next answer
            talk.terminal.give_back(line)
            return conduct.skip_confirming(talk.desk, interview.id)
        case "stop":  # the points of earlier answers may still be asked about
            conduct.stop(talk.desk, interview.id)
            return conduct.skip_confirming(talk.desk, interview.id)
        case _:
            return other_command(talk, interview, came)


def judge(talk: Talk, interview: Interview, answer: Answer) -> Next:
    """The person judges the answer to their own question."""
    _ = translations(talk.lang).gettext
    recall(talk, interview, answer)
    keys = yes_partly_no("right", "partly", "wrong")
    prompt = _("Your own question has no reference answer, so you judge. y: right, p: partly, n: wrong")
    came = choose(talk.terminal, prompt, keys, talk.lang)
    match came:
        case Chosen(name):
            return conduct.self_grade(talk.desk, interview.id, answer.question.id, cast(SelfGrade, name))
        case Other():
            return interview
        case _:
            return other_command(talk, interview, came)


def other_command(talk: Talk, interview: Interview, came: object) -> Next:
    """A command where a key was asked for: the step stays as it is unless the command moves it."""
    _ = translations(talk.lang).gettext
    match came:
        case "undo":
            return take_back(talk, interview)
        case "stop":
            return conduct.stop(talk.desk, interview.id)
        case "reference":
            show_last_reference(talk, interview)
            return interview
        case "quit" | Ended():
            return None
        case _:
            talk.terminal.say(_("This command works only while an answer is typed."))
            return interview


def wait(talk: Talk, interview: Interview) -> Next:
    """The pause: no time counts until the person goes on."""
    _ = translations(talk.lang).gettext
    came = choose(talk.terminal, _("Pause. Enter: go on"), {"": "on"}, talk.lang)
    match came:
        case Other(line):
            talk.terminal.give_back(line)
            return conduct.resume(talk.desk, interview.id)
        case Ended() | "quit":
            return None
        case "stop":
            return conduct.stop(talk.desk, interview.id)
        case _:
            return conduct.resume(talk.desk, interview.id)


def finish(talk: Talk, interview: Interview) -> Next:
    """The report in short; a person may still take the last answer back."""
    _ = translations(talk.lang).gettext
    desk = talk.desk
    document = build_document(
        interview.id, interview.created_at, interview.kit, interview.state, desk.bank, desk.own, talk.lang
    )
    tell_report(talk.terminal, document, talk.again, talk.lang)
    if not (talk.terminal.interactive and interview.state.answers):
        return None
    prompt = _("Enter: leave, /undo: take the last answer back and go on")
    came = choose(talk.terminal, prompt, {"": "leave"}, talk.lang)
    return take_back(talk, interview) if came == "undo" else None
