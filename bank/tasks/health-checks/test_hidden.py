import pytest
import scaffold


def test_one_failure_does_not_stop_the_others():
    result, runs = scaffold.report(("a", "refused", True), ("b", "fine", True), ("c", "timeout", True))
    assert runs == ["a", "b", "c"]
    assert result["checks"] == {"a": "ConnectionRefusedError: port 5432", "b": "ok", "c": "TimeoutError: no answer"}


@pytest.mark.parametrize("first_is_critical", [True, False])
def test_a_critical_failure_outweighs(first_is_critical):
    result, _ = scaffold.report(("a", "timeout", first_is_critical), ("b", "timeout", not first_is_critical))
    assert (result["status"], result["http"]) == ("down", 503)


def test_false_results_are_fine():
    result, _ = scaffold.report(("a", False, True), ("b", None, True), ("c", 0, False), ("d", "", True))
    assert result == {"status": "ok", "http": 200, "checks": dict.fromkeys("abcd", "ok")}


def test_an_exception_without_text():
    assert scaffold.report(("a", "silent", False))[0]["checks"] == {"a": "ValueError"}


def test_a_name_is_taken_once():
    second, result, runs = scaffold.twice("database")
    assert (second, result["checks"], runs) == ("ValueError", {"database": "ok"}, ["first"])


def test_every_report_checks_anew():
    assert scaffold.recovering(["fine", "timeout", "fine"]) == [("ok", 200), ("down", 503), ("ok", 200)]


@pytest.mark.parametrize(("behaviour", "name"), [("interrupt", "KeyboardInterrupt"), ("exit", "SystemExit")])
def test_an_interrupt_goes_on(behaviour, name):
    assert scaffold.report(("a", behaviour, False), ("b", "fine", True)) == (name, ["a"])


def test_no_checks():
    assert scaffold.report() == ({"status": "ok", "http": 200, "checks": {}}, [])
