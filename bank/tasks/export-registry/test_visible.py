import pytest
import solution

ROWS = [{"name": "чай", "price": 100}, {"name": "cup", "price": 50}]


def test_csv():
    assert solution.export(ROWS, "csv") == "name,price\nчай,100\ncup,50"


def test_json():
    assert solution.export(ROWS, "json") == '[{"name": "чай", "price": 100}, {"name": "cup", "price": 50}]'


def test_text():
    assert solution.export(ROWS, "text") == "name=чай; price=100\nname=cup; price=50"


def test_an_unknown_kind():
    with pytest.raises(solution.UnknownKind):
        solution.export(ROWS, "xml")
