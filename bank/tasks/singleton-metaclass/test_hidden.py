import scaffold


def test_a_subclass_has_its_own_instance():
    assert scaffold.family() == (["Parent", "Child", "Parent", "Child"], [0, 1, 0, 1], True)


def test_a_failed_init_is_tried_again():
    assert scaffold.failing(["fail", "ready", "fail"]) == [("no database", 1), ("ready", 2), ("ready", 2)]


def test_init_may_make_another_singleton():
    assert scaffold.one_makes_another() == (["pool begins", "settings", "pool ends"], 1, 1)


def test_a_second_thread_waits_for_init():
    assert scaffold.second_thread() == ("ready", ["ready"], 1)


def test_many_threads_get_one_object():
    assert scaffold.many_threads(10) == (10, 1, 1)


def test_false_instances_are_remembered():
    assert scaffold.empty_queue() == (1, ["init"])


def test_init_arguments_are_passed():
    assert scaffold.calls(([7], {"name": "x"}), ([], {"name": "y"})) == ([7, 7], [(7, "x")], 1)
