import scaffold
import solution


def test_the_defaults_do_not_change():
    seen = scaffold.users({"db": {"port": 1}}, [{"db": {"port": 2, "user": "anna"}}, {}])
    assert seen["results"] == [{"db": {"port": 2, "user": "anna"}}, {"db": {"port": 1}}]
    assert seen["defaults"] == {"db": {"port": 1}}


def test_changing_the_result_changes_nothing_else():
    given = {"a": {"b": {"c": {"d": 1}}}, "e": 2}, {"x": {"y": {"z": 1}}, "a": {"f": {"g": 3}}}
    seen = scaffold.spoil(*given)
    assert seen["defaults"] == {"a": {"b": {"c": {"d": 1}}}, "e": 2}
    assert seen["own"] == {"x": {"y": {"z": 1}}, "a": {"f": {"g": 3}}}


def test_lists_are_not_shared():
    seen = scaffold.spoil({"hosts": ["a"], "db": {"replicas": [["b"], {"c": 1}]}}, {"tags": [1, [2]], "db": {"ports": [3]}})
    assert seen["defaults"] == {"hosts": ["a"], "db": {"replicas": [["b"], {"c": 1}]}}
    assert seen["own"] == {"tags": [1, [2]], "db": {"ports": [3]}}


def test_dicts_are_merged_at_any_depth():
    merged = solution.with_defaults(
        {"a": {"b": {"c": {"d": 1, "e": 2}, "f": 3}}, "g": 4}, {"a": {"b": {"c": {"d": 5, "h": 6}}}}
    )
    assert merged == {"a": {"b": {"c": {"d": 5, "e": 2, "h": 6}, "f": 3}}, "g": 4}


def test_other_values_replace():
    assert solution.with_defaults({"a": {"b": 1}, "c": [1, 2]}, {"a": "off", "c": [3]}) == {"a": "off", "c": [3]}
    assert solution.with_defaults({"a": "off"}, {"a": {"b": 1}}) == {"a": {"b": 1}}


def test_none_is_a_value():
    assert solution.with_defaults({"a": 1, "b": {"c": 2}, "d": True}, {"a": None, "b": None, "d": False}) == {
        "a": None,
        "b": None,
        "d": False,
    }
