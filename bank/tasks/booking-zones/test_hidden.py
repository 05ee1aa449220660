import pytest
import solution

BOOKED = [["2026-03-01T10:00:00+03:00", "2026-03-01T12:00:00+03:00"]]


def test_offsets_are_taken_into_account():
    assert solution.free_slots(BOOKED, [["2026-03-01T13:00:00+05:00", "2026-03-01T13:30:00+05:00"]]) == []
    assert solution.free_slots(BOOKED, [["2026-03-01T10:00:00-02:00", "2026-03-01T12:00:00-02:00"]]) == [
        ["2026-03-01T12:00:00Z", "2026-03-01T14:00:00Z"]
    ]


def test_a_string_without_an_offset_is_utc():
    wanted = [["2026-03-01T10:00:00", "2026-03-01T11:00:00"], ["2026-03-01T08:00:00", "2026-03-01T08:30:00"]]
    assert solution.free_slots(BOOKED, wanted) == [["2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z"]]


def test_touching_slots_are_free():
    wanted = [["2026-03-01T06:00:00Z", "2026-03-01T07:00:00Z"], ["2026-03-01T09:00:00Z", "2026-03-01T09:45:00Z"]]
    assert solution.free_slots(BOOKED, wanted) == wanted


def test_a_slot_inside_or_around_a_booking():
    wanted = [["2026-03-01T07:30:00Z", "2026-03-01T08:00:00Z"], ["2026-03-01T05:00:00Z", "2026-03-01T15:00:00Z"]]
    assert solution.free_slots(BOOKED, wanted) == []
    assert solution.free_slots([], wanted) == wanted


def test_the_answer_is_in_utc():
    wanted = [["2026-03-02T01:30:00+05:30", "2026-03-02T02:30:00+05:30"], ["2026-02-28T23:00:00-04:00", "2026-03-01T00:00:00-04:00"]]
    assert solution.free_slots(BOOKED, wanted) == [
        ["2026-03-01T20:00:00Z", "2026-03-01T21:00:00Z"],
        ["2026-03-01T03:00:00Z", "2026-03-01T04:00:00Z"],
    ]


@pytest.mark.parametrize(
    "slot",
    [
        ["2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z"],
        ["2026-03-01T10:00:00Z", "2026-03-01T12:00:00+03:00"],
        ["tomorrow", "2026-03-01T12:00:00Z"],
    ],
)
def test_wrong_slots_are_refused(slot):
    with pytest.raises(ValueError):
        solution.free_slots([], [slot])
    with pytest.raises(ValueError):
        solution.free_slots([slot], [])


def test_the_order_of_moments_not_of_clocks():
    wanted = [["2026-03-01T23:00:00+03:00", "2026-03-01T22:30:00+01:00"]]
    assert solution.free_slots(BOOKED, wanted) == [["2026-03-01T20:00:00Z", "2026-03-01T21:30:00Z"]]
