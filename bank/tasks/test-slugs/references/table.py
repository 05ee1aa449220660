# approach: a parametrized table of cases
import pytest
from slugs import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Hello World", "hello-world"),
        ("Привет, Мир 2026", "привет-мир-2026"),
        ("a -- b", "a-b"),
        ("snake_case", "snake-case"),
        ("  a!  ", "a"),
        ("!!!", "untitled"),
        ("", "untitled"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 40),
    ],
)
def test_a_title_becomes_a_slug(title, slug):
    assert slugify(title) == slug


@pytest.mark.parametrize(("limit", "slug"), [(5, "ab-cd"), (4, "ab-c"), (3, "ab"), (2, "ab"), (1, "a")])
def test_a_slug_is_cut_without_a_hyphen_at_the_end(limit, slug):
    assert slugify("ab cd", limit) == slug


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(limit):
    with pytest.raises(ValueError):
        slugify("title", limit)
