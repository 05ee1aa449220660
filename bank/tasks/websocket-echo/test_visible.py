from scaffold import CONNECT, DISCONNECT, receive, talk

ACCEPT = {"type": "websocket.accept"}


def test_text_comes_back():
    assert talk(CONNECT, receive(text="hi"), receive(text="привет"), DISCONNECT) == (
        [ACCEPT, {"type": "websocket.send", "text": "hi"}, {"type": "websocket.send", "text": "привет"}],
        4,
        None,
    )


def test_a_silent_client():
    assert talk(CONNECT, DISCONNECT) == ([ACCEPT], 2, None)


def test_bye_ends_the_connection():
    sent, _, _ = talk(CONNECT, receive(text="bye"), DISCONNECT)
    assert sent == [ACCEPT, {"type": "websocket.close", "code": 1000}]
