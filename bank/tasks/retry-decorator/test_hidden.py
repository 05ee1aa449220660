import scaffold


def test_pauses_double_up_to_the_limit():
    told, pauses = scaffold.call(["connection"] * 6, attempts=6, base=0.5, limit=3)
    assert (told[0][0], pauses) == ("GaveUp", [0.5, 1.0, 2.0, 3, 3])
    assert scaffold.call(["connection"] * 4, attempts=4, base=3)[1] == [3, 6, 12]
    assert scaffold.call(["connection", "page"], base=5, limit=2)[1] == [2]


def test_other_exceptions_go_on_at_once():
    assert scaffold.call(["value", "page"]) == ([("ValueError", None)], [])
    assert scaffold.call(["connection", "value", "page"]) == ([("ValueError", None)], [1])


def test_the_last_error_is_the_cause():
    errors, places, bases = scaffold.errors_of(["connection", "flaky", "connection"])
    assert (errors, places, bases) == (["ConnectionError", "Flaky", "ConnectionError"], [2], ["Exception"])


def test_subclasses_are_retried_too():
    assert scaffold.call(["flaky", "timeout", "page"], on=("connection", "timeout")) == (["page"], [1, 2])


def test_every_call_counts_anew():
    outcomes = ["connection", "first", "connection", "connection", "second", "third"]
    assert scaffold.call(outcomes, calls=3) == (["first", "second", "third"], [1, 1, 2])


def test_attempts_are_checked_when_decorating():
    assert [scaffold.checked_when(attempts) for attempts in (0, -1, 1)] == ["when retry is called"] * 2 + ["never"]


def test_one_attempt_never_sleeps():
    told, pauses = scaffold.call(["connection"], attempts=1)
    assert (told, pauses) == ([("GaveUp", "load: 1 attempts failed", "ConnectionError")], [])


def test_name_and_arguments_survive():
    assert scaffold.looks(1, "x", base=2) == ("load_page", "Loads a page.", ((1, "x"), {"base": 2}))
