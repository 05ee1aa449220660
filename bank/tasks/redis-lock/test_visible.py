import scaffold


def test_one_of_two_gets_the_lock():
    steps = [("A", "acquire"), ("B", "acquire"), ("A", "release"), ("B", "acquire")]
    assert scaffold.play(*steps) == [(True, "A"), (False, "A"), (True, None), (True, "B")]


def test_a_lock_ends_with_its_term():
    steps = [("A", "acquire"), ("wait", 999), ("B", "acquire"), ("wait", 1), ("B", "acquire")]
    assert scaffold.play(*steps) == [(True, "A"), (False, "A"), (True, "B")]


def test_with():
    assert scaffold.with_statement(fail=False) == [("inside, other acquires", False), ("after, other acquires", True)]
