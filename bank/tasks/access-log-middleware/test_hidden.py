import pytest
import scaffold
from scaffold import body, start


def test_size_is_the_sum_of_all_bodies():
    assert scaffold.respond(200, b"ab", b"", b"cde")[0]["size"] == 5
    [entry] = scaffold.bodies(body(b"1234", True), {"type": "http.response.body"})
    assert entry["size"] == 4


def test_messages_are_passed_on_at_once():
    steps = [("send", start(200)), ("send", body(b"a", True)), ("send", body(b"b"))]
    events, _ = scaffold.request(steps)
    part = [("http.response.body", "same object"), "sent"]
    assert events == [("http.response.start", "same object"), "sent", *part, *part, "note"]


@pytest.mark.parametrize(("before", "status"), [([], 500), ([("send", start(201))], 201)])
def test_an_exception_is_logged_and_goes_on(before, status):
    events, log = scaffold.request([*before, ("wait", 2), ("raise", "LookupError")], path="/bad")
    assert log == [{"method": "GET", "path": "/bad", "status": status, "size": 0, "seconds": 2.0}]
    assert events[-2:] == ["note", "LookupError"]


def test_a_cancelled_request_is_logged():
    events, log = scaffold.request([("wait", 3), ("raise", "CancelledError")])
    assert (events, [(e["status"], e["seconds"]) for e in log]) == (["note", "CancelledError"], [(499, 3.0)])
    assert scaffold.request([("send", start(200)), ("raise", "CancelledError")])[1][0]["status"] == 200


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_other_scopes_pass_through(kind):
    message = {"type": f"{kind}.something"}
    assert scaffold.request([("send", message)], kind=kind) == ([(f"{kind}.something", "same object"), "sent"], [])
    assert scaffold.request([("raise", "LookupError")], kind=kind) == (["LookupError"], [])


def test_simultaneous_requests_do_not_mix():
    assert scaffold.simultaneous(3) == [("/2", 202, 2, 1.0), ("/1", 201, 1, 3.0), ("/0", 200, 0, 5.0)]


def test_time_runs_to_the_end_of_the_application():
    steps = [("wait", 1), ("send", start(200)), ("wait", 1), ("send", body(b"")), ("wait", 5)]
    events, log = scaffold.request(steps)
    assert (events[-2:], log[0]["seconds"]) == (["sent", "note"], 7.0)


def test_a_silent_application():
    assert scaffold.request([])[1] == [{"method": "GET", "path": "/", "status": None, "size": 0, "seconds": 0.0}]
