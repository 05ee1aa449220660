import scaffold


def test_the_connection_is_shared_by_a_deep_copy():
    assert scaffold.what_is_shared("deepcopy") == ["connection"]


def test_a_table_that_refers_back_refers_to_the_copy():
    assert scaffold.home_of_tables() == ["copy", "copy"]


def test_one_workspace_met_twice_is_copied_once():
    assert scaffold.distinct_copies() == (1, 3, False)


def test_init_is_not_called():
    assert scaffold.calls_of_init() == ["main"]


def test_a_subclass_keeps_its_class():
    assert scaffold.class_of_copies() == ["Special", "Special"]


def test_added_attributes_are_copied():
    assert scaffold.added_attributes("deepcopy") == ["ann", ["x"]]
    assert scaffold.added_attributes("copy") == ["ann", ["x", "y"]]
