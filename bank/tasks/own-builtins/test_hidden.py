import scaffold
from solution import calculate


def test_what_was_not_allowed_is_a_name_error():
    assert scaffold.error_of("x = len([1]) + max([2])", {}, ["len"]) == ("NameError", "name 'max' is not defined")


def test_nothing_allowed_means_nothing_visible():
    assert scaffold.error_of("print(1)", {}, []) == ("NameError", "name 'print' is not defined")


def test_functions_of_the_program_see_each_other():
    source = "def net(x):\n    return x - tax(x)\ndef tax(x):\n    return x // 5\nanswer = [net(p) for p in prices]"
    assert scaffold.error_of(f"{source}\ndel net, tax", {"prices": [10, 55]}, []) == {"answer": [8, 44]}


def test_names_are_not_changed():
    assert scaffold.given_names_after("y = x\nx = 5", {"x": 1, "z": 2}, []) == (["x", "z"], {"y": 1, "x": 5})


def test_only_new_and_rebound_names_come_back():
    assert calculate("a = b\nb = 'new'\nc = c", {"b": 7, "c": 3, "d": 4}, ["abs"]) == {"a": 7, "b": "new"}


def test_an_unknown_builtin_is_refused():
    name, message = scaffold.error_of("1 / 0", {}, ["sum", "summ"])
    assert name == "ValueError"
    assert "summ" in message


def test_the_rest_of_the_program_keeps_its_builtins():
    assert scaffold.lost_builtins("total = sum([1])\nlen = 5", {}, ["sum"]) == []
