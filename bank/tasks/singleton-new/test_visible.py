import scaffold


def test_two_calls_give_one_object():
    told, _ = scaffold.create([("Config", ("a",), {}), ("Config", ("a",), {})])
    assert told == [("Config", 0), ("Config", 0)]


def test_unrelated_classes_have_their_own_objects():
    told, _ = scaffold.create([("Config", (), {}), ("Other", (), {}), ("Config", (), {}), ("Other", (), {})])
    assert told == [("Config", 0), ("Other", 1), ("Config", 0), ("Other", 1)]


def test_setup_gets_the_arguments():
    _, calls = scaffold.create([("Config", ("prod.toml", 1), {})])
    assert calls == [("Config", ("prod.toml", 1), {})]
