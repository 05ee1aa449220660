"""Who may talk to the program."""

import pytest
from starlette.datastructures import Headers

from sobes.web.guard import refusal, same_token
from sobes.web.render import safe_back

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_loopback_hosts_are_let_in(host: str) -> None:
    assert refusal("GET", Headers({"host": host}), NONE) is None


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "[", "0.0.0.0:8000", "localhost@evil.example"]
)
def test_foreign_hosts_are_refused(host: str) -> None:
    assert "is not this program's" in str(refusal("GET", Headers({"host": host}), NONE))


def test_a_name_given_by_the_operator_is_let_in() -> None:
    assert refusal("GET", Headers({"host": "sobes.lan"}), frozenset({"sobes.lan"})) is None


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8000"])
def test_a_form_from_another_origin_is_refused(origin: str) -> None:
    headers = Headers({"host": "127.0.0.1:8000", "origin": origin})
    assert "another site" in str(refusal("POST", headers, NONE))


def test_a_form_of_our_own_page_is_let_in() -> None:
    headers = Headers({"host": "127.0.0.1:8000", "origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"})
    assert refusal("POST", headers, NONE) is None


def test_a_cross_site_fetch_without_origin_is_refused() -> None:
    headers = Headers({"host": "127.0.0.1:8000", "sec-fetch-site": "cross-site"})
    assert "another site" in str(refusal("POST", headers, NONE))


def test_reading_from_another_page_by_link_is_allowed() -> None:
    headers = Headers({"host": "127.0.0.1:8000", "sec-fetch-site": "cross-site"})
    assert refusal("GET", headers, NONE) is None


@pytest.mark.parametrize(("cookie", "sent"), [(None, None), ("", ""), ("a", None), (None, "a"), ("a", "b"), ("a", "é")])
def test_a_form_needs_the_token_of_its_browser(cookie: str | None, sent: str | None) -> None:
    assert not same_token(cookie, sent)


def test_the_right_token_is_taken() -> None:
    assert same_token("abc", "abc")


@pytest.mark.parametrize(
    "address", ["//evil.example", "http://evil.example", "/\\evil.example", "javascript:1", "", "/a\nb"]
)
def test_going_back_never_leaves_the_program(address: str) -> None:
    assert safe_back(address) == "/"


def test_going_back_keeps_the_query() -> None:
    assert safe_back("/bank?q=гил&level=junior") == "/bank?q=гил&level=junior"
