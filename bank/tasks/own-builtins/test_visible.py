import scaffold
from solution import calculate


def test_an_allowed_function_works():
    assert calculate("total = sum(prices) * 2", {"prices": [1, 2]}, ["sum"]) == {"total": 6}


def test_a_program_that_uses_no_builtins():
    assert calculate("a = x + 1\nb = a * 10", {"x": 4}, []) == {"a": 5, "b": 50}


def test_an_error_of_the_program_is_raised():
    assert scaffold.error_of("raise ValueError('too low')", {}, ["ValueError"]) == ("ValueError", "too low")
