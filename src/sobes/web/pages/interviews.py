"""Interview pages: start, question, what nobody could tell, feedback, report, history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import APIRouter, Depends, Form, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.datastructures import FormData

from sobes import conduct
from sobes.bank.item import LEVELS, Lang
from sobes.conduct import Desk, Interview
from sobes.errors import InterviewError
from sobes.grading.assessment import VERDICTS
from sobes.grading.second.opinion import SecondOpinion
from sobes.i18n import told, translations
from sobes.interview.events import SELF_GRADES, SelfGrade
from sobes.interview.kit import FEWEST_MAINS, MOST_FOLLOW_UPS, MOST_MAINS, Wishes
from sobes.interview.state import Ask, Confirm, Finish, Judge, OnPause, conceals
from sobes.reports.charts import progress, timeline
from sobes.reports.contents import timeline_of
from sobes.reports.document import Document, answer_view, build_document
from sobes.reports.save import KINDS
from sobes.reports.save import render as render_report
from sobes.speech import LONGEST, Recognise, SpeechError
from sobes.web.interview_views import history, is_short, question_view, section_choices, time_left
from sobes.web.practice_views import tasks_of_item
from sobes.web.render import CheckedForm, go, language_of, render
from sobes.web.state import AppState, state_of

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=200)]


async def whole_form(request: Request) -> FormData:
    """Every field of the form, for those whose names are not known beforehand."""
    return await request.form()


def here(interview_id: str) -> str:
    return f"/interviews/{interview_id}"


@dataclass(frozen=True, slots=True)
class StartForm:
    """What the start page shows: the last choices where a form came back, else the defaults."""

    level: str = "middle"
    minutes: str = "60"
    mains: str = ""
    follow_ups: str = str(MOST_FOLLOW_UPS)
    sections: tuple[str, ...] = ()
    seed: str = ""
    lang: str = "ru"
    feedback: str = "training"
    coding: bool = False
    include_own: bool = False


def start_page(request: Request, form: StartForm, fault: str = "") -> HTMLResponse:
    state = state_of(request)
    lang = language_of(request)
    return render(
        request, "interview_new.html", "interview", 422 if fault else 200, form=form, fault=fault,
        sections=section_choices(state.bank, lang), own_count=sum(one.parent_id is None for one in state.own),
        fewest=FEWEST_MAINS, most=MOST_MAINS,
    )  # fmt: skip


@router.get("/interviews/new", response_class=HTMLResponse)
def new(request: Request) -> HTMLResponse:
    state_of(request).warm()
    return start_page(request, StartForm(lang=language_of(request)))


@router.post("/interviews", dependencies=[CheckedForm])
def begin(
    request: Request, level: Text = "middle", minutes: Text = "60", mains: Text = "", follow_ups: Text = "5",
    sections: Annotated[list[str] | None, Form()] = None, seed: Text = "", lang: Text = "ru",
    feedback: Text = "training", coding: Text = "", include_own: Text = "",
) -> Response:  # fmt: skip
    form = StartForm(
        level, minutes, mains, follow_ups, tuple(sections or ()), seed, lang, feedback, bool(coding), bool(include_own)
    )
    try:
        interview = conduct.begin(state_of(request).desk, wishes_of(form))
    except InterviewError as fault:
        return start_page(request, form, told(fault, language_of(request)))
    return go(here(interview.id))


def wishes_of(form: StartForm) -> Wishes:
    """The wishes in a form. Raises InterviewError naming what is not a number."""
    return Wishes(
        level=next((level for level in LEVELS if level == form.level), "middle"),
        minutes=number(form.minutes) or 60,
        sections=form.sections,
        mains=number(form.mains),
        follow_ups=MOST_FOLLOW_UPS if (most := number(form.follow_ups)) is None else most,
        seed=number(form.seed),
        lang="en" if form.lang == "en" else "ru",
        feedback="exam" if form.feedback == "exam" else "training",
        coding=form.coding,
        include_own=form.include_own,
    )


def number(text: str) -> int | None:
    if not text.strip():
        return None
    try:
        return int(text)
    except ValueError:
        raise InterviewError("{text} is not a whole number.", text=text[:40]) from None


@router.get("/interviews", response_class=HTMLResponse)
def list_page(request: Request) -> HTMLResponse:
    lang = language_of(request)
    rows = history(state_of(request).store, lang)
    points = [(row.started.astimezone(), row.knowledge) for row in rows if row.finished and row.knowledge is not None]
    title = translations(lang).gettext("Knowledge by interview")
    drawn = progress("progress", title, points) if len(points) > 1 else None
    return render(request, "history.html", "history", rows=rows, drawn=drawn, title=title)


@router.get("/interviews/{interview_id}", response_class=HTMLResponse)
def current(request: Request, interview_id: str) -> Response:
    state = state_of(request)
    state.warm()
    desk = state.desk
    interview = conduct.load(desk, interview_id)
    match interview.step:
        case Finish():
            return go(f"{here(interview_id)}/report")
        case Ask() as ask:
            draft = conduct.draft_of(desk, interview_id, ask.question.id)
            view = question_view(interview, ask, state.bank, desk.own, draft)
            exam = interview.kit.feedback == "exam"  # which tells no verdicts before its end
            tasks = () if exam else tasks_of_item(state.workshop.tasks, ask.question.id)
            return render(
                request, "question.html", "interview", view=view, interview=interview, short=is_short(interview.kit),
                tasks=tasks, mute=mute(state.speech, language_of(request)), longest=LONGEST,
            )  # fmt: skip
        case OnPause():
            left = time_left(interview.kit, interview.state)
            return render(request, "paused.html", "interview", interview=interview, left=left)
        case Confirm(answer, points):
            return answered_page(request, state, interview, answer.question.id, points)
        case Judge(answer):
            return answered_page(request, state, interview, answer.question.id)


def mute(speech: Recognise | SpeechError, lang: Lang) -> str:
    """Why answers cannot be spoken, "" where they can."""
    return told(speech, lang) if isinstance(speech, SpeechError) else ""


def answered_page(
    request: Request, state: AppState, interview: Interview, item_id: str, confirm: tuple[str, ...] = ()
) -> HTMLResponse:
    """The page after an answer: what was found, what the person is asked about, the way on."""
    answer = interview.state.answer(item_id)
    if answer is None:
        raise HTTPException(404, f"no-item:{item_id[:40]}")
    lang = language_of(request)
    view = answer_view(interview.kit, answer, state.bank, state.own, lang)
    exam = conceals(interview.kit, interview.state)
    last = interview.state.answers[-1].question.id == item_id
    askable = answer.assessment is not None and answer.text.strip() and not isinstance(answer.second, SecondOpinion)
    return render(
        request, "answered.html", "interview", view=view, interview=interview, confirm=confirm, exam=exam, last=last,
        waiting=not answer.judged, finished=isinstance(interview.step, Finish),
        second=state.second if askable and not exam else None,
    )  # fmt: skip


@router.get("/interviews/{interview_id}/answers/{item_id}", response_class=HTMLResponse)
def feedback(request: Request, interview_id: str, item_id: str) -> Response:
    state = state_of(request)
    interview = conduct.load(state.desk, interview_id)
    if conceals(interview.kit, interview.state):
        return go(here(interview_id))
    return answered_page(request, state, interview, item_id)


@router.get("/interviews/{interview_id}/report", response_class=HTMLResponse)
def report(request: Request, interview_id: str) -> Response:
    """The report; of an exam that is still going on only its end may be seen."""
    interview = conduct.load(state_of(request).desk, interview_id)
    if conceals(interview.kit, interview.state):
        return go(here(interview_id))
    doc = document(request, interview)
    course = timeline_of(doc) if doc.answers else None
    drawn = timeline(course.key, course.title, course.marks) if course else None
    return render(request, "report.html", "history", doc=doc, course=course, drawn=drawn)


@router.get("/interviews/{interview_id}/report.{kind}")
def download(request: Request, interview_id: str, kind: str) -> Response:
    """The report as a file: html, md, json or pdf."""
    interview = conduct.load(state_of(request).desk, interview_id)
    known = next((one for one in KINDS if one == kind), None)
    if known is None or conceals(interview.kit, interview.state):
        raise HTTPException(404, "no-page")
    made = render_report(document(request, interview), known)
    headers = {"content-disposition": f'attachment; filename="{made.name}"'}
    return Response(made.data, media_type=made.media_type, headers=headers)


def document(request: Request, interview: Interview) -> Document:
    state = state_of(request)
    return build_document(
        interview.id,
        interview.created_at.astimezone(),
        interview.kit,
        interview.state,
        state.bank,
        state.own,
        language_of(request),
    )


@router.post("/interviews/{interview_id}/answer", dependencies=[CheckedForm])
def give_answer(
    request: Request, interview_id: str, item_id: Text,
    text: Annotated[str, Form()] = "", seconds: Text = "", unknown: Text = "",
) -> RedirectResponse:  # fmt: skip
    desk = state_of(request).desk
    said = "" if unknown else text
    interview = conduct.give_answer(desk, interview_id, item_id, said, spent(desk, interview_id, item_id, seconds))
    return after(interview, item_id)


def after(interview: Interview, item_id: str) -> RedirectResponse:
    """Feedback at once in training; in an exam, and while something is still to be said about it, straight on."""
    step = interview.step
    if interview.kit.feedback == "exam" or isinstance(step, Confirm | Judge):
        return go(here(interview.id))
    return go(f"{here(interview.id)}/answers/{item_id}")


def spent(desk: Desk, interview_id: str, item_id: str, seconds: str) -> float:
    """Seconds from the form, or of the draft where the page could not count them."""
    try:
        return float(seconds)
    except ValueError:
        return conduct.draft_of(desk, interview_id, item_id)[1]


@router.post("/interviews/{interview_id}/draft", dependencies=[CheckedForm], status_code=204)
def keep_draft(
    request: Request, interview_id: str, item_id: Text, text: Annotated[str, Form()] = "", seconds: Text = ""
) -> Response:
    desk = state_of(request).desk
    conduct.save_draft(desk, interview_id, item_id, text, spent(desk, interview_id, item_id, seconds))
    return Response(status_code=204)


@router.post("/interviews/{interview_id}/confirm", dependencies=[CheckedForm])
def confirm(request: Request, interview_id: str, form: Annotated[FormData, Depends(whole_form)]) -> RedirectResponse:
    """The person's word on points: fields point-p1=covered …; skip=1 leaves the asked ones open."""
    desk = state_of(request).desk
    item_id = str(form.get("item_id", ""))
    if form.get("skip"):
        return after(conduct.skip_confirming(desk, interview_id), item_id)
    verdicts = [
        (name.removeprefix("point-"), verdict)
        for name, value in form.items()
        for verdict in VERDICTS
        if name.startswith("point-") and value == verdict
    ]
    interview = conduct.confirm_points(desk, interview_id, item_id, verdicts)
    return after(interview, item_id)


@router.post("/interviews/{interview_id}/second", dependencies=[CheckedForm])
def ask_second(request: Request, interview_id: str, item_id: Text) -> RedirectResponse:
    """Show one answer to the second judge: the person pressed the button that says where it goes."""
    interview = conduct.ask_second(state_of(request).desk, interview_id, item_id)
    step = interview.step
    if isinstance(step, Confirm) and step.answer.question.id == item_id:
        return go(here(interview_id))
    return go(f"{here(interview_id)}/answers/{item_id}")


@router.post("/interviews/{interview_id}/self-grade", dependencies=[CheckedForm])
def self_grade(request: Request, interview_id: str, item_id: Text, grade: Text) -> RedirectResponse:
    if grade not in SELF_GRADES:
        raise HTTPException(422, "form-expired")
    conduct.self_grade(state_of(request).desk, interview_id, item_id, cast(SelfGrade, grade))
    return go(here(interview_id))


@router.post("/interviews/{interview_id}/pause", dependencies=[CheckedForm])
def pause(
    request: Request, interview_id: str, item_id: Text = "", text: Annotated[str, Form()] = "", seconds: Text = ""
) -> RedirectResponse:
    """Pause, keeping the words typed so far."""
    desk = state_of(request).desk
    if item_id:
        conduct.save_draft(desk, interview_id, item_id, text, spent(desk, interview_id, item_id, seconds))
    conduct.pause(desk, interview_id)
    return go(here(interview_id))


@router.post("/interviews/{interview_id}/resume", dependencies=[CheckedForm])
def resume(request: Request, interview_id: str) -> RedirectResponse:
    conduct.resume(state_of(request).desk, interview_id)
    return go(here(interview_id))


@router.post("/interviews/{interview_id}/stop", dependencies=[CheckedForm])
def stop(request: Request, interview_id: str) -> RedirectResponse:
    conduct.stop(state_of(request).desk, interview_id)
    return go(here(interview_id))


@router.post("/interviews/{interview_id}/undo", dependencies=[CheckedForm])
def undo(request: Request, interview_id: str, item_id: Text) -> RedirectResponse:
    conduct.take_back(state_of(request).desk, interview_id, item_id)
    return go(here(interview_id))


@router.post("/interviews/{interview_id}/delete", dependencies=[CheckedForm])
def delete(request: Request, interview_id: str) -> RedirectResponse:
    if not state_of(request).store.delete_interview(interview_id):
        raise HTTPException(404, "no-interview")
    return go("/interviews")
