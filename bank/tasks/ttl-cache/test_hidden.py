import scaffold

CALL = ("call", (), {})


def test_a_result_expires_exactly_after_ttl():
    assert scaffold.play(10, [CALL, ("wait", 9.75), CALL, ("wait", 0.25), CALL]) == ([1, 1, 2], 2)


def test_reading_does_not_prolong():
    assert scaffold.play(10, [CALL, ("wait", 6), CALL, ("wait", 6), CALL]) == ([1, 1, 2], 2)


def test_the_term_begins_after_the_call():
    assert scaffold.play(10, [CALL, ("wait", 8), CALL, ("wait", 2), CALL], takes=5.0) == ([1, 1, 2], 2)


def test_none_is_remembered():
    assert scaffold.play(10, [CALL, CALL, ("wait", 10), CALL, CALL], results=[None, 0]) == ([None, None, 0, 0], 2)


def test_an_exception_is_not_remembered():
    told, runs = scaffold.play(10, [CALL, CALL, CALL], results=["!KeyError", "!KeyError", "good"])
    assert told == ["KeyError: from the function", "KeyError: from the function", "good"]
    assert runs == 3


def test_unhashable_arguments_are_not_cached():
    steps = [("call", ([1],), {}), ("call", ([1],), {}), ("call", (), {"x": {}}), ("call", (1,), {}), ("call", (1,), {})]
    assert scaffold.play(10, steps) == ([1, 2, 3, 4, 4], 4)


def test_type_error_of_the_function_is_not_mistaken():
    told, runs = scaffold.play(10, [("call", (1,), {}), ("call", ([],), {})], results=["!TypeError", "!TypeError", 3, 4])
    assert told == ["TypeError: from the function"] * 2
    assert runs == 2


def test_keyword_arguments_belong_to_the_key():
    steps = [("call", (1,), {"a": 1, "b": 2}), ("call", (1,), {"b": 2, "a": 1}), ("call", (1,), {"a": 2, "b": 1})]
    assert scaffold.play(10, [*steps, ("call", (1,), {})]) == ([1, 1, 2, 3], 3)


def test_functions_do_not_share_a_cache():
    assert scaffold.two_functions() == ([10, 15, 10], "double")


def test_clear_forgets_everything():
    steps = [("call", (1,), {}), ("call", (2,), {}), ("clear",), ("call", (1,), {}), ("call", (2,), {})]
    assert scaffold.play(10, steps) == ([1, 2, 3, 4], 4)
