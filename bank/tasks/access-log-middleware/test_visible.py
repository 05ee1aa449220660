import scaffold


def test_a_request_is_noted():
    assert scaffold.respond(200, b"hello", path="/users", method="POST") == [
        {"method": "POST", "path": "/users", "status": 200, "size": 5, "seconds": 0.0}
    ]


def test_the_status_of_the_response_is_noted():
    assert [scaffold.respond(status, b"")[0]["status"] for status in (404, 302)] == [404, 302]


def test_time_is_measured():
    steps = [("wait", 1.5), ("send", scaffold.start(200)), ("send", scaffold.body(b"x"))]
    assert [entry["seconds"] for entry in scaffold.request(steps)[1]] == [1.5]
