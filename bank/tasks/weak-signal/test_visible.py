import scaffold


def test_receivers_are_called_in_order():
    assert scaffold.send_to(["a", "b", "c"], user="ann") == (["a", "b", "c"], 3, 3)


def test_nobody_listens():
    assert scaffold.send_to([], user="ann") == ([], 0, 0)


def test_connect_returns_the_receiver():
    assert scaffold.connections([("connect", "a"), ("connect", "b")]) == ([True, True], ["a", "b"], 2)
