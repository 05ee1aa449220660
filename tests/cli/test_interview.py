"""`sobes interview` through pipes: whole interviews, its options, and input of any kind."""

from __future__ import annotations

import shlex
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sobes.bank.item import Lang
from sobes.interview.state import Ask, Confirm, Finish, Judge

from .driving import BANK, ROOT, Sitting, asked, command, draft, environment, opened, run, sample, step, stored

SHORT = ("interview", "--lang", "en", "--seed", "1", "--level", "junior")
QUESTION = r"Main \d+ of \d+ .*\n"
PROMPTS = {
    "en": r"Main \d+ of \d+|Follow-up \d|Did you say it\?|so you judge\.|Report:",
    "ru": r"Основной \d+ из \d+|Углубляющий \d|Вы это сказали\?|судите сами\.|Отчёт:",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def conversed(data: Path, lang: Lang, *options: str) -> tuple[str, str]:
    """Hold a whole interview in which every other question is answered well: what was typed, what was shown."""
    typed, shown = "", ""
    with Sitting(data, "interview", "--lang", lang, *options) as sitting:
        while True:
            shown += sitting.wait_for(PROMPTS[lang])
            match step(data):
                case Ask(question, number):
                    kind = "full" if number % 2 else "partial"
                    words = f"{sample(question.id, lang, kind)}\n.\n"
                case Confirm():
                    words = "p\n" if lang == "en" else "ч\n"
                case Judge():
                    words = "y\n" if lang == "en" else "д\n"
                case _:
                    break
            sitting.send(words)
            typed += words
        assert sitting.leave() == 0
        return typed, shown + sitting.seen[sitting.new :]


@pytest.mark.parametrize(
    ("lang", "signs"),
    [
        ("ru", ("заданы все вопросы", "Уровень: ", "Знания: ", "Разделы", "Уровни пунктов", "Что учить", " report ")),
        ("en", ("all questions asked", "Level: ", "Knowledge: ", "Sections", "Levels of the points", "What to study")),
    ],
)
def test_a_whole_interview_goes_to_its_report_and_the_same_input_from_a_file_gives_the_same(
    data: Path, tmp_path: Path, lang: Lang, signs: tuple[str, ...]
) -> None:
    options = ("--mains", "10", "--follow-ups", "1", "--seed", "3", "--own", "--minutes", "240")
    other = tmp_path / "other"
    for folder in (data, other):
        assert run(folder, "import", str(ROOT / "tests" / "notes" / "data" / "question-list.md")).returncode == 0
    typed, shown = conversed(data, lang, *options)
    _, kit, state = stored(data)
    assert len(kit.plan) == 10
    assert [planned.main.id for planned in kit.plan] == [
        one.question.id for one in state.answers if any(one.question.id == p.main.id for p in kit.plan)
    ]
    assert len(state.answers) > 10
    assert all(answer.text in typed for answer in state.answers)
    assert [sign for sign in signs if sign not in shown] == []

    again = run(other, "interview", "--lang", lang, *options, given=typed)
    assert (again.returncode, again.stderr) == (0, "")
    answers = [(one.question.id, one.text, one.assessment, one.self_grade) for one in state.answers]
    assert answers == [(o.question.id, o.text, o.assessment, o.self_grade) for o in stored(other)[2].answers]


def test_an_exam_shows_no_judgement_before_the_report(data: Path) -> None:
    _, shown = conversed(data, "en", "--exam", "--seed", "5", "--follow-ups", "0")
    before, _, report = shown.partition("Report:")
    assert "Exam: no judgement is shown" in before
    assert "Score" not in before
    assert "Misconception" not in before
    assert "Knowledge" in report


def test_training_shows_points_with_quotes_proofs_and_on_request_the_reference(data: Path) -> None:
    with Sitting(data, *SHORT) as sitting:
        sitting.wait_for(QUESTION)
        item = BANK.item(asked(data))
        assert item
        sitting.send(f"{sample(item.id, 'en')}\n.\n")
        judged = sitting.wait_for(r"(?s)Score: .*(Main|Follow-up|Did)")
        sitting.send("\n" * 9 + "/r\n")
        sitting.wait_for("Reference answer, junior:")
    assert "+ covered: " in judged
    assert "«" in judged
    assert "Reasoning: " in judged
    assert item.proof_ids()[0] in judged


def test_an_answer_that_a_crash_left_unjudged_is_judged_and_shown_when_going_on(data: Path) -> None:
    run(data, *SHORT)
    interview_id, _, _ = stored(data)
    question = asked(data)
    with opened(data) as store:
        row = {"item_id": question, "text": "kept words", "seconds": 3.0}
        store.append(interview_id, len(store.events(interview_id)), datetime.now(UTC), [("answered", row)])
    shown = run(data, "interview", "--resume").stdout
    assert "Your answer:\n| kept words\n" in shown
    assert "Score: " in shown


def test_a_wrong_idea_is_named_with_its_correction(data: Path) -> None:
    with Sitting(data, *SHORT) as sitting:
        sitting.wait_for(QUESTION)
        item = BANK.item(asked(data))
        assert item
        texts = item.text("en")
        wrong = next(one for one in texts.samples if one.misconceptions)
        sitting.send(f"{wrong.text}\n.\n")
        judged = " ".join(sitting.wait_for(r"(?s)Score: .*Proofs").split())
    correction = texts.misconceptions[wrong.misconceptions[0]].correction
    assert " ".join(f"In fact: {correction}".split()) in judged


def test_the_end_of_the_input_leaves_and_everything_typed_waits_for_the_next_time(data: Path) -> None:
    left = run(data, *SHORT, given="first line\nsecond without an end")
    assert (left.returncode, left.stderr) == (0, "")
    assert f"interview --resume {stored(data)[0]}\n" in left.stdout
    assert draft(data) == "first line\nsecond without an end"

    on = run(data, "interview", "--resume", given="third\n.\n")
    assert "| first line\n| second without an end\n" in on.stdout
    assert stored(data)[2].answers[0].text == "first line\nsecond without an end\nthird"


def test_ctrl_c_keeps_the_finished_lines_and_exits_with_130(data: Path) -> None:
    with Sitting(data, *SHORT) as sitting:
        sitting.wait_for(QUESTION)
        sitting.send("some words\n/?\n")
        sitting.wait_for("write programs there.\n")
        sitting.interrupt("Everything is kept. Go on with:\n  sobes --data")
        assert sitting.leave() == 130
    assert draft(data) == "some words"


def test_an_answer_taken_back_is_a_draft_again_and_can_be_gone_on_with(data: Path) -> None:
    done = run(data, *SHORT, given="first words\n.\n/undo\nmore\n.\n")
    assert done.stdout.count("Main 1 of") == 2
    assert "| first words" in done.stdout
    _, _, state = stored(data)
    assert [answer.text for answer in state.answers] == ["first words\nmore"]
    assert state.taken_back == 1


def test_there_is_nothing_to_take_back_before_the_first_answer(data: Path) -> None:
    assert "no answer to take back" in run(data, *SHORT, given="/undo\n").stdout


def test_stop_ends_with_the_report_and_what_was_typed_is_no_answer(data: Path) -> None:
    done = run(data, *SHORT, given="/skip\nhalf a thought\n/stop\n")
    assert done.returncode == 0
    assert "Report: stopped by you" in done.stdout
    assert step(data) == Finish("stopped")
    assert [answer.text for answer in stored(data)[2].answers] == [""]


def test_two_empty_lines_end_an_answer_and_one_does_not(data: Path) -> None:
    run(data, *SHORT, given="one\n\ntwo\n\n\nthe next answer\n")
    assert [answer.text for answer in stored(data)[2].answers] == ["one\n\ntwo"]
    assert draft(data) == "the next answer"


def test_in_a_program_empty_lines_and_dots_belong_to_the_answer(data: Path) -> None:
    program = "```\nimport a\n\n\n.\nx = 1\n```"
    run(data, *SHORT, given=f"{program}\n.\n")
    assert stored(data)[2].answers[0].text == program


def test_a_mistyped_command_is_asked_about_and_a_path_is_text(data: Path) -> None:
    done = run(data, *SHORT, given="/skpi\n/usr/bin/python\n /skip\n")
    assert "no command /skpi; did you mean /skip?" in done.stdout
    assert draft(data) == "/usr/bin/python\n /skip"


def test_clear_throws_the_draft_away(data: Path) -> None:
    run(data, *SHORT, given="old\n/clear\nnew\n")
    assert draft(data) == "new"


def test_russian_names_of_the_commands_work(data: Path) -> None:
    done = run(data, "interview", "--lang", "ru", "--seed", "1", given="/незнаю\n/вернуть\n/пауза\n\n/стоп\n")
    assert "Пауза." in done.stdout
    assert "Отчёт: остановлено вами" in done.stdout
    assert step(data) == Finish("stopped")


def test_a_pause_ends_with_the_next_line_of_a_file_which_is_not_lost(data: Path) -> None:
    run(data, *SHORT, given="one\n/pause\ntwo\n")
    assert draft(data) == "one\ntwo"


def test_the_next_answer_of_a_file_leaves_open_points_open_and_is_not_lost(data: Path) -> None:
    with Sitting(data, *SHORT, "--follow-ups", "0") as sitting:
        sitting.wait_for(QUESTION)
        while not isinstance(step(data), Confirm):
            sitting.send(f"{sample(asked(data), 'en', 'wrong')}\n.\n")
            sitting.wait_for("Score: ")
            sitting.wait_for("Main|Did you say it|Report:")
        sitting.send("words of the next answer\n/?\n")
        sitting.wait_for("this list")
    assert draft(data) == "words of the next answer"


def test_an_answer_given_in_another_window_is_said_and_the_next_question_asked(data: Path) -> None:
    with Sitting(data, *SHORT, "--follow-ups", "0") as sitting:
        sitting.wait_for(QUESTION)
        run(data, "interview", "--resume", given="/skip\n")
        sitting.send("too late\n.\n")
        sitting.wait_for(r"(?s)has been answered\s+already.*Main 2 of")
    assert [answer.text for answer in stored(data)[2].answers] == [""]


def test_any_byte_is_survived(data: Path) -> None:
    every = bytes(byte for byte in range(256) if byte != 0x0A)
    done = run(data, *SHORT, given=b"\xef\xbb\xbf" + every + b"\r\n\x1b]0;title\x07\xf0\x9f\n.\n\xff\xfe\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in run(data, "interview", "--resume", given=b"/undo\n").stdout
    _, _, state = stored(data)
    assert not state.answers
    assert "ABC" in draft(data)


def test_a_line_beyond_the_longest_answer_is_left_out_with_words(data: Path) -> None:
    done = run(data, *SHORT, given="short\n" + "x" * 60_000 + "\n")
    assert "at most 50000 characters" in done.stdout
    assert draft(data) == "short"


def test_a_narrow_terminal_gets_no_line_wider_than_itself(data: Path) -> None:
    done = run(data, *SHORT, given="/?\n/skip\n/stop\n", COLUMNS="40")
    wide = [line for line in done.stdout.splitlines() if len(line) > 40]
    assert wide == [f"  sobes --data {data} report {stored(data)[0]}"]  # to be copied as a whole


@pytest.mark.parametrize("out", ["koi8-r", "ascii"])
def test_letters_that_the_output_cannot_show_are_replaced(data: Path, out: str) -> None:
    words = command(data, "interview", "--lang", "ru")
    done = subprocess.run(
        words, input="/незнаю\n/стоп\n".encode(), capture_output=True, env=environment(PYTHONIOENCODING=out)
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("env", "sign"),
    [
        ({"LC_ALL": ""}, "Основной 1 из"),
        ({"LC_ALL": "", "LANG": "ru_RU.UTF-8"}, "Основной 1 из"),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, "Main 1 of"),
        ({"LC_ALL": "", "LANG": "C.UTF-8"}, "Основной 1 из"),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "en_US.UTF-8"}, "Основной 1 из"),
    ],
)
def test_the_language_is_that_of_the_environment_and_russian_without_one(
    data: Path, env: dict[str, str], sign: str
) -> None:
    assert sign in run(data, "interview", PYTHONUTF8="1", **env).stdout


def test_going_on_keeps_the_language_of_the_interview(data: Path) -> None:
    run(data, *SHORT)
    assert "Main 1 of" in run(data, "interview", "--resume", LC_ALL="ru_RU.UTF-8", PYTHONUTF8="1").stdout


@pytest.mark.parametrize(
    ("lang", "options", "words"),
    [
        ("en", ("--section", "cooking"), "There is no section cooking. The sections are "),
        ("ru", ("--section", "cooking"), "Раздела cooking нет"),
        ("en", ("--level", "guru"), "There is no level guru"),
        ("en", ("--minutes", "1"), "1 minutes cannot be planned"),
        ("en", ("--mains", "3"), "10 to 15 main questions, not 3"),
        ("en", ("--section", "own"), "have no questions yet"),
        ("en", ("--resume",), "There is no unfinished interview"),
        ("ru", ("--resume",), "Неоконченного собеседования нет"),
        ("en", ("--resume", "nothing"), "There is no interview nothing."),
        ("en", ("--delete", "nothing"), "There is no interview nothing."),
        ("en", ("--resume", "--level", "junior"), "--resume and --level cannot be given together"),
        ("en", ("--list", "--delete", "x"), "--list and --delete cannot be given together"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(data: Path, lang: str, options: tuple[str, ...], words: str) -> None:
    done = run(data, "interview", "--lang", lang, *options)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("sobes: ")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_list_is_empty_at_first_and_then_shows_state_score_and_id(data: Path) -> None:
    assert "There are no interviews yet." in run(data, "interview", "--list", "--lang", "en").stdout
    run(data, *SHORT, given="/skip\n/stop\n")
    run(data, "interview", "--lang", "en", "--level", "senior")
    shown = run(data, "interview", "--list", "--lang", "en").stdout
    newest, _, first, _ = shown.splitlines()
    assert "senior  not finished yet, answers: 0, score: —" in newest
    assert "junior  stopped by you, answers: 1, score: 0 %" in first
    with opened(data) as store:
        assert all(head.id in shown for head in store.interviews())


def test_a_reader_that_goes_away_is_no_fault_of_the_program(data: Path) -> None:
    run(data, *SHORT)
    words = command(data, "interview", "--resume")
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.close()
        assert process.stderr.read() == b""


def test_without_any_input_or_output_the_program_leaves(data: Path) -> None:
    script = " ".join(map(shlex.quote, command(data, *SHORT)))
    done = subprocess.run(["sh", "-c", f"{script} <&- >&-"], capture_output=True, env=environment())
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_deleted_interview_is_gone(data: Path) -> None:
    run(data, *SHORT, given="/skip\n")
    assert run(data, "interview", "--delete", stored(data)[0]).returncode == 0
    with opened(data) as store:
        assert store.interviews() == ()


def test_opening_a_finished_interview_shows_its_report_again(data: Path) -> None:
    run(data, *SHORT, given="/skip\n/stop\n")
    done = run(data, "interview", "--resume", stored(data)[0])
    assert done.returncode == 0
    assert "Report: stopped by you" in done.stdout


def test_the_grader_is_imported_only_when_the_first_answer_is_judged(data: Path) -> None:
    before = run(data, *SHORT, given="words\n", PYTHONPROFILEIMPORTTIME="1").stderr
    after = run(data, "interview", "--resume", given=".\n", PYTHONPROFILEIMPORTTIME="1").stderr
    assert "sobes.conduct" in before
    assert "sobes.grading.engine" not in before
    assert "sobes.grading.engine" in after


def test_the_chosen_sections_and_coding_questions_are_asked(data: Path) -> None:
    run(data, *SHORT, "--section", "databases", "--coding")
    _, kit, _ = stored(data)
    assert {planned.main.section for planned in kit.plan} == {"databases"}
    assert kit.coding
