import scaffold


def test_every_object_has_its_own_value():
    assert scaffold.prices([3, 1, 2]) == [3, 1, 2]


def test_bool_is_not_a_number_here():
    outcome = scaffold.assign("rating", True, False, 0, -4.5)
    assert [entry[0] if isinstance(entry, tuple) else entry for entry in outcome] == ["TypeError", "TypeError", 0, -4.5]


def test_a_refused_value_leaves_the_old_one():
    assert [scaffold.after_refusal(value) for value in (-1, 200, None, 40)] == [(5, 30), (5, 30), (5, 30), (5, 40)]


def test_the_class_gives_the_descriptor():
    assert scaffold.bounds_of_class() == [
        ("Bounded", 0, None),
        ("Bounded", 0, 100),
        ("Bounded", None, 0),
        ("Bounded", None, None),
    ]


def test_reading_before_writing_is_an_attribute_error():
    assert scaffold.read_unset() == ("AttributeError", True, "default")


def test_two_fields_of_one_class_do_not_mix():
    assert scaffold.after_refusal(7) == (5, 7)


def test_bounds_belong_to_the_range():
    assert scaffold.assign("discount", 0, 100) == [0, 100]
    outcome = scaffold.assign("offset", 0, 0.5) + scaffold.assign("price", -0.5)
    assert [entry[0] if isinstance(entry, tuple) else entry for entry in outcome] == [0, "ValueError", "ValueError"]
