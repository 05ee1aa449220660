import scaffold


def test_a_single_handler_runs_its_action():
    assert scaffold.call_all({"save": 1}, "x") == [["save", 1, "x"]]


def test_the_first_of_two_is_not_the_second():
    assert scaffold.call({"save": 1, "drop": 2}, "save", ["x"]) == ["save", 1, "x"]
