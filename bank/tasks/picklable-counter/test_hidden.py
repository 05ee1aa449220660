import pytest
import scaffold


def test_the_restored_counter_has_its_own_lock():
    assert scaffold.locks() == ([2, 1], ["lock", "lock", "lock"], 3)


def test_the_original_keeps_working():
    assert scaffold.original_after_saving(2) == (2, ("home", 100, {"ann": 2}), "lock")


def test_a_shallow_copy_shares_visits():
    assert scaffold.shallow_copy() == (("home", 100, {"ann": 2}), ("twin", 100, {"ann": 2}))


def test_old_files_are_read():
    before, more, lock, again = scaffold.read_old_file("shop", [("ann", 7), ("bob", 1)])
    assert before == ("shop", 100, {"ann": 7, "bob": 1})
    assert (more, lock) == ([8], "lock")
    assert again == ("shop", 100, {"ann": 8, "bob": 1})


def test_added_attributes_survive():
    assert scaffold.added_attributes() == ("bob", ["x"])


@pytest.mark.parametrize("protocol", range(2, 6))
def test_every_protocol_works(protocol):
    restored, more, _ = scaffold.round_trip(["ann"], ["ann"], protocol)
    assert (restored, more) == (("home", 100, {"ann": 1}), [2])


def test_the_limit_survives():
    restored, more, _ = scaffold.round_trip(["ann"], ["ann", "ann", "bob"], limit=2)
    assert (restored[1], more) == (2, [2, "ValueError", 1])
