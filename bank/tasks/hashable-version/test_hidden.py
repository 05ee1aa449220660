import scaffold
from solution import Version


def test_equal_versions_have_equal_hashes():
    first, second, third = scaffold.hashes(["4.7", "4.7.0", "4.07.0.0"])
    assert first == second == third


def test_versions_of_zeros_are_one_element():
    assert scaffold.distinct(["0", "0.0", "0.0.0", "0.1"]) == 2


def test_zeros_inside_a_version_count():
    assert scaffold.distinct(["1.0.2", "1.2", "0.1.2", "1.0.2.0"]) == 3
    assert scaffold.look_up([("10.0", "ten")], "1") == "nothing found"


def test_a_foreign_object_is_asked_for_its_opinion():
    assert [scaffold.compare_with_wildcard("1", answer) for answer in ("yes", "no", 42)] == ["yes", "no", 42]


def test_text_cannot_be_assigned():
    assert scaffold.assign_text("1.2", "9.9") == ("AttributeError", "1.2")


def test_text_is_kept_as_given():
    assert [Version(text).text for text in ("1.2.0", "0.0", "007.1")] == ["1.2.0", "0.0", "007.1"]
