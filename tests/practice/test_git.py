"""The judge of git tasks, on a small task of its own."""

import pytest

from sobes.practice.judge import Judge
from sobes.practice.task import CheckResult, Judgement, TaskLimits

from .made import made
from .small_git import HIDDEN, RIGHT, SETUP, VISIBLE, small


def judged(judge: Judge, source: str) -> Judgement:
    return judge.judge(small(), source)


def outcomes(judgement: Judgement) -> list[str]:
    return [check.outcome for check in judgement.checks]


def test_commands_that_reach_the_goal_are_accepted(judge: Judge) -> None:
    judgement = judged(judge, RIGHT)
    assert (judgement.verdict, outcomes(judgement)) == ("AC", ["passed"] * 3)


def test_other_commands_to_the_same_end_are_accepted(judge: Judge) -> None:
    source = "echo new > b.txt; git update-index --add b.txt; tree=$(git write-tree)\n"
    source += "git update-ref HEAD $(git commit-tree -p HEAD -m Third $tree)"
    assert judged(judge, source).verdict == "AC"


def test_the_first_failing_test_decides(judge: Judge) -> None:
    judgement = judged(judge, "git commit --allow-empty -m Third")
    assert (judgement.verdict, outcomes(judgement)) == ("WA", ["passed", "failed", "not run"])


def test_a_hidden_test_tells_its_hint_alone(judge: Judge) -> None:
    check = judged(judge, "git commit --allow-empty -m Third").checks[1]
    assert (check.message, check.hint["en"]) == ("", "hint of test_the_file_is_committed")


def test_a_visible_test_tells_what_it_saw(judge: Judge) -> None:
    judgement = judged(judge, "git commit --allow-empty -m Fourth")
    assert "'Fourth'" in str(judgement.checks[0].message)


def test_the_visible_tests_alone_can_be_run(judge: Judge) -> None:
    judgement = judge.judge(small(), "git commit --allow-empty -m Third", visible_only=True)
    assert (judgement.verdict, outcomes(judgement)) == ("AC", ["passed"])


def test_progress_is_told_test_by_test(judge: Judge) -> None:
    seen: list[CheckResult] = []
    judge.judge(small(), RIGHT, progress=seen.append)
    assert (seen[0].name, len(seen)) == ("test_main_has_a_third_commit", 3)


def test_a_failing_command_is_no_error_of_the_script(judge: Judge) -> None:
    judgement = judged(judge, "git checkout nowhere\n" + RIGHT)
    assert judgement.verdict == "AC"
    assert "pathspec 'nowhere' did not match" in judgement.output


def test_a_quote_that_is_not_closed_does_not_compile(judge: Judge) -> None:
    judgement = judged(judge, RIGHT + 'git commit -m "oops')
    assert judgement.verdict == "CE"
    assert "nterminated" in str(judgement.message) or "unexpected EOF" in str(judgement.message)


@pytest.mark.parametrize("source", ["\0", "\ud800", "#" * 30_000])
def test_what_no_shell_can_read_does_not_compile(judge: Judge, source: str) -> None:
    assert judged(judge, source).verdict == "CE"


def test_waiting_is_stopped(judge: Judge) -> None:
    task = made(VISIBLE, HIDDEN, TaskLimits(time=0.1), {"setup.sh": SETUP}, kind="git")
    assert judge.judge(task, "sleep 1000").verdict == "TLE"


def test_an_endless_loop_is_stopped(judge: Judge) -> None:
    task = made(VISIBLE, HIDDEN, TaskLimits(time=0.5), {"setup.sh": SETUP}, kind="git")
    assert judge.judge(task, "while :; do :; done").verdict == "TLE"


def test_endless_output_is_stopped(judge: Judge) -> None:
    assert judged(judge, "yes | head -c 1000000").verdict == "OLE"


def test_nothing_waits_for_an_editor_or_a_password(judge: Judge) -> None:
    source = "git commit --allow-empty --amend\ngit rebase -i HEAD~1\ngit fetch https://127.0.0.1/x\n" + RIGHT
    assert judged(judge, source).checks[0].outcome in ("passed", "failed")


def test_a_broken_setup_is_the_judges_failure(judge: Judge) -> None:
    judgement = judge.judge(small(setup="git frobnicate"), RIGHT)
    assert judgement.verdict == "IE"
    assert "frobnicate" in str(judgement.message)


def test_tests_that_fail_by_themselves_are_the_judges_failure(judge: Judge) -> None:
    assert judge.judge(small(hidden="def test_x(nothing):\n    pass\n"), RIGHT).verdict == "IE"


def test_ids_repeat(judge: Judge) -> None:
    first, second = (judged(judge, RIGHT + "git rev-parse HEAD").output for _ in range(2))
    assert first == second


def test_the_judgement_says_what_it_was_judged_with(judge: Judge) -> None:
    judgement = judged(judge, RIGHT)
    assert judgement.where.startswith("git 2.")
    assert judgement.isolation
    assert judgement.wall > 0


def test_no_repository_any_more_is_a_wrong_answer(judge: Judge) -> None:
    assert judged(judge, "rm -rf .git").verdict == "WA"
