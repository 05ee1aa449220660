import scaffold


def test_a_deep_copy_has_its_own_tables():
    before, after = scaffold.change_copy("deepcopy")
    assert before == ("main", [("users", [1, 2]), ("orders", [3])])
    assert after == ("twin", [("users", [1, 2, 7]), ("orders", [3]), ("new", [])])


def test_a_shallow_copy_has_its_own_list_of_the_same_tables():
    assert scaffold.what_is_shared("copy") == ["connection", "table", "rows"]


def test_a_change_to_the_list_of_a_shallow_copy_stays_there():
    before, after = scaffold.change_copy("copy")
    assert before == ("main", [("users", [1, 2, 7]), ("orders", [3])])
    assert after == ("twin", [("users", [1, 2, 7]), ("orders", [3]), ("new", [])])
