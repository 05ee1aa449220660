import scaffold


def test_a_decorated_function_is_noted():
    assert scaffold.bare_calls(2) == ([0, 10], [("INFO", "load", "ok"), ("INFO", "load", "ok")])


def test_a_function_that_is_not_called_is_not_noted():
    assert scaffold.bare_calls(0) == ([], [])


def test_an_exception_is_noted():
    _, notes = scaffold.failing([5, 0])
    assert notes == [("ERROR", "divide", "ok"), ("ERROR", "divide", "ZeroDivisionError")]
