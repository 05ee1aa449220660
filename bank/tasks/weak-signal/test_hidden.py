import scaffold


def test_a_dead_receiver_disappears():
    before, functions, _ = scaffold.dying(["a", "b", "c"], ["a", "c"])
    assert (before, functions) == ((3, 3), (["b"], 1))


def test_a_method_lives_as_long_as_its_object():
    assert scaffold.temporary_methods() == ([("long", {"n": 1})], True, [])
    _, _, methods = scaffold.dying(["a", "b", "c"], ["b"])
    assert methods == ([("a", {"x": 1}), ("c", {"x": 1})], 2)


def test_methods_of_two_objects_are_two_receivers():
    steps = [("connect", "A"), ("connect", "B"), ("disconnect", "A")]
    assert scaffold.connections(steps) == ([True, True, True], ["B"], 1)


def test_connecting_twice_changes_nothing():
    steps = [("connect", "A"), ("connect", "b"), ("connect", "A"), ("connect", "b"), ("connect", "a")]
    assert scaffold.connections(steps) == ([True] * 5, ["A", "b", "a"], 3)


def test_disconnect_tells_whether_it_was_connected():
    steps = [("disconnect", "a"), ("connect", "a"), ("disconnect", "a"), ("disconnect", "a"), ("disconnect", "B")]
    assert scaffold.connections(steps) == ([False, True, True, False, False], [], 0)


def test_changes_during_sending():
    assert scaffold.changes_while_sending() == (["first", "second"], ["first", "second", "new"])
    assert scaffold.leaves_by_itself() == (["first", "second"], 1)


def test_send_stops_at_an_exception():
    assert scaffold.failing("send") == ("raised", "no luck", ["a", "broken"])


def test_send_robust_goes_on():
    assert scaffold.failing("send_robust") == (["a", "LookupError('no luck')", "c"], ["a", "broken", "c"])
