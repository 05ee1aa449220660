import scaffold


def test_the_id_of_the_client_is_kept():
    answer = scaffold.serve([(0, [(b"x-request-id", b"abc-1")])])["answers"][0]
    assert answer["headers"] == [(b"content-type", b"text/plain"), (b"x-own", b"1"), (b"x-request-id", b"abc-1")]
    assert answer["messages"] == ["http.response.start", "http.response.body"]


def test_the_application_sees_the_id():
    answer = scaffold.serve([(0, [(b"x-request-id", b"abc-1")])])["answers"][0]
    assert answer["seen"] == ["abc-1", "abc-1"]


def test_a_new_id_has_32_digits():
    answer = scaffold.serve([(0, [])])["answers"][0]
    value = dict(answer["headers"])[b"x-request-id"].decode()
    assert len(value) == 32 and set(value) <= set("0123456789abcdef")
    assert answer["seen"] == [value, value]
