import scaffold


def test_all_four_ways_of_writing_it():
    results, journal, audit = scaffold.four_ways()
    assert results == [1, 2, 3, 4]
    assert journal == [("INFO", "bare", "ok"), ("INFO", "empty", "ok"), ("DEBUG", "leveled", "ok")]
    assert audit == ["first", ("WARNING", "both", "ok")]


def test_a_given_empty_list_is_used():
    assert scaffold.into_empty_list(2) == ([("INFO", "load", "ok"), ("INFO", "load", "ok")], [])


def test_an_exception_is_noted_and_goes_on():
    seen, notes = scaffold.failing([0, 3, "a"])
    assert [entry[0] if isinstance(entry, tuple) else entry for entry in seen] == ["ZeroDivisionError", 3, "TypeError"]
    assert [outcome for _, _, outcome in notes] == ["ZeroDivisionError", "ok", "TypeError"]


def test_arguments_and_result_pass_through():
    assert scaffold.echo(1, "b", level=2, journal=None) == ((1, "b"), {"level": 2, "journal": None})


def test_name_and_docstring_are_kept():
    assert scaffold.looks() == [("load_report", "Loads a report.", "original")] * 2


def test_methods_can_be_decorated():
    assert scaffold.method() == ([6, 105, 7], [("INFO", "add", "ok")] * 3)
