# approach: what must hold for every title, tried on many made from a small alphabet
from itertools import product

import pytest
from slugs import slugify

TITLES = ["".join(letters) for length in range(5) for letters in product("aЖ7 -", repeat=length)]


def test_only_lower_case_letters_digits_and_hyphens():
    assert set("".join(map(slugify, TITLES))) <= set("aж7-untitled")


def test_no_hyphen_at_an_edge_and_none_doubled():
    for title in TITLES:
        for limit in (1, 2, 3, 40):
            slug = slugify(title, limit)
            assert not slug.startswith("-") and not slug.endswith("-") and "--" not in slug


def test_letters_and_digits_are_kept_in_order():
    for title in TITLES:
        kept = "".join(letter for letter in title.lower() if letter.isalnum())
        assert slugify(title).replace("-", "") == (kept or "untitled")


def test_a_slug_is_as_long_as_it_may_be():
    assert slugify("Ж" * 100) == "ж" * 40
    assert slugify("one two", 6) == "one-tw"


def test_zero_is_no_limit():
    try:
        slugify("a", limit=0)
    except ValueError:
        return
    pytest.fail("a limit of zero was taken")
