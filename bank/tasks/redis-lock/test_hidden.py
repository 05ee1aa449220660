import scaffold


def test_a_late_release_leaves_the_new_owner_alone():
    steps = [("A", "acquire"), ("wait", 1500), ("B", "acquire"), ("A", "release"), ("A", "release"), ("B", "release")]
    assert scaffold.play(*steps) == [(True, "A"), (True, "B"), (False, "B"), (False, "B"), (True, None)]
    assert scaffold.play(("A", "acquire"), ("wait", 1000), ("A", "release")) == [(True, "A"), (False, None)]


def test_nothing_happens_between_check_and_deletion():
    assert scaffold.interrupted_release() == [("B", True), ("A", False, True)]


def test_a_key_never_lives_without_a_term():
    _, without_term, keys = scaffold.commands("acquire", "extend")
    assert (without_term, keys) == ([], ["lock:report"])


def test_extend_only_prolongs_one_s_own():
    steps = [("A", "acquire"), ("wait", 900), ("A", "extend"), ("wait", 900), ("B", "acquire"), ("wait", 100)]
    told = scaffold.play(*steps, ("B", "acquire"), ("A", "extend"), ("wait", 999), ("B", "extend"), ("A", "release"))
    assert told == [(True, "A"), (True, "A"), (False, "A"), (True, "B"), (False, "B"), (True, "B"), (False, "B")]


def test_every_acquisition_has_a_new_token():
    number, types = scaffold.tokens(processes=5, times=4)
    assert (number, types in (["str"], ["bytes"])) == (20, True)


def test_the_owner_cannot_acquire_twice():
    steps = [("A", "acquire"), ("A", "acquire"), ("A", "release"), ("A", "release")]
    assert scaffold.play(*steps) == [(True, "A"), (False, "A"), (True, None), (False, None)]


def test_an_expired_lock_can_be_taken_again():
    steps = [("A", "acquire"), ("wait", 1000), ("A", "acquire"), ("wait", 999), ("B", "acquire"), ("A", "release")]
    assert scaffold.play(*steps) == [(True, "A"), (True, "A"), (False, "A"), (True, None)]


def test_with_releases_even_after_an_exception():
    events = scaffold.with_statement(fail=True)
    assert events == [("inside, other acquires", False), "LookupError", ("after, other acquires", True)]


def test_a_busy_lock_is_an_exception_in_with():
    assert scaffold.with_statement(fail=False, busy=True) == ["LockBusy", ("after, other acquires", False)]


def test_release_without_acquire_asks_nobody():
    assert scaffold.commands("release") == ([], [], [])
    assert scaffold.commands("acquire", "release", "release")[0].count("delete_if_equal") == 1
