import scaffold


def ids(seen):
    return [dict(answer["headers"])[b"x-request-id"].decode() for answer in seen["answers"]]


def test_requests_at_once_do_not_mix():
    seen = scaffold.serve([(0, [(b"x-request-id", b"one")]), (0.5, [(b"X-Request-ID", b"two")]), (0.7, [])])
    first, second, third = seen["answers"]
    assert (first["seen"], second["seen"]) == (["one", "one"], ["two", "two"])
    assert ids(seen)[:2] == ["one", "two"]
    assert third["seen"] == [ids(seen)[2]] * 2


def test_tasks_of_the_application_see_the_id():
    seen = scaffold.serve([(0, [(b"x-request-id", b"one")]), (0.5, [(b"x-request-id", b"two")])], child=True)
    assert [answer["seen"] for answer in seen["answers"]] == [["one"] * 3, ["two"] * 3]


def test_bad_ids_are_replaced():
    bad = [b"", b"a b", b"x" * 65, b"line\nbreak", "имя".encode(), b"a_b", b"\xff\xfe", b"abc\n"]
    seen = scaffold.serve([(0, [(b"x-request-id", value)]) for value in bad])
    assert [len(value) for value in ids(seen)] == [32] * len(bad)
    kept = scaffold.serve([(0, [(b"x-request-id", b"Z" * 64)]), (0, [(b"x-request-id", b"?"), (b"x-request-id", b"ok")])])
    assert ids(kept) == ["Z" * 64, "ok"]


def test_the_header_is_replaced_not_doubled():
    own = [(b"a", b"1"), (b"x-request-id", b"mine"), (b"b", b"2"), (b"a", b"3")]
    answer = scaffold.serve([(0, [(b"x-request-id", b"client")])], headers=own)["answers"][0]
    assert [value for name, value in answer["headers"] if name == b"x-request-id"] == [b"client"]
    assert [pair for pair in answer["headers"] if pair[0] != b"x-request-id"] == [(b"a", b"1"), (b"b", b"2"), (b"a", b"3")]


def test_messages_of_the_application_stay():
    own = [(b"a", b"1"), (b"x-request-id", b"mine")]
    seen = scaffold.serve([(0, [(b"x-request-id", b"one")]), (2, [(b"x-request-id", b"two")])], headers=own)
    assert seen["application_headers"] == [(b"a", b"1"), (b"x-request-id", b"mine")]
    assert ids(seen) == ["one", "two"]


def test_after_an_error_there_is_no_id():
    seen = scaffold.serve([(0, [(b"x-request-id", b"one")])], fails=True)
    answer = seen["answers"][0]
    assert (answer["error"], answer["seen"]) == ("LookupError: broken application", ["one"])
    assert (answer["after"], seen["outside"]) == (None, None)


def test_other_scopes_pass_untouched():
    assert scaffold.other("websocket") == [[True, True, True, None]]
    assert scaffold.other("lifespan") == [[True, True, True, None]]


def test_new_ids_differ():
    values = ids(scaffold.serve([(0, [])] * 20))
    assert len(set(values)) == 20
