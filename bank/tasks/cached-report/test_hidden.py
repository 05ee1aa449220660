import scaffold

CITIES = {"a": [1, 2], "b": [5], "c": []}


def test_a_city_is_loaded_once():
    seen = scaffold.ask(CITIES, [["a", "b", "a"], ["b"], ["b", "a"]])
    assert seen["out"] == [[1, 2, 5, 1, 2], [5], [5, 1, 2]]
    assert (seen["loaded"], seen["calls"]) == (["a", "b"], 2)


def test_changing_an_answer_changes_nothing():
    seen = scaffold.ask(CITIES, [["a"], ["a"], ["a", "b"]], spoil=True)
    assert seen["out"] == [[1, 2], [1, 2], [1, 2, 5]]


def test_a_failure_is_not_remembered():
    seen = scaffold.ask(CITIES, [["b", "a"], ["b", "a"]], fails=[1])
    assert seen["out"] == ["ConnectionError", [5, 1, 2]]
    assert seen["loaded"] == ["b", "a", "a"]


def test_a_failure_half_way_leaves_no_half():
    seen = scaffold.ask(CITIES, [["a"], ["a"], ["a"]], fails=[0], half=True)
    assert seen["out"] == ["ConnectionError", [1, 2], [1, 2]]
    assert (seen["loaded"], seen["calls"]) == (["a", "a"], 2)


def test_forget_loads_again():
    seen = scaffold.ask(CITIES, [["a", "b"], ["a", "b"]], forget="a")
    assert seen["loaded"] == ["a", "b", "a"]
    assert seen["out"][1] == [1, 2, 5]
    assert scaffold.ask(CITIES, [["a"]], forget="never asked for")["out"] == [[1, 2]]


def test_each_object_has_its_own_cache():
    assert scaffold.two_objects() == [[1], [2], [1], 1, 1]


def test_an_empty_city_is_cached_too():
    seen = scaffold.ask(CITIES, [["c"], ["c", "b"], ["c"]])
    assert (seen["out"], seen["loaded"]) == ([[], [5], []], ["c", "b"])
