import scaffold


def test_a_fresh_result_is_not_computed_again():
    assert scaffold.play(10, [("call", (1,), {}), ("wait", 9), ("call", (1,), {})]) == ([1, 1], 1)


def test_an_old_result_is_computed_again():
    assert scaffold.play(10, [("call", (1,), {}), ("wait", 11), ("call", (1,), {})]) == ([1, 2], 2)


def test_different_arguments_are_different_entries():
    assert scaffold.play(10, [("call", (1,), {}), ("call", (2,), {}), ("call", (1,), {})]) == ([1, 2, 1], 2)
