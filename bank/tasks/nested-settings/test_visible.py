import solution


def test_own_values_win():
    assert solution.with_defaults({"a": 1, "b": 2}, {"b": 3, "c": 4}) == {"a": 1, "b": 3, "c": 4}


def test_nested_dicts_are_merged():
    merged = solution.with_defaults({"db": {"host": "local", "port": 1}}, {"db": {"port": 2}})
    assert merged == {"db": {"host": "local", "port": 2}}


def test_three_levels_are_merged():
    merged = solution.with_defaults({"a": {"b": {"c": 1, "d": 2}}}, {"a": {"b": {"c": 9}}})
    assert merged == {"a": {"b": {"c": 9, "d": 2}}}
