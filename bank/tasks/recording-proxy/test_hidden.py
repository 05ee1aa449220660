import pytest
import scaffold


def test_attributes_are_read_set_and_deleted_on_the_target():
    actions = ("set", "owner", "ann"), ("get", "owner"), ("del", "balance"), ("get", "balance")
    told, log, attributes = scaffold.do("account", *actions)
    assert told == [None, "ann", None, "AttributeError"]
    assert log == [("set", "owner"), ("get", "owner"), ("del", "balance"), ("get", "balance")]
    assert attributes == {"log": "log of the account", "owner": "ann"}


def test_special_methods_are_forwarded():
    actions = ("getitem", "a"), ("setitem", "b", 2), ("delitem", "a"), ("in", "a"), ("list",), ("len",), ("==", {"b": 2})
    told, log, _ = scaffold.do("dict", *actions)
    assert told == [1, None, None, False, ["b"], 1, True]
    assert log[:4] == [("getitem", "a"), ("setitem", "b"), ("delitem", "a"), ("contains", "a")]
    assert log[4:] == [("iter",), ("len",), ("eq",)]


def test_errors_are_the_target_s_and_are_noted():
    told, log, _ = scaffold.do("list", ("getitem", 9), ("call", (), {}), ("get", "keys"), ("method", "index", 77))
    assert told == ["IndexError", "TypeError", "AttributeError", "ValueError"]
    assert log == [("getitem", 9), ("call",), ("get", "keys"), ("get", "index")]
    assert scaffold.do("account", ("len",))[:2] == (["TypeError"], [("len",)])


def test_own_fields_do_not_hide_the_target_s():
    told, log, attributes = scaffold.do("account", ("get", "log"), ("get", "target"), ("set", "target", 1), ("get", "target"))
    assert told == ["log of the account", "AttributeError", None, 1]
    assert log == [("get", "log"), ("get", "target"), ("set", "target"), ("get", "target")]
    assert attributes == {"balance": 10, "log": "log of the account", "target": 1}


@pytest.mark.parametrize(("kind", "truth"), [("account", True), ("empty", False), ("list", True), ("function", True)])
def test_truth_of_an_object_without_len(kind, truth):
    assert scaffold.do(kind, ("bool",))[:2] == ([truth], [("bool",)])


def test_a_called_proxy_calls_its_target():
    told, log, _ = scaffold.do("function", ("call", (1, "x"), {"log": 2, "self": 3}))
    assert told == [((1, "x"), {"log": 2, "self": 3})]
    assert log == [("call",)]


def test_equality_looks_through_both_proxies():
    assert scaffold.two_proxies("list", "list") == (True, True, 2)
    assert scaffold.two_proxies("list", "empty") == (False, False, 2)


def test_text_is_the_target_s():
    told, log, _ = scaffold.do("account", ("repr",), ("str",))
    assert (told, log) == (["<Account 10>", "account with 10"], [])
