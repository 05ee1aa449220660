import scaffold


def test_methods_of_the_target_work():
    told, log, _ = scaffold.do("account", ("method", "add", 5), ("get", "balance"))
    assert told == [15, 15]
    assert log == [("get", "add"), ("get", "balance")]


def test_a_list_can_be_measured():
    told, log, _ = scaffold.do("list", ("method", "append", 4), ("len",))
    assert told == [None, 4]
    assert log == [("get", "append"), ("len",)]


def test_an_attribute_is_set_on_the_target():
    _, log, attributes = scaffold.do("account", ("set", "balance", 99))
    assert log == [("set", "balance")]
    assert attributes["balance"] == 99
