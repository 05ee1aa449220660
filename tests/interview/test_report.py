"""The numbers of a report, for every course of an interview."""

from __future__ import annotations

from hypothesis import given

from sobes.grading.assessment import PointVerdict
from sobes.interview.events import Answered, Event, SelfGraded, Stopped, graded
from sobes.interview.kit import Kit, PlannedMain
from sobes.interview.report import build_report
from sobes.interview.state import State, fold, is_right
from tests.interview.made import RIGHT, WRONG, assessment, kit, question, runs


def answered(plan: Kit, *answers: tuple[str, tuple[PointVerdict, ...]]) -> State:
    events: list[Event] = []
    for item_id, verdicts in answers:
        asked = plan.question(item_id)
        assert asked
        events += [Answered(item_id, "words", 30), graded(assessment(asked, verdicts))]
    return fold(plan, events)


@given(runs())
def test_every_share_is_between_nothing_and_all(run: tuple[Kit, list[Event]]) -> None:
    report = build_report(run[0], fold(*run))
    shares = [report.knowledge, report.reasoning, *(one.score for one in (*report.sections, *report.levels))]
    assert all(share is None or 0 <= share <= 1 for share in shares)


@given(runs())
def test_every_judged_answer_has_its_line(run: tuple[Kit, list[Event]]) -> None:
    plan, events = run
    state = fold(plan, events)
    lines = build_report(plan, state).lines
    assert [line.answer for line in lines] == [answer for answer in state.answers if answer.judged]
    assert all(line.right == is_right(plan, line.answer) for line in lines)


@given(runs())
def test_what_to_study_was_not_covered(run: tuple[Kit, list[Event]]) -> None:
    state = fold(*run)
    for gap in build_report(run[0], state).gaps:
        answer = state.answer(gap.item_id)
        assert answer
        assert answer.assessment
        verdicts = {point.id: point.verdict for point in answer.assessment.points}
        assert verdicts[gap.point_id] in ("missed", "partial", "contradicted")


def test_knowledge_is_the_mean_score_of_the_answers() -> None:
    plan = kit(mains=2)
    report = build_report(plan, answered(plan, ("01.0", RIGHT), ("01.1", WRONG)))
    assert report.knowledge == 0.4  # 8 of 10 and 0 of 10


def test_depth_counts_right_follow_ups_for_each_right_main() -> None:
    plan = kit(mains=3)
    report = build_report(
        plan, answered(plan, ("01.0", RIGHT), ("01.1", RIGHT), ("01.2", WRONG), ("02.0", RIGHT), ("02.1", WRONG))
    )
    assert (report.mains_asked, report.mains_right, report.follow_ups_asked, report.depth) == (2, 2, 3, 0.5)


def test_levels_are_counted_by_the_points_of_each() -> None:
    plan = kit(mains=1)
    report = build_report(plan, answered(plan, ("01.0", ("covered", "missed", "covered", "missed"))))
    assert [round(one.score or 0, 3) for one in report.levels] == [0.667, 1.0, 0.0]


def test_own_questions_count_for_knowledge_and_not_for_the_level() -> None:
    own = PlannedMain(question("01.0", own=True), ())
    plan = kit(plan=(own,))
    report = build_report(plan, fold(plan, [Answered("01.0", "words", 1), SelfGraded("01.0", "partly")]))
    assert report.knowledge == 0.5
    assert report.verdict.questions == 0


def test_an_interview_that_goes_on_has_no_end() -> None:
    plan = kit()
    assert build_report(plan, State()).end is None
    assert build_report(plan, fold(plan, [Stopped()])).end == "stopped"
