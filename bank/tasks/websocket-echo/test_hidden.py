import pytest
from scaffold import CONNECT, DISCONNECT, receive, talk

ACCEPT = {"type": "websocket.accept"}


def answers(*messages):
    sent, _, raised = talk(CONNECT, *messages, DISCONNECT)
    assert raised is None
    assert sent[0] == ACCEPT
    return sent[1:]


def test_bytes_come_back_as_bytes():
    assert answers(receive(bytes=b"\x00\xff"), receive(bytes=b"bye")) == [
        {"type": "websocket.send", "bytes": b"\x00\xff"},
        {"type": "websocket.send", "bytes": b"bye"},
    ]


def test_empty_messages_are_messages():
    assert answers(receive(text=""), receive(bytes=b"")) == [
        {"type": "websocket.send", "text": ""},
        {"type": "websocket.send", "bytes": b""},
    ]


def test_both_keys_may_be_there():
    assert answers(receive(text=None, bytes=b"x"), receive(bytes=None, text=""), receive(text="y", bytes=None)) == [
        {"type": "websocket.send", "bytes": b"x"},
        {"type": "websocket.send", "text": ""},
        {"type": "websocket.send", "text": "y"},
    ]


@pytest.mark.parametrize("path", ["/", "/echo/", "/other"])
def test_a_wrong_path_is_refused(path):
    assert talk(CONNECT, receive(text="hi"), path=path) == ([{"type": "websocket.close", "code": 4404}], 1, None)


def test_a_long_message_closes_the_connection():
    close = {"type": "websocket.close", "code": 1009}
    assert answers(receive(text="ж" * 100)) == [{"type": "websocket.send", "text": "ж" * 100}]
    assert [answers(receive(text="x" * 101)), answers(receive(bytes=b"x" * 101))] == [[close], [close]]


@pytest.mark.parametrize("path", ["/echo", "/other"])
def test_a_disconnect_before_accept(path):
    assert talk(DISCONNECT, path=path) == ([], 1, None)


def test_nothing_is_read_after_the_end():
    for message, code in ((receive(text="bye"), 1000), (receive(text="x" * 500), 1009)):
        sent, read, raised = talk(CONNECT, message, receive(text="more"))
        assert (sent[1:], read, raised) == ([{"type": "websocket.close", "code": code}], 2, None)


@pytest.mark.parametrize("kind", ["http", "lifespan"])
def test_only_websockets_are_served(kind):
    assert talk(CONNECT, kind=kind) == ([], 0, "ValueError")
