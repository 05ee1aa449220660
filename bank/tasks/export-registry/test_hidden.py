import pytest
import solution

ROWS = [{"a": 1, "b": 2}, {"a": 3, "b": 4}]


def test_a_new_kind_is_added_from_outside():
    solution.register("total", lambda rows: f"total {sum(row['a'] for row in rows)}")
    assert solution.export(ROWS, "total") == "total 4"
    assert solution.export([], "total") == "total 0"


def test_names_do_not_depend_on_case():
    solution.register("Shout", lambda rows: f"{len(rows)} ROWS")
    assert solution.export(ROWS, "sHOUT") == "2 ROWS"
    assert solution.export(ROWS, "CSV") == "a,b\n1,2\n3,4"


def test_a_taken_name_is_refused():
    with pytest.raises(ValueError):
        solution.register("Json", lambda rows: "mine")
    solution.register("once", lambda rows: "first")
    with pytest.raises(ValueError):
        solution.register("ONCE", lambda rows: "second")
    assert solution.export(ROWS, "once") == "first"
    assert solution.export(ROWS, "json") == '[{"a": 1, "b": 2}, {"a": 3, "b": 4}]'


def test_kinds_are_listed():
    solution.register("Alpha", lambda rows: "")
    known = solution.kinds()
    assert known == sorted(known)
    assert {"alpha", "csv", "json", "text"} <= set(known)
    assert "Alpha" not in known


def test_an_unknown_kind_tells_what_is_known():
    solution.register("helpful", lambda rows: "")
    with pytest.raises(solution.UnknownKind) as caught:
        solution.export(ROWS, "cvs")
    assert all(name in str(caught.value) for name in ("csv", "json", "text", "helpful"))
    with pytest.raises(ValueError):
        solution.export(ROWS, "")


def test_an_error_of_an_exporter_comes_out():
    solution.register("picky", lambda rows: rows[0]["no such column"])
    with pytest.raises(KeyError):
        solution.export(ROWS, "picky")


def test_old_kinds_give_the_same_text():
    assert solution.export([], "csv") == ""
    assert solution.export([], "json") == "[]"
    assert solution.export([], "text") == ""
    assert solution.export([{"b": None, "a": "я"}], "json") == '[{"a": "я", "b": null}]'
    assert solution.export([{"b": None, "a": "я"}], "text") == "b=None; a=я"
    assert solution.export([{"b": 1, "a": 2}, {"a": 3, "b": 4}], "csv") == "b,a\n1,2\n4,3"
