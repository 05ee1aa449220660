import scaffold


def test_everything_is_fine():
    assert scaffold.report(("database", "fine", True), ("mail", "fine", False)) == (
        {"status": "ok", "http": 200, "checks": {"database": "ok", "mail": "ok"}},
        ["database", "mail"],
    )


def test_a_minor_failure_degrades():
    result, _ = scaffold.report(("database", "fine", True), ("mail", "timeout", False))
    assert result == {"status": "degraded", "http": 200, "checks": {"database": "ok", "mail": "TimeoutError: no answer"}}


def test_a_critical_failure_is_down():
    result, _ = scaffold.report(("database", "refused", True))
    assert (result["status"], result["http"]) == ("down", 503)
