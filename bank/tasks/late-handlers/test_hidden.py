import scaffold


def test_every_handler_does_its_own():
    assert scaffold.call_all({"a": 10, "b": 20, "c": 30}, 5) == [["a", 10, 5], ["b", 20, 5], ["c", 30, 5]]


def test_later_changes_of_actions_are_not_seen():
    seen = scaffold.call_all({"a": 10, "b": 20}, 5, change={"a": 99, "z": 0})
    assert seen == [["a", 10, 5], ["b", 20, 5]]


def test_a_handler_takes_exactly_one_argument():
    assert scaffold.call({"a": 10, "b": 20}, "a", [1, "b"]) == "TypeError"
    assert scaffold.call({"a": 10, "b": 20}, "b", [1]) == ["b", 20, 1]


def test_no_argument_is_an_error():
    assert scaffold.call({"a": 10}, "a", []) == "TypeError"
    assert scaffold.call({"a": 10}, "a", [None]) == ["a", 10, None]


def test_names_keep_their_order():
    assert scaffold.names({"z": 1, "a": 2, "m": 3}) == ["z", "a", "m"]
    assert scaffold.names({}) == []
