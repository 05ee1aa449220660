import scaffold


def test_setup_runs_once():
    _, calls = scaffold.create([("Config", ("a",), {}), ("Config", ("b", "c"), {}), ("Config", (), {})])
    assert calls == [("Config", ("a",), {})]


def test_a_subclass_of_a_used_class_has_its_own_instance():
    told, calls = scaffold.create([("Config", ("a",), {}), ("Special", ("b",), {}), ("Special", (), {})])
    assert told == [("Config", 0), ("Special", 1), ("Special", 1)]
    assert calls == [("Config", ("a",), {}), ("Special", ("b",), {})]


def test_a_parent_is_not_an_instance_of_its_subclass():
    told, _ = scaffold.create([("Special", (), {}), ("Config", (), {}), ("Special", (), {}), ("Config", (), {})])
    assert told == [("Special", 0), ("Config", 1), ("Special", 0), ("Config", 1)]


def test_keyword_arguments_reach_setup():
    _, calls = scaffold.create([("Other", (1,), {"debug": True, "path": "x"})])
    assert calls == [("Other", (1,), {"debug": True, "path": "x"})]


def test_a_failed_setup_is_tried_again():
    assert scaffold.failing(["fail", "fail", "ready", "fail"]) == [
        ("no database", 1),
        ("no database", 2),
        ("ready", 3),
        ("ready", 3),
    ]


def test_a_class_without_setup_takes_any_arguments():
    assert scaffold.without_setup() == ("Plain", {}, 1, "type")
