import scaffold
from solution import Version


def test_equal_versions_are_one_element():
    assert scaffold.distinct(["1.2", "1.2.0", "1.3"]) == 2


def test_different_numbers_are_different_versions():
    assert Version("1.2") != Version("1.20")
    assert Version("1.10") == Version("1.10.0.0")


def test_a_version_is_found_as_a_key():
    assert scaffold.look_up([("2.0", "LTS"), ("3.1", "new")], "2") == "LTS"


def test_a_version_is_not_a_string():
    assert Version("1.2") != "1.2"
