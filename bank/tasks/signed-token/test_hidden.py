import base64
import hashlib
import hmac
import json

import pytest
import scaffold
from solution import issue

KEY = b"secret key"


def make(payload, key=KEY):
    body = base64.urlsafe_b64encode(payload).decode().rstrip("=")
    return f"{body}.{hmac.new(key, body.encode(), hashlib.sha256).hexdigest()}"


def test_a_token_ends_at_its_moment():
    token = issue("ann", KEY, 1000, 60)
    assert [scaffold.outcome(token, KEY, now) for now in (1059, 1059.5, 1060, 1061)] == ["ann", "ann"] + ["BadToken"] * 2


def test_a_changed_user_is_refused():
    body, signature = issue("ann", KEY, 1000, 60).split(".")
    forged = base64.urlsafe_b64encode(b'{"user": "bob", "exp": 9999}').decode().rstrip("=")
    assert [scaffold.outcome(f"{b}.{signature}", KEY, 1001) for b in (forged, body)] == ["BadToken", "ann"]


def test_a_foreign_key_is_refused():
    assert scaffold.outcome(make(b'{"user": "ann", "exp": 2000}', b"another"), KEY, 1000) == "BadToken"


@pytest.mark.parametrize("token", ["", ".", "a.b.c", "no dot", "abc.def", "é.é", "abc.ключ", None, 5, b"a.b", ".." * 3])
def test_every_malformed_token_is_a_bad_token(token):
    assert scaffold.outcome(token, KEY, 1000) == "BadToken"


@pytest.mark.parametrize(
    "payload",
    [b"", b"not json", b"[]", b"null", b"{}", b'{"user": "ann"}', b'{"user": 5, "exp": 2000}', b"\xff\xfe"]
    + [b'{"user": "ann", "exp": "2000"}', b'{"user": "ann", "exp": null}', b'{"user": "ann", "exp": true}'],
)
def test_signed_nonsense_is_a_bad_token(payload):
    assert scaffold.outcome(make(payload), KEY, 0) == "BadToken"


def test_the_format_is_exact():
    body, signature = issue("анна?>", KEY, 5, 10.5).split(".")
    assert signature == hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()
    assert "=" not in body
    assert json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))) == {"user": "анна?>", "exp": 15.5}
    assert scaffold.outcome(make(' {"exp": 99.5,"user":"боб"}'.encode()), KEY, 99) == "боб"


def test_the_comparison_takes_constant_time():
    names, outcome = scaffold.used_while_checking(make(b'{"user": "ann", "exp": 2000}'), KEY, 1000)
    assert outcome == "ann"
    assert names.count("compare_digest") == 1


def test_unsigned_contents_are_not_parsed():
    good = make(b'{"user": "ann", "exp": 2000}')
    names, outcome = scaffold.used_while_checking(good[:-4] + "0000", KEY, 1000)
    assert outcome == "BadToken"
    assert names == ["compare_digest"]
