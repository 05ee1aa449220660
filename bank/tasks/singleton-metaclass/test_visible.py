import scaffold


def test_two_calls_give_one_object():
    assert scaffold.calls(([], {"size": 5}), ([], {})) == ([5, 5], [(5, "main")], 1)


def test_init_runs_once():
    sizes, runs, _ = scaffold.calls(([1], {}), ([2], {}), ([3], {}))
    assert (sizes, runs) == ([1, 1, 1], [(1, "main")])
