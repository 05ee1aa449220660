import pytest
import solution


def test_an_overlapping_slot_is_not_free():
    booked = [["2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"]]
    assert solution.free_slots(booked, [["2026-03-01T10:30:00Z", "2026-03-01T11:30:00Z"]]) == []


def test_a_slot_elsewhere_is_free():
    booked = [["2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"]]
    wanted = [["2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z"]]
    assert solution.free_slots(booked, wanted) == wanted


def test_naive_and_aware_strings_do_not_clash():
    booked = [["2026-03-01T10:00:00", "2026-03-01T11:00:00"]]
    assert solution.free_slots(booked, [["2026-03-01T10:15:00Z", "2026-03-01T10:30:00Z"]]) == []
