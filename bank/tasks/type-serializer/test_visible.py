import scaffold
from solution import to_plain


def test_plain_values_stay():
    assert to_plain([None, True, 1, 2.5, "x"]) == [None, True, 1, 2.5, "x"]


def test_containers():
    assert to_plain({"a": (1, 2), 3: {"y", "x"}}) == {"a": [1, 2], "3": ["x", "y"]}


def test_a_decimal_and_a_dataclass():
    assert scaffold.plain("decimal") == "10.50"
    assert scaffold.plain("order") == {"number": 7, "lines": ["tea"], "made": {"date": "2026-05-01"}}


def test_a_type_can_be_added():
    assert scaffold.registered([("Animal", "zoo")], ["animal"]) == [["zoo", "Animal"]]
