"""Values cross by value, exactly, and nothing but a message is taken for one."""

from __future__ import annotations

import math
import socket
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.runner.inside.wire import (
    CannotCrossError,
    Memo,
    Wire,
    WireError,
    decode,
    encode,
    pack,
    pack_call,
    pack_reply,
    unpack,
    unpack_call,
    unpack_reply,
)

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=-(10**400), max_value=10**400)
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters())
    | st.binary()
)
keys = st.integers() | st.text() | st.tuples(st.integers(), st.text()) | st.frozensets(st.integers())
values = st.recursive(
    scalars | keys,
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(keys, inner)
        | st.sets(keys)
        | st.builds(bytearray, st.binary())
    ),
    max_leaves=20,
)


def refuse(value: Any, memo: Memo) -> Any:
    raise WireError(f"not plain: {value!r:.50}")


def there(value: Any) -> Any:
    return unpack(decode(encode(pack(value, Memo(), refuse))), Memo(), refuse)


def alike(one: Any, other: Any) -> bool:
    """Equal with exactly equal types all the way down; NaN is like any NaN, -0.0 is not like 0.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return (one != one and other != other) or (one == other and math.copysign(1, one) == math.copysign(1, other))
    if isinstance(one, complex):
        return alike(one.real, other.real) and alike(one.imag, other.imag)
    if isinstance(one, dict):
        return alike(list(one), list(other)) and alike(list(one.values()), list(other.values()))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(alike(a, b) for a, b in zip(one, other, strict=True))
    return bool(one == other)


@given(values)
def test_a_value_arrives_as_it_was(value: Any) -> None:
    assert alike(there(value), value)


@given(st.lists(values, max_size=4), values)
def test_a_call_and_its_reply_arrive_as_they_were(args: list[Any], result: Any) -> None:
    message, memo = pack_call(tuple(args), {}, refuse)
    got, _, theirs = unpack_call(decode(encode(message)), refuse)
    assert alike(got, args)
    reply = decode(encode(pack_reply("ok", result, theirs, refuse)))
    assert reply["changes"] == []
    assert alike(unpack_reply(reply, "ok", memo, refuse), result)


@given(st.lists(st.integers()), st.lists(values, max_size=5))
def test_what_a_call_does_to_its_argument_is_done_to_the_original(numbers: list[int], new: list[Any]) -> None:
    message, memo = pack_call((numbers,), {}, refuse)
    (got,), _, theirs = unpack_call(decode(encode(message)), refuse)
    got[:] = new
    unpack_reply(decode(encode(pack_reply("ok", None, theirs, refuse))), "ok", memo, refuse)
    assert alike(numbers, new)


def test_inner_containers_keep_their_identity_when_the_outer_one_is_sorted() -> None:
    small, large = [1], [2]
    rows = [large, small]
    message, memo = pack_call((rows,), {}, refuse)
    (got,), _, theirs = unpack_call(decode(encode(message)), refuse)
    got.sort()
    got[0].append(5)
    unpack_reply(decode(encode(pack_reply("ok", None, theirs, refuse))), "ok", memo, refuse)
    assert rows[0] is small and rows[1] is large
    assert rows == [[1, 5], [2]]


def test_a_result_that_is_an_argument_is_the_very_argument() -> None:
    numbers = [3]
    message, memo = pack_call((numbers,), {}, refuse)
    (got,), _, theirs = unpack_call(decode(encode(message)), refuse)
    reply = decode(encode(pack_reply("ok", [got, got], theirs, refuse)))
    first, second = unpack_reply(reply, "ok", memo, refuse)
    assert first is numbers and second is numbers


def test_a_list_that_holds_itself_arrives() -> None:
    ring: list[Any] = []
    ring.append(ring)
    (inner,) = got = there(ring)
    assert inner is got


def test_equal_lists_stay_two_and_one_list_stays_one() -> None:
    one: list[int] = []
    got = there([one, one, []])
    assert got[0] is got[1] and got[0] is not got[2]


class Lie(int):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Named(tuple[int, ...]):
    pass


@pytest.mark.parametrize("value", [Lie(1), Named((1,)), object(), (Lie(1),), {"a": [Lie(2)]}], ids=repr)
def test_what_only_derives_from_a_plain_type_is_not_plain(value: Any) -> None:
    with pytest.raises(WireError, match="not plain"):
        pack(value, Memo(), refuse)


def test_a_nest_that_is_too_deep_is_refused() -> None:
    nest: list[Any] = []
    for _ in range(500):
        nest = [nest]
    with pytest.raises(CannotCrossError, match="deeper than 100"):
        pack(nest, Memo(), refuse)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(), inner)
        | st.tuples(st.sampled_from("ldtzsBmifbcrSyn"), inner, inner).map(list)
        | st.tuples(st.sampled_from("ldtzsBmifbcrSyn"), inner).map(list)
    ),
    max_leaves=15,
)


@given(json_values)
def test_any_json_is_a_value_or_an_error_of_the_wire(data: Any) -> None:
    try:
        unpack(data, Memo(), refuse)
    except WireError:
        return


@given(st.dictionaries(st.sampled_from(["ok", "changes", "raise", "a", "k"]), json_values))
def test_any_object_is_a_reply_or_an_error_of_the_wire(reply: dict[str, Any]) -> None:
    _, memo = pack_call(([1], {"a": 2}), {}, refuse)
    try:
        unpack_reply(reply, "ok", memo, refuse)
    except (WireError, KeyError):
        return


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xff\xff\xff\xff", "4294967295 bytes"),
        (b"\0\0\0\x02[]", "not an object"),
        (b"\0\0\0\x03xyz", "cannot be read"),
        (b"\0\0\0\x02\xff\xff", "cannot be read"),
        (struct.pack(">I", 400_000) + b"[" * 400_000, "cannot be read"),
    ],
    ids=["four gigabytes", "no object", "no JSON", "no ASCII", "deep"],
)
def test_what_is_no_message_is_an_error_of_the_wire(data: bytes, fault: str) -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        wire = Wire(ours.detach())
        theirs.sendall(data) if len(data) < 100_000 else send_all(theirs, data)
        with pytest.raises(WireError, match=fault):
            wire.receive()
        wire.close()


def send_all(end: socket.socket, data: bytes) -> None:
    import threading

    copy = end.dup()

    def send() -> None:
        with copy:
            copy.sendall(data)

    threading.Thread(target=send).start()


def test_the_end_of_the_other_side_is_told_apart() -> None:
    ours, theirs = socket.socketpair()
    theirs.sendall(b"\0\0\0\x09part")
    theirs.close()
    wire = Wire(ours.detach())
    with pytest.raises(EOFError):
        wire.receive()
    wire.close()
