import scaffold


def test_changes_stay_without_an_exception():
    [(raised, seen, after)] = scaffold.run({"a": 1, "b": 2}, [("set", "a", 5), ("delete", "b"), ("set", "c", 3)])
    assert raised is None
    assert seen == [{"a": 5, "b": 2}, {"a": 5}, {"a": 5, "c": 3}]
    assert after == {"a": 5, "c": 3}


def test_an_exception_undoes_the_changes():
    steps = [("set", "apple", 2), ("set", "pear", 1), ("raise", "RuntimeError")]
    [(_, _, after)] = scaffold.run({"apple": 3}, steps)
    assert after == {"apple": 3}
