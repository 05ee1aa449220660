import scaffold


def test_opening_is_not_limited():
    seen = scaffold.ask(seconds=2, connect=5, execute=1)
    assert (seen["out"], seen["time"]) == ("rows of select 1", 6.0)


def test_closing_is_not_limited():
    seen = scaffold.ask(seconds=2, execute=10, close=7)
    assert (seen["out"], seen["time"]) == ("QueryTimeout", 9.0)
    assert seen["log"].count("closed") == 1


def test_an_error_of_the_query_closes_too():
    seen = scaffold.ask(seconds=2, execute=1, close=1, fails="query")
    assert seen["out"] == "LookupError: no such table"
    assert (seen["log"].count("closed"), seen["time"]) == (1, 2.0)


def test_a_timeout_of_the_server_is_not_ours():
    seen = scaffold.ask(seconds=5, execute=1, fails="server timeout")
    assert seen["out"] == "TimeoutError: statement timeout"
    assert seen["log"].count("closed") == 1


def test_cancellation_stays_cancellation():
    seen = scaffold.ask(seconds=5, execute=10, close=1, cancel_at=3)
    assert (seen["out"], seen["time"]) == ("CancelledError", 4.0)
    assert seen["log"] == ["opened", "execute select 1", "execute cancelled", "closed"]


def test_the_late_query_is_cancelled():
    seen = scaffold.ask(seconds=3, execute=10)
    assert seen["log"] == ["opened", "execute select 1", "execute cancelled", "closed"]
    assert seen["tasks_left"] == 0


def test_a_failed_connection_is_not_closed():
    seen = scaffold.ask(seconds=3, fails="connect")
    assert (seen["out"], seen["log"]) == ("ConnectionError: refused", [])
