import pytest
import scaffold


def test_the_exception_is_not_swallowed():
    assert scaffold.run({"a": 1}, [("set", "a", 2), ("raise", "ZeroDivisionError")]) == [
        ("ZeroDivisionError", [{"a": 2}], {"a": 1})
    ]


def test_a_key_changed_twice_gets_its_first_value_back():
    steps = [("set", "a", 2), ("delete", "a"), ("set", "a", 3), ("set", "n", 1), ("delete", "n"), ("set", "n", 2)]
    [(_, _, after)] = scaffold.run({"a": 1}, [*steps, ("raise", "RuntimeError")])
    assert after == {"a": 1}


def test_a_stored_none_is_a_value():
    steps = [("set", "a", 2), ("delete", "b"), ("raise", "RuntimeError")]
    [(_, _, after)] = scaffold.run({"a": None, "b": None}, steps)
    assert after == {"a": None, "b": None}


@pytest.mark.parametrize("name", ["KeyError", "KeyboardInterrupt", "GeneratorExit"])
def test_any_exception_rolls_back(name):
    assert scaffold.run({"a": 1}, [("set", "b", 2), ("raise", name)]) == [(name, [{"a": 1, "b": 2}], {"a": 1})]


def test_the_dictionary_stays_the_same_object():
    first, second = scaffold.run({"a": 1}, [("set", "a", 2), ("raise", "KeyError")], [("set", "a", 9)])
    assert (first[2], second[1], second[2]) == ({"a": 1}, [{"a": 9}], {"a": 9})


def test_rollback_in_the_middle():
    [(raised, seen, after)] = scaffold.run({"a": 1}, [("set", "a", 2), ("rollback",), ("set", "b", 3)])
    assert (raised, seen) == (None, [{"a": 2}, {"a": 1}, {"a": 1, "b": 3}])
    assert after == {"a": 1, "b": 3}


def test_a_transaction_can_be_used_again():
    blocks = [("set", "a", 2)], [("set", "b", 3), ("raise", "RuntimeError")], [("set", "c", 4), ("rollback",)]
    assert [after for _, _, after in scaffold.run({"a": 1}, *blocks)] == [{"a": 2}, {"a": 2}, {"a": 2}]


def test_a_missing_key_is_a_key_error():
    assert scaffold.run({"a": 1}, [("set", "a", 2), ("delete", "zzz")]) == [("KeyError", [{"a": 2}], {"a": 1})]
